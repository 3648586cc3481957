import type { Binding } from "../scopes/scopes.js";
import type { Node } from "../syntax/node.js";
import { callOf } from "../syntax/wrapping.js";
import { noUses, type OldMember, type Search, type Use, useAt } from "./use.js";

/** A name that is given a member: its uses are uses of the member, where calls change. */
export function aliasUses(binding: Binding, member: OldMember, { api, clients }: Search): readonly Use[] {
  if (!api.changesCalls(member.api)) return noUses;
  return binding.references.flatMap((node) => {
    if (node.type !== "Identifier") return [];
    const target: Node = callOf(node, clients.scopes.parents) ?? node;
    return useAt(member, { kind: "alias", node, binding }, target);
  });
}
