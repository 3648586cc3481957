import picomatch from "picomatch";
import type { Current, Standing } from "../campaign/current.js";
import type { Shard } from "../campaign/journal.js";
import type { State } from "../campaign/states.js";

/** Which repositories are wanted. */
export interface Choice {
  /** Globs on what a repository is called, with or without its host; empty for all. */
  readonly only: readonly string[];
  readonly shard: Shard | null;
  /** Whether those that failed, are gone, may not be pushed to, or have somebody else's commits are tried again. */
  readonly retryFailed: boolean;
  readonly push: boolean;
}

/** A repository that is to be done. */
export interface Task {
  readonly current: Current;
  /** What has been done with this key is done; null where it is to be done in any case. */
  readonly doneKey: string | null;
}

/** Those to do in a revision, in the order of the list. */
export function chooseTasks(standing: Standing, revision: number, choice: Choice): Task[] {
  return standing.repositories
    .filter((current, index) => isChosen(current, index, choice))
    .flatMap((current) => {
      const doneKey = toDo(current, revision, choice);
      return doneKey === undefined ? [] : [{ current, doneKey }];
    });
}

/** Whether somebody wants a repository, whatever there is to do. @param index its place on the list */
export function isChosen({ planned }: Current, index: number, { shard, only }: Choice): boolean {
  if (planned.skipped !== null || (shard && index % shard.count !== shard.index - 1)) return false;
  return only.length === 0 || isNamed(planned.id, only);
}

function isNamed(id: string, globs: readonly string[]): boolean {
  const names = [id, id.replace(/^[^/]+\//, "")];
  return names.some((name) => picomatch.isMatch(name, [...globs], { dot: true, nocase: true }));
}

/** What is final in a revision unless the base moves. */
const byKey: ReadonlySet<State> = new Set<State>(["nothing-to-do", "left-only", "pushed", "pr-open"]);
/** What only people can change. */
const stuck: ReadonlySet<State> = new Set<State>(["failed", "touched", "lost", "skipped"]);

/** @returns the key with which it is done; null where it is to be done in any case, undefined where it isn't */
function toDo(
  { state, revision: at, key, why }: Current,
  revision: number,
  { retryFailed, push }: Choice,
): string | null | undefined {
  // What a person closed nobody opens again.
  if (state === "closed") return undefined;
  if (at < revision) return null;
  if (stuck.has(state)) return retryFailed ? null : undefined;
  if (state === "merged") return undefined;
  if (byKey.has(state)) return key;
  if (state === "committed" && why !== null) {
    if (why.code === "no-push-right") return retryFailed ? null : undefined;
    return push ? null : key;
  }
  // It was underway when a run was killed.
  return null;
}
