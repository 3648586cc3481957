import type * as t from "@babel/types";
import type { Clients } from "./clients.js";
import type { Binding, FunctionLike } from "./scopes.js";
import { type Call, isCall, isFunction, isMember, type Node, propertyName, unwrap, wrap } from "./syntax.js";
import { joinValues, nullish, unknown, unseen, type Value } from "./values.js";

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

/** What a parameter gets from the calls of its function: of a private one all of them, of others those that are seen. */
export function argumentValue(param: Node, fn: FunctionLike, clients: Clients): Value {
  const index = fn.params.indexOf(param as never);
  if (index < 0) return unknown();
  const stated = expected(fn, index, clients);
  if (stated) return stated;
  const { sites, isAll } = sitesOf(fn, clients);
  const given = sites.map((site) => valueAt(site, index, clients));
  if (isAll) return given.length > 0 ? joinValues(given) : unseen();
  // Nothing is known of the others.
  const seen = given.filter(({ kind }) => kind === "client");
  return seen.length > 0 ? joinValues([...seen, unseen()]) : unseen();
}

/**
 * What the calls of a function are seen to give for a parameter that has a default.
 *
 * @returns undefined when it is no parameter, or when nobody is seen to give it anything
 */
export function defaultedArgument(pattern: t.AssignmentPattern, clients: Clients): Value | undefined {
  const { parents } = clients.scopes;
  let param: Node = pattern;
  if (parents.get(param)?.type === "TSParameterProperty") param = parents.get(param)!;
  const fn = parents.get(param);
  const index = fn && isFunction(fn) ? fn.params.indexOf(param as never) : -1;
  if (!fn || !isFunction(fn) || index < 0 || clients.types.annotationOf(pattern.left as Node))
    return undefined;
  if (expected(fn, index, clients)) return undefined;
  const { sites, isAll } = sitesOf(fn, clients);
  const given = sites.filter((site) => argumentAt(site, index) !== null);
  if (given.length > 0) return joinValues(given.map((site) => valueAt(site, index, clients)));
  return isAll && sites.length > 0 ? nullish : undefined;
}

function valueAt(site: Site, index: number, clients: Clients): Value {
  const argument = argumentAt(site, index);
  if (argument === undefined) return unknown();
  if (!argument) return nullish;
  const value = clients.valueOf(argument);
  if (value.kind !== "unknown") return value;
  // Here somebody is seen to give it.
  const { isUnseen, ...given } = value;
  return given;
}

type Site = Call | t.NewExpression;

/** The calls of a function that the file shows, and whether there are no others. */
function sitesOf(fn: FunctionLike, clients: Clients): { sites: readonly Site[]; isAll: boolean } {
  if (fn.type === "ClassMethod" && fn.kind === "constructor") return constructions(fn, clients);
  const all = clients.callSites.of(fn);
  return all ? { sites: all, isAll: true } : { sites: clients.callSites.seenOf(fn), isAll: false };
}

/** Every `new` of a class, for its constructor; all of them, if nothing else can use the class. */
function constructions(fn: t.ClassMethod, clients: Clients): ReturnType<typeof sitesOf> {
  const node = clients.scopes.parents.get(clients.scopes.parents.get(fn)!) as t.Class;
  const binding = node.id ? clients.scopes.bindingOf.get(node.id) : undefined;
  if (!binding) return { sites: [], isAll: false };
  const sites: t.NewExpression[] = [];
  let isAll = !binding.exported && binding.writes.length === 0;
  for (const reference of binding.references) {
    const parent = clients.scopes.parents.get(reference);
    if (parent?.type === "NewExpression" && parent.callee === reference) sites.push(parent);
    else if (parent?.type !== "TSTypeReference") isAll = false;
  }
  return { sites, isAll };
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
  const name = propertyName(callee) ?? "";
  if (name === "then") {
    const value = clients.valueOf(callee.object);
    return value.kind === "client" || value.kind === "package" ? value : undefined;
  }
  const isOfItems = /^(every|filter|find|findIndex|findLast|flatMap|forEach|map|some)$/.test(name);
  const value = isOfItems ? clients.valueOf(callee.object) : undefined;
  return value?.kind === "box" ? value.of : undefined;
}
