import type { RefusedUse } from "../../src/findings/finding.js";
import { groupBy } from "../group-by.js";
import type { Draft } from "./draft.js";
import type { Project } from "./project.js";

/** Uses of members that another file of the package puts something else in the place of: they mean that, and stay. */
export function findReplacedUses(drafts: readonly Draft[], project: Project): RefusedUse[] {
  const groups = groupBy(drafts, ({ file }) => project.packageOf(file));
  return [...groups.values()].flatMap((group) => {
    const replaced = new Map<string, string>();
    for (const { path, result } of group) for (const api of result.replaces ?? []) replaced.set(api, path);
    return replaced.size === 0 ? [] : group.flatMap((draft) => usesOf(draft, replaced));
  });
}

function usesOf({ path, result }: Draft, replaced: ReadonlyMap<string, string>): RefusedUse[] {
  return result.findings.flatMap(({ api, span: { start }, outcome }): RefusedUse[] => {
    const by = replaced.get(api) ?? (api.startsWith("backend.") ? replaced.get("backend") : undefined);
    if (by === undefined || by === path || outcome !== "migrated") return [];
    const message = `${by} puts something else in its place, which would not be called any more: replace the v1 member there, and change this call with it.`;
    return [{ path, api, start, message, reason: "assigned" }];
  });
}
