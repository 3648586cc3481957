import type * as t from "@babel/types";
import { isInside } from "../../syntax/around.js";
import { withoutDefault } from "../../syntax/bound-names.js";
import { propertyName } from "../../syntax/names.js";
import type { Node } from "../../syntax/node.js";
import { unwrap } from "../../syntax/wrapping.js";
import type { Evaluator, MemberWrite } from "../evaluator.js";
import { joinValues } from "../join-values.js";
import { alternatives, exceptString, other, uncertain, unknown, unseen, type Value } from "../value.js";
import {
  type Field,
  findMember,
  isMethod,
  isPrivate,
  type Method,
  parameterProperty,
} from "./class-declarations.js";
import { memberOfObject } from "./object-members.js";

/** A member of a class's instances, or of the class itself, by its name. */
interface Searched {
  readonly name: string;
  readonly isStatic: boolean;
}

type OfClass = Extract<Value, { kind: "class" | "instance" }>;

/**
 * A member of a class or of its instances: fields, accessors, methods, what is assigned to them, what is inherited; where
 * the value may be of a class that extends it, also that one's.
 */
export function memberOfClass(value: OfClass, name: string, clients: Evaluator): Value {
  const { node, isExact = false } = value;
  const isStatic = value.kind === "class";
  if (isStatic && name === "prototype") return { kind: "instance", node };
  // A namespace of the same name adds to a class.
  const exports = isStatic ? clients.scopes.namespaces.get(node) : undefined;
  if (exports?.values.has(name)) return memberOfObject({ kind: "namespace", exports }, name, clients);
  const searched = { name, isStatic };
  const inherited = inheritedMember(node, searched, new Set(), clients);
  if (isExact || isPrivate(findMember(node, name, isStatic))) return inherited;
  const overriding = clients.classes
    .subclassesOf(node)
    .flatMap((one) => ownMember(one, searched, clients) ?? []);
  return overriding.length > 0 ? joinValues([inherited, ...overriding]) : inherited;
}

function inheritedMember(node: t.Class, searched: Searched, seen: Set<Node>, clients: Evaluator): Value {
  const { name } = searched;
  const own = ownMember(node, searched, clients);
  const isSettled = own && own.kind !== "nullish" && own.kind !== "unknown";
  if (own && isSettled) return own;
  // Nobody gives members to a class in another file; to its instances somebody may.
  if (!node.superClass && !own && searched.isStatic) return other;
  if (!node.superClass || seen.has(node)) return missing(own, name);
  const props = node.superTypeParameters?.params[0];
  if (name === "props" && props) return clients.types.valueOfType(props as Node) ?? unseen("props");
  const bases = clients.classes.basesOf(node);
  if (bases.length === 0) return missing(own, name);
  seen.add(node);
  const inherited = joinValues(bases.map((base) => inheritedMember(base, searched, seen, clients)));
  return inherited.kind === "unknown" && own?.kind === "unknown" ? own : inherited;
}

/** What a class itself says of a member; undefined when it has none of the name. */
function ownMember(node: t.Class, searched: Searched, clients: Evaluator): Value | undefined {
  const { name, isStatic } = searched;
  const property = isStatic ? undefined : parameterProperty(node, name);
  if (property) {
    const binding = clients.scopes.bindingOf.get(withoutDefault(property))!;
    const value = clients.valueOfBinding(binding);
    const isTyped = (binding.identifier as t.Identifier).typeAnnotation != null;
    return isTyped ? value : withWrites(node, searched, value, property.accessibility, clients);
  }
  const declared = findMember(node, name, isStatic);
  if (!declared) return withWrites(node, searched, undefined, undefined, clients);
  if (isMethod(declared)) {
    const method = methodOf(declared, clients);
    // What is assigned to it goes to its setter.
    if (declared.kind === "get") return method.kind === "function" ? method.returns() : method;
    if (declared.kind === "set") return unknown("this", name);
    return withWrites(node, searched, method, declared.accessibility, clients);
  }
  return fieldValue(declared, node, searched, clients);
}

