import { backendName } from "../api/names.js";
import { isCall, isMember, type Member, type Node } from "../syntax/node.js";
import { unwrap } from "../syntax/wrapping.js";
import type { Evaluator } from "../values/evaluator.js";
import type { Value } from "../values/value.js";
import type { BackendPlace } from "./use.js";

/**
 * The backend that a member is reached through; null when it is the client's own.
 *
 * @param object what it is a member of, which has this value
 * @param api the member's path
 */
export function backendOf(object: Node, value: Value, api: string, clients: Evaluator): BackendPlace | null {
  const isOfBackend = value.kind === "client" && value.path[0] === backendName;
  const isKnown = api.startsWith("backend.") || isOfBackend;
  if (!isKnown && value.kind !== "unknown") return null;
  const place = backendPlace(object, clients);
  // `props.ddClient.backend("name").execHostCmd`: the member is known by its name, the backend by its own.
  return isKnown || place.kind === "here" ? place : null;
}

function backendPlace(object: Node, clients: Evaluator): BackendPlace {
  const at = unwrap(object);
  if (isCastToBackend(object, clients)) return { kind: "elsewhere" };
  const access = unwrap(isCall(at) ? (at.callee as Node) : at);
  if (isMember(access) && isOfClient(access, clients)) return { kind: "here", member: access, end: at.end! };
  const binding = at.type === "Identifier" ? clients.scopes.bindingOf.get(at) : undefined;
  return binding ? { kind: "alias", binding, identifier: at } : { kind: "elsewhere" };
}

/** Whether an access is to the backend of a client itself; `this.backend` may well be another name for it. */
function isOfClient(access: Member, clients: Evaluator): boolean {
  if (clients.nameOf(access) !== backendName) return false;
  const of = clients.valueOf(access.object);
  if (of.kind === "client") return of.path.length === 0;
  return of.kind === "unknown" && unwrap(access.object).type !== "ThisExpression";
}

/** `(ddClient.backend as v0.Backend).get`: the type has no place in v1. */
function isCastToBackend(object: Node, clients: Evaluator): boolean {
  for (let at = object; "expression" in at; at = at.expression as Node) {
    const type = "typeAnnotation" in at ? (at.typeAnnotation as Node) : undefined;
    if (type && clients.types.valueOfType(type)?.kind === "client") return true;
  }
  return false;
}
