import type { Reference } from "../../src/model.js";
import { migrate } from "../../transforms/migrate.js";
import { compile } from "./driver/compile.js";
import { stubName } from "./driver/stubs.js";
import { findReference } from "./find-reference.js";
import { createClient, type Host } from "./hosts/create-client.js";
import type { Computer } from "./real-machine.js";
import { runProgram } from "./run-program.js";
import { createScriptedMachine } from "./scripted-machine.js";

const otherHosts = ["rancher-desktop", "podman-desktop"] as const;
export type OtherHost = (typeof otherHosts)[number];

/** A migrated call of a command, as it came about. */
export interface HostView {
  /** Undefined when the call can't be found among the references. */
  readonly reference: Reference | undefined;
  /** What the program got on Docker Desktop. */
  readonly argv: readonly string[];
  /** What it would get on hosts where that is something else; null where the host throws. */
  readonly others: ReadonlyMap<OtherHost, readonly string[] | null>;
}

/** One word, as what nobody can know is taken to be everywhere here. */
const events = [{ stdout: "out" }, { code: 0 }];

/**
 * Runs a program before and after the migration on Docker Desktop, and asks the other hosts what they would make of each
 * call that was migrated, with the very same arguments.
 *
 * @param output the migrated program, if it is known already
 */
export async function compareHosts(
  program: { readonly path: string; readonly input: string; readonly output?: string },
  computer: Computer,
  host: Host = "docker-desktop",
): Promise<HostView[]> {
  const { path, input } = program;
  const { code, references } = migrate(input, { path });
  const v0 = await runProgram(await compile(input, path), host, computer, events);
  const v1 = await runProgram(await compile(program.output ?? code, path), host, computer, events);
  if (v0.commands.length !== v1.commands.length) throw new Error(`${path} runs other commands than before`);
  return v1.commands.flatMap((call, i): HostView[] => {
    const old = v0.commands[i]!;
    if (!isV1(call.path) || isV1(old.path)) return [];
    const argv = v1.argvs[i]![0]!;
    const others = otherHosts.flatMap((other) => {
      const seen = askHost(other, call.path, call.args);
      return JSON.stringify(seen) === JSON.stringify(argv) ? [] : [[other, seen] as const];
    });
    return [{ reference: findReference(old, references), argv, others: new Map(others) }];
  });
}

function isV1(path: string): boolean {
  return path.endsWith("cli.exec");
}

/** What a program gets on another host by the same call; null when the host throws. */
function askHost(host: OtherHost, path: string, args: readonly unknown[]): readonly string[] | null {
  const machine = createScriptedMachine();
  const client = createClient(host, machine);
  const cli = path
    .split(".")
    .slice(0, -1)
    .reduce<object>((at, name) => Reflect.get(at, name), client) as { exec(...args: unknown[]): unknown };
  const [cmd, words, options] = args;
  // What comes out of it goes nowhere.
  const isStream = typeof options === "object" && options !== null && "stream" in options;
  try {
    cli.exec(knownAs(cmd), wordsOf(words), isStream ? { stream: {} } : options);
  } catch {
    return null;
  }
  const [given] = machine.given;
  return given && "argv" in given ? given.argv.map(String) : null;
}

/** A value that nobody knows is a string of one word: what else it may be, no report can say. */
function knownAs(value: unknown): unknown {
  return stubName(value) === undefined ? value : String(value);
}

/** Arguments that nobody knows are some words, too. */
function wordsOf(args: unknown): unknown {
  const isKnown = stubName(args) === undefined && !Array.isArray(args);
  return isKnown ? args : [...(args as Iterable<unknown>)].map(knownAs);
}
