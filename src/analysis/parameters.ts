import type * as t from "@babel/types";
import type { Clients } from "./clients.js";
import type { Binding, FunctionLike } from "./scopes.js";
import { type Call, isCall, isFunction, isMember, type Node, propertyName, unwrap, wrap } from "./syntax.js";
import { joinValues, nullish, unknown, type Value } from "./values.js";

/** A parameter that is one name: `cmd`, `cmd = "ps"`. */
export interface Parameter {
  readonly fn: FunctionLike;
  readonly index: number;
  readonly byDefault: Node | null;
}

/** Where a parameter stands; undefined for what is no whole parameter. */
export function parameterOf({ kind, declaration: fn, identifier }: Binding): Parameter | undefined {
  if (kind !== "param" || !isFunction(fn)) return undefined;
  const params: readonly Node[] = fn.params;
  const isIt = (one: Node) =>
    one === identifier || (one.type === "AssignmentPattern" && one.left === identifier);
  const index = params.findIndex(isIt);
  const param = params[index];
  if (!param) return undefined;
  return { fn, index, byDefault: param.type === "AssignmentPattern" ? param.right : null };
}

/** The argument that a call gives for a parameter; null when it gives none, undefined when that can't be seen. */
export function argumentAt(
  { arguments: given }: Call | t.NewExpression,
  index: number,
): Node | null | undefined {
  const before = given.slice(0, index + 1) as Node[];
  if (before.some(({ type }) => type === "SpreadElement")) return undefined;
  return before[index] ?? null;
}

/** What a private function's parameter gets from its call sites, all of which are known. */
export function argumentValue(param: Node, fn: FunctionLike, clients: Clients): Value {
  const index = fn.params.indexOf(param as never);
  if (index < 0) return unknown();
  const stated = expected(fn, index, clients);
  if (stated) return stated;
  const sites = clients.callSites.of(fn) ?? constructions(fn, clients);
  if (!sites || sites.length === 0) return unknown();
  return joinValues(
    sites.map((site) => {
      const argument = argumentAt(site, index);
      if (argument === undefined) return unknown();
      return argument ? clients.valueOf(argument) : nullish;
    }),
  );
}

/** Every `new` of a class that nothing outside the file can use, for its constructor. */
function constructions(fn: FunctionLike, clients: Clients): t.NewExpression[] | undefined {
  if (fn.type !== "ClassMethod" || fn.kind !== "constructor") return undefined;
  const node = clients.scopes.parents.get(clients.scopes.parents.get(fn)!) as t.Class;
  const binding = node.id ? clients.scopes.bindingOf.get(node.id) : undefined;
  if (!binding || binding.exported || binding.writes.length > 0) return undefined;
  const sites: t.NewExpression[] = [];
  for (const reference of binding.references) {
    const parent = clients.scopes.parents.get(reference);
    if (parent?.type === "NewExpression" && parent.callee === reference) sites.push(parent);
    else if (parent?.type !== "TSTypeReference") return undefined;
  }
  return sites;
}

/** What a parameter gets where the place of the function says it: a declared type, or a callback of a known method. */
function expected(fn: FunctionLike, index: number, clients: Clients): Value | undefined {
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
  const value = clients.valueOf(callee.object);
  const name = propertyName(callee) ?? "";
  if (name === "then") return value.kind === "client" || value.kind === "package" ? value : undefined;
  const isOfItems = /^(every|filter|find|findIndex|findLast|flatMap|forEach|map|some)$/.test(name);
  return isOfItems && value.kind === "box" ? value.of : undefined;
}
