import { backendName } from "../api/names.js";
import { literalText } from "../syntax/names.js";
import { isCall, isMember, type Member, type Node } from "../syntax/node.js";
import { callOf, wrap } from "../syntax/wrapping.js";
import type { ClientValue } from "../values/value.js";
import { aliasUses } from "./alias-uses.js";
import { backendOf } from "./backend-place.js";
import { oldMember } from "./old-member.js";
import { noUses, type OldMember, type Search, type Use, useAt } from "./use.js";

/** `ddClient.execHostCmd`, `ddClient.backend.get`, `ddClient[name]`, with the uses of a name that is given it. */
export function memberUses(node: Member, search: Search): readonly Use[] {
  const { api, clients } = search;
  const { parents } = clients.scopes;
  const name = clients.nameOf(node);
  if (name === undefined) return computedUses(node, search);
  if (!api.names.has(name)) return noUses;
  const value = clients.valueOf(node.object);
  const member = oldMember(value, name, api);
  if (!member) return noUses;
  if (member.api === backendName && (continues(node, search) || isMentioned(node, search))) return noUses;
  const backend = backendOf(node.object, value, member.api, clients);
  const use = useAt(member, { kind: "member", node, backend }, callOf(node, parents) ?? node);
  return [use, ...usesOfHolder(node, member, search)];
}

/** `const list = ddClient.listContainers` */
function usesOfHolder(node: Member, member: OldMember, search: Search): readonly Use[] {
  const { bindingOf, parents } = search.clients.scopes;
  const outer = wrap(node, parents);
  const parent = parents.get(outer);
  if (parent?.type !== "VariableDeclarator" || parent.init !== outer || parent.id.type !== "Identifier")
    return noUses;
  const binding = bindingOf.get(parent.id);
  return binding ? aliasUses(binding, member, search) : noUses;
}

/** `ddClient.backend` is only the first half of `ddClient.backend.get`. */
function continues(node: Member, { api, clients }: Search): boolean {
  const { parents } = clients.scopes;
  let at: Node = wrap(node, parents);
  let parent = parents.get(at);
  if (isCall(parent) && parent.callee === at) {
    at = wrap(parent, parents);
    parent = parents.get(at);
  }
  if (!isMember(parent) || parent.object !== at) return false;
  const name = clients.nameOf(parent);
  return name === undefined || oldMember(clients.valueOf(at), name, api) !== undefined;
}

/** `"get" in ddClient.backend`, `jest.spyOn(ddClient.backend, "get")`: reported as `backend.get`. */
function isMentioned(node: Member, { api, clients }: Search): boolean {
  const { parents } = clients.scopes;
  const outer = wrap(node, parents);
  const parent = parents.get(outer);
  const key =
    parent?.type === "BinaryExpression" && parent.operator === "in" && parent.right === outer
      ? clients.constantText(parent.left)
      : isCall(parent) && parent.arguments[0] === outer && parent.arguments[1]
        ? literalText(parent.arguments[1])
        : undefined;
  return key !== undefined && api.has(`backend.${key}`);
}

function computedUses(node: Member, { clients }: Search): readonly Use[] {
  const value = clients.valueOf(node.object);
  if (value.kind !== "client" || value.path.length > 1) return noUses;
  if (value.path.length === 1 && value.path[0] !== backendName) return noUses;
  return [computedUse(value, node)];
}

/** `ddClient[anything]` may be a v1 member as well, but nobody can tell. */
export function computedUse({ path, type }: ClientValue, node: Node): Use {
  const api = [...path, "[computed]"].join(".");
  return useAt({ api, certainty: "certain", type }, { kind: "mention", node, why: "computed-member" }, node);
}
