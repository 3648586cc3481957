import type { Change } from "../model.js";
import type { Checker, Found } from "./checker.js";
import { changesAt, suspectsOf } from "./suspects.js";
import type { Version } from "./version.js";

/** How many times the project may be checked again to find out what a fault is due to. */
export interface Budget {
  trials: number;
}

/** The change that wrote the place of a fault, which needs no trial; null where there is none or several. */
export function causeAt(fault: Found, version: Version): Change | null {
  const [change, ...others] = changesAt(version, fault.file, { start: fault.start, end: fault.start });
  return change && others.length === 0 ? change : null;
}

/** The changes without which a fault goes away, tried out; all that come into question where that takes too long. */
export function findCause(
  fault: Found,
  version: Version,
  checker: Checker,
  budget: Budget,
): readonly Change[] {
  const isGoneWithout = (changes: readonly Change[]): boolean => {
    budget.trials--;
    const rest = version.without(version.groupsOf(changes));
    const left = checker.newFaults(rest, new Set([fault.file]));
    return !left.some(({ code, message }) => code === fault.code && message === fault.message);
  };
  const narrow = (suspects: readonly Change[]): readonly Change[] => {
    if (suspects.length === 1 || budget.trials <= 0) return suspects;
    const half = Math.ceil(suspects.length / 2);
    const [first, second] = [suspects.slice(0, half), suspects.slice(half)];
    if (isGoneWithout(first)) return narrow(first);
    return isGoneWithout(second) ? narrow(second) : suspects;
  };
  const all: Change[] = [];
  for (const suspects of suspectsOf(fault, version, checker)) {
    all.push(...suspects);
    if (suspects.length > 0 && budget.trials > 0 && isGoneWithout(suspects)) return narrow(suspects);
  }
  return all;
}
