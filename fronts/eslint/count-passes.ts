import { hull } from "../../src/edits/one-span.js";
import type { Change, Edit, Span } from "../../src/model.js";

/**
 * How many passes ESLint takes to make all of some changes, each with a fix of its own: in each pass, those from the top of
 * the file on that don't overlap.
 *
 * @param most more are not counted
 */
export function countPasses(changes: readonly Change[], most: number): number {
  const made = new Set<string>();
  let left = changes;
  for (let passes = 0; ; passes++) {
    if (left.length === 0 || passes > most) return passes;
    const spans = new Map(left.map((change) => [change, spanOf(change, made)]));
    const ordered = [...left].sort((a, b) => compare(spans.get(a)!, spans.get(b)!));
    let end = -1;
    const taken = new Set<Change>();
    for (const change of ordered) {
      const span = spans.get(change)!;
      if (span.start <= end) continue;
      taken.add(change);
      end = span.end;
    }
    for (const { edits } of taken) for (const edit of edits) if (isMadeOnce(edit)) made.add(keyOf(edit));
    left = left.filter((change) => !taken.has(change));
  }
}

/** From the first to the last edit that is still to be made. */
function spanOf({ edits }: Change, made: ReadonlySet<string>): Span {
  const left = edits.filter((edit) => !isMadeOnce(edit) || !made.has(keyOf(edit)));
  return hull(left.length > 0 ? left : edits);
}

/** One that is written otherwise as long as a change that shares it is left is made again with each of them. */
function isMadeOnce({ untilAll }: Edit): boolean {
  return untilAll === undefined;
}

function keyOf({ start, end, content }: Edit): string {
  return JSON.stringify([start, end, content]);
}

function compare(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
