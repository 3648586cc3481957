import type * as t from "@babel/types";
import { isAssigned } from "../syntax/assignment-target.js";
import { propertyName } from "../syntax/names.js";
import { isMember } from "../syntax/node.js";
import { callOf, wrap } from "../syntax/wrapping.js";
import type { Evaluator } from "./evaluator.js";
import {
  alternatives,
  exceptString,
  joinValues,
  other,
  uncertain,
  unknown,
  unseen,
  type Value,
} from "./values.js";

/** What has members of its own that the file shows: an object that is written out, a function, a namespace. */
export type Holder = Extract<Value, { kind: "object" | "function" | "namespace" }>;

/** Says what the members of objects, functions and namespaces are: what they are made with, and what is assigned to them. */
export class ObjectMembers {
  constructor(readonly clients: Evaluator) {}

  memberOf(holder: Holder, name: string): Value {
    const known = this.#ofFunction(holder, name);
    if (known) return known;
    const initial = this.#initial(holder, name);
    const { memberWrites } = this.clients;
    const values = memberWrites
      .of(name)
      .filter(({ object }) => this.clients.mayBeSame(object, holder))
      .map((write) => write.value());
    // Only what certainly is this object: `table[key] = …` stands in every other file.
    if (memberWrites.unnamed.some(({ object }) => this.#isCertainly(object, holder)))
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
  mayBe(value: Value, holder: Value): boolean {
    return alternatives(value).some(
      (one) => isSameHolder(one, holder) || (one.kind === "unknown" && !one.isOther),
    );
  }

  #isCertainly(object: t.Node, holder: Holder): boolean {
    const value = this.clients.valueOf(object);
    const values = alternatives(value);
    return values.some((one) => isSameHolder(one, holder));
  }

  #initial(holder: Holder, name: string): Value | undefined {
    if (holder.kind === "object") return this.#written(holder.node, name);
    const exports =
      holder.kind === "namespace"
        ? holder.exports
        : holder.node && this.clients.scopes.namespaces.get(holder.node);
    const binding = exports?.values.get(name);
    return binding && this.clients.valueOfBinding(binding);
  }

  #written(node: t.ObjectExpression, name: string): Value | undefined {
    for (const property of [...node.properties].reverse()) {
      if (property.type === "SpreadElement") return unknown(name);
      const key = propertyName(property);
      if (key === undefined || key === "__proto__") return unknown(name);
      if (key !== name) continue;
      if (property.type === "ObjectMethod")
        return property.kind === "set" ? unknown(name) : this.method(property);
      return this.#replaceable(this.clients.valueOf(property.value));
    }
    return undefined;
  }

  /** What `this` is in a method: its object; also something else, where the method is taken from it. */
  thisOf(holder: t.Node, object: t.ObjectExpression): Value {
    const own: Value = { kind: "object", node: object };
    const name = holder.type === "ObjectMethod" ? propertyName(holder) : undefined;
    return name !== undefined && this.#isTaken(name, own) ? joinValues([own, unseen("this")]) : own;
  }

  /** `api.run.call(other)`, `other.run = api.run`: somebody else may be `this` in a method. */
  #isTaken(name: string, own: Holder): boolean {
    const { parents, byType } = this.clients.scopes;
    return (byType.get("MemberExpression") ?? []).some((node) => {
      const member = node as t.MemberExpression;
      if (this.clients.nameOf(member) !== name || callOf(member, parents) || isAssigned(member, parents))
        return false;
      return this.#isCertainly(member.object, own) && !this.#isBoundTo(member, own);
    });
  }

  /** `api.run.bind(api)` */
  #isBoundTo(member: t.MemberExpression, own: Holder): boolean {
    const { parents } = this.clients.scopes;
    const parent = parents.get(wrap(member, parents));
    const [bound] = (isMember(parent) && callOf(parent, parents)?.arguments) || [];
    return bound !== undefined && this.#isCertainly(bound, own);
  }

  /** A method as a value; of an accessor what it gives. */
  method(node: t.ObjectMethod): Value {
    const value = this.#replaceable(this.clients.functionValue(node));
    return node.kind === "get" && value.kind === "function" ? value.returns() : value;
  }

  /** A member may be replaced by anything: that it is a string, or gives one, is not certain. */
  #replaceable(value: Value): Value {
    if (value.kind !== "function") return exceptString(value);
    return { ...value, returns: () => exceptString(value.returns()) };
  }

  /** `getClient.bind(null)`, `getClient.call(null)` */
  #ofFunction(holder: Holder, name: string): Value | undefined {
    if (holder.kind !== "function") return undefined;
    if (name === "bind") return { kind: "function", node: null, returns: () => holder };
    return name === "call" || name === "apply"
      ? { kind: "function", node: null, returns: holder.returns }
      : undefined;
  }
}

function isSameHolder(a: Value, b: Value): boolean {
  if (a.kind === "namespace") return b.kind === "namespace" && a.exports === b.exports;
  return a.kind === b.kind && "node" in a && "node" in b && a.node !== null && a.node === b.node;
}
