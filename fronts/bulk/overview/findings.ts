import type { Told } from "../../../src/report/html/finding.js";
import { sayMention } from "../../../src/report/mention.js";
import type { Planned } from "../campaign/manifest.js";
import type { Report } from "../campaign/result.js";
import { lineLink } from "../forge/links.js";

/** Something that a migration says of a place in a repository. */
interface Placed {
  readonly path: string;
  readonly line: number | null;
  readonly column: number | null;
  /** To the line as it is in the commit that was migrated; null where that can't be had. */
  readonly link: string | null;
}

/** A use of the old API. Of one in another language, the outcome is `manual` and the reason `other-language`. */
export interface Finding extends Placed, Told {}

/** A file that could not be done. */
export interface Fault extends Placed {
  readonly code: string;
  readonly message: string;
}

export interface Found {
  readonly faults: readonly Fault[];
  /** Of code as it stands in the files, then of other languages. */
  readonly findings: readonly Finding[];
}

export const otherLanguage = "other-language";

/** @param sha of the commit that was migrated; null where it isn't known */
export function findingsOf({ files, mentions = [] }: Report, planned: Planned, sha: string | null): Found {
  const linkTo = (path: string, line: number | null) =>
    sha === null ? null : lineLink(planned, sha, path, line ?? 1);
  const findings = files.flatMap(({ path, references }) =>
    references.map((each): Finding => ({ ...each, path, link: linkTo(path, each.line) })),
  );
  const others = mentions.map(
    (each): Finding => ({
      ...each,
      ...{ outcome: "manual", reason: otherLanguage, message: sayMention(each), notes: [] },
      link: linkTo(each.path, each.line),
    }),
  );
  const faults = files.flatMap(({ path, error }) =>
    error ? [{ ...error, path, link: linkTo(path, error.line) }] : [],
  );
  return { faults, findings: [...findings, ...others] };
}

export function isLeft({ outcome }: Pick<Finding, "outcome">): boolean {
  return outcome === "manual" || outcome === "unsafe";
}

/** `src/a.ts:12:5` */
export function sayPlace({ path, line, column }: Placed): string {
  return [path, ...(line === null ? [] : [line, column ?? 1])].join(":");
}
