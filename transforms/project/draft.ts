import type { Migration } from "../../src/findings/finding.js";
import type { NotInGit } from "../../src/results.js";

/** A file of a project. */
export interface ProjectFile {
  /** As it is shown: relative to a working directory, with `/`. */
  readonly path: string;
  /** Where it is read and written: absolute, through all links. */
  readonly file: string;
}

/** A file with what the migration makes of it, before anything is written. */
export interface Draft extends ProjectFile {
  readonly source: string;
  readonly result: Migration;
  /** Why the file may not be changed; null when it may. */
  readonly uncommitted: NotInGit | null;
  /** Whether git could bring its text back. */
  readonly isRestorable: boolean;
}

/** Why a file may not be changed, as the end of a sentence on it. */
export function whyLeft(uncommitted: NotInGit): string {
  return uncommitted === "outside" ? "is not kept in git" : "has changes that are not committed";
}

/** What becomes of a text by itself. */
export interface Alone {
  readonly result: Migration;
  /** The paths of the files that call its functions, or have functions that it calls: with them it may change further. */
  readonly linked: ReadonlySet<string>;
}

/** A draft made by itself, as if no other file could change. */
export interface LoneDraft extends Draft, Alone {}
