import type * as t from "@babel/types";
import { clientName } from "../api/names.js";
import { literalText } from "../syntax/names.js";
import type { Call, Node } from "../syntax/node.js";
import { itemOf } from "./boxes.js";
import type { Evaluator } from "./evaluator.js";
import { moduleOf } from "./module-value.js";
import {
  exceptString,
  formerly,
  promised,
  string,
  type UnknownValue,
  uncertain,
  unknown,
  type Value,
} from "./value.js";

/** Functions that are known by their names where they come from the packages that are known for them. */
const packages: Readonly<Record<string, RegExp>> = {
  react: /^(?:react|preact|preact\/(?:compat|hooks))$/,
  svelte: /^svelte(?:\/store)?$/,
  pinia: /^pinia$/,
  vue: /^(?:vue|@vue\/(?:composition-api|reactivity|runtime-core))$/,
  lodash: /^(?:lodash(?:-es)?(?:[/.](?:once|memoize))?|underscore|ramda|memoize-one|memoizee|onetime)$/,
};

/** The globals of those packages, for pages that load them by a script tag. */
const globalNames: Readonly<Record<string, RegExp>> = {
  react: /^(?:React|preact|preactHooks)$/,
  svelte: /^(?!)/,
  pinia: /^Pinia$/,
  vue: /^Vue$/,
  lodash: /^(?:_|lodash)$/,
};

const functions: Readonly<Record<string, (node: Call, callee: UnknownValue, clients: Evaluator) => Value>> = {
  "react.createContext": newBox,
  "react.useRef": newBox,
  "react.useState": newBox,
  "react.useMemo": (node, callee, clients) => {
    const value = firstOf(node, clients);
    return value?.kind === "function" ? value.returns() : callee;
  },
  "react.useCallback": (node, callee, clients) => firstOf(node, clients) ?? callee,
  "react.useContext": (node, callee, clients) => itemOf(firstOf(node, clients) ?? unknown(), callee.names),
  "react.use": (node, callee, clients) => itemOf(firstOf(node, clients) ?? unknown(), callee.names),
  "svelte.writable": newBox,
  "svelte.readable": newBox,
  "svelte.getContext": given,
  "svelte.derived": (node, callee, clients) => {
    const value = node.arguments[1] && clients.valueOf(node.arguments[1]);
    const of = value?.kind === "function" ? value.returns() : unknown(...callee.names);
    return of.kind === "client" ? { kind: "box", of: formerly(of) } : unknown(...callee.names);
  },
  "svelte.get": (node, callee, clients) => itemOf(firstOf(node, clients) ?? unknown(), callee.names),
  "vue.ref": newBox,
  "vue.shallowRef": newBox,
  "vue.computed": (node, callee, clients) => {
    const value = firstOf(node, clients);
    const of = value?.kind === "function" ? value.returns() : unknown();
    return of.kind === "client" ? { kind: "box", of } : newBox(node, callee, clients);
  },
  "vue.inject": given,
  "vue.toRef": (node, _callee, clients) => {
    const name = node.arguments[1] && clients.constantText(node.arguments[1] as Node);
    return name === undefined ? unknown() : refOf(firstOf(node, clients), name, clients);
  },
  "vue.toRefs": refsOf,
  "pinia.storeToRefs": refsOf,
  "vue.unref": unboxed,
  "vue.toRaw": same,
  "vue.markRaw": same,
  "vue.reactive": same,
  "vue.shallowReactive": same,
  "vue.readonly": same,
  "vue.shallowReadonly": same,
  "lodash.once": sameFunction,
  "lodash.memoize": sameFunction,
};

/** Functions of the language, and of React and the like, that hand through what they are given; `require()`. */
export function callKnown(node: Call, callee: UnknownValue, clients: Evaluator): Value {
  const { origin, names, isOther, isUnseen, ...rest } = callee;
  // `find<DockerDesktopClient>("docker")`
  const given = typeGiven(node, clients);
  const result: UnknownValue =
    given?.kind === "client"
      ? { ...rest, names: [...names, clientName], ...(given.type && { typed: given.type }) }
      : { ...rest, names };
  if (origin?.kind === "global")
    return callGlobal(node, names, clients) ?? callPackage(node, callee, clients) ?? result;
  return (origin && callPackage(node, callee, clients)) ?? result;
}

function callPackage(node: Call, callee: UnknownValue, clients: Evaluator): Value | undefined {
  const name = callee.names.at(-1) ?? "";
  for (const owner in packages) {
    const call = functions[`${owner}.${name}`];
    if (call && isOf(owner, callee)) return call(node, callee, clients);
  }
  return undefined;
}

/** Whether a function is React's `useCallback` or `useMemo`, which hand on what they are given (or what that gives). */
export function isHook(callee: UnknownValue, names = /^use(?:Callback|Memo)$/): boolean {
  return names.test(callee.names.at(-1) ?? "") && callee.origin !== undefined && isOf("react", callee);
}

