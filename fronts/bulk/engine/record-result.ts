import { countsOf } from "../campaign/counts.js";
import type { Current } from "../campaign/current.js";
import type { Journal } from "../campaign/journal.js";
import type { StateEntry } from "../campaign/journal-entry.js";
import type { Outcome, Result } from "../campaign/result.js";
import { writeResult } from "../campaign/results.js";
import type { State } from "../campaign/states.js";

type Told = Omit<StateEntry, "type" | "at" | "id" | "revision">;

/** What there is to say of a repository of which there is no result. */
export type Failure = Pick<StateEntry, "state" | "why" | "stage" | "retryable">;

interface Place {
  /** The campaign's folder; absolute. */
  readonly folder: string;
  readonly journal: Pick<Journal, "append">;
  readonly revision: number;
}

/**
 * Writes down what became of a repository: first the result, so that what the journal speaks of is there.
 *
 * @param before where the repository was
 * @returns what the journal says of it
 * @throws BulkError when one of them can't be written
 */
export function recordResult(
  result: Result | Failure,
  before: Current,
  { folder, journal, revision }: Place,
): StateEntry {
  const isWhole = "report" in result;
  if (isWhole) writeResult(folder, result);
  const entry = createEntry(before.planned.id, revision, isWhole ? tell(result, before) : result);
  journal.append(entry);
  return entry;
}

/** An entry of now. */
export function createEntry(id: string, revision: number, told: Told): StateEntry {
  return { type: "state", at: new Date().toISOString(), id, revision, ...told };
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
