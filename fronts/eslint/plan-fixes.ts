import { editsOf } from "../../src/edits/chosen.js";
import { hull, type Replacement, toOneSpan } from "../../src/edits/one-span.js";
import type { Change, Span } from "../../src/model.js";
import { countPasses } from "./count-passes.js";

/** ESLint makes ten, which the fixes of other rules need, too. */
const mostPasses = 5;

/**
 * What a file's changes are as fixes, by the change that has the fix. Each leaves a whole program by itself, and those that
 * don't overlap do so together: that is what a pass of ESLint makes. Changes that need others to be made before have no fix
 * yet. Where ESLint couldn't make all of them, those that overlap are one fix, which the first of them has.
 *
 * @param changes all of the file
 */
export function planFixes(text: string, changes: readonly Change[]): Map<Change, Replacement> {
  const ready = changes.filter(({ edits, needs = [] }) => edits.length > 0 && needs.length === 0);
  const each = ready.map((change) => ({ chosen: [change], span: hull(editsOf([change], changes)) }));
  const units = countPasses(ready, mostPasses) <= mostPasses ? each : joinOverlapping(each);
  return new Map(
    units.map(({ chosen }) => [firstOf(chosen), toOneSpan(text, editsOf(chosen, changes))] as const),
  );
}

/** The reference that a change is reported at first; infinite where it has none. */
export function firstReference({ references }: Change): number {
  return references.reduce((first, index) => Math.min(first, index), Number.POSITIVE_INFINITY);
}

/** Changes that are made by one fix, from the first edit to the last. */
interface Unit {
  readonly chosen: readonly Change[];
  readonly span: Span;
}

function joinOverlapping(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (const unit of [...units].sort((a, b) => a.span.start - b.span.start)) {
    const last = joined.at(-1);
    // ESLint takes two that touch for overlapping.
    if (!last || unit.span.start > last.span.end) joined.push(unit);
    else joined[joined.length - 1] = both(last, unit);
  }
  return joined;
}

function both(one: Unit, other: Unit): Unit {
  return { chosen: [...one.chosen, ...other.chosen], span: hull([one.span, other.span]) };
}

function firstOf(changes: readonly Change[]): Change {
  return changes.reduce((first, change) => (firstReference(change) < firstReference(first) ? change : first));
}
