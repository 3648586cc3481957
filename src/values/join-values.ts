import { alternatives, type ClientValue, other, type UnknownValue, unknown, type Value } from "./value.js";

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

/** More than anybody gives one name; what holds more is not followed. */
const mostValues = 30;

/**
 * What a place holds that may hold any of several values. A client may be missing at times, but it is certain only where
 * all others are the same client; where there is none, each of the values counts.
 */
export function joinValues(values: readonly Value[]): Value {
  const all = values.flatMap(alternatives);
  const held = all.filter(({ kind }) => kind !== "nullish");
  const [first] = held;
  if (!first) return all[0] ?? unknown();
  const clients = held.filter((value) => value.kind === "client");
  if (clients.length > 0) return joinClients(clients as [ClientValue, ...ClientValue[]], held);
  if (held.every(isPlain)) return all.every(({ kind }) => kind === first.kind) ? first : other;
  if (held.every((value) => value.kind === "unknown")) return joinUnknowns(held);
  const distinct = held.reduce<readonly Value[]>(addDistinct, []);
  if (distinct.length > mostValues) return unknown();
  return distinct.length === 1 ? distinct[0]! : { kind: "several", values: distinct };
}

/** It has no members that could be clients. */
function isPlain({ kind }: Value): boolean {
  return kind === "string" || kind === "promise" || kind === "other";
}

function joinClients([one, ...more]: [ClientValue, ...ClientValue[]], held: readonly Value[]): ClientValue {
  const type = more.every((value) => value.type === one.type) ? one.type : null;
  const isAll = more.length + 1 === held.length;
  return { ...one, type, certain: isAll && one.certain && more.every((value) => isSame(value, one)) };
}

function joinUnknowns(values: readonly UnknownValue[]): Value {
  const [first] = values;
  if (values.every((value) => value === first)) return first!;
  const isUnseen = values.every((value) => value.isUnseen);
  const isOfOld = values.some((value) => value.isOfOld);
  return { ...unknown(...first!.names), ...(isUnseen && { isUnseen }), ...(isOfOld && { isOfOld }) };
}

function addDistinct(values: readonly Value[], value: Value): readonly Value[] {
  const at = values.findIndex((one) => isSameThing(one, value));
  if (at < 0) return [...values, value];
  return values.with(at, joinSame(values[at]!, value));
}

function isSameThing(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind === "box") return b.kind === "box";
  if (a.kind === "namespace") return b.kind === "namespace" && a.exports === b.exports;
  return a.kind === b.kind && "node" in a && "node" in b && a.node !== null && a.node === b.node;
}

function joinSame(a: Value, b: Value): Value {
  if (a.kind === "box" && b.kind === "box") return { ...a, of: joinValues([a.of, b.of]) };
  const isExact = "isExact" in a && "isExact" in b && a.isExact && b.isExact;
  return a.kind === "class" || a.kind === "instance"
    ? { kind: a.kind, node: a.node, ...(isExact && { isExact }) }
    : a;
}

function isSame(a: ClientValue, b: ClientValue): boolean {
  return a.certain && a.path.join(".") === b.path.join(".");
}
