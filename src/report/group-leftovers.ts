import type { Reason } from "../api/reasons.js";
import type { Outcome, Reference } from "../model.js";
import type { FileResult, ProjectResult } from "../results.js";

/** A use that was left, with its file. */
export interface Leftover {
  readonly file: FileResult;
  readonly reference: Reference;
}

/** The same to say of one or more uses. */
export interface Finding {
  readonly api: string;
  readonly message: string | null;
  /** Never empty; in the order of the files and of their source. */
  readonly places: readonly Leftover[];
}

/** What was left for one reason. */
export interface LeftGroup {
  readonly outcome: Outcome;
  readonly reason: Reason | null;
  readonly count: number;
  /** What concerns most uses first. */
  readonly findings: readonly Finding[];
}

/** What needs a person, what a rewrite is known for, what somebody chose to leave. */
const order: readonly string[] = ["manual", "unsafe", "declined", "ignored"];

/**
 * What a report has to explain; what wasn't written because of its file as a whole stands at the file's error.
 *
 * @param withIgnored whether also what a comment says to leave
 */
export function findLeftovers({ files }: Pick<ProjectResult, "files">, withIgnored: boolean): Leftover[] {
  return files.flatMap((file) =>
    file.references
      .filter(({ outcome }) => outcome !== "migrated" && (outcome !== "ignored" || withIgnored))
      .filter(({ reason }) => !(file.error && reason === "declined"))
      .map((reference) => ({ file, reference })),
  );
}

/** By reason, what needs a person and most of it first; and what is the same once. */
export function groupLeftovers(leftovers: readonly Leftover[]): LeftGroup[] {
  const groups = groupBy(leftovers, ({ reference }) => `${reference.outcome} ${reference.reason}`);
  return groups
    .map((all): LeftGroup => {
      const { outcome, reason } = all[0]!.reference;
      const findings = groupBy(all, ({ reference }) => `${reference.api} ${reference.message}`).map(
        (places): Finding => ({ ...pick(places[0]!.reference), places }),
      );
      findings.sort((a, b) => b.places.length - a.places.length);
      return { outcome, reason, count: all.length, findings };
    })
    .sort((a, b) => weigh(a) - weigh(b) || b.count - a.count);
}

function weigh({ outcome, reason }: LeftGroup): number {
  return order.indexOf(reason === "declined" ? reason : outcome);
}

function pick({ api, message }: Reference): Pick<Finding, "api" | "message"> {
  return { api, message };
}

/** Items with the same key together, in the order of the first of each. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