/** `useMemo` of `import { useMemo } from "react"`, `React.useMemo` of `import React from "react"`, a global of either name. */
function isOf(owner: string, { origin, names }: UnknownValue): boolean {
  if (origin?.kind === "module") return names.length <= 2 && packages[owner]!.test(origin.source);
  return names.length === 1 || (names.length === 2 && globalNames[owner]!.test(names[0]!));
}

/** `Object.freeze(ddClient)`, `Object.assign({}, ddClient)`, `Promise.resolve(ddClient)`, `String(x)` */
function callGlobal(node: Call, names: readonly string[], clients: Evaluator): Value | undefined {
  const [first] = node.arguments;
  const typed = /^(?:\$state|\$state\.raw|defineProps)$/.test(names.join(".")) && typeGiven(node, clients);
  if (typed) return exceptString(typed);
  if (!first) return undefined;
  const valueAt = (index: number) => clients.valueOf(node.arguments[index]!);
  switch (names.join(".")) {
    case "require":
      return moduleOf(literalText(first));
    case "String":
      return string;
    case "Object.freeze":
    case "Object.seal":
      return valueAt(0);
    case "Promise.resolve":
      return promised(valueAt(0));
    // Runes of Svelte, and what Vue knows in a script.
    case "$state":
    case "$state.raw":
    case "$state.snapshot":
    case "$derived":
    case "$bindable":
    case "withDefaults":
      return exceptString(valueAt(0));
    case "$derived.by": {
      const value = valueAt(0);
      return value.kind === "function" ? exceptString(value.returns()) : undefined;
    }
    case "Object.create":
      return uncertain(valueAt(0));
    case "Object.assign":
      return assigned(node, clients);
    default:
      return undefined;
  }
}

/** The object that is assigned to; a client if it, or what goes into it, is one. */
function assigned(node: Call, clients: Evaluator): Value | undefined {
  const values = node.arguments.map((argument) => clients.valueOf(argument));
  const found = values.find(({ kind }) => kind === "client");
  if (found) return uncertain(found);
  return values.every(({ kind }) => kind === "object") ? values[0] : undefined;
}

function firstOf(node: Call, clients: Evaluator): Value | undefined {
  const [argument] = node.arguments;
  return argument && clients.valueOf(argument);
}

function same(node: Call, callee: UnknownValue, clients: Evaluator): Value {
  return firstOf(node, clients) ?? callee;
}

function unboxed(node: Call, callee: UnknownValue, clients: Evaluator): Value {
  const value = firstOf(node, clients) ?? callee;
  return value.kind === "box" ? itemOf(value, callee.names) : value;
}

function sameFunction(node: Call, callee: UnknownValue, clients: Evaluator): Value {
  const value = firstOf(node, clients);
  return value?.kind === "function" ? value : callee;
}

/** What the first of the types says that are written at a call: `inject<Client>("docker")`. */
function typeGiven(node: Call, clients: Evaluator): Value | undefined {
  const type = (node.typeParameters as t.TSTypeParameterInstantiation | null | undefined)?.params[0];
  return type && clients.types.valueOfType(type);
}

/** `inject("ddClient")`, `inject<Client>(key)`, `inject(key, window.ddClient)`: what another component gives by a key. */
function given(node: Call, { names }: UnknownValue, clients: Evaluator): Value {
  const typed = typeGiven(node, clients);
  if (typed) return exceptString(typed);
  const [key, byDefault] = node.arguments.map((argument) => clients.valueOf(argument));
  const value = byDefault?.kind === "function" ? byDefault.returns() : byDefault;
  if (value?.kind === "client") return formerly(value);
  const name = key && clients.constantText(node.arguments[0] as Node);
  return unknown(...names, ...(name === undefined ? [] : [name]));
}

/** `toRefs(state)`: something around each member. */
function refsOf(node: Call, _callee: UnknownValue, clients: Evaluator): Value {
  const value = firstOf(node, clients);
  return { kind: "members", member: (name) => refOf(value, name, clients) };
}

function refOf(value: Value | undefined, name: string, clients: Evaluator): Value {
  const of = value ? clients.memberOf(value, name) : unknown(name);
  return of.kind === "client" ? { kind: "box", of: formerly(of) } : unknown(name);
}

/** `useState<Client>()`, `useRef(ddClient)`: what it holds may change, unless a type says what it is. */
function newBox(node: Call, _callee: UnknownValue, clients: Evaluator): Value {
  const typed = typeGiven(node, clients);
  // Before anything is put into it, it holds nothing.
  if (typed) return { kind: "box", of: exceptString(typed) };
  const value = firstOf(node, clients) ?? unknown();
  const held = value.kind === "function" ? value.returns() : value;
  if (held.kind === "client") return { kind: "box", of: uncertain(held) };
  return held.kind === "object" ? { kind: "box", of: maybeWith(held, clients) } : unknown();
}

/** Something that may be another object by now: `ref({ client: window.ddClient })`. */
function maybeWith(object: Value, clients: Evaluator): Value {
  const member = (name: string) => {
    const value = clients.memberOf(object, name);
    return value.kind === "client" ? formerly(value) : unknown(name);
  };
  return { kind: "members", member };
}
