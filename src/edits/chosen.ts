import type { Change, Edit } from "../model.js";

/**
 * The edits of some changes of a text, which are made alone: what several changes share is written as it is only where all
 * of them are made.
 *
 * @param chosen some of `all`
 */
export function editsOf(chosen: readonly Change[], all: readonly Change[]): Edit[] {
  const edits = chosen.flatMap((change) => change.edits);
  if (chosen.length === all.length || !edits.some(isShared)) return edits;
  const made = new Set(chosen);
  const left = new Set(
    all.filter((change) => !made.has(change)).flatMap(({ edits }) => edits.filter(isShared).map(keyOf)),
  );
  return edits.map((edit) => (isShared(edit) && left.has(keyOf(edit)) ? toBegin(edit) : edit));
}

function isShared({ untilAll }: Edit): boolean {
  return untilAll !== undefined;
}

function keyOf(edit: Edit): string {
  return JSON.stringify(edit);
}

function toBegin({ start, end, untilAll }: Edit): Edit {
  return { start, end, content: untilAll! };
}

/** Some changes without those that still need a use which none of them migrates. */
export function withoutUnmet(chosen: readonly Change[]): readonly Change[] {
  const made = new Set(chosen.flatMap(({ references }) => references));
  const kept = chosen.filter(({ needs = [] }) => needs.every((index) => made.has(index)));
  return kept.length === chosen.length ? chosen : withoutUnmet(kept);
}
