import type * as t from "@babel/types";
import { clientName } from "../api/names.js";
import type { KnownClient } from "../model.js";
import type { Scope } from "../scopes/scopes.js";
import type { FunctionLike, Node } from "../syntax/node.js";

/** What is known of an expression's value, as far as the client is concerned. */
export type Value =
  /** `shape`: the members that a cast or an annotation gives it beside its own. */
  | { readonly kind: "window"; readonly shape?: readonly Node[]; readonly isAny?: boolean }
  | ClientValue
  /** Something that, called, gives a value. */
  | { readonly kind: "function"; readonly node: FunctionLike | null; readonly returns: () => Value }
  /** `isExact`: it is that class, or an instance of it, and of none that extends it. */
  | { readonly kind: "class"; readonly node: t.Class; readonly isExact?: boolean }
  | { readonly kind: "instance"; readonly node: t.Class; readonly isExact?: boolean }
  /** `isUnsure`: it may be another one at times. */
  | { readonly kind: "object"; readonly node: t.ObjectExpression; readonly isUnsure?: true }
  /** What a namespace exports, in all of its blocks. */
  | { readonly kind: "namespace"; readonly exports: Scope }
  /** Something whose members somebody else looks up: what an element gives to its component, an object of another file. */
  | { readonly kind: "members"; readonly member: (name: string) => Value }
  /** A value of a type that is written out: a type literal's or an interface's members. */
  | { readonly kind: "shape"; readonly members: readonly Node[] }
  /** Something that holds values of one kind: an array, a map, a ref, a context, a piece of state; a record by any name. */
  | { readonly kind: "box"; readonly of: Value; readonly isRecord?: boolean }
  /** One of several values, none of them a client. */
  | { readonly kind: "several"; readonly values: readonly Value[] }
  /** A module of the client's packages. */
  | { readonly kind: "package" }
  | { readonly kind: "string" }
  /** A promise of a string; one of a client is taken for the client. */
  | { readonly kind: "promise" }
  | { readonly kind: "nullish" }
  /** Nothing is known; the names that lead to it, e.g. `props.ddClient` → ["props", "ddClient"]. */
  | {
      readonly kind: "unknown";
      readonly names: readonly string[];
      /** Where the first of the names comes from, where that is known. */
      readonly origin?: Origin;
      /** Whoever gives it isn't seen, so that a default may well stand for it. */
      readonly isUnseen?: true;
      /** By its type it has the old members and no others, so that no rewrite would fit. */
      readonly isOfOld?: true;
      /** The project's types say that it is no client; what it returns or holds may be one. */
      readonly isOther?: true;
      /** By a type that is written there it holds, or leads to, a client of this version: `find<v0.DockerDesktopClient>()`. */
      readonly typed?: ClientType;
    }
  /** Known, and no client. */
  | { readonly kind: "other" };

/** What every question is answered with by default. */
export type UnknownValue = Extract<Value, { kind: "unknown" }>;

/** A client that an expression holds, e.g. not `certain` where it has one of several assigned values. */
export interface ClientValue extends KnownClient {
  readonly kind: "client";
}

/** A global, or the module of this specifier. */
export type Origin = { readonly kind: "global" } | { readonly kind: "module"; readonly source: string };

/** By which version of the typings a client is typed. */
export type ClientType = NonNullable<KnownClient["type"]>;

/** Known, and no client. */
export const other: Value = { kind: "other" };

/** Certainly a string, never missing. */
export const string: Value = { kind: "string" };

/** A promise of a string. */
export const promise: Value = { kind: "promise" };

/** `null`, `undefined`. */
export const nullish: Value = { kind: "nullish" };

/** The window, as nothing but its name says it. */
export const window: Value = { kind: "window" };

/** Something of a type that lists the old members: a client, which no rewrite would fit. */
export const ofOld: Value = { kind: "unknown", names: [], isOfOld: true };

/** @param names that lead to it: they say what it is meant to be */
export function unknown(...names: string[]): Value {
  return { kind: "unknown", names };
}

/** @param path of what it is a member of, from the client: `ddClient.backend` → ["backend"] */
export function client(type: ClientType | null, path: readonly string[] = []): ClientValue {
  return { kind: "client", path, certain: true, type };
}

/** Something that this client was given to, and may be something else by now, unless the project's types know better. */
export function formerly({ path }: ClientValue): Value {
  return unknown(clientName, ...path);
}

/** What a module or the language gives under a name. */
export function unknownFrom(origin: Origin, ...names: string[]): Value {
  return { kind: "unknown", names, origin };
}

/** Something that nobody is seen to give. */
export function unseen(...names: string[]): Value {
  return { kind: "unknown", names, isUnseen: true };
}

/** What a promise of a value is taken for. */
export function promised(value: Value): Value {
  return value.kind === "string" ? promise : value;
}

/** A value that may be something else at times. */
export function uncertain(value: Value): Value {
  return value.kind === "client" ? { ...value, certain: false } : value;
}

/** The same, with all that comes of it. */
export function unsure(value: Value): Value {
  switch (value.kind) {
    case "object":
      return { ...value, isUnsure: true };
    case "function":
      return { ...value, returns: () => unsure(value.returns()) };
    case "members":
      return { kind: "members", member: (name) => unsure(value.member(name)) };
    case "box":
      return { ...value, of: unsure(value.of) };
    case "several":
      return { kind: "several", values: value.values.map(unsure) };
    default:
      return uncertain(exceptString(value));
  }
}

/** What a value may be: each of several, or it alone. */
export function alternatives(value: Value): readonly Value[] {
  return value.kind === "several" ? value.values : [value];
}

/** A value of which it must be certain that it is a string to say so: `undefined` is another word. */
export function exceptString(value: Value): Value {
  return value.kind === "string" || value.kind === "promise" ? other : value;
}
