import type * as t from "@babel/types";
import { isAssigned } from "../../syntax/assignment-target.js";
import { propertyName } from "../../syntax/names.js";
import { isMember, type Member, type Node } from "../../syntax/node.js";
import { unwrap, wrap } from "../../syntax/wrapping.js";
import type { Evaluator, MemberWrite, Writes } from "../evaluator.js";
import { unknown, type Value } from "../value.js";
import { methodValue } from "./object-members.js";

/** Finds who sets the members of objects: `o.a = …`, `({ x: o.a } = …)`, `for (o.a of …)`, `Object.assign(o, { a })`. */
export class MemberWrites implements Writes {
  #byName: ReadonlyMap<string, readonly MemberWrite[]> | undefined;
  readonly #unnamed: MemberWrite[] = [];

  constructor(readonly clients: Evaluator) {}

  /** Every place of the file that sets a member of this name, of whatever object. */
  of(name: string): readonly MemberWrite[] {
    this.#byName ??= this.#find();
    return this.#byName.get(name) ?? [];
  }

  /** Places that set members whose names aren't seen: `o[key] = …`, `Object.assign(o, more)`. */
  get unnamed(): readonly MemberWrite[] {
    this.#byName ??= this.#find();
    return this.#unnamed;
  }

  #find(): Map<string, MemberWrite[]> {
    const { byType } = this.clients.scopes;
    const found = new Map<string, MemberWrite[]>();
    const add = (name: string | undefined, write: MemberWrite) => {
      if (name === undefined) this.#unnamed.push(write);
      else if (found.has(name)) found.get(name)!.push(write);
      else found.set(name, [write]);
    };
    for (const node of byType.get("MemberExpression") ?? []) {
      if (!isAssigned(node, this.clients.scopes.parents)) continue;
      const target = wrap(node, this.clients.scopes.parents);
      const { object } = node as Member;
      add(this.clients.nameOf(node as Member), { object, value: () => this.clients.incomingValue(target) });
    }
    for (const node of byType.get("CallExpression") ?? []) this.#addCall(node as t.CallExpression, add);
    return found;
  }

  /** `Object.assign(o, …)`, `Object.defineProperty(o, "a", …)`, `Reflect.set(o, "a", …)` */
  #addCall(node: t.CallExpression, add: (name: string | undefined, write: MemberWrite) => void): void {
    const [object, key, value] = node.arguments as Node[];
    const callee = unwrap(node.callee as Node);
    if (!object || !key || !isMember(callee) || !this.#isGlobalObject(callee.object)) return;
    switch (propertyName(callee)) {
      case "assign":
        for (const source of node.arguments.slice(1)) this.#addMembers(object, source as Node, add);
        return;
      case "defineProperties":
        this.#addMembers(object, key, add, (descriptor) => this.#described(descriptor));
        return;
      case "defineProperty":
        add(this.clients.constantText(key), {
          object,
          value: () => (value ? this.#described(value) : unknown()),
        });
        return;
      case "set":
        if (value) add(this.clients.constantText(key), { object, value: () => this.clients.valueOf(value) });
        return;
      default:
    }
  }

  #isGlobalObject(node: Node): boolean {
    const at = unwrap(node);
    const isName = at.type === "Identifier" && (at.name === "Object" || at.name === "Reflect");
    return isName && !this.clients.scopes.bindingOf.has(at);
  }

  #addMembers(
    object: Node,
    source: Node,
    add: (name: string | undefined, write: MemberWrite) => void,
    valueIn: (node: Node) => Value = (node) => this.clients.valueOf(node),
  ): void {
    const members = unwrap(source);
    if (members.type !== "ObjectExpression") {
      add(undefined, { object, value: () => unknown() });
      return;
    }
    for (const property of members.properties) {
      if (property.type === "SpreadElement") add(undefined, { object, value: () => unknown() });
      else if (property.type === "ObjectMethod")
        add(propertyName(property), { object, value: () => methodValue(property, this.clients) });
      else add(propertyName(property), { object, value: () => valueIn(property.value as Node) });
    }
  }

  /** `{ value: ddClient }`, `{ get: () => ddClient }` */
  #described(descriptor: Node): Value {
    const value = this.clients.valueOf(descriptor);
    if (value.kind !== "object") return unknown();
    const getter = this.clients.memberOf(value, "get");
    return getter.kind === "function" ? getter.returns() : this.clients.memberOf(value, "value");
  }
}
