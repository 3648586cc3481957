import type { Counts } from "../campaign/counts.js";
import type { Current, Standing } from "../campaign/current.js";
import { aside, type State, way } from "../campaign/states.js";

/** What of the counts are numbers. */
type Sums = Omit<Counts, "reasons" | "members">;
type Tally = ReadonlyMap<string, number>;

/** What a campaign comes to, in numbers. */
export interface Totals {
  /** In the order of the way; only those in which there is a repository. */
  readonly states: readonly StateTotal[];
  readonly sums: Sums;
  /** The most frequent first. */
  readonly reasons: Tally;
  readonly members: Tally;
}

export interface StateTotal {
  readonly state: State;
  readonly count: number;
  /** How many of them have which reason to be there; the most frequent first. */
  readonly reasons: Tally;
}

export function totalsOf({ repositories }: Pick<Standing, "repositories">): Totals {
  const all = repositories.flatMap(({ counts }) => counts ?? []);
  return {
    states: [...way, ...aside].flatMap((state) => {
      const its = repositories.filter((each) => each.state === state);
      return its.length === 0 ? [] : [{ state, count: its.length, reasons: reasonsOf(its) }];
    }),
    sums: sumOf(all),
    reasons: tally(all.flatMap(({ reasons }) => Object.entries(reasons))),
    members: tally(all.flatMap(({ members }) => Object.entries(members))),
  };
}

function reasonsOf(currents: readonly Current[]): Tally {
  return tally(
    currents.flatMap(({ why, stage }) => (why ? [[stage ? `${stage}: ${why.code}` : why.code, 1]] : [])),
  );
}

export function sumOf(all: Iterable<Counts>): Sums {
  const sums = {
    ...{ changed: 0, references: 0, migrated: 0, unsafe: 0, manual: 0, ignored: 0, errors: 0, mentions: 0 },
  };
  for (const counts of all) for (const key of Object.keys(sums) as (keyof Sums)[]) sums[key] += counts[key];
  return sums;
}

function tally(entries: readonly (readonly [word: string, count: number])[]): Tally {
  const counts = new Map<string, number>();
  for (const [word, count] of entries) counts.set(word, (counts.get(word) ?? 0) + count);
  return new Map([...counts].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1)));
}
