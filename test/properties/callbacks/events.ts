import type { ProcessEvent } from "../../behaviour/machine.js";
import type { Choices } from "../choices.js";

/** What a started program does, and how it ends. */
export interface Course {
  readonly end: string;
  readonly events: readonly ProcessEvent[];
  /** The next event comes at once, not when all that the last one led to has ended. */
  readonly isHasty: boolean;
}

const chunks: readonly ProcessEvent[] = [
  { stdout: "a line" },
  { stdout: "b" },
  { stdout: "" },
  { stderr: "a problem" },
  { stderr: "c" },
];
const ends: Readonly<Record<string, readonly ProcessEvent[]>> = {
  "code 0": [{ code: 0 }],
  "code 3": [{ code: 3 }],
  "a signal": [{ signal: "SIGTERM" }],
  "an error": [{ error: "no such program" }],
  // Whether the end is told of after an error is not known.
  "an error and a code": [{ error: "it broke" }, { code: 3 }],
  "none yet": [],
};

/** Writes what happens to a command: output on both channels in several chunks, then one of several ends. */
export function writeCourse(choices: Choices): Course {
  const end = choices.pick(Object.keys(ends));
  const output = Array.from({ length: choices.below(6) }, () => choices.pick(chunks));
  const isOdd = choices.chance(8);
  const events = isOdd
    ? [...ends[end]!, ...output, ...choices.pick(Object.values(ends))]
    : [...output, ...ends[end]!];
  return { end, events, isHasty: choices.chance(3) };
}
