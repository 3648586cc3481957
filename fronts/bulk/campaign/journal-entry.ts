import type { Counts } from "./counts.js";
import type { Stage, State, Why } from "./states.js";

/** A pull request. */
export interface Pull {
  readonly number: number;
  readonly url: string;
  readonly isDraft: boolean;
  /** Set where it was merged or closed. */
  readonly isOver?: true;
  /** Of the title and the report that it was given last: the same once more is not written. */
  readonly digest?: string;
}

/** A line of `journal.jsonl`: something has happened to a repository. What is absent is as before. */
export interface StateEntry {
  readonly type: "state";
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly id: string;
  readonly revision: number;
  readonly state: State;
  readonly why?: Why | null;
  readonly stage?: Stage | null;
  readonly retryable?: boolean;
  readonly key?: string | null;
  readonly base?: { readonly branch: string; readonly sha: string } | null;
  readonly commit?: string | null;
  readonly counts?: Counts | null;
  /** How long the step took, in seconds. */
  readonly seconds?: number;
  readonly pull?: Pull | null;
}

/** From here on, work is done with these options and by this version. */
export interface RevisionEntry {
  readonly type: "revision";
  readonly at: string;
  readonly revision: number;
  readonly version: string;
  readonly migration: readonly string[];
}

/** The forge said to wait, or an hour's share is used up. */
export interface PauseEntry {
  readonly type: "pause";
  readonly at: string;
  /** ISO 8601, in UTC. */
  readonly until: string;
  readonly why: string;
  /** Who says so: the forge (if absent), or the share of an hour that is used up. */
  readonly by?: "forge" | "share";
}

/** The forge was asked to write something: counts for the share of an hour. */
export interface WriteEntry {
  readonly type: "write";
  readonly at: string;
  readonly id: string;
  /** e.g. `create-pull` */
  readonly what: string;
}

export type Entry = StateEntry | RevisionEntry | PauseEntry | WriteEntry;
