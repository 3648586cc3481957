import type * as t from "@babel/types";
import { membersIn } from "../../scopes/member-accesses.js";
import type { Scopes } from "../../scopes/scopes.js";
import { findAround, isInside } from "../../syntax/around.js";
import { propertyName } from "../../syntax/names.js";
import type { Member, Node } from "../../syntax/node.js";
import { unwrap } from "../../syntax/wrapping.js";
import type { Evaluator } from "../evaluator.js";
import { isCastToAny, saysNothing } from "../types/untyped.js";
import { alternatives, type Value } from "../value.js";

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

/**
 * Every use of a private member of a class: `this.#run`, `other.#run`; `this.run` of one that is `private` in TypeScript.
 * Undefined where there may be others.
 */
export function accessesInClass(
  body: t.ClassBody,
  declared: t.ClassMethod,
  clients: Evaluator,
): readonly Node[] | undefined {
  const name = propertyName(declared);
  const isHash = (declared.key as Node).type === "PrivateName";
  if (name === undefined || (!isHash && declared.accessibility !== "private")) return undefined;
  const isNamesake = (one: Node) => "key" in one && propertyName(one as t.ClassMethod) === name;
  if (body.body.filter(isNamesake).length !== 1) return undefined;
  const members = membersIn(clients.scopes);
  return isHash
    ? members.filter(
        (one) => propertyName(one) === name && bodyDeclaring(one, isNamesake, clients.scopes) === body,
      )
    : namedInClass(members, name, body, Boolean(declared.static), clients);
}

/** The class that a `#name` belongs to. */
function bodyDeclaring(
  node: Node,
  isNamesake: (member: Node) => boolean,
  { parents }: Scopes,
): Node | undefined {
  return findAround(node, parents, (at) => at.type === "ClassBody" && at.body.some(isNamesake));
}

/** `(panel as any).run`: past its type anybody gets at a private member, subclasses and tests above all. */
function isWayIn(object: Node, body: t.ClassBody, clients: Evaluator): boolean {
  const { scopes } = clients;
  const value = clients.valueOf(object);
  const own = scopes.parents.get(body)!;
  const values = alternatives(value);
  if (
    values.some(
      (one) => (one.kind === "instance" || one.kind === "class") && clients.classes.areRelated(one.node, own),
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
function namedInClass(
  members: readonly Member[],
  name: string,
  body: t.ClassBody,
  isStatic: boolean,
  clients: Evaluator,
): Node[] | undefined {
  const patterns = clients.scopes.byType.get("ObjectPattern") ?? [];
  const takesOut = (node: Node) =>
    node.type === "ObjectPattern" &&
    node.properties.some((one) => one.type === "RestElement" || propertyName(one) === name);
  if (patterns.some((pattern) => isInside(pattern, body) && takesOut(pattern))) return undefined;
  const found: Node[] = [];
  for (const member of members) {
    const key = clients.nameOf(member);
    const isOwn = isInside(member, body);
    if (!isOwn && key === name && isWayIn(member.object, body, clients)) return undefined;
    if (!isOwn && !(key === name && member.computed)) continue;
    if (key === undefined ? unwrap(member.object).type !== "ThisExpression" : key !== name) continue;
    const value = key === undefined || !isOwn ? undefined : clients.valueOf(member.object);
    if (!value || !knownKinds.has(value.kind)) return undefined;
    if (value.kind !== (isStatic ? "class" : "instance")) continue;
    if (value.node.body === body) found.push(member);
    // An instance of it may be one of a class that extends it.
    else if (value.node.superClass) return undefined;
  }
  return found;
}
