import { Argument, type Command } from "commander";
import type { Undone } from "../../run/undo.js";
import { escapeLine } from "../../src/report/terminal.js";
import { count } from "../../src/report/words.js";
import { done, failed } from "./exit-code.js";
import { type Io, write } from "./io.js";
import { createSubprogram } from "./subcommand.js";

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  return createSubprogram("undo", io)
    .summary("take back what a run with --backup changed")
    .description(
      "Takes back what a run with --backup <dir> changed: each file gets the bytes and\n" +
        "permissions that it had, unless it changed since. Without a folder, the last\n" +
        "such run over this project.",
    )
    .addArgument(new Argument("[dir]", "the folder of the backup"))
    .addHelpText(
      "after",
      "\nExit codes:\n  0  all files are as they were\n  2  a file was left, or there is no backup",
    );
}

export async function run(program: Command, _version: string, io: Io): Promise<number> {
  const { undo } = await import("../../run/undo.js");
  const undone = await undo(program.args[0], io.cwd);
  await write(io.stdout, render(undone));
  return undone.left.length === 0 ? done : failed;
}

function render({ folder, restored, unchanged, left }: Undone): string {
  const lines = [
    ...restored.map((path) => `✔ ${path}  restored`),
    ...left.map(({ path, why }) => `✖ ${path}  left: ${why}`),
  ];
  const parts = [
    ...(restored.length > 0 ? [`${count(restored.length, "file")} restored`] : []),
    ...(unchanged.length > 0 ? [`${unchanged.length} as before already`] : []),
    ...(left.length > 0 ? [`${left.length} left`] : []),
  ];
  const total = parts.length > 0 ? parts.join(", ") : "nothing to restore";
  const next = left.length > 0 ? ` The files as they were are in "${folder}".` : "";
  return `${[...lines, `From "${folder}": ${total}.${next}`].map(escapeLine).join("\n")}\n`;
}
