import type * as t from "@babel/types";
import { expressionOf, isNamed } from "../../syntax/jsx.js";
import { type FunctionLike, isFunction, type Node } from "../../syntax/node.js";
import { fromElsewhere } from "../elsewhere.js";
import type { CallsOf, Evaluator, SeenCall } from "../evaluator.js";
import { joinValues } from "../join-values.js";
import { isAny } from "../types/untyped.js";
import { nullish, ofOld, unknown, unseen, type Value } from "../value.js";
import { sitesOf } from "./function-sites.js";
import { argumentAt } from "./parameters.js";
import { statedParameter } from "./stated-parameter.js";

/** What a parameter gets from the calls of its function: of a private one all of them, of others those that are seen. */
export function argumentValue(param: Node, fn: FunctionLike, clients: Evaluator): Value {
  const index = fn.params.indexOf(param as never);
  if (index < 0) return unknown();
  const stated = statedParameter(fn, index, clients);
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
  if (statedParameter(fn, index, clients)) return undefined;
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

/** Whether a parameter has a type that the file doesn't show. */
function isTypedElsewhere(param: Node): boolean {
  const named = param.type === "TSParameterProperty" ? param.parameter : param;
  const { typeAnnotation } = named as { typeAnnotation?: Node | null };
  return typeAnnotation != null && !isAny(named);
}
