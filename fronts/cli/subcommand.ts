import { Command } from "commander";
import { escapeLine } from "../../src/report/terminal.js";
import type { Io } from "./io.js";

/** What the module of a subcommand has. */
export interface Subcommand {
  /** Its options and arguments. Parsing throws a `CommanderError` for `--help` and mistakes. */
  readonly createProgram: (io: Pick<Io, "stdout" | "stderr">) => Command;
  /** Does what it is for, with what has been parsed, and gives the exit code. */
  readonly run: (program: Command, version: string, io: Io) => Promise<number>;
  /** The words that its argument can be, where these are known. */
  readonly words?: readonly Word[];
}

export interface Word {
  readonly word: string;
  readonly description: string;
}

/** What all subcommands have in common. */
export function createSubprogram(name: string, { stdout, stderr }: Pick<Io, "stdout" | "stderr">): Command {
  return new Command(`ddclient-migrate ${name}`)
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // An argument may be a file name that a glob brought in.
      outputError: (text, write) => write(`${escapeLine(text.trimEnd())}\n`),
    });
}
