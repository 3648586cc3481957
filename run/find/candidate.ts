import type { ListFolderOptions } from "../../src/disk/list-folder.js";
import type { FileResult } from "../../src/results.js";
import type { ProjectFile } from "../../transforms/project/draft.js";
import type { Selected } from "./selected.js";

/** A file that mentions the client. */
export type Candidate = ProjectFile;

export interface Found {
  /** How many files were looked at: code, and documents where they are meant. */
  readonly scanned: number;
  /** Sorted by path, each file once. */
  readonly candidates: Candidate[];
  /** Files in other languages that mention the client, sorted by path. */
  readonly others: Candidate[];
  /** Paths that don't exist, links that leave the folder given, folders that can't be read. */
  readonly failures: FileResult[];
  readonly notes: string[];
  /** Whether a file, by its absolute path through all links, was asked for, whatever it mentions. */
  readonly isWanted: (file: string) => boolean;
  /** The folders and files that were given, those that globs are looked for in among them. Absolute. */
  readonly given: readonly string[];
}

export interface FindOptions extends Omit<ListFolderOptions, "needles"> {
  /** Globs of what is left out, as those with a `!` among the paths. Default: nothing more. */
  readonly exclude?: readonly string[] | undefined;
  /** Absolute; what they are relative to. Default: `cwd`. */
  readonly excludeFrom?: string | undefined;
  /** What git is asked for; what else is among the paths is left out. Default: everything is meant. */
  readonly selected?: Selected | undefined;
  /** Strings of which a candidate contains at least one. */
  readonly needles: readonly string[];
}
