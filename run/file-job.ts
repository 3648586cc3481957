import type { CommittedFiles } from "../src/disk/committed-files.js";
import type { Formatter } from "../src/format/format-source.js";
import type { Change } from "../src/model.js";
import type { FileResult } from "../src/results.js";
import type { Project } from "../transforms/project/project.js";
import type { Types } from "./answers/ask-types.js";
import type { Ledger } from "./ledger.js";

/** What the migration of files on a disk needs, the same for all files of a run. */
export interface FileJob extends Project {
  /** What paths are relative to. */
  readonly cwd: string;
  /** As `projectRoots` has them. */
  readonly roots: readonly string[];
  readonly types: Types;
  /** As in `MigrateOptions`. */
  readonly todo: boolean;
  readonly format: Formatter;
  readonly dryRun: boolean;
  /** Stops the run before its next file. */
  readonly signal: AbortSignal | undefined;
  /** As in `CommandOptions`. */
  readonly stop: AbortController | undefined;
  /** Keeps account of what is written; null where nothing is. */
  readonly ledger: Ledger | null;
  /** What git has of the candidates; null when that doesn't matter. */
  readonly committed: CommittedFiles | null;
  /** Whether it doesn't matter what is not committed. */
  readonly isForced: boolean;
  /** Whether files stay as they are that git could not bring back. */
  readonly leavesOutside: boolean;
  /** Whether a file may be changed that is staged and not committed. */
  readonly isStagedEnough: boolean;
  /** Whether what earlier runs wrote may be changed further. */
  readonly knowsOwn: boolean;
  /** Whether a file is among those that the run is asked to change. */
  readonly isWanted: (file: string) => boolean;
  /** Null: nothing more is to be changed, here and from now on. */
  readonly choose: ((file: FileResult) => Promise<readonly Change[] | null>) | undefined;
  /** Collects what concerns the run as a whole. */
  readonly notes: Set<string>;
  /** Those of them that ask for nothing to be done. */
  readonly asides: Set<string>;
}
