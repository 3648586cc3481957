import type * as t from "@babel/types";
import { findAround, isInside, thisHolder } from "../syntax/around.js";
import { isDependencies } from "../syntax/dependencies.js";
import { propertyName } from "../syntax/names.js";
import type { FunctionLike } from "../syntax/node.js";
import { type Call, isMember, type Member, type Node } from "../syntax/node.js";
import { callOf, unwrap, wrap } from "../syntax/wrapping.js";
import type { Evaluator, OwnCalls } from "./evaluator.js";
import { membersIn } from "./members.js";
import type { Binding } from "./scopes.js";
import { isCastToAny, saysNothing } from "./untyped.js";
import { alternatives, type Value } from "./values.js";

/** A method, or a property that holds a function: of an object that is written out, or of a class. */
type FunctionMember =
  | t.ObjectMethod
  | t.ObjectProperty
  | t.ClassMethod
  | t.ClassProperty
  | t.ClassPrivateMethod
  | t.ClassPrivateProperty;

/** Of a value of another kind nobody knows whether it is an instance of a class. */
const knownKinds: ReadonlySet<Value["kind"]> = new Set([
  "box",
  "class",
  "client",
  "instance",
  "object",
  "string",
  "window",
]);

/** Finds who calls the functions of one file, as far as nothing outside of it can. */
export class CallSites implements OwnCalls {
  constructor(readonly clients: Evaluator) {}

  /** Every call of a function, in the order of the source; undefined when they can't all be known. */
  of(fn: FunctionLike): Call[] | undefined {
    const sites: Call[] = [];
    for (const reference of this.#referencesTo(fn) ?? [fn as Node]) {
      const { parents } = this.clients.scopes;
      if (isDependencies(parents.get(wrap(reference, parents)) ?? reference, parents)) continue;
      const site = callOf(reference, parents);
      if (!site || reference === fn) return undefined;
      sites.push(site);
    }
    return sites.sort((a, b) => a.start! - b.start!);
  }

  /** The calls of a function by its own name, also where there may be others. */
  seenOf(fn: FunctionLike): Call[] {
    const references = this.clients.bindingOfFunction(fn)?.references ?? [];
    return references.flatMap((reference) => callOf(reference, this.clients.scopes.parents) ?? []);
  }

  /** The name by which a function is reached: its own, or that of the constant that holds it or its object. */
  bindingOf(fn: FunctionLike): Binding | undefined {
    const binding = this.clients.bindingOfFunction(fn);
    const parent = binding ? undefined : this.#memberOf(fn) && this.#parentOf(this.#memberOf(fn)!);
    return parent?.type === "ObjectExpression" ? this.#bindingOfObject(parent) : binding;
  }

