import type { Counts } from "../campaign/counts.js";
import type { Standing } from "../campaign/current.js";
import { sumOf } from "./totals.js";

/** What of the old API there was in all repositories at one time. */
export interface Burned {
  /** Null for what is true now. */
  readonly revision: number | null;
  /** When it began; ISO 8601. */
  readonly at: string | null;
  readonly version: string | null;
  readonly migration: readonly string[];
  /** How many repositories that is known of. */
  readonly known: number;
  /** Migrated, and on the way into the base branch. */
  readonly migrated: number;
  readonly unsafe: number;
  /** With those in other languages. */
  readonly manual: number;
}

/**
 * What each revision found, and what of it is there now. What a revision didn't come to is as the one before left it; what is
 * merged is not there any more.
 */
export function burndownOf({ revisions, history, repositories }: Standing): Burned[] {
  const known = new Map<string, Counts>();
  const rows = revisions.map(({ revision, at, version, migration }): Burned => {
    for (const [id, counts] of history.get(revision) ?? []) known.set(id, counts);
    return { revision, at, version, migration, ...burnedOf([...known.values()]) };
  });
  const now = repositories.flatMap(({ state, counts }) =>
    counts ? [state === "merged" ? { ...counts, migrated: 0 } : counts] : [],
  );
  if (now.length === 0) return rows;
  return [...rows, { revision: null, at: null, version: null, migration: [], ...burnedOf(now) }];
}

function burnedOf(all: readonly Counts[]): Pick<Burned, "known" | "migrated" | "unsafe" | "manual"> {
  const { migrated, unsafe, manual, mentions } = sumOf(all);
  return { known: all.length, migrated, unsafe, manual: manual + mentions };
}
