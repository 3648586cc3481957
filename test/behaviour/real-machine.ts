import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finish, type Machine, type ProcessEvent } from "./machine.js";
import { ProgramFolder } from "./program-folder.js";
import { type Outcome, type Played, playProgram, runLine } from "./run-command.js";
import { drain, type Given } from "./scripted-machine.js";
import { isHarmless } from "./shell-line.js";

/** Something that a machine was given, and the argv of each program that this started, in order. */
export interface Ran {
  readonly given: Given;
  readonly argvs: readonly (readonly string[])[];
}

/** A machine whose commands really run: a real `sh`, and one tiny program under every name. */
export interface RealMachine extends Machine {
  readonly ran: readonly Ran[];
  /** Lets every program that was started without a shell do what the script says, one event after the other. */
  settle(): Promise<void>;
}

/** Where real machines run. The same command with the same script runs once, for all of them. */
export interface Computer {
  /** @param script what the program does that a line or an argv starts; an error: there is no such program */
  boot(script: (given: Given) => readonly ProcessEvent[]): RealMachine;
  remove(): void;
}

/** Makes a computer in a temporary folder, as soon as something is run. */
export function createComputer(): Computer {
  let root: string | undefined;
  let folder: ProgramFolder | undefined;
  const open = () => {
    root ??= mkdtempSync(join(tmpdir(), "ddclient-migrate-"));
    folder ??= new ProgramFolder(root);
    return folder;
  };
  const lines = new Map<string, Promise<Outcome>>();
  const programs = new Map<string, Played>();
  return {
    boot: (script) => {
      const ran: Ran[] = [];
      const started: (() => Promise<void>)[] = [];
      let settled = 0;
      return {
        ran,
        async shell(line) {
          const events = script({ line });
          const entry: Entry = { given: { line }, argvs: [] };
          ran.push(entry);
          if (!isHarmless(line)) return finish(events);
          const key = JSON.stringify([line, events]);
          const outcome = lines.get(key) ?? runLine(line, events, open());
          lines.set(key, outcome);
          const { finished, argvs } = await outcome;
          entry.argvs = argvs;
          return finished;
        },
        start(argv, listen) {
          const events = script({ argv });
          const entry: Entry = { given: { argv }, argvs: [] };
          ran.push(entry);
          let isClosed = false;
          const tell = async (event: ProcessEvent) => {
            if (!isClosed) listen(event);
            await drain();
            return !isClosed;
          };
          started.push(async () => {
            const key = JSON.stringify([argv, events]);
            const known = programs.get(key);
            const played = known ?? (await playProgram(argv, events, open(), tell));
            if (known) for (const event of known.events) if (!(await tell(event))) break;
            if (!isClosed) programs.set(key, played);
            entry.argvs = played.argvs;
          });
          return {
            close: () => {
              isClosed = true;
            },
          };
        },
        async settle() {
          while (settled < started.length) await started[settled++]!();
        },
      };
    },
    remove: () => {
      if (root) rmSync(root, { recursive: true, force: true });
    },
  };
}

interface Entry extends Ran {
  argvs: Ran["argvs"];
}
