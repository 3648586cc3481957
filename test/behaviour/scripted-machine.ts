import { finish, type Machine, type ProcessEvent } from "./machine.js";

/** What a machine was given: a line for a shell, or an argv. */
export type Given = { readonly line: string } | { readonly argv: readonly string[] };

/** A program that was started without a shell. */
export interface Started {
  readonly argv: readonly string[];
  /** Set by `close()`. */
  readonly isClosed: boolean;
  /** Lets it do one thing. */
  tell(event: ProcessEvent): void;
}

/** A computer in memory: it records what it was given, and plays events. */
export interface ScriptedMachine extends Machine {
  /** In the order in which they were given. */
  readonly given: readonly Given[];
  readonly started: readonly Started[];
  /** Plays the script of every program that was started, one event after the other, also of those started meanwhile. */
  settle(): Promise<void>;
}

/**
 * @param script what a command does. A line does it at once, all of it; a started program when `settle()` is called, or
 *   what `started[i].tell()` says instead
 */
export function createScriptedMachine(
  script: (given: Given) => readonly ProcessEvent[] = () => [{ code: 0 }],
): ScriptedMachine {
  const given: Given[] = [];
  const started: (Started & { isClosed: boolean })[] = [];
  let settled = 0;
  return {
    given,
    started,
    async shell(line) {
      given.push({ line });
      return finish(script({ line }));
    },
    start(argv, listen) {
      given.push({ argv });
      const program = { argv, isClosed: false, tell: listen };
      started.push(program);
      return {
        close: () => {
          program.isClosed = true;
        },
      };
    },
    async settle() {
      for (await drain(); settled < started.length; settled++) {
        const program = started[settled]!;
        for (const event of script({ argv: program.argv })) {
          if (!program.isClosed) program.tell(event);
          await drain();
        }
      }
    },
  };
}

/** Lets everything that waits for promises go on. */
export function drain(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
