import type { CommittedFiles } from "../src/disk/committed-files.js";
import type { Formatter } from "../src/format/format-source.js";
import type { Change, Refused } from "../src/model.js";
import type { FileResult } from "../src/results.js";
import type { Types } from "./answers/ask-types.js";
import type { Settings } from "./answers/migrate-sources.js";
import type { LoneDraft } from "./drafts/draft.js";
import type { Candidate } from "./find/candidate.js";

/** A file with the changes that are to be made in it. */
export type Changed = Pick<FileResult, "path" | "source" | "references" | "changes">;

/** Gives a file's new text markers at what is left, if that was asked for. */
export type Marker = (file: Changed, code: string) => string;

/** What the migration of files needs, the same for all files of a run. */
export interface FileJob {
  /** What paths are relative to. */
  readonly cwd: string;
  readonly settings: Settings;
  readonly types: Types;
  readonly mark: Marker;
  /** Uses that are left since the compiler spoke against what came of them. Filled when that is known. */
  readonly refused: Refused[];
  readonly format: Formatter;
  readonly dryRun: boolean;
  /** What git has of the candidates; null when that doesn't matter. */
  readonly committed: CommittedFiles | null;
  /** Whether a file is among those that the run is asked to change. */
  readonly isWanted: (file: string) => boolean;
  /** The files that use the client and were not given, so that they stay. */
  readonly beyond: readonly Candidate[];
  /** They, drafted as if they were given; once in a run. */
  readonly draftBeyond: () => Promise<readonly LoneDraft[]>;
  /** Null: nothing more is to be changed, here and from now on. */
  readonly choose: ((file: FileResult) => Promise<readonly Change[] | null>) | undefined;
  /** Collects what concerns the run as a whole. */
  readonly notes: Set<string>;
}
