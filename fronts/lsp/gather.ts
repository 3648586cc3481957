import type { Change } from "../../src/model.js";

/**
 * Whether a change can be made in its file alone, whatever is made of others.
 *
 * @param isLast whether nothing is left to migrate in other files, which a type may be there for
 */
export function isReady({ group, needsOthers }: Change, isLast: boolean): boolean {
  return group === undefined && (isLast || !needsOthers);
}

/** A change with all that has to be made before it or along with it, in its file. */
export function withNeeded(change: Change, all: readonly Change[]): readonly Change[] {
  const gathered = new Set([change]);
  for (const one of gathered) {
    for (const other of all) {
      const isNeeded = one.needs?.some((index) => other.references.includes(index)) ?? false;
      const isMate = one.group !== undefined && other.group === one.group;
      if (isNeeded || isMate) gathered.add(other);
    }
  }
  return all.filter((one) => gathered.has(one));
}

/**
 * The changes of a file that can be made without touching another.
 *
 * @param isLast as in `isReady`
 */
export function readyIn(changes: readonly Change[], isLast: boolean): readonly Change[] {
  const ready = changes.filter((change) => isReady(change, isLast));
  const isWhole = (change: Change) => withNeeded(change, changes).every((one) => ready.includes(one));
  return ready.filter(isWhole);
}
