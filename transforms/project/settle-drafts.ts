import { isSameUse, type RefusedUse } from "../../src/findings/finding.js";
import { findClientUse } from "./client-use.js";
import type { Draft, LoneDraft } from "./draft.js";
import { draftAlone } from "./draft-alone.js";
import { findForeignUse } from "./foreign-use.js";
import { joinDrafts } from "./join-drafts.js";
import { addImplementers, findKeptTypings } from "./kept-typings.js";
import { findKnownResults } from "./known-results.js";
import type { Project } from "./project.js";
import { findReplacedUses } from "./replaced-uses.js";
import { findHeld, findOwnUses, findStandingUses } from "./standing-types.js";

/**
 * Makes what one file needs of the others: what changes together in several files, and types of the client that a file
 * declares for others.
 *
 * @param alone each file as it is made by itself
 * @param refused uses that are to be left
 * @param needed the files with a typing that is to get v1's members for others
 */
export async function settleDrafts(
  alone: readonly LoneDraft[],
  project: Project,
  refused: readonly RefusedUse[] = [],
  needed: ReadonlySet<string> = new Set(),
): Promise<Draft[]> {
  const stricter: Project = { ...project, settings: { ...project.settings, refused } };
  const paths = new Set(refused.map(({ path }) => path));
  const again = await Promise.all(
    alone.map((draft) => (paths.has(draft.path) ? draftAlone(draft, stricter) : draft)),
  );
  const drafts = await settleTypes(again, needed, stricter);
  const kept = await findKeptTypings(drafts, needed, project);
  // What gets v1's members after all holds nothing.
  if (kept.needed.size > 0)
    return settleDrafts(alone, project, refused, new Set([...needed, ...kept.needed]));
  const found = withoutTwice([
    ...(await findHeld(drafts, project)),
    ...kept.held,
    ...findReplacedUses(drafts, project),
  ]);
  // What is refused already is not refused any more by being told again.
  const held = found.filter((one) => !refused.some((other) => isSameUse(one, other)));
  if (held.length === 0) return drafts;
  project.refused.push(...held);
  return settleDrafts(alone, project, [...refused, ...held], needed);
}

/** Each use once, with the first reason. */
function withoutTwice(held: readonly RefusedUse[]): RefusedUse[] {
  const seen = new Set<string>();
  return held.filter(({ path, api, start }) => {
    const key = JSON.stringify([path, api, start]);
    return !seen.has(key) && seen.add(key);
  });
}

async function settleTypes(
  again: readonly LoneDraft[],
  needed: ReadonlySet<string>,
  stricter: Project,
): Promise<Draft[]> {
  const drafts = await joinDrafts(again, stricter);
  const free = drafts.filter(({ uncommitted }) => !uncommitted);
  const standing = await findStandingUses(drafts, stricter);
  const held = (stricter.settings.refused ?? []).filter(({ reason }) => reason === "linked");
  const needNoOther = [...held, ...(await findOwnUses(free, stricter))];
  const foreign = await findForeignUse(drafts, needNoOther, needed, stricter);
  const isUnknown = !stricter.types.areAsked;
  const elsewhere = findClientUse(free, { standing, needNoOther, foreign, isUnknown }, stricter);
  await addImplementers(free, elsewhere, stricter);
  const results = await findKnownResults(free, stricter);
  if (elsewhere.size === 0 && !results) return drafts;
  const known = { elsewhere, ...(results && { results }) };
  const informed: Project = { ...stricter, settings: { ...stricter.settings, ...known } };
  const told = new Set([...elsewhere.keys(), ...(results ?? []).map(({ path }) => path)]);
  for (const { path, result } of results ? free : [])
    if (result.typings?.some(({ hasResults }) => hasResults)) told.add(path);
  const revised = again.map((draft) => (told.has(draft.path) ? draftAlone(draft, informed) : draft));
  return joinDrafts(await Promise.all(revised), informed);
}
