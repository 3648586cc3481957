import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Command } from "commander";
import { describeReasons } from "../../src/api/reasons.js";
import { plainPath, type Row, table } from "../../src/api/table.js";
import { type Colors, createColors } from "../../src/report/colors.js";
import { describeMember } from "../../src/report/describe-member.js";
import { UsageError } from "./errors.js";
import { done } from "./exit-code.js";
import { type Io, write } from "./io.js";
import { createSubprogram, type Word } from "./subcommand.js";

const reasons = describeReasons().map(([reason, problem]) => ({
  word: reason.replaceAll("`", ""),
  description: problem,
}));
const members = table.map(({ api, to }) => ({
  word: api,
  description: to === null ? "v1 has nothing that replaces it" : `now ${plainPath(to)}`,
}));

export const words: readonly Word[] = [...reasons, ...members];

export function createProgram(io: Pick<Io, "stdout" | "stderr">): Command {
  return createSubprogram("explain", io)
    .summary("why a use is left and what to do, or what replaces a member")
    .description("Prints what there is to know of a reason or of a deprecated member, by its name.")
    .argument("[reason|member]", "its name; without one, all of them are listed")
    .option("--no-color", "no colours (NO_COLOR and FORCE_COLOR work, too)");
}

/** @throws UsageError when there is no such name */
export async function run(program: Command, _version: string, { stdout, env }: Io): Promise<number> {
  const [name] = program.args;
  await write(
    stdout,
    name === undefined
      ? listNames()
      : await explain(
          name,
          createColors({
            isTTY: stdout.isTTY ?? false,
            env,
            color: program.opts().color,
          }),
        ),
  );
  return done;
}

function listNames(): string {
  const list = (all: readonly Word[]) => all.map(({ word }) => `  ${word}\n`).join("");
  return `Usage: ddclient-migrate explain <reason|member>\n\nReasons why a use is left:\n${list(reasons)}\nDeprecated members and types:\n${list(members)}`;
}

async function explain(name: string, colors: Colors): Promise<string> {
  const lower = name.toLowerCase();
  if (reasons.some(({ word }) => word === lower)) {
    return renderPage(await readFile(join(docs(), "reasons", `${lower}.md`), "utf8"), colors);
  }
  const rows = table.filter(
    ({ api }) => api.toLowerCase() === lower || api.toLowerCase().endsWith(`.${lower}`),
  );
  if (rows.length === 0) throw new UsageError(`There is no reason and no member ${name}.${suggest(name)}`);
  return rows.map((row) => explainMember(row, colors)).join("\n");
}

function docs(): string {
  return join(createRequire(import.meta.url).resolve("ddclient-migrate/package.json"), "../docs");
}

/** Markdown, with its headings bold; the rest reads well as it is. */
function renderPage(page: string, colors: Colors): string {
  return page.replace(/^#+ (.*)$/gm, (_, heading: string) => colors.bold(heading)).replace(/^```.*\n/gm, "");
}

function explainMember(row: Row, colors: Colors): string {
  return [colors.bold(row.api), "", ...describeMember(row), row.docs, ""].join("\n");
}

/** Names that have a word of it. */
function suggest(name: string): string {
  const parts = name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part.length > 2);
  const near = words.filter(({ word }) => parts.some((part) => word.toLowerCase().includes(part)));
  if (near.length === 0) return " Without a name it lists them.";
  return ` Do you mean ${near
    .slice(0, 4)
    .map(({ word }) => word)
    .join(", ")}?`;
}
