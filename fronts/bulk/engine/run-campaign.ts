import { eachOf } from "../../../run/each-of.js";
import { BulkError } from "../bulk-error.js";
import type { Journal } from "../campaign/journal.js";
import type { StateEntry } from "../campaign/journal-entry.js";
import type { Planned } from "../campaign/manifest.js";
import type { Result } from "../campaign/result.js";
import type { State } from "../campaign/states.js";
import { Trouble } from "../step/trouble.js";
import type { Task } from "./choose.js";
import { createEntry, type Failure, recordResult } from "./record-result.js";

/** Does the work on one repository, here or elsewhere; null where what has the key is still what there is to do. */
export type Perform = (
  planned: Planned,
  doneKey: string | null,
  onState: (state: State) => void,
) => Promise<Result | null>;

/** Who looks on. */
export interface Watcher {
  readonly begin: (id: string) => void;
  /** @param entry null where it was done before */
  readonly end: (id: string, entry: StateEntry | null) => void;
  /** It was begun, and stays to be done. */
  readonly drop: (id: string) => void;
}

export interface RunOptions {
  /** The campaign's folder; absolute. */
  readonly folder: string;
  readonly journal: Pick<Journal, "append">;
  readonly revision: number;
  /** How many repositories at a time. */
  readonly jobs: number;
  readonly perform: Perform;
  readonly signal: AbortSignal;
  readonly watcher: Watcher;
}

/**
 * Does what is to do, and writes down what becomes of it. A repository that fails is written down as such, and the others go
 * on; one that is underway when the signal comes stays to be done.
 *
 * @throws BulkError when the journal or a result can't be written; nothing more is begun then
 */
export async function runCampaign(tasks: readonly Task[], options: RunOptions): Promise<void> {
  const { folder, journal, revision, jobs, perform, watcher } = options;
  // What can't be written down isn't done.
  const broken = new AbortController();
  const signal = AbortSignal.any([options.signal, broken.signal]);
  await eachOf(tasks, jobs, signal, async ({ current, doneKey }) => {
    const { id } = current.planned;
    const onState = (state: State) => journal.append(createEntry(id, revision, { state }));
    watcher.begin(id);
    try {
      const result = await perform(current.planned, doneKey, onState).catch((error: unknown) =>
        options.signal.aborted ? undefined : asFailure(error),
      );
      // It stays to be done.
      if (result === undefined) return watcher.drop(id);
      const entry = result && recordResult(result, current, { folder, journal, revision });
      watcher.end(id, entry);
    } catch (error) {
      broken.abort();
      throw error;
    }
  });
}

/** A mistake of the program's own is no reason to leave the others. */
function asFailure(error: unknown): Failure {
  if (error instanceof BulkError) throw error;
  if (error instanceof Trouble) {
    const { state, why, retryable } = error;
    return { state, why, stage: null, retryable };
  }
  const message = error instanceof Error ? error.message : String(error);
  const why = { code: "internal-error", message: `This is a mistake in ddclient-migrate: ${message}.` };
  return { state: "failed", stage: null, retryable: false, why };
}
