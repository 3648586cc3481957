import type * as t from "@babel/types";
import { isInside } from "../syntax/around.js";
import { propertyName } from "../syntax/names.js";
import type { Node } from "../syntax/node.js";
import { unwrap } from "../syntax/wrapping.js";
import type { Evaluator, MemberWrite } from "./evaluator.js";
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

/** A class, and whether a value is it (or an instance of it) itself, and not of a class that extends it. */
interface Owner {
  readonly node: t.Class;
  readonly isStatic: boolean;
  readonly isExact: boolean;
}

/** Says what the members of a file's classes are: fields, accessors, methods, what is assigned to them, what is inherited. */
export class ClassMembers {
  #subclasses: ReadonlyMap<Node, readonly t.Class[]> | undefined;

  constructor(readonly clients: Evaluator) {}

  /** A member of a class's instances, or of the class itself; of one that extends it, where it may be that one's. */
  memberOf({ node, isStatic, isExact }: Owner, name: string): Value {
    const value = this.#inheritedMember(node, name, isStatic, new Set());
    if (isExact || isPrivate(findMember(node, name, isStatic))) return value;
    const overriding = this.#subclassesOf(node).flatMap((one) => this.#ownMember(one, name, isStatic) ?? []);
    return overriding.length > 0 ? joinValues([value, ...overriding]) : value;
  }

  /** Whether an instance of one of two classes may be one of the other. */
  areRelated(a: Node, b: Node): boolean {
    return a === b || this.#extends(a, b) || this.#extends(b, a);
  }

  #extends(node: Node, base: Node): boolean {
    return this.#subclassesOf(base).includes(node as t.Class);
  }

  /** The classes of the file that extend one, directly or not. */
  #subclassesOf(node: Node): readonly t.Class[] {
    this.#subclasses ??= this.#findSubclasses();
    const all = new Set<t.Class>();
    const waiting = [node];
    for (let at = waiting.pop(); at; at = waiting.pop()) {
      for (const one of this.#subclasses.get(at) ?? []) {
        if (all.has(one)) continue;
        all.add(one);
        waiting.push(one);
      }
    }
    return [...all];
  }

  #findSubclasses(): Map<Node, t.Class[]> {
    const { byType } = this.clients.scopes;
    const classes = [...(byType.get("ClassDeclaration") ?? []), ...(byType.get("ClassExpression") ?? [])];
    const found = new Map<Node, t.Class[]>();
    for (const one of classes as readonly t.Class[]) {
      for (const base of this.#basesOf(one)) {
        const known = found.get(base);
        if (known) known.push(one);
        else found.set(base, [one]);
      }
    }
    return found;
  }

  /** What a class may extend, as far as the file shows it. */
  #basesOf({ superClass }: t.Class): t.Class[] {
    const value = superClass ? this.clients.valueOf(superClass) : undefined;
    const values = value ? alternatives(value) : [];
    return values.flatMap((one) => (one.kind === "class" ? [one.node] : []));
  }

  #inheritedMember(node: t.Class, name: string, isStatic: boolean, seen: Set<Node>): Value {
    const own = this.#ownMember(node, name, isStatic);
    const isSettled = own && own.kind !== "nullish" && own.kind !== "unknown";
    if (own && isSettled) return own;
    // Nobody gives members to a class in another file; to its instances somebody may.
    if (!node.superClass && !own && isStatic) return other;
    if (!node.superClass || seen.has(node)) return missing(own, name);
    const props = node.superTypeParameters?.params[0];
    if (name === "props" && props) return this.clients.types.valueOfType(props as Node) ?? unseen("props");
    const bases = this.#basesOf(node);
    if (bases.length === 0) return missing(own, name);
    seen.add(node);
    const inherited = joinValues(bases.map((base) => this.#inheritedMember(base, name, isStatic, seen)));
    return inherited.kind === "unknown" && own?.kind === "unknown" ? own : inherited;
  }

  /** What a class itself says of a member; undefined when it has none of the name. */
  #ownMember(node: t.Class, name: string, isStatic: boolean): Value | undefined {
    const property = isStatic ? undefined : parameterProperty(node, name);
    const declared = findMember(node, name, isStatic);
    if (property) {
      const binding = this.clients.scopes.bindingOf.get(parameterIdentifier(property))!;
      const value = this.clients.valueOfBinding(binding);
      const isTyped = (binding.identifier as t.Identifier).typeAnnotation != null;
      return isTyped ? value : this.#written(node, name, isStatic, value, property.accessibility);
    }
    if (!declared) return this.#written(node, name, isStatic, undefined, undefined);
    if (isMethod(declared)) {
      const method = this.#method(declared);
      // What is assigned to it goes to its setter.
      if (declared.kind === "get") return method.kind === "function" ? method.returns() : method;
      if (declared.kind === "set") return unknown("this", name);
      return this.#written(node, name, isStatic, method, declared.accessibility);
    }
    const annotated = this.clients.types.annotationOf(declared);
    const isTold = annotated && annotated.kind !== "unknown";
    if (isTold) return this.#isInitialised(declared, node) ? annotated : exceptString(annotated);
    const value = declared.value ? this.clients.valueOf(declared.value) : undefined;
    const initial = value && !this.clients.isTypeScript ? exceptString(value) : value;
    const { accessibility } = declared as t.ClassProperty;
    const written = this.#written(node, name, isStatic, initial, accessibility);
    return annotated && !isOfOld(written) ? annotated : written;
  }

  /** Whether a field has a value as soon as there is an instance, as its type says. */
  #isInitialised(field: Field, node: t.Class): boolean {
    if (field.value) return true;
    if ("definite" in field && field.definite) return false;
    const setter = node.body.body.find(
      (member) => member.type === "ClassMethod" && member.kind === "constructor",
    );
    const name = propertyName(field as t.ClassProperty);
    return Boolean(
      setter &&
        name !== undefined &&
        this.clients.memberWrites.of(name).some(({ object }) => isInside(object, setter)),
    );
  }

  /** A method may be overridden, so that what it gives isn't certainly a string. */
  #method(method: Method): Value {
    const value = this.clients.functionValue(method);
    if (value.kind !== "function" || isPrivate(method)) return value;
    return { ...value, returns: () => exceptString(value.returns()) };
  }

  /** What a member is, with all that is assigned to it; undefined when that is nothing. */
  #written(
    node: t.Class,
    name: string,
    isStatic: boolean,
    initial: Value | undefined,
    accessibility: t.ClassProperty["accessibility"],
  ): Value | undefined {
    const writes = this.clients.memberWrites
      .of(name)
      .filter((write) =>
        this.#concerns(write, node, isStatic, name.startsWith("#") || accessibility === "private"),
      );
    const unnamed = name.startsWith("#") ? [] : this.#unnamedWrites(node, isStatic, name);
    if (writes.length === 0 && unnamed.length === 0) return initial;
    const values = [...writes.map((write) => write.value()), ...unnamed];
    const value = joinValues([...(initial ? [initial] : []), ...values]);
    const isFilled = initial === undefined || initial.kind === "nullish";
    // What somebody else puts into an instance, anybody may.
    const isOwn = writes.some(({ object }) => this.#isThis(object, node));
    return isFilled && !isOwn ? uncertain(value) : value;
  }

  /** `this[key] = value`, `Object.assign(this, options)`: any member may be among them. */
  #unnamedWrites(node: t.Class, isStatic: boolean, name: string): Value[] {
    const kind = isStatic ? "class" : "instance";
    const isOwn = ({ object }: MemberWrite) => {
      const value = this.clients.valueOf(object);
      return value.kind === kind && "node" in value && this.areRelated(value.node as Node, node);
    };
    return this.clients.memberWrites.unnamed.some(isOwn) ? [unknown("this", name)] : [];
  }

  /** Whether it is the `this` of the class's own code, or of the code of a class that is related to it. */
  #isThis(object: Node, node: t.Class): boolean {
    const at = unwrap(object);
    if (at.type !== "ThisExpression") return false;
    const value = this.clients.valueOf(at);
    return "node" in value && value.node ? this.areRelated(value.node as Node, node) : isInside(at, node);
  }

  #concerns({ object }: MemberWrite, node: t.Class, isStatic: boolean, isHidden: boolean): boolean {
    const value = this.clients.valueOf(object);
    const values = alternatives(value);
    return values.some((one) => {
      if (one.kind === (isStatic ? "class" : "instance") && "node" in one)
        return this.areRelated(one.node as Node, node);
      return one.kind === "unknown" && !one.isOther && !isHidden;
    });
  }
}

