import type { fileOf, mentionOf } from "../../../src/report/json.js";
import type { Summary } from "../../../src/results.js";
import type { Stage, State, Why } from "./states.js";

/** Where a repository can be when the step is over. */
export type Outcome = Extract<
  State,
  "nothing-to-do" | "left-only" | "committed" | "pushed" | "skipped" | "failed" | "touched" | "lost"
>;

/**
 * What became of one repository: what `bulk one` prints, and what stands in `results/`. Described by schema/result.json.
 */
export interface Result {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly url: string;
  readonly state: Outcome;
  /** Null where the state says it all. */
  readonly why: Why | null;
  /** Of one that failed. */
  readonly stage: Stage | null;
  /** Whether the same again may succeed. */
  readonly retryable: boolean;
  /** The same key is the same work: repository, base commit, version and options. Null where the base isn't known. */
  readonly key: string | null;
  readonly base: { readonly branch: string; readonly sha: string } | null;
  /** The branch with the changes, where there are any. */
  readonly branch: string | null;
  /** The commit on it; null where there is none. */
  readonly commit: string | null;
  /** False where the same was there already. */
  readonly isNew: boolean;
  /** The version that migrated. */
  readonly version: string;
  readonly migration: readonly string[];
  /** What the migration says; null where it didn't get there. */
  readonly report: Report | null;
  /** What would have been pushed, for `git apply`; only where nothing was pushed on purpose. */
  readonly patch: string | null;
  /** How long it took, in seconds; only stages that it got to. */
  readonly seconds: Readonly<Partial<Record<Stage, number>>>;
}

/** The JSON report of a run, see schema/report.json. */
export interface Report {
  readonly schemaVersion: 1;
  readonly summary: Summary;
  readonly files: readonly ReturnType<typeof fileOf>[];
  readonly mentions?: readonly ReturnType<typeof mentionOf>[];
}
