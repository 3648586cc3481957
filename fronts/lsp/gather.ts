import type { Change } from "../../src/model.js";

/** Whether a change can be made in its file alone, whatever is made of others. */
export function isReady({ group, needsOthers }: Change): boolean {
  return group === undefined && !needsOthers;
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

/** The changes of a file that can be made without touching another. */
export function readyIn(changes: readonly Change[]): readonly Change[] {
  const ready = changes.filter(isReady);
  const isWhole = (change: Change) => withNeeded(change, changes).every((one) => ready.includes(one));
  return ready.filter(isWhole);
}
