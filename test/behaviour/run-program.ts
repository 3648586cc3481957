import type { Compiled } from "./driver/compile.js";
import { type Difference, drive } from "./driver/drive.js";
import type { Trace } from "./driver/trace.js";
import type { Host } from "./hosts/create-client.js";
import type { ProcessEvent } from "./machine.js";
import type { Computer } from "./real-machine.js";
import type { Given } from "./scripted-machine.js";
import { collapse, isHarmless } from "./shell-line.js";

/** What a program did, and what its commands came to. */
export interface Run extends Trace {
  /** For each command the argv that a program got, in the order of the calls; the command itself where none started. */
  readonly argvs: readonly (readonly (readonly string[])[])[];
}

/** Runs a program whose commands all do the same. */
export async function runProgram(
  program: Compiled,
  host: Host,
  computer: Computer,
  events: readonly ProcessEvent[],
  difference?: Difference,
): Promise<Run> {
  const machine = computer.boot(() => events);
  const trace = await drive(program, host, machine, difference);
  const argvOf = (given: Given | null) => {
    if (!given) return [["nothing"]];
    const { argvs } = machine.ran.find((ran) => isSame(ran.given, given))!;
    if (argvs.length > 0) return argvs;
    if ("argv" in given) return [given.argv];
    return [["sh", "-c", isHarmless(given.line) ? collapse(given.line) : given.line]];
  };
  return { ...trace, argvs: trace.commands.map(({ given }) => argvOf(given)) };
}

function isSame(one: Given, other: Given): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
