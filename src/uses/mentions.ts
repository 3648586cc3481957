import type * as t from "@babel/types";
import { isInside } from "../syntax/around.js";
import { walk } from "../syntax/children.js";
import { literalText } from "../syntax/names.js";
import type { Call, Node } from "../syntax/node.js";
import type { Value } from "../values/value.js";
import { oldPath } from "./old-member.js";
import { noUses, type Place, type Search, type Use, useAt } from "./use.js";

type Why = Extract<Place, { kind: "mention" }>["why"];

/** `"execHostCmd" in ddClient` */
export function usesInTest(node: t.BinaryExpression, search: Search): readonly Use[] {
  if (node.operator !== "in") return noUses;
  const { clients } = search;
  const value = clients.valueOf(node.right);
  const name = clients.constantText(node.left as Node);
  return mention(value, name, "used-as-value", node, search);
}

/** `jest.spyOn(ddClient, "execHostCmd")` */
export function usesNamedInCall(node: Call, search: Search): readonly Use[] {
  const [object, key] = node.arguments;
  if (!object || key?.type !== "StringLiteral" || !search.api.names.has(key.value)) return noUses;
  const uses = mention(search.clients.valueOf(object), key.value, "test-double", node, search);
  return uses.map((use) => ({ ...use, type: null }));
}

/** `typeof ddClient.execHostCmd`, `Client["execHostCmd"]` */
export function usesInTypeOf(node: Node, search: Search): readonly Use[] {
  const [of, name] = search.clients.types.memberType(node) ?? [];
  return of ? mention(of, name, "used-as-value", node, search) : noUses;
}

/** `Pick<typeof ddClient, "execHostCmd" | "toastError">` */
export function usesPicked(node: t.TSTypeReference, search: Search): readonly Use[] {
  const [object, keys] = node.typeParameters?.params ?? [];
  const isPick = node.typeName.type === "Identifier" && /^(?:Pick|Omit)$/.test(node.typeName.name);
  if (!isPick || object?.type !== "TSTypeQuery" || !keys) return noUses;
  const value = search.clients.types.valueOfType(object);
  if (value?.kind !== "client") return noUses;
  return (keys.type === "TSUnionType" ? keys.types : [keys]).flatMap((key) => {
    const name = key.type === "TSLiteralType" ? literalText(key.literal) : undefined;
    return mention(value, name, "used-as-value", node, search, key);
  });
}

/** `with (ddClient) { listImages(); }` */
export function usesInWith(node: t.WithStatement, search: Search): readonly Use[] {
  const { bindingOf, scopeOf } = search.clients.scopes;
  const value = search.clients.valueOf(node.object);
  if (value.kind !== "client") return noUses;
  return [...walk(node.body)].flatMap((at) => {
    if (at.type !== "Identifier" || !scopeOf.has(at)) return [];
    const binding = bindingOf.get(at);
    if (binding && isInside(binding.identifier, node.body)) return [];
    return mention(value, at.name, "computed-member", at, search);
  });
}

/** A member of a client that is named but not accessed; nothing where it isn't deprecated. */
function mention(
  value: Value,
  name: string | undefined,
  why: Why,
  node: Node,
  { api }: Search,
  at: Node = node,
): readonly Use[] {
  const path = value.kind === "client" && name !== undefined ? oldPath(value.path, name, api) : undefined;
  if (value.kind !== "client" || !path) return noUses;
  return [useAt({ api: path, certainty: "certain", type: value.type }, { kind: "mention", node, why }, at)];
}
