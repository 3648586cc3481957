import type * as t from "@babel/types";
import { elementsOf, expressionOf, isNamed, isOfElement } from "../syntax/jsx.js";
import { propertyName } from "../syntax/names.js";
import type { FunctionLike } from "../syntax/node.js";
import { type Call, isCall, isFunction, isMember, type Node } from "../syntax/node.js";
import { callOf, unwrap, wrap } from "../syntax/wrapping.js";
import { fromElsewhere } from "./elsewhere.js";
import type { CallsOf, Evaluator, SeenCall } from "./evaluator.js";
import type { Binding } from "./scopes.js";
import { isAny } from "./untyped.js";
import { joinValues, nullish, ofOld, unknown, unseen, type Value } from "./values.js";

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
export function argumentValue(param: Node, fn: FunctionLike, clients: Evaluator): Value {
  const index = fn.params.indexOf(param as never);
  if (index < 0) return unknown();
  const stated = expected(fn, index, clients);
  if (stated) return stated;
  const calls = sitesOf(fn, clients);
  const value = joinGiven(calls, index, clients);
  const isOfOthers = calls.sites.some((site) => site.clients !== clients);
  // What another file calls a type has the members that it lists, and not v1's.
  return value.kind === "client" && isOfOthers && isTypedElsewhere(param) ? ofOld : value;
}

function joinGiven({ sites, isAll }: CallsOf, index: number, clients: Evaluator): Value {
  const given = sites.map((site) => valueAt(site, index, clients));
  if (isAll) return given.length > 0 ? joinValues(given) : unseen();
  // Nothing is known of the others.
  const seen = given.filter(({ kind }) => kind === "client" || kind === "members");
  return seen.length > 0 ? joinValues([...seen, unseen()]) : unseen();
}

/**
 * What the calls of a function are seen to give for a parameter that has a default.
 *
 * @returns undefined when it is no parameter, or when nobody is seen to give it anything
 */
export function defaultedArgument(pattern: t.AssignmentPattern, clients: Evaluator): Value | undefined {
  const { parents } = clients.scopes;
  let param: Node = pattern;
  if (parents.get(param)?.type === "TSParameterProperty") param = parents.get(param)!;
  const fn = parents.get(param);
  const index = fn && isFunction(fn) ? fn.params.indexOf(param as never) : -1;
  if (!fn || !isFunction(fn) || index < 0 || clients.types.annotationOf(pattern.left as Node))
    return undefined;
  if (expected(fn, index, clients)) return undefined;
  const { sites, isAll } = sitesOf(fn, clients);
  const given = sites.filter(
    ({ call }) => call.type === "JSXOpeningElement" || argumentAt(call, index) !== null,
  );
  if (given.length > 0) return joinValues(given.map((site) => valueAt(site, index, clients)));
  return isAll && sites.length > 0 ? nullish : undefined;
}

/** @param own the file of the function */
function valueAt(site: SeenCall, index: number, own: Evaluator): Value {
  const value = givenAt(site, index);
  return site.clients === own ? value : fromElsewhere(value, site.clients);
}

function givenAt({ call, clients }: SeenCall, index: number): Value {
  if (call.type === "JSXOpeningElement") return index === 0 ? propsOf(call, clients) : nullish;
  const argument = argumentAt(call, index);
  if (argument === undefined) return unknown();
  if (!argument) return nullish;
  const value = clients.valueOf(argument);
  if (value.kind !== "unknown") return value;
  // Here somebody is seen to give it.
  const { isUnseen, ...given } = value;
  return given;
}

function propsOf(node: t.JSXOpeningElement, clients: Evaluator): Value {
  const member = (name: string) => {
    let values: Value[] = [nullish];
    for (const attribute of node.attributes) {
      // What is spread later may have it, too.
      if (attribute.type === "JSXSpreadAttribute")
        values.push(clients.memberOf(clients.valueOf(attribute.argument), name));
      else if (isNamed(attribute, name)) values = [valueOfAttribute(attribute, clients)];
    }
    return joinValues(values);
  };
  return { kind: "members", member };
}

function valueOfAttribute(attribute: t.JSXAttribute, clients: Evaluator): Value {
  const given = expressionOf(attribute);
  return given ? clients.valueOf(given) : unknown();
}

/** The calls of a function that can be seen, and whether there are no others: those of its file, or of the project. */
function sitesOf(fn: FunctionLike, clients: Evaluator): CallsOf {
  const own = ownSites(fn, clients);
  return own.isAll ? own : (clients.project?.sitesOf(fn as Node) ?? own);
}

function ownSites(fn: FunctionLike, clients: Evaluator): CallsOf {
  if (fn.type === "ClassMethod" && fn.kind === "constructor") return constructions(fn, clients);
  const all = clients.callSites.of(fn);
  if (all) return { sites: all.map((call) => ({ call, clients })), isAll: true };
  const binding = clients.bindingOfFunction(fn);
  const { parents } = clients.scopes;
  const elements = binding ? elementsOf(binding, parents) : [];
  const calls = [...clients.callSites.seenOf(fn), ...elements];
  const isShown = binding && !binding.exported && binding.writes.length === 0;
  const isAll =
    isShown && binding.references.every((each) => isOfElement(each, parents) || callOf(each, parents));
  return { sites: calls.map((call) => ({ call, clients })), isAll: isAll === true && calls.length > 0 };
}

/** Every `new` of a class, for its constructor; all of them, if nothing else can use the class. */
function constructions(fn: t.ClassMethod, clients: Evaluator): CallsOf {
  const node = clients.scopes.parents.get(clients.scopes.parents.get(fn)!) as t.Class;
  const binding = node.id ? clients.scopes.bindingOf.get(node.id) : undefined;
  if (!binding) return { sites: [], isAll: false };
  const sites: SeenCall[] = [];
  let isAll = !binding.exported && binding.writes.length === 0;
  for (const reference of binding.references) {
    const parent = clients.scopes.parents.get(reference);
    if (parent?.type === "NewExpression" && parent.callee === reference)
      sites.push({ call: parent, clients });
    else if (parent?.type !== "TSTypeReference") isAll = false;
  }
  return { sites, isAll };
}

/** Whether a parameter has a type that the file doesn't show. */
function isTypedElsewhere(param: Node): boolean {
  const named = param.type === "TSParameterProperty" ? param.parameter : param;
  const { typeAnnotation } = named as { typeAnnotation?: Node | null };
  return typeAnnotation != null && !isAny(named);
}

/** What a parameter gets where the place of the function says it: a declared type, or a callback of a known method. */
function expected(fn: FunctionLike, index: number, clients: Evaluator): Value | undefined {
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
