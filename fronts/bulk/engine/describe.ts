import { count } from "../../../src/report/words.js";
import { leftOf } from "../campaign/counts.js";
import type { StateEntry } from "../campaign/journal-entry.js";

/** What became of a repository, for one line: `pushed: 3 migrated, 1 left`. */
export function describe({
  state,
  stage,
  why,
  counts,
}: Pick<StateEntry, "state" | "stage" | "why" | "counts">): string {
  const at = state === "failed" && stage ? ` (${stage})` : "";
  const parts = counts
    ? [
        ...(counts.migrated > 0 ? [`${counts.migrated} migrated`] : []),
        ...(leftOf(counts) > 0 ? [`${leftOf(counts)} left`] : []),
        ...(counts.errors > 0 ? [`${count(counts.errors, "file")} could not be done`] : []),
      ]
    : [];
  const more = [...(why ? [why.message] : []), ...(parts.length > 0 ? [parts.join(", ")] : [])];
  return `${state}${at}${more.length > 0 ? `: ${more.join("; ")}` : ""}`;
}
