import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describeReasons } from "../../src/api/reasons.js";
import { plainPath, type Row, table } from "../../src/api/table.js";
import { createColors } from "../../src/report/colors.js";
import { UsageError } from "./errors.js";
import { type Io, write } from "./io.js";
import { how } from "./list-api.js";

/**
 * Prints what there is to know of a reason or of a deprecated member, by its name; without one, which there are.
 *
 * @param args what stands behind `explain`
 * @throws UsageError when there is no such name
 */
export async function explain(args: readonly string[], { stdout, env }: Io): Promise<void> {
  const names = args.filter((arg) => !arg.startsWith("-"));
  const reasons = describeReasons().map(([reason]) => reason.replaceAll("`", ""));
  const [name] = names;
  if (name === undefined) {
    const members = table.map(({ api }) => api);
    await write(
      stdout,
      "Usage: ddclient-migrate explain <reason|member>\n\n" +
        `Reasons why a use is left:\n  ${reasons.join("\n  ")}\n\nDeprecated members and types:\n  ${members.join("\n  ")}\n`,
    );
    return;
  }
  const colors = createColors({ isTTY: stdout.isTTY ?? false, env, color: !args.includes("--no-color") });
  const lower = name.toLowerCase();
  const reason = reasons.find((one) => one === lower);
  if (reason !== undefined) {
    const page = await readFile(join(docs(), "reasons", `${reason}.md`), "utf8");
    return await write(stdout, renderPage(page, colors));
  }
  const rows = table.filter(
    ({ api }) => api.toLowerCase() === lower || api.toLowerCase().endsWith(`.${lower}`),
  );
  if (rows.length === 0)
    throw new UsageError(`There is no reason and no member ${name}.${suggest(name, reasons)}`);
  await write(stdout, rows.map((row) => explainMember(row, colors)).join("\n"));
}

function docs(): string {
  return join(createRequire(import.meta.url).resolve("ddclient-migrate/package.json"), "../docs");
}

/** Markdown, with its headings bold; the rest reads well as it is. */
function renderPage(page: string, colors: ReturnType<typeof createColors>): string {
  return page.replace(/^#+ (.*)$/gm, (_, heading: string) => colors.bold(heading)).replace(/^```.*\n/gm, "");
}

function explainMember(row: Row, colors: ReturnType<typeof createColors>): string {
  const { api, to, transform, hint, docs: page } = row;
  const instead = to
    ? `${plainPath(to)} replaces it: ${how[transform]}.`
    : "v1 has nothing that replaces it.";
  return [colors.bold(api), "", `It is deprecated. ${instead}`, ...(hint ? [hint] : []), page, ""].join("\n");
}

/** Names that have a word of it. */
function suggest(name: string, reasons: readonly string[]): string {
  const words = name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);
  const near = [...reasons, ...table.map(({ api }) => api)].filter((one) =>
    words.some((word) => one.toLowerCase().includes(word)),
  );
  return near.length > 0 ? ` Do you mean ${near.slice(0, 4).join(", ")}?` : " Without a name it lists them.";
}
