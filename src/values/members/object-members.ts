import type * as t from "@babel/types";
import { isAssigned } from "../../syntax/assignment-target.js";
import { propertyName } from "../../syntax/names.js";
import { isMember } from "../../syntax/node.js";
import { callOf, wrap } from "../../syntax/wrapping.js";
import type { Evaluator } from "../evaluator.js";
import { joinValues } from "../join-values.js";
import {
  alternatives,
  exceptString,
  formerly,
  other,
  uncertain,
  unknown,
  unseen,
  unsure,
  type Value,
} from "../value.js";

/** What has members of its own that the file shows: an object that is written out, a function, a namespace. */
export type Holder = Extract<Value, { kind: "object" | "function" | "namespace" }>;

/** What a member of one of these is: what it is made with, and what is assigned to it. */
export function memberOfObject(holder: Holder, name: string, clients: Evaluator): Value {
  const value = heldMember(holder, name, clients);
  return holder.kind === "object" && holder.isUnsure ? unsure(value) : value;
}

function heldMember(holder: Holder, name: string, clients: Evaluator): Value {
  const known = ofFunction(holder, name);
  if (known) return known;
  const initial = initialMember(holder, name, clients);
  const { memberWrites } = clients;
  const values = memberWrites
    .of(name)
    .filter(({ object }) => mayBe(clients.valueOf(object), holder))
    .map((write) => write.value());
  // Only what certainly is this object: `table[key] = …` stands in every other file.
  if (memberWrites.unnamed.some(({ object }) => isCertainly(object, holder, clients)))
    values.push(unknown(name));
  const isEmpty = initial === undefined || initial.kind === "nullish";
  // Nobody gives members to a function in another file.
  if (values.length === 0 && isEmpty) return holder.kind === "function" ? other : unseen(name);
  if (values.length === 0) return initial!;
  if (!isEmpty) return joinValues([initial, ...values]);
  // What was made to be filled in is filled in by whoever gets hold of it.
  return initial ? uncertain(joinValues(values)) : joinValues(values);
}

/** Whether two values may be the same object. */
function mayBe(value: Value, holder: Value): boolean {
  return alternatives(value).some(
    (one) => isSameHolder(one, holder) || (one.kind === "unknown" && !one.isOther),
  );
}

function isCertainly(object: t.Node, holder: Holder, clients: Evaluator): boolean {
  const value = clients.valueOf(object);
  const values = alternatives(value);
  return values.some((one) => isSameHolder(one, holder));
}

function initialMember(holder: Holder, name: string, clients: Evaluator): Value | undefined {
  if (holder.kind === "object") return writtenMember(holder.node, name, clients);
  const exports =
    holder.kind === "namespace" ? holder.exports : holder.node && clients.scopes.namespaces.get(holder.node);
  const binding = exports?.values.get(name);
  return binding && clients.valueOfBinding(binding);
}

function writtenMember(node: t.ObjectExpression, name: string, clients: Evaluator): Value | undefined {
  /** What takes the place of what is written before it. */
  const later: Value[] = [];
  for (const property of [...node.properties].reverse()) {
    const key = property.type === "SpreadElement" ? undefined : propertyName(property);
    if (property.type === "SpreadElement")
      later.push(clients.memberOf(clients.valueOf(property.argument), name));
    else if (key === undefined || key === "__proto__") later.push(unknown(name));
    else if (key === name) {
      const value = memberOfProperty(property, name, clients);
      return later.length > 0 ? replaced([value, ...later], name) : value;
    }
  }
  return later.length > 0 ? replaced(later, name) : undefined;
}

function memberOfProperty(
  property: t.ObjectMethod | t.ObjectProperty,
  name: string,
  clients: Evaluator,
): Value {
  if (property.type === "ObjectProperty") return replaceable(clients.valueOf(property.value));
  return property.kind === "set" ? unknown(name) : methodValue(property, clients);
}

/** What is written last of several values, each of which may be missing: `{ ...toRefs(state) }`. */
function replaced(values: readonly Value[], name: string): Value {
  const value = joinValues(values);
  if (value.kind === "client") return value.certain ? value : formerly(value);
  return values.find(({ kind }) => kind === "box") ?? unknown(name);
}

/** What `this` is in a method: its object; also something else, where the method is taken from it. */
export function thisOfMethod(holder: t.Node, object: t.ObjectExpression, clients: Evaluator): Value {
  const own: Value = { kind: "object", node: object };
  const name = holder.type === "ObjectMethod" ? propertyName(holder) : undefined;
  return name !== undefined && isTaken(name, own, clients) ? joinValues([own, unseen("this")]) : own;
}

/** `api.run.call(other)`, `other.run = api.run`: somebody else may be `this` in a method. */
function isTaken(name: string, own: Holder, clients: Evaluator): boolean {
  const { parents, byType } = clients.scopes;
  return (byType.get("MemberExpression") ?? []).some((node) => {
    const member = node as t.MemberExpression;
    if (clients.nameOf(member) !== name || callOf(member, parents) || isAssigned(member, parents))
      return false;
    return isCertainly(member.object, own, clients) && !isBoundTo(member, own, clients);
  });
}

/** `api.run.bind(api)` */
function isBoundTo(member: t.MemberExpression, own: Holder, clients: Evaluator): boolean {
  const { parents } = clients.scopes;
  const parent = parents.get(wrap(member, parents));
  const [bound] = (isMember(parent) && callOf(parent, parents)?.arguments) || [];
  return bound !== undefined && isCertainly(bound, own, clients);
}

/** A method as a value; of an accessor what it gives. */
export function methodValue(node: t.ObjectMethod, clients: Evaluator): Value {
  const value = replaceable(clients.functionValue(node));
  return node.kind === "get" && value.kind === "function" ? value.returns() : value;
}

/** A member may be replaced by anything: that it is a string, or gives one, is not certain. */
export function replaceable(value: Value): Value {
  if (value.kind !== "function") return exceptString(value);
  return { ...value, returns: () => exceptString(value.returns()) };
}

/** `getClient.bind(null)`, `getClient.call(null)` */
function ofFunction(holder: Holder, name: string): Value | undefined {
  if (holder.kind !== "function") return undefined;
  if (name === "bind") return { kind: "function", node: null, returns: () => holder };
  return name === "call" || name === "apply"
    ? { kind: "function", node: null, returns: holder.returns }
    : undefined;
}

function isSameHolder(a: Value, b: Value): boolean {
  if (a.kind === "namespace") return b.kind === "namespace" && a.exports === b.exports;
  return a.kind === b.kind && "node" in a && "node" in b && a.node !== null && a.node === b.node;
}
