import { count } from "../../../src/report/words.js";
import { type Counts, leftOf } from "../campaign/counts.js";
import type { Current, Standing } from "../campaign/current.js";
import { placeOf } from "../forge/place.js";
import type { Tone } from "./tone.js";

interface Words {
  readonly title: string;
  readonly advice: string;
  /** Of one repository, where nothing else is known of it. */
  readonly said: string;
}

/** What only a person can do, the most urgent first. */
export const kinds = {
  touched: {
    title: "Somebody else's commits are on the branch",
    advice: "Such a branch is left alone. Take it over by hand, or remove it and run with --retry-failed.",
    said: "Its branch has commits of somebody else.",
  },
  failed: {
    title: "Failed for good",
    advice: "To run again changes nothing by itself: mend what stands there, then run with --retry-failed.",
    said: "It failed.",
  },
  lost: {
    title: "Not there any more",
    advice:
      "Correct the address in the list or take it off, and plan again; or get to see it, and run with --retry-failed.",
    said: "It is not there any more, or you may not see it.",
  },
  "no-push-right": {
    title: "No right to push",
    advice:
      "Ask for that right and run with --retry-failed, or publish with --fork: that pushes to a fork of yours.",
    said: "You may not push to it.",
  },
  "no-pull": {
    title: "Pushed, to a forge where this program opens no pull requests",
    advice: "Open them yourself: the links lead there.",
    said: "Its branch is pushed: open a pull request by hand.",
  },
  closed: {
    title: "Pull requests that somebody closed without merging them",
    advice: "This program doesn't open them again. Ask why, then open them there, or take them off the list.",
    said: "It was closed without being merged.",
  },
  incomplete: {
    title: "Pull requests that lack something",
    advice: "They are open: add by hand what could not be added.",
    said: "",
  },
  left: {
    title: "Migrated, but for uses that are left",
    advice:
      "What to do stands at each of them. Best after merging: the branch isn't updated any more once somebody else commits to it.",
    said: "",
  },
  "left-only": {
    title: "Nothing could be migrated",
    advice: "There is no branch and no pull request: all uses are to be changed by hand.",
    said: "",
  },
} as const satisfies Readonly<Record<string, Words>>;

export type Kind = keyof typeof kinds;

/** What keeps a repository from getting anywhere; the others are on their way. */
const hindrances: ReadonlySet<Kind> = new Set<Kind>(["touched", "failed", "lost", "no-push-right"]);

export function toneOfKind(kind: Kind): Tone {
  return hindrances.has(kind) ? "manual" : "unsafe";
}

/** What a person has to do about a repository. */
export interface Need {
  readonly kind: Kind;
  readonly current: Current;
  /** What happened, or what is left; a sentence or the like, perhaps with what a forge said. */
  readonly what: string;
}

/** By kind, the most urgent first; within a kind in the order of the manifest. */
export function findNeeds({ repositories }: Pick<Standing, "repositories">): Need[] {
  const order = Object.keys(kinds);
  return repositories
    .flatMap((current) => needOf(current) ?? [])
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

/** @returns null where nobody is needed, but perhaps another run */
export function needOf(current: Current): Need | null {
  const kind = kindOf(current);
  if (kind === null) return null;
  const { why, stage, counts } = current;
  const happened = why ? (stage ? `${stage}: ${why.message}` : why.message) : kinds[kind].said;
  // Of what went wrong, that comes first.
  const left = counts && toneOfKind(kind) === "unsafe" ? sayLeft(counts) : "";
  const isLeft = kind === "left" || kind === "left-only";
  return { kind, current, what: [isLeft ? "" : happened, left].filter((part) => part !== "").join(" ") };
}

function kindOf({ state, why, retryable, counts, planned }: Current): Kind | null {
  switch (state) {
    case "touched":
    case "lost":
    case "closed":
    case "left-only":
      return state;
    case "failed":
      return retryable ? null : "failed";
    case "committed":
      if (why?.code === "no-push-right") return "no-push-right";
      break;
    case "pushed":
      if (why?.code === "by-hand" || !["github", null, undefined].includes(placeOf(planned)?.kind))
        return "no-pull";
      break;
    case "pr-open":
      if (why?.code === "incomplete") return "incomplete";
      break;
    case "merged":
    case "nothing-to-do":
      break;
    default:
      return null;
  }
  return counts && leftOf(counts) + counts.errors > 0 ? "left" : null;
}

/** `3 uses left (2 shell-operator, 1 spread), 1 file not done`; empty where nothing is */
export function sayLeft(counts: Counts): string {
  const { reasons, mentions, errors } = counts;
  const left = leftOf(counts);
  const parts = Object.entries(reasons)
    .sort(([, n], [, m]) => m - n)
    .map(([reason, n]) => `${n} ${reason}`);
  if (mentions > 0) parts.push(`${mentions} in other languages`);
  return [
    ...(left > 0 ? [`${count(left, "use")} left${parts.length > 0 ? ` (${parts.join(", ")})` : ""}`] : []),
    ...(errors > 0 ? [`${count(errors, "file")} not done`] : []),
  ].join(", ");
}
