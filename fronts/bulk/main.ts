import { Argument, type Command } from "commander";
import { UsageError } from "../cli/errors.js";
import { failed } from "../cli/exit-code.js";
import type { Io } from "../cli/io.js";
import { createSubprogram } from "../cli/subcommand.js";
import { commands, words } from "./commands.js";

export { words } from "./commands.js";

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  const width = Math.max(...words.map(({ word }) => word.length));
  const lines = words.map(({ word, description }) => `\n  ${word.padEnd(width)}  ${description}`);
  return createSubprogram("bulk", io)
    .summary("many repositories: migrate, push, open pull requests, report")
    .description("Migrates many repositories, in runs that can be stopped at any moment and go on.")
    .usage("<command> [arguments]")
    .addArgument(new Argument("[command]", "one of those below"))
    .argument("[args...]", "see ddclient-migrate bulk <command> --help")
    .passThroughOptions()
    .addHelpText("after", `\nCommands:${lines.join("")}`);
}

export async function run(program: Command, version: string, io: Io): Promise<number> {
  const [name, ...args] = program.args;
  if (name === undefined) {
    program.outputHelp({ error: true });
    return failed;
  }
  if (!Object.hasOwn(commands, name)) {
    const known = words.map(({ word }) => word).join(", ");
    throw new UsageError(`There is no command "bulk ${name}". There are: ${known}.`);
  }
  const command = await commands[name]!.load();
  return await command.run(command.createProgram(io).parse(args, { from: "user" }), version, io);
}
