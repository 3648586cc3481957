import type { ProcessEvent } from "./machine.js";

/** What the commands of a program do in one run of it, all of them the same. */
export interface Scenario {
  readonly name: string;
  readonly events: readonly ProcessEvent[];
}

export const scenarios: readonly Scenario[] = [
  { name: "exit code 0", events: [{ stdout: '{"Id":"a1"}\n' }, { code: 0 }] },
  { name: "exit code 3", events: [{ stderr: "no such thing\n" }, { code: 3 }] },
  { name: "a signal", events: [{ stdout: "one\n" }, { signal: "SIGTERM" }] },
  {
    name: "chunks on both channels",
    events: [
      { stdout: "one\ntw" },
      { stderr: "careful" },
      { stdout: "o\n" },
      { stdout: "three\n" },
      { stderr: ", now\n" },
      { code: 0 },
    ],
  },
  { name: "an error", events: [{ error: "no such program" }] },
];
