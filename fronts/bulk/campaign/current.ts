import type { Counts } from "./counts.js";
import type { Entry, Pull, RevisionEntry, StateEntry } from "./journal-entry.js";
import type { Planned } from "./manifest.js";
import type { Stage, State, Why } from "./states.js";

/** Where a repository is now. */
export interface Current {
  readonly planned: Planned;
  readonly state: State;
  /** When it got there; ISO 8601, null for one that was only planned. */
  readonly at: string | null;
  /** 0 for one that was only planned. */
  readonly revision: number;
  readonly why: Why | null;
  readonly stage: Stage | null;
  readonly retryable: boolean;
  readonly key: string | null;
  readonly base: { readonly branch: string; readonly sha: string } | null;
  readonly commit: string | null;
  readonly counts: Counts | null;
  readonly seconds: number | null;
  readonly pull: Pull | null;
}

/** What a journal comes to. */
export interface Standing {
  /** In the order of the manifest. */
  readonly repositories: readonly Current[];
  /** All of them, the first one first. */
  readonly revisions: readonly RevisionEntry[];
  /** What left was in each repository at the end of each revision, for a burndown: by revision, then by id. */
  readonly history: ReadonlyMap<number, ReadonlyMap<string, Counts>>;
  /** Until when the forge is to be left alone; ISO 8601. */
  readonly pausedUntil: string | null;
}

/** Goes through a journal. @param entries in the order in which they happened */
export function standingOf(planned: readonly Planned[], entries: Iterable<Entry>): Standing {
  const currents = new Map(planned.map((each) => [each.id, startOf(each)]));
  const revisions: RevisionEntry[] = [];
  const history = new Map<number, Map<string, Counts>>();
  let pausedUntil: string | null = null;
  for (const entry of entries) {
    if (entry.type === "revision") {
      // Each shard writes down where a revision begins for it.
      if (!revisions.some(({ revision }) => revision === entry.revision)) revisions.push(entry);
    } else if (entry.type === "pause") pausedUntil = entry.until;
    else if (entry.type === "state") {
      const before = currents.get(entry.id);
      // It was taken off the list.
      if (!before) continue;
      currents.set(entry.id, next(before, entry));
      if (entry.counts) {
        const counts = history.get(entry.revision) ?? new Map<string, Counts>();
        history.set(entry.revision, counts.set(entry.id, entry.counts));
      }
    }
  }
  return { repositories: [...currents.values()], revisions, history, pausedUntil };
}

function startOf(planned: Planned): Current {
  const { skipped } = planned;
  const nothing = {
    stage: null,
    key: null,
    base: null,
    commit: null,
    counts: null,
    seconds: null,
    pull: null,
  };
  return {
    planned,
    state: skipped ? "skipped" : "planned",
    why: skipped,
    at: null,
    revision: 0,
    retryable: false,
    ...nothing,
  };
}

/** What an entry doesn't say stays as it was, but for what is of one state only. */
function next(before: Current, entry: StateEntry): Current {
  const { type, id, why = null, stage = null, retryable = false, ...rest } = entry;
  const after = { ...before, ...rest, why, stage, retryable };
  const isOver = after.state === "merged" || after.state === "closed";
  return isOver && after.pull ? { ...after, pull: { ...after.pull, isOver } } : after;
}
