import type { Uncommitted } from "../../src/disk/committed-files.js";
import type { Result } from "../../src/model.js";
import type { Alone } from "../answers/ask-types.js";
import type { Candidate } from "../find/candidate.js";

/** A file with what the migration makes of it, before anything is written. */
export interface Draft extends Candidate {
  readonly source: string;
  readonly result: Result;
  /** Why the file may not be changed; null when it may. */
  readonly uncommitted: Uncommitted | null;
  /** Whether git could bring its text back. */
  readonly isRestorable: boolean;
}

/** A draft made by itself, as if no other file could change. */
export interface LoneDraft extends Draft, Alone {}
