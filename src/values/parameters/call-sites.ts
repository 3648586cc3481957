import type * as t from "@babel/types";
import type { Binding } from "../../scopes/scopes.js";
import { thisHolder } from "../../syntax/around.js";
import { isDependencies } from "../../syntax/dependencies.js";
import { propertyName } from "../../syntax/names.js";
import { type Call, type FunctionLike, isMember, type Member, type Node } from "../../syntax/node.js";
import { callOf, unwrap, wrap } from "../../syntax/wrapping.js";
import type { Evaluator, OwnCalls } from "../evaluator.js";
import { accessesInClass } from "./private-members.js";

/** A method, or a property that holds a function: of an object that is written out, or of a class. */
type FunctionMember =
  | t.ObjectMethod
  | t.ObjectProperty
  | t.ClassMethod
  | t.ClassProperty
  | t.ClassPrivateMethod
  | t.ClassPrivateProperty;

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
    return parent?.type === "ClassBody"
      ? accessesInClass(parent, member as t.ClassMethod, this.clients)
      : undefined;
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
}
