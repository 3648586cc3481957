import type { Choice, Plan, Step } from "./plan.js";
import type { Word } from "./question.js";

/**
 * What was answered at each step that was passed.
 *
 * `all` etc. hold for the steps after it, until a step before it is answered anew.
 */
export type Log = ReadonlyMap<Step, Word>;

/** What becomes of a choice. `offered`: nobody chose it, and it is as it was. */
export type Verdict = "made" | "left" | "unasked" | "offered" | "needed" | "neededElsewhere";

/** What holds for all that follows, in all files. */
export type Rest = "made" | "unasked" | null;

export interface State extends Before {
  readonly verdicts: ReadonlyMap<Choice, Verdict>;
  /** The first step without an answer; null where there is none left. */
  readonly next: Step | null;
  /** Why it can't be made, if it can't. */
  readonly unmet: "needed" | "neededElsewhere" | null;
}

/** What earlier answers mean for what follows. */
export interface Before {
  readonly rest: Rest;
  /** Something that could have been migrated stays. */
  readonly hasLeft: boolean;
}

/** Goes through a plan by the answers that there are. */
export function replay(plan: Plan, log: Log, before: Before): State {
  const skipped = new Set([...log].filter(([, word]) => word === "skip").map(([{ path }]) => path));
  const restOf = new Map<string, "made" | "left">();
  const verdicts = new Map<Choice, Verdict>();
  const made = new Map([...plan.files.keys()].map((path) => [path, new Set<number>()]));
  let { rest, hasLeft } = before;
  for (const step of plan.steps) {
    const word = log.get(step);
    const given = rest ?? restOf.get(step.path) ?? null;
    if (step.kind !== "change") {
      if (word === "quit") rest = "unasked";
      if (given === null && word === undefined && !skipped.has(step.path))
        return { verdicts, next: step, unmet: null, rest, hasLeft };
      continue;
    }
    const unmet = findUnmet(step, made, hasLeft);
    if (given === null && word === undefined && !skipped.has(step.path))
      return { verdicts, next: step, unmet, rest, hasLeft };
    const asked = skipped.has(step.path) ? "left" : (given ?? verdictOf(word!));
    // What is chosen with others is what is safe.
    const isPassed = step.isOffer && word !== "yes";
    const verdict = isPassed ? "offered" : asked === "made" && unmet !== null ? unmet : asked;
    verdicts.set(step, verdict);
    if (verdict === "made")
      for (const [path, { references }] of step.parts)
        for (const index of references) made.get(path)!.add(index);
    else if (!step.isOffer && [...step.parts.values()].some(({ references }) => references.length > 0))
      hasLeft = true;
    if (word === "everything") rest = "made";
    if (word === "quit") rest = "unasked";
    if (word === "all" || word === "none") restOf.set(step.path, word === "all" ? "made" : "left");
  }
  return { verdicts, next: null, unmet: null, rest, hasLeft };
}

function verdictOf(word: Word): "made" | "left" | "unasked" {
  if (word === "yes" || word === "all" || word === "everything") return "made";
  return word === "quit" ? "unasked" : "left";
}

function findUnmet({ parts }: Choice, made: ReadonlyMap<string, ReadonlySet<number>>, hasLeft: boolean) {
  const isNeeded = [...parts].some(([path, { needs = [] }]) =>
    needs.some((index) => !made.get(path)!.has(index)),
  );
  if (isNeeded) return "needed";
  return hasLeft && [...parts.values()].some(({ needsOthers }) => needsOthers) ? "neededElsewhere" : null;
}