  /** What stands for a function, wherever it is used. */
  #referencesTo(fn: FunctionLike): readonly Node[] | undefined {
    const binding = this.clients.bindingOfFunction(fn);
    if (binding) {
      if (binding.exported || binding.writes.length > 0) return undefined;
      // A function expression may also call itself by a name of its own.
      const own =
        fn.type === "FunctionExpression" && fn.id ? this.clients.scopes.bindingOf.get(fn.id) : undefined;
      return [...binding.references, ...(own?.references ?? [])];
    }
    const member = this.#memberOf(fn);
    const parent = member && this.#parentOf(member);
    if (parent?.type === "ObjectExpression") return this.#membersOfObject(parent, propertyName(member!));
    return parent?.type === "ClassBody" ? this.#membersOfClass(parent, member as t.ClassMethod) : undefined;
  }

  #parentOf(node: Node): Node | undefined {
    return this.clients.scopes.parents.get(node);
  }

  #memberOf(fn: FunctionLike): FunctionMember | undefined {
    const isMethod = /^(?:Object|Class|ClassPrivate)Method$/.test(fn.type);
    const holder = isMethod ? (fn as Node) : wrap(fn as Node, this.clients.scopes.parents);
    const member = (isMethod ? holder : this.#parentOf(holder)) as FunctionMember | undefined;
    if (!member || !/^(?:Object|Class|ClassPrivate)(?:Method|Property)$/.test(member.type)) return undefined;
    const isFunctionItself =
      "value" in member ? member.value === holder : "kind" in member && member.kind === "method";
    return isFunctionItself && !("decorators" in member && member.decorators?.length) ? member : undefined;
  }

  /** The constant that an object is written into. */
  #bindingOfObject(object: t.ObjectExpression): Binding | undefined {
    const { parents } = this.clients.scopes;
    const declarator = parents.get(wrap(object, parents));
    const binding =
      declarator?.type === "VariableDeclarator"
        ? this.clients.constantBinding(declarator.id as Node)
        : undefined;
    return binding && unwrap((binding.declaration as t.VariableDeclarator).init!) === object
      ? binding
      : undefined;
  }

  /** `api.run`, `this.run`: every use of one member of an object that is used for its members only. */
  #membersOfObject(object: t.ObjectExpression, name: string | undefined): readonly Node[] | undefined {
    const binding = this.#bindingOfObject(object);
    const names = object.properties.map((one) =>
      one.type === "SpreadElement" ? undefined : propertyName(one),
    );
    if (!binding || binding.exported || names.includes(undefined)) return undefined;
    if (name === undefined || names.filter((one) => one === name).length !== 1) return undefined;
    const { parents, byType } = this.clients.scopes;
    const own = (byType.get("ThisExpression") ?? []).filter((node) => {
      const holder = thisHolder(node, parents);
      const member = holder && (holder.type === "ObjectMethod" ? holder : parents.get(wrap(holder, parents)));
      return member !== undefined && parents.get(member) === object;
    });
    const found: Node[] = [];
    for (const use of [...binding.references, ...own]) {
      const member = this.#memberOn(use);
      const key = member && this.clients.nameOf(member);
      if (key === undefined) return undefined;
      if (key === name) found.push(member!);
    }
    return found;
  }

  #memberOn(object: Node): Member | undefined {
    const outer = wrap(object, this.clients.scopes.parents);
    const member = this.#parentOf(outer);
    return isMember(member) && member.object === outer ? member : undefined;
  }

  /** `this.#run`, `other.#run`; `this.run` of a member that is `private` in TypeScript. */
  #membersOfClass(body: t.ClassBody, declared: t.ClassMethod): readonly Node[] | undefined {
    const name = propertyName(declared);
    const isHash = (declared.key as Node).type === "PrivateName";
    if (name === undefined || (!isHash && declared.accessibility !== "private")) return undefined;
    const isNamesake = (one: Node) => "key" in one && propertyName(one as t.ClassMethod) === name;
    if (body.body.filter(isNamesake).length !== 1) return undefined;
    const members = membersIn(this.clients.scopes);
    return isHash
      ? members.filter((one) => propertyName(one) === name && this.#bodyDeclaring(one, isNamesake) === body)
      : this.#namedInClass(members, name, body, Boolean(declared.static));
  }

  /** The class that a `#name` belongs to. */
  #bodyDeclaring(node: Node, isNamesake: (member: Node) => boolean): Node | undefined {
    return findAround(
      node,
      this.clients.scopes.parents,
      (at) => at.type === "ClassBody" && at.body.some(isNamesake),
    );
  }

  /** `(panel as any).run`: past its type anybody gets at a private member, subclasses and tests above all. */
  #isWayIn(object: Node, body: t.ClassBody): boolean {
    const { scopes } = this.clients;
    const value = this.clients.valueOf(object);
    const own = scopes.parents.get(body)!;
    const values = alternatives(value);
    if (
      values.some(
        (one) =>
          (one.kind === "instance" || one.kind === "class") && this.clients.classes.areRelated(one.node, own),
      )
    )
      return true;
    if (values.every(({ kind }) => kind !== "unknown")) return false;
    const at = unwrap(object);
    if (at !== object && isCastToAny(object)) return true;
    const binding = at.type === "Identifier" ? scopes.bindingOf.get(at) : undefined;
    const annotation = (binding?.identifier as t.Identifier | undefined)?.typeAnnotation;
    return annotation ? saysNothing(annotation) : binding?.kind === "param";
  }

  /** Only inside the class does TypeScript let anybody at a private member, unless it is in brackets. */
  #namedInClass(
    members: readonly Member[],
    name: string,
    body: t.ClassBody,
    isStatic: boolean,
  ): Node[] | undefined {
    const patterns = this.clients.scopes.byType.get("ObjectPattern") ?? [];
    const takesOut = (node: Node) =>
      node.type === "ObjectPattern" &&
      node.properties.some((one) => one.type === "RestElement" || propertyName(one) === name);
    if (patterns.some((pattern) => isInside(pattern, body) && takesOut(pattern))) return undefined;
    const found: Node[] = [];
    for (const member of members) {
      const key = this.clients.nameOf(member);
      const isOwn = isInside(member, body);
      if (!isOwn && key === name && this.#isWayIn(member.object, body)) return undefined;
      if (!isOwn && !(key === name && member.computed)) continue;
      if (key === undefined ? unwrap(member.object).type !== "ThisExpression" : key !== name) continue;
      const value = key === undefined || !isOwn ? undefined : this.clients.valueOf(member.object);
      if (!value || !knownKinds.has(value.kind)) return undefined;
      if (value.kind !== (isStatic ? "class" : "instance")) continue;
      if (value.node.body === body) found.push(member);
      // An instance of it may be one of a class that extends it.
      else if (value.node.superClass) return undefined;
    }
    return found;
  }
}
