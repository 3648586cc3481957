import type * as t from "@babel/types";
import type { Node } from "../../syntax/node.js";
import type { Evaluator } from "../evaluator.js";
import { unknown, type Value } from "../value.js";

/** What a type names a member of, and which: `typeof ddClient.backend`, `Client["backend"]`. */
export function memberType(type: Node, clients: Evaluator): [object: Value, name: string] | undefined {
  if (type.type === "TSTypeQuery" && (type.exprName as Node).type === "TSQualifiedName") {
    const { left, right } = type.exprName as t.TSQualifiedName;
    return [queriedValue(left, clients), right.name];
  }
  if (type.type !== "TSIndexedAccessType" || type.indexType.type !== "TSLiteralType") return undefined;
  const key = type.indexType.literal as Node;
  const object = key.type === "StringLiteral" ? clients.types.valueOfType(type.objectType) : undefined;
  return object && key.type === "StringLiteral" ? [object, key.value] : undefined;
}

/** What `typeof ddClient.backend` takes the type of. */
export function queriedValue(name: Node, clients: Evaluator): Value {
  if (name.type === "Identifier") return clients.valueOf(name);
  if (name.type !== "TSQualifiedName") return unknown();
  return clients.memberOf(queriedValue(name.left, clients), name.right.name);
}

/** `Client["backend"]`, `Clients[number]` */
export function indexedValue(type: t.TSIndexedAccessType, clients: Evaluator): Value | undefined {
  const [object, name] = memberType(type, clients) ?? [];
  if (object && name !== undefined) return clients.memberOf(object, name);
  const list = clients.types.valueOfType(type.objectType);
  return list?.kind === "box" ? list.of : undefined;
}