function fieldValue(field: Field, node: t.Class, searched: Searched, clients: Evaluator): Value | undefined {
  const annotated = clients.types.annotationOf(field);
  const isTold = annotated && annotated.kind !== "unknown";
  if (isTold) return isInitialised(field, node, clients) ? annotated : exceptString(annotated);
  const value = field.value ? clients.valueOf(field.value) : undefined;
  const initial = value && !clients.isTypeScript ? exceptString(value) : value;
  const { accessibility } = field as t.ClassProperty;
  const written = withWrites(node, searched, initial, accessibility, clients);
  // Whether a client is seen to be given to what a type of another file holds.
  const isOfOld = written?.kind === "unknown" && written.isOfOld === true;
  return annotated && !isOfOld ? annotated : written;
}

/** Whether a field has a value as soon as there is an instance, as its type says. */
function isInitialised(field: Field, node: t.Class, clients: Evaluator): boolean {
  if (field.value) return true;
  if ("definite" in field && field.definite) return false;
  const setter = node.body.body.find(
    (member) => member.type === "ClassMethod" && member.kind === "constructor",
  );
  const name = propertyName(field as t.ClassProperty);
  return Boolean(
    setter &&
      name !== undefined &&
      clients.memberWrites.of(name).some(({ object }) => isInside(object, setter)),
  );
}

/** A method may be overridden, so that what it gives isn't certainly a string. */
function methodOf(method: Method, clients: Evaluator): Value {
  const value = clients.functionValue(method);
  if (value.kind !== "function" || isPrivate(method)) return value;
  return { ...value, returns: () => exceptString(value.returns()) };
}

/** What a member is, with all that is assigned to it; undefined when that is nothing. */
function withWrites(
  node: t.Class,
  { name, isStatic }: Searched,
  initial: Value | undefined,
  accessibility: t.ClassProperty["accessibility"],
  clients: Evaluator,
): Value | undefined {
  const isHidden = name.startsWith("#") || accessibility === "private";
  const writes = clients.memberWrites
    .of(name)
    .filter((write) => concerns(write, node, isStatic, isHidden, clients));
  const unnamed = name.startsWith("#") ? [] : unnamedWrites(node, { name, isStatic }, clients);
  if (writes.length === 0 && unnamed.length === 0) return initial;
  const values = [...writes.map((write) => write.value()), ...unnamed];
  const value = joinValues([...(initial ? [initial] : []), ...values]);
  const isFilled = initial === undefined || initial.kind === "nullish";
  // What somebody else puts into an instance, anybody may.
  const isOwn = writes.some(({ object }) => isThisOf(object, node, clients));
  return isFilled && !isOwn ? uncertain(value) : value;
}

/** `this[key] = value`, `Object.assign(this, options)`: any member may be among them. */
function unnamedWrites(node: t.Class, { name, isStatic }: Searched, clients: Evaluator): Value[] {
  const kind = isStatic ? "class" : "instance";
  const isOwn = ({ object }: MemberWrite) => {
    const value = clients.valueOf(object);
    return value.kind === kind && "node" in value && clients.classes.areRelated(value.node as Node, node);
  };
  return clients.memberWrites.unnamed.some(isOwn) ? [unknown("this", name)] : [];
}

/** Whether it is the `this` of the class's own code, or of the code of a class that is related to it. */
function isThisOf(object: Node, node: t.Class, clients: Evaluator): boolean {
  const at = unwrap(object);
  if (at.type !== "ThisExpression") return false;
  const value = clients.valueOf(at);
  return "node" in value && value.node
    ? clients.classes.areRelated(value.node as Node, node)
    : isInside(at, node);
}

function concerns(
  { object }: MemberWrite,
  node: t.Class,
  isStatic: boolean,
  isHidden: boolean,
  clients: Evaluator,
): boolean {
  return alternatives(clients.valueOf(object)).some((one) => {
    if (one.kind === (isStatic ? "class" : "instance") && "node" in one)
      return clients.classes.areRelated(one.node as Node, node);
    return one.kind === "unknown" && !one.isOther && !isHidden;
  });
}

/** A member that nobody is seen to set is set by somebody who isn't. */
function missing(own: Value | undefined, name: string): Value {
  return own?.kind === "unknown" ? own : unseen("this", name);
}
