import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { commands } from "../../fronts/bulk/commands.js";
import { kinds } from "../../fronts/bulk/overview/needs.js";
import { createProgram } from "../../fronts/cli/create-program.js";
import { sayHelp } from "../../fronts/cli/interactive/words.js";
import { processIo } from "../../fronts/cli/io.js";
import { main } from "../../fronts/cli/main.js";
import { describeSubcommands } from "../../fronts/cli/subcommands.js";
import { plainPath, table } from "../../src/api/table.js";
import { how } from "../../src/report/describe-member.js";
import { createIo } from "../cli/memory-io.js";
import { fillIn, pagePath, renderTable } from "./generated.js";

const read = (path: string) => readFileSync(pagePath(path), "utf8");
const pages = [
  ...["", "docs/", "docs/bulk/", "docs/reasons/"].flatMap((folder) =>
    (existsSync(pagePath(folder)) ? readdirSync(pagePath(folder)) : []).map((name) => `${folder}${name}`),
  ),
  ...["test", "benchmark", "editors/vscode", "examples/legacy-extension"].map(
    (folder) => `${folder}/README.md`,
  ),
].filter((path) => path.endsWith(".md"));
const options = longOptions(createProgram(processIo(), "0.0.0"));
const bulkOptions = Object.fromEntries(
  await Promise.all(
    Object.entries(commands).map(async ([name, { load }]) => {
      const { createProgram: create } = await load();
      return [name, longOptions(create(processIo()))] as const;
    }),
  ),
);

function longOptions(program: Command): string[] {
  return program.options.map(({ long }) => long!);
}

test("docs/migrated.md has the program's own table: `npm run docs` writes it", async () => {
  const rows = table.map(({ api, to, transform, hint, docs }) => [
    `[\`${api}\`](${docs})`,
    to === null ? "—" : `\`${plainPath(to)}\``,
    hint ?? how[transform],
  ]);
  const page = fillIn(read("docs/migrated.md"), "table", renderTable(["v0", "v1", "what changes"], rows));
  await expect(page).toMatchFileSnapshot(pagePath("docs/migrated.md"));
});

test("docs/bulk/report.md has what needs a person as the overview has it", async () => {
  const rows = Object.entries(kinds).map(([kind, { title, advice }]) => [`\`${kind}\``, title, advice]);
  const part = renderTable(["in tables and JSON", "", "what to do"], rows);
  const page = fillIn(read("docs/bulk/report.md"), "needs", part);
  await expect(page).toMatchFileSnapshot(pagePath("docs/bulk/report.md"));
});

test("docs/options.md names every option that the help names, and no other", () => {
  const page = read("docs/options.md");
  const rows = page.slice(page.indexOf("## Options"), page.indexOf("## Paths"));
  const inTable = [...rows.matchAll(/`(?:-\w`, `)?(--[\w-]+)/g)].map(([, long]) => long);
  const inHelp = options.filter((long) => long !== "--version" && long !== "--help");
  expect([...new Set(inTable)].sort()).toEqual(inHelp.sort());
});

test("docs/options.md has every command, and the way to have them completed, as the help has it", async () => {
  const page = read("docs/options.md");
  for (const { word, description } of await describeSubcommands(processIo()))
    expect(page).toMatch(new RegExp(`^ddclient-migrate ${word}\\b.*  ${description}$`, "m"));
  const io = createIo();
  await main(["completion", "--help"], io);
  const [, lines] = /once:\n([\s\S]*)$/.exec(io.out())!;
  expect(page).toContain(`\`\`\`sh\n${lines!.replace(/^ {2}/gm, "")}\`\`\``);
});

test("docs/options.md explains the keys of --interactive as the prompt does", () => {
  const about = { canGoBack: true, isOffer: false, editable: { text: "", span: { start: 0, end: 0 } } };
  expect(read("docs/options.md")).toContain(`\n\`\`\`\n${sayHelp(about, false)}\n\`\`\`\n`);
});

describe.each(pages)("%s", (path) => {
  const page = read(path);

  test("leads nowhere that isn't there", () => {
    for (const [, link] of withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https:/.test(link!)) continue;
      const [to, anchor] = link!.split("#");
      const target = to === "" ? path : normalize(join(dirname(path), to!));
      expect(existsSync(pagePath(target)), link).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(read(target)), link).toContain(anchor);
    }
  });

  test("names no option that there isn't", () => {
    for (const [command, name] of page.matchAll(
      /ddclient-migrate(?:@[\w.]+)? (?!lsp)(?:bulk (\w+))?[^`\n#|]*/g,
    )) {
      if (name !== undefined) expect(Object.keys(bulkOptions)).toContain(name);
      // What stands behind `--` is for the migration.
      const [own, rest = ""] = name === undefined ? [command] : command.split(" -- ");
      const known = name === undefined ? options : bulkOptions[name]!;
      for (const option of optionsIn(own!)) expect([...known, "--help"]).toContain(option);
      for (const option of optionsIn(rest)) expect(options).toContain(option);
    }
  });
});

function optionsIn(command: string): readonly string[] {
  return command.match(/(?<= )--[a-z][\w-]*|^--[a-z][\w-]*/g) ?? [];
}

/** What stands in code is no link. */
function withoutCode(page: string): string {
  return page.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  return [...page.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/^#+ (.*)$/gm)].map(([, text]) =>
    text!
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .replace(/ /g, "-"),
  );
}
