import type { ImplementedBy, Migration, OtherUses, RefusedUse } from "../../src/findings/finding.js";
import { type Phrase, phrase } from "../../src/findings/phrase.js";
import type { SharedTyping, Span } from "../../src/model.js";
import type { Draft } from "./draft.js";
import type { Project } from "./project.js";
import { isTyped, receiverOf } from "./standing-types.js";

/**
 * Adds the values and classes that are made for the typings of a file, wherever they stand, to what is known of it: they
 * would lack a member that the typing gets.
 */
export async function addImplementers(
  drafts: readonly Draft[],
  elsewhere: Map<string, OtherUses>,
  project: Project,
): Promise<void> {
  const shared = drafts.filter(({ path, result }) => result.typings && isTyped(path));
  if (shared.length === 0) return;
  const standIns = drafts.filter(({ path, source }) => isTyped(path) && project.looks.mayStandIn(source));
  for (const { path, source, result } of shared) {
    if (standIns.every((other) => other.path === path) && project.beyond.length === 0) continue;
    const implemented: ImplementedBy[] = [];
    for (const { start, end } of result.typings!) {
      const found = await project.types.implementerOf(path, source, { start, end });
      if (!found) continue;
      const by: Phrase =
        found.path === path
          ? phrase`what stands${{ path, line: found.line, isOn: true }}`
          : phrase`what stands in ${{ path: found.path, line: found.line }}`;
      implemented.push({ start, end, by, hasAll: found.hasAll });
    }
    if (implemented.length === 0) continue;
    const known = elsewhere.get(path) ?? { stillUsed: null, hasMoved: false };
    elsewhere.set(path, { ...known, implemented });
  }
}

/** What keeps uses from moving that go by a type of another file. */
export interface KeptTypings {
  /** Uses that would go to a member which their client's type doesn't have and can't get. */
  readonly held: readonly RefusedUse[];
  /** The files whose typings could get it, and don't know that somebody needs it. */
  readonly needed: ReadonlySet<string>;
}

/**
 * Goes through the uses that moved, for types that stay without v1's members: a typing that can't be widened, or one that
 * nobody takes for the client's.
 *
 * @param drafts as they would be written
 * @param told the files that know already
 */
export async function findKeptTypings(
  drafts: readonly Draft[],
  told: ReadonlySet<string>,
  project: Project,
): Promise<KeptTypings> {
  const held: RefusedUse[] = [];
  const needed = new Set<string>();
  const typed = drafts.filter(({ path, uncommitted }) => !uncommitted && isTyped(path));
  const mayLack = ({ source, result }: Draft) =>
    result.typings?.some(({ hasV1 }) => !hasV1) || (!result.typings && project.looks.mayNameOld(source));
  const kept = drafts.filter(keepsOldType).map(({ path }) => path);
  if (!drafts.some(mayLack) && kept.length === 0) return { held, needed };
  const byPath = new Map(drafts.map((draft) => [draft.path, draft]));
  for (const draft of typed) {
    const { path, result } = draft;
    if (!result.changed) continue;
    for (const finding of result.findings) {
      const { api, span, outcome, replacement } = finding;
      if (outcome !== "migrated" || replacement === null) continue;
      const declared = await receiverOf(finding, draft, project);
      const owner = declared?.lacks ? declared.owner : null;
      if (declared?.lacks && !owner && declared.path !== path && kept.includes(declared.path)) {
        const message = `${oldType} in ${declared.path} (which a comment says to ignore)`;
        held.push({ path, api, start: span.start, message, reason: "linked" });
      }
      if (!declared || !owner || (owner.path === path && isTakenFor(owner, result))) continue;
      const typing = byPath.get(owner.path)?.result.typings?.find((one) => isSame(one, owner));
      if (typing?.hasV1) continue;
      if (typing && typing.obstacle === null && !told.has(owner.path)) {
        needed.add(owner.path);
        continue;
      }
      const what = declared.name ?? "the type of the client";
      const why = typing?.obstacle ?? "a type without v1's members";
      const message = `${what} in ${owner.path} (${why})`;
      held.push({ path, api, start: span.start, message, reason: "linked" });
    }
  }
  return { held, needed };
}

const oldType = "v0.DockerDesktopClient";

/** Whether a file has a client's type without v1's members, and is not to change it. */
function keepsOldType({ result }: Draft): boolean {
  return result.findings.some(({ api, outcome }) => outcome === "ignored" && api === oldType);
}

/** Whether a file takes a type of its own for the client's, so that it has settled what comes of it. */
function isTakenFor(type: Span, { findings }: Migration): boolean {
  return findings.some(({ span }) => type.start <= span.start && span.end <= type.end);
}

/** `export` is no part of a typing. */
function isSame(typing: SharedTyping, owner: { readonly start: number; readonly end: number }): boolean {
  return owner.start <= typing.start && owner.end === typing.end;
}
