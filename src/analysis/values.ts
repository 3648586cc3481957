import type * as t from "@babel/types";
import type { KnownClient } from "../model.js";
import type { FunctionLike } from "./scopes.js";
import type { Node } from "./syntax.js";

/** What is known of an expression's value, as far as the client is concerned. */
export type Value =
  /** `shape`: the members that a cast or an annotation gives it beside its own. */
  | { readonly kind: "window"; readonly shape?: readonly Node[]; readonly isAny?: boolean }
  | ClientValue
  /** Something that, called, gives a value. */
  | { readonly kind: "function"; readonly node: FunctionLike | null; readonly returns: () => Value }
  | { readonly kind: "class"; readonly node: t.Class }
  | { readonly kind: "instance"; readonly node: t.Class }
  | { readonly kind: "object"; readonly node: t.ObjectExpression }
  /** A value of a type that is written out: a type literal's or an interface's members. */
  | { readonly kind: "shape"; readonly members: readonly Node[] }
  /** Something that holds values of one kind: an array, a map, a ref, a context, a piece of state. */
  | { readonly kind: "box"; readonly of: Value }
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
      /** The project's types say that it is no client; what it returns or holds may be one. */
      readonly isOther?: true;
    }
  /** Known, and no client. */
  | { readonly kind: "other" };

/** A client that an expression holds, e.g. not `certain` where it has one of several assigned values. */
export interface ClientValue extends KnownClient {
  readonly kind: "client";
}

export type ClientType = NonNullable<KnownClient["type"]>;

export const other: Value = { kind: "other" };
export const string: Value = { kind: "string" };
export const promise: Value = { kind: "promise" };
export const nullish: Value = { kind: "nullish" };
export const window: Value = { kind: "window" };

export function unknown(...names: string[]): Value {
  return { kind: "unknown", names };
}

export function client(type: ClientType | null, path: readonly string[] = []): ClientValue {
  return { kind: "client", path, certain: true, type };
}

/** What a promise of a value is taken for. */
export function promised(value: Value): Value {
  return value.kind === "string" ? promise : value;
}

/** A value that may be something else at times. */
export function uncertain(value: Value): Value {
  return value.kind === "client" ? { ...value, certain: false } : value;
}

/** What a value of several types at once is: `Window & { ddClient: any }`. */
export function intersectValues(values: readonly Value[]): Value {
  const members = values.flatMap((value) =>
    value.kind === "shape" ? value.members : (value.kind === "window" && value.shape) || [],
  );
  if (values.some((value) => value.kind === "window")) return { kind: "window", shape: members };
  const found = values.find((value) => value.kind === "client");
  if (found) return found;
  return members.length > 0 ? { kind: "shape", members } : (values[0] ?? unknown());
}

/** What a place holds that may hold any of several values: a client may be missing at times, but all must agree. */
export function joinValues(values: readonly Value[]): Value {
  const held = values.filter((value) => value.kind !== "nullish");
  const [first, ...rest] = held;
  if (!first) return values[0] ?? unknown();
  if (first.kind === "string" || first.kind === "promise")
    return values.every((value) => value.kind === first.kind) ? first : other;
  const clients = held.filter((value) => value.kind === "client");
  if (clients.length === 0) {
    if (!rest.every((value) => value.kind === first.kind)) return unknown();
    return first.kind === "unknown" && rest.length > 0 ? unknown(...first.names) : first;
  }
  const [one, ...more] = clients as [ClientValue, ...ClientValue[]];
  const type = more.every((value) => value.type === one.type) ? one.type : null;
  const certain = clients.length === held.length && more.every((value) => isSame(value, one)) && one.certain;
  return { ...one, type, certain };
}

function isSame(a: ClientValue, b: ClientValue): boolean {
  return a.certain && a.path.join(".") === b.path.join(".");
}
