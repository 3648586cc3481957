import type { Change, Failure, Reference } from "./model.js";

/** Why one file of a project was not done. */
export interface FileError {
  readonly code:
    | Failure["code"]
    | "binary-file"
    | "changed-on-disk"
    | "not-utf8"
    | "too-large"
    | "unreadable"
    | "unwritable"
    | "not-found"
    | "uncommitted-changes"
    | "not-in-git"
    | "outside-root"
    | "partly-staged";
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

/**
 * `skipped` is a file that is in order but was left on purpose (uncommitted changes, one that git doesn't keep, a link that
 * leaves the root, a binary file); `error` is one that could not be read, parsed or written.
 */
export type FileStatus = "changed" | "unchanged" | "skipped" | "error";

/**
 * `modified` and `staged` are changes that are not committed, `untracked` is a file that was never; of one that is
 * `unknown` git could not tell. `outside`: git doesn't keep the file, since it ignores it or there is no repository.
 */
export type NotInGit = "modified" | "staged" | "untracked" | "unknown" | "outside";

/** Why a file that git keeps has something that git could not bring back. */
export type Uncommitted = Exclude<NotInGit, "outside">;

/** What became of one file. */
export interface FileResult {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly status: FileStatus;
  /** Set for `error` and `skipped`. */
  readonly error: FileError | null;
  readonly references: readonly Reference[];
  readonly changes: readonly Change[];
  readonly notes: readonly string[];
  /** The text that was read; null when it could not be. */
  readonly source: string | null;
  /** The text that was (or, in a dry run, would be) written; equal to `source` when nothing changes. */
  readonly code: string | null;
  /** Whether Prettier formatted what was (or would be) written; absent where the project doesn't use Prettier, or nobody asked. */
  readonly isFormatted?: boolean;
  /** Why git could not bring back the text that was read; absent where it could, or wasn't asked. */
  readonly notInGit?: NotInGit;
}

/** Counts over a run; `migrated + unsafe + manual + ignored = references`. */
export interface Summary {
  /** Code files that were looked at. */
  readonly scanned: number;
  /** Files that mention the client, and so were parsed. */
  readonly candidates: number;
  /** Files that were (or would be) rewritten. */
  readonly changed: number;
  readonly references: number;
  readonly migrated: number;
  readonly unsafe: number;
  readonly manual: number;
  readonly ignored: number;
  readonly errors: number;
}

/** A place in a file of another language (HTML, Vue, Svelte …) that names a member of the old client; it is not migrated. */
export interface Mention extends Pick<Reference, "api" | "line" | "column" | "replacement"> {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
}

/** What became of a run over paths. */
export interface ProjectResult {
  readonly summary: Summary;
  /** Files with a reference, an error, a change or a note, sorted by path. */
  readonly files: readonly FileResult[];
  /** What concerns the run as a whole, e.g. a path without a code file. */
  readonly notes: readonly string[];
  /** Those of the notes that ask for nothing to be done, and of which there may be as many as files. Default: none. */
  readonly asides?: readonly string[];
  /** What files in other languages still use; absent where nothing was found. Not among the references. */
  readonly mentions?: readonly Mention[];
  readonly dryRun: boolean;
  /** Set where it was stopped before all was done. */
  readonly isStopped?: boolean;
  /** The folder with the files as they were before, relative to the working directory, with `/`; absent without one. */
  readonly backup?: string;
  /** Set where it was compared with what was known before. */
  readonly baseline?: Compared;
  /** Set where git was asked which files to look at. */
  readonly selected?: SelectedByGit;
}

/** Something that is left. */
export type Known = Reference | Mention;

/** What a baseline says of a result. */
export interface Compared {
  /** Of the baseline; relative to the working directory, with `/`. */
  readonly path: string;
  /** What of the result the baseline knows. */
  readonly known: ReadonlySet<Known>;
  /** What the baseline knows of the files that were looked at, and is not there any more. */
  readonly gone: readonly Gone[];
  /** Whether that was taken out of it. */
  readonly isPruned: boolean;
}

/** Uses that a baseline knows and that are not there any more. */
export interface Gone {
  /** Relative to the baseline's folder, with `/`. */
  readonly path: string;
  readonly api: string;
  readonly key: string;
  readonly count: number;
}

/** Which files a run looked at, of those that were given. */
export interface SelectedByGit {
  /** What is true of them, for a sentence: `changed since main`. */
  readonly which: string;
  /** Whether there was code that was passed over. */
  readonly passesOver: boolean;
}
