import type * as t from "@babel/types";
import { propertyName } from "../../syntax/names.js";
import { type FunctionLike, isCall, isMember, type Node } from "../../syntax/node.js";
import { unwrap, wrap } from "../../syntax/wrapping.js";
import type { Evaluator } from "../evaluator.js";
import type { Value } from "../value.js";

/** What a parameter gets where the place of the function says it: a declared type, or a callback of a known method. */
export function statedParameter(fn: FunctionLike, index: number, clients: Evaluator): Value | undefined {
  const { parents } = clients.scopes;
  const holder = wrap(fn as Node, parents);
  const parent = parents.get(holder);
  if (parent?.type === "VariableDeclarator" || parent?.type === "ClassProperty") {
    const typed = parent.type === "VariableDeclarator" ? (parent.id as Node) : parent;
    const annotation = (typed as t.Identifier).typeAnnotation;
    return annotation ? clients.types.parameterOfType(annotation, index) : undefined;
  }
  if (!isCall(parent) || parent.arguments[0] !== holder || index > 0) return undefined;
  const callee = unwrap(parent.callee as Node);
  if (!isMember(callee)) return undefined;
  const name = propertyName(callee) ?? "";
  if (name === "then") {
    const value = clients.valueOf(callee.object);
    return value.kind === "client" || value.kind === "package" ? value : undefined;
  }
  const isOfItems = /^(every|filter|find|findIndex|findLast|flatMap|forEach|map|some)$/.test(name);
  const value = isOfItems ? clients.valueOf(callee.object) : undefined;
  return value?.kind === "box" ? value.of : undefined;
}
