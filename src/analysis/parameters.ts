import type * as t from "@babel/types";
import type { Clients } from "./clients.js";
import type { FunctionLike } from "./scopes.js";
import { isCall, isMember, type Node, propertyName, unwrap, wrap } from "./syntax.js";
import { joinValues, nullish, unknown, type Value } from "./values.js";

/** What a private function's parameter gets from its call sites, all of which are known. */
export function argumentValue(param: Node, fn: FunctionLike, clients: Clients): Value {
  const index = fn.params.indexOf(param as never);
  if (index < 0) return unknown();
  const stated = expected(fn, index, clients);
  if (stated) return stated;
  const sites = clients.callSites(fn) ?? constructions(fn, clients);
  if (!sites || sites.length === 0) return unknown();
  return joinValues(
    sites.map((site) => {
      const before = site.arguments.slice(0, index + 1);
      if (before.some((argument) => argument.type === "SpreadElement")) return unknown();
      const argument = before[index];
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
