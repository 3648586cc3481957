import type * as t from "@babel/types";
import { backendName } from "../api/names.js";
import { withoutDefault } from "../syntax/bound-names.js";
import type { Value } from "../values/value.js";
import { aliasUses } from "./alias-uses.js";
import { computedUse } from "./member-uses.js";
import { oldMember } from "./old-member.js";
import { noUses, type Search, type Use, useAt } from "./use.js";

const mayBeClient: ReadonlySet<Value["kind"]> = new Set(["client", "unknown", "several"]);

/** `const { execHostCmd, backend: { get } } = ddClient`, with the uses of the names that it binds. */
export function patternUses(pattern: t.ObjectPattern, search: Search): readonly Use[] {
  const { api, clients } = search;
  const mayBeUses = pattern.properties.some((property) => {
    const name = property.type === "ObjectProperty" ? clients.nameOf(property) : "";
    return name === undefined || api.names.has(name);
  });
  // Most patterns take nothing that a client has: what they take it from is nobody's concern.
  if (!mayBeUses) return noUses;
  const value = clients.patternValue(pattern);
  if (!mayBeClient.has(value.kind)) return noUses;
  return pattern.properties.flatMap((property) =>
    property.type === "ObjectProperty" ? propertyUses(property, pattern, value, search) : [],
  );
}

function propertyUses(
  property: t.ObjectProperty,
  pattern: t.ObjectPattern,
  value: Value,
  search: Search,
): readonly Use[] {
  const { api, clients } = search;
  const name = clients.nameOf(property);
  if (name === undefined)
    return value.kind === "client" && value.path.length === 0 ? [computedUse(value, property)] : noUses;
  const member = api.names.has(name) ? oldMember(value, name, api) : undefined;
  const target = withoutDefault(property.value);
  // `{ backend: { get } }` is reported where it names `get`.
  if (!member || (member.api === backendName && target.type === "ObjectPattern")) return noUses;
  const inBackend = member.api.startsWith("backend.");
  const use = useAt(member, { kind: "property", node: property, pattern, inBackend }, property);
  const binding = target.type === "Identifier" ? clients.scopes.bindingOf.get(target) : undefined;
  return binding ? [use, ...aliasUses(binding, member, search)] : [use];
}
