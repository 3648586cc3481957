import { eachOf } from "../../../run/each-of.js";
import { BulkError } from "../bulk-error.js";
import { countsOf } from "../campaign/counts.js";
import type { Current, Standing } from "../campaign/current.js";
import type { Journal } from "../campaign/journal.js";
import type { StateEntry } from "../campaign/journal-entry.js";
import type { Planned } from "../campaign/manifest.js";
import type { Outcome, Result } from "../campaign/result.js";
import { writeResult } from "../campaign/results.js";
import type { State } from "../campaign/states.js";
import type { Task } from "./choose.js";

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
  const entryOf = (id: string, state: State) =>
    ({ type: "state", at: new Date().toISOString(), id, revision, state }) as const;
  await eachOf(tasks, jobs, signal, async ({ current, doneKey }) => {
    const { id } = current.planned;
    const onState = (state: State) => journal.append(entryOf(id, state));
    watcher.begin(id);
    try {
      const result = await perform(current.planned, doneKey, onState).catch((error: unknown) =>
        options.signal.aborted ? undefined : asEntry(error),
      );
      // It stays to be done.
      if (result === undefined) return watcher.drop(id);
      if (result && "report" in result) writeResult(folder, result);
      const more = result && ("report" in result ? tell(result, current) : result);
      const entry = more && { ...entryOf(id, more.state), ...more };
      if (entry) journal.append(entry);
      watcher.end(id, entry);
    } catch (error) {
      broken.abort();
      throw error;
    }
  });
}

type Told = Omit<StateEntry, "type" | "at" | "id" | "revision">;

/** A mistake of the program's own is no reason to leave the others. */
function asEntry(error: unknown): Told {
  if (error instanceof BulkError) throw error;
  const message = error instanceof Error ? error.message : String(error);
  const why = { code: "internal-error", message: `This is a mistake in ddclient-migrate: ${message}.` };
  return { state: "failed", stage: null, retryable: false, why };
}

/** What the journal says of a result. */
function tell(result: Result, before: Current): Told {
  const { state, why, stage, retryable, key, base, commit, report, isNew, seconds } = result;
  const total = Object.values(seconds).reduce((sum, each) => sum + each, 0);
  return {
    state: stateAfter(state, isNew, before.state),
    ...{ why, stage, retryable, key, base, commit },
    ...(report && { counts: countsOf(report) }),
    seconds: Math.round(total * 1000) / 1000,
    // What comes after one that was merged is another pull request.
    ...(before.pull?.isOver && (state === "pushed" || state === "committed") && { pull: null }),
  };
}

function stateAfter(state: Outcome, isNew: boolean, before: State): State {
  // The same as before is in its pull request already.
  if (before === "pr-open" && state === "pushed" && !isNew) return before;
  return before === "merged" && state === "nothing-to-do" ? before : state;
}

/** The revision that a run belongs to: the last one, or a new one when options or version are others. */
export function revisionFor(
  { revisions }: Standing,
  version: string,
  migration: readonly string[],
): { readonly revision: number; readonly isNew: boolean } {
  const last = revisions.at(-1);
  const isSame = last?.version === version && JSON.stringify(last.migration) === JSON.stringify(migration);
  return { revision: (last?.revision ?? 0) + (isSame ? 0 : 1), isNew: !isSame };
}
