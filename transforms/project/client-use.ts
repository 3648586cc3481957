import { findRow } from "../../src/api/table.js";
import { type Finding, isSameUse, type OtherUses, type UsePlace } from "../../src/findings/finding.js";
import { type Phrase, phrase, type There } from "../../src/findings/phrase.js";
import type { SharedTyping, Span } from "../../src/model.js";
import { Document } from "../../src/source/document.js";
import { groupBy } from "../group-by.js";
import type { Draft } from "./draft.js";
import type { Project } from "./project.js";

/** The uses of files that stay as they are. */
export interface StandingUses {
  /** The first one that needs a type as it is, by the path of the file that declares the type. */
  readonly ofType: ReadonlyMap<string, Phrase>;
  /** The first one of any type, of which nobody can tell whose it is. */
  readonly ofAny: Phrase | null;
}

/** What is known of uses beside the drafts themselves. */
export interface KnownUses {
  /** Of files that stay, by the folder of the package. */
  readonly standing: ReadonlyMap<string, StandingUses>;
  /** Uses that stay and make no other file keep a type: theirs stands in their own file, or stays anyway. */
  readonly needNoOther: readonly UsePlace[];
  /** What other packages do with the types of a file, by its path. */
  readonly foreign: ReadonlyMap<string, OtherUses>;
  /** Whether nobody can tell what others do with a client that they get from a file. */
  readonly isUnknown: boolean;
}

/**
 * What the other files of a package do with the client, for each file that may declare its type: a type that is still
 * needed elsewhere can't be taken away.
 *
 * @param drafts as far as they are known; of files that may change
 * @returns by path; only for files for which the others decide anything
 */
export function findClientUse(
  drafts: readonly Draft[],
  { standing, needNoOther, foreign, isUnknown }: KnownUses,
  project: Project,
): Map<string, OtherUses> {
  const found = new Map<string, OtherUses>();
  const mayDecide = mayDecideFor(project);
  for (const [folder, group] of groupBy(drafts, ({ file }) => project.packageOf(file))) {
    const uses = standing.get(folder);
    const left = group.flatMap((draft) => {
      const use = describeUse(draft, needNoOther);
      return use === null ? [] : [{ draft, use }];
    });
    const moved = group.filter(hasMovedUse);
    for (const draft of group) {
      if (!mayDecide(draft)) continue;
      const isForAll = /\bddClient\s*\??:|\bdeclare\s+global\b/.test(draft.source);
      const beyond = foreign.get(draft.path);
      const own =
        left.find((each) => each.draft !== draft)?.use ??
        uses?.ofType.get(draft.path) ??
        (isForAll ? uses?.ofAny : null) ??
        null;
      const stillUsed = own ?? beyond?.stillUsed ?? null;
      const hasMoved = beyond?.hasMoved || moved.some((other) => other !== draft);
      if (stillUsed !== null || hasMoved || isUnknown)
        found.set(draft.path, { stillUsed, hasMoved, ...(isUnknown && { isUnknown }) });
    }
  }
  return found;
}

/** Tells for which files it matters what others do with the client: those that may declare a type of it that is seen there. */
export function mayDecideFor({ looks, settings }: Project): (draft: Draft) => boolean {
  // Where clients are imported, it matters to a file without such a type, too: not every client may be imported then.
  const isForAll = settings.client === "import";
  return (draft) => looks.mayDeclareClient(draft.source) && (isForAll || usesType(draft));
}

/** Whether a file has a type of the client in it. */
function usesType({ result }: Draft): boolean {
  const isOfType = ({ api, reason }: Finding) =>
    isType(api) || reason === "hand-written-typing" || reason === "still-in-use";
  return result.typings !== undefined || result.findings.some(isOfType);
}

/** Whether some use in a file goes to v1. */
export function hasMovedUse({ result }: Draft): boolean {
  return result.findings.some(({ outcome }) => outcome === "migrated");
}

/** A use that stays and needs the old members in a type of another file; typings that stay need nothing. */
export function describeUse(
  { path, source, result: { findings, typings = [] } }: Draft,
  needNoOther: readonly UsePlace[],
): Phrase | null {
  // JavaScript needs no types.
  if (!/\.[cm]?tsx?$/.test(path)) return null;
  const needsNone = ({ api, span: { start } }: Finding) =>
    needNoOther.some((one) => isSameUse(one, { path, api, start }));
  const left = findings.find(
    (finding) =>
      finding.outcome !== "migrated" &&
      finding.reason !== "hand-written-typing" &&
      finding.reason !== "still-in-use" &&
      !(finding.outcome === "ignored" && isOfType(finding, typings)) &&
      !needsNone(finding),
  );
  return left ? phrase`${left.api} in ${placeIn({ path, source }, left.span)}` : null;
}

/** A type itself, or a member of a typing. */
function isOfType({ api, span }: Finding, typings: readonly SharedTyping[]): boolean {
  return isType(api) || typings.some(({ start, end }) => start <= span.start && span.end <= end);
}

export function isType(api: string): boolean {
  return findRow(api)?.kind === "type";
}

/** A place of a file, for messages about others. */
export function placeIn({ path, source }: Pick<Draft, "path" | "source">, { start }: Span): There {
  return { path, line: new Document(path, source).position(start).line };
}
