import { resolve } from "node:path";
import type { Command } from "commander";
import { quoteForShell } from "../../../src/disk/list-folder.js";
import { escapeLine } from "../../../src/report/terminal.js";
import { count } from "../../../src/report/words.js";
import { done, failed } from "../../cli/exit-code.js";
import { type Io, write } from "../../cli/io.js";
import { createSubprogram } from "../../cli/subcommand.js";
import { type Collected, collectResults } from "../engine/collect-results.js";
import { repositories } from "../say.js";

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  return createSubprogram("bulk collect", io)
    .description(
      "Writes down in a campaign what bulk one printed elsewhere: a line of JSON for each\n" +
        "repository, as engines put them into files. The same line twice is no harm.",
    )
    .argument("<campaign>", "the campaign's folder")
    .argument("<file...>", "files with such lines");
}

export async function run(program: Command, version: string, io: Io): Promise<number> {
  const [name, ...files] = program.args;
  const folder = resolve(io.cwd, name!);
  const collected = collectResults(
    folder,
    files.map((file) => ({ path: resolve(io.cwd, file), name: file })),
    version,
  );
  await write(io.stderr, render(collected, name!));
  return collected.faults.length > 0 ? failed : done;
}

function render({ noted, same, faults }: Collected, name: string): string {
  const parts = [`${repositories(noted)} noted`, ...(same > 0 ? [`${same} known already`] : [])];
  const lines = [
    ...faults.map((fault) => `error: ${fault}`),
    `${parts.join(", ")}${faults.length > 0 ? `, ${count(faults.length, "line")} left` : ""}.`,
    `Next: ddclient-migrate bulk publish ${quoteForShell(name)}`,
  ];
  return `${lines.map(escapeLine).join("\n")}\n`;
}
