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

/** `4.2 s`, `3 min`, `2 h 5 min` */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
