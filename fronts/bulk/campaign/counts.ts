import type { Summary } from "../../../src/results.js";
import type { Report } from "./result.js";

/** What a migration came to, in numbers. */
export interface Counts extends Omit<Summary, "scanned" | "candidates"> {
  /** How many of what is left have which reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** How many uses there are of which deprecated member, those in other languages among them. */
  readonly members: Readonly<Record<string, number>>;
  /** Uses in files of other languages (HTML, Vue …), which aren't among the references. */
  readonly mentions: number;
}

export function countsOf({ summary, files, mentions = [] }: Report): Counts {
  const { changed, references, migrated, unsafe, manual, ignored, errors } = summary;
  const all = files.flatMap((file) => file.references);
  return {
    ...{ changed, references, migrated, unsafe, manual, ignored, errors },
    reasons: tally(all.flatMap(({ reason }) => reason ?? [])),
    members: tally([...all, ...mentions].map(({ api }) => api)),
    mentions: mentions.length,
  };
}

/** How often each is there. */
function tally(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** What needs a person: what is left in code, and what other languages have. */
export function leftOf({ unsafe, manual, mentions }: Counts): number {
  return unsafe + manual + mentions;
}