type Field = t.ClassProperty | t.ClassPrivateProperty | t.ClassAccessorProperty;
type Method = t.ClassMethod | t.ClassPrivateMethod | t.TSDeclareMethod;

/** The declaration of a member of a class; of an accessor's two the one that is read. */
function findMember(node: t.Class, name: string, isStatic: boolean): Field | Method | undefined {
  const named = node.body.body.filter((member): member is Field | Method => {
    if (!("key" in member) || ("kind" in member && member.kind === "constructor")) return false;
    const isOfInstance = !("static" in member && member.static);
    return isOfInstance !== isStatic && propertyName(member as t.ClassProperty) === name;
  });
  return named.find((member) => !isMethod(member) || member.kind !== "set") ?? named[0];
}

function isMethod(member: Field | Method): member is Method {
  return /^(?:Class(?:Private)?Method|TSDeclareMethod)$/.test(member.type);
}

/** Neither overridden nor set from outside. */
function isPrivate(member: Field | Method | undefined): boolean {
  if (!member) return false;
  return member.key.type === "PrivateName" || (member as t.ClassMethod).accessibility === "private";
}

/** A member that nobody is seen to set is set by somebody who isn't. */
function missing(own: Value | undefined, name: string): Value {
  return own?.kind === "unknown" ? own : unseen("this", name);
}

/** Whether a client is seen to be given to what a type of another file holds. */
function isOfOld(value: Value | undefined): boolean {
  return value?.kind === "unknown" && value.isOfOld === true;
}

function parameterProperty(node: t.Class, name: string): t.TSParameterProperty | undefined {
  for (const member of node.body.body) {
    if (member.type !== "ClassMethod" || member.kind !== "constructor") continue;
    for (const param of member.params)
      if (param.type === "TSParameterProperty" && parameterName(param) === name) return param;
  }
  return undefined;
}

function parameterIdentifier(property: t.TSParameterProperty): Node {
  return property.parameter.type === "AssignmentPattern" ? property.parameter.left : property.parameter;
}

function parameterName(property: t.TSParameterProperty): string | undefined {
  const id = parameterIdentifier(property);
  return id.type === "Identifier" ? id.name : undefined;
}
