import type * as t from "@babel/types";
import { backendName } from "../api/names.js";
import { walk } from "../syntax/children.js";
import { propertyName } from "../syntax/names.js";
import { isCall, isMember, type Node } from "../syntax/node.js";
import { unwrap } from "../syntax/wrapping.js";
import { standsInFor } from "./stand-in.js";
import { type Search, type Use, useAt } from "./use.js";

/** Files whose objects stand in for others: `client.test.ts`, `__mocks__/client.js`, `setupTests.js`. */
export const isTestFile =
  /(?:^|[\\/])(?:__tests__|__mocks__|tests?|mocks?)[\\/]|[.-](?:test|spec|mock|stories)s?\.|setup-?tests?\./i;

/**
 * Members of objects that stand in for the client: `{ execHostCmd: jest.fn() }`.
 *
 * @param uses that were found so far: what holds the real member is reported where it stands
 * @param isTest whether any object of the file may be one
 */
export function testDoubles(uses: readonly Use[], search: Search, isTest: boolean): Use[] {
  let real: Set<Node> | undefined;
  const isReal = (value: Node) => {
    real ??= new Set(uses.map(({ place }) => place.node));
    return real.has(value);
  };
  return (search.clients.scopes.byType.get("ObjectExpression") ?? []).flatMap((node) =>
    doublesIn(node as t.ObjectExpression, search, isTest, isReal),
  );
}

function doublesIn(
  node: t.ObjectExpression,
  { api, clients }: Search,
  isTest: boolean,
  isReal: (value: Node) => boolean,
): Use[] {
  const named = node.properties.flatMap((property) => {
    const name = property.type === "SpreadElement" ? undefined : propertyName(property);
    return property.type === "SpreadElement" || name === undefined ? [] : { property, name };
  });
  if (!named.some(({ name }) => api.names.has(name))) return [];
  const path = standsInFor(node, clients);
  return named.flatMap(({ property, name }) => {
    const full = path && [...path, name].join(".");
    const isClients = full !== undefined && api.has(full);
    const member = isClients ? full : api.distinctive(name);
    // An object of one's own may have such a member, too.
    if (!member || (!isClients && !isTest && !isMock(property))) return [];
    if (property.type === "ObjectProperty") {
      const value = unwrap(property.value);
      // Its members are reported one by one.
      if (member === backendName && value.type === "ObjectExpression") return [];
      if (isReal(value)) return [];
    }
    const place = { kind: "mention", node: property, why: "test-double" } as const;
    return useAt({ api: member, certainty: "certain", type: null }, place, property.key as Node);
  });
}

/** `execHostCmd: jest.fn()` */
function isMock(property: t.ObjectProperty | t.ObjectMethod): boolean {
  const value = property.type === "ObjectProperty" ? unwrap(property.value) : undefined;
  for (const node of value && isCall(value) ? walk(value) : []) {
    if (isMember(node) && /^(fn|stub|mock\w*|spy\w*|resolves|returns)$/i.test(propertyName(node) ?? ""))
      return true;
  }
  return false;
}
