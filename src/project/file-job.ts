import type { Change, FileResult, Reference } from "../model.js";
import type { Types } from "./ask-types.js";
import type { CommittedFiles } from "./committed-files.js";
import type { Formatter } from "./format-source.js";
import type { Settings } from "./migrate-sources.js";

/** What the migration of files needs, the same for all files of a run. */
export interface FileJob {
  /** What paths are relative to. */
  readonly cwd: string;
  readonly settings: Settings;
  readonly types: Types;
  /** A file's new text, with markers at what is left, if that was asked for. */
  readonly mark: (path: string, code: string, references: readonly Reference[]) => string;
  readonly format: Formatter;
  readonly dryRun: boolean;
  /** What git has of the candidates; null when that doesn't matter. */
  readonly committed: CommittedFiles | null;
  /** Whether a file is among those that the run is asked to change. */
  readonly isWanted: (file: string) => boolean;
  /** Null: nothing more is to be changed, here and from now on. */
  readonly choose: ((file: FileResult) => Promise<readonly Change[] | null>) | undefined;
  /** Collects what concerns the run as a whole. */
  readonly notes: Set<string>;
}
