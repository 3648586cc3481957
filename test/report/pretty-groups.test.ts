import { describe, expect, test } from "vitest";
import type { Reference } from "../../src/model.js";
import { renderJson } from "../../src/report/json.js";
import { renderPretty } from "../../src/report/pretty.js";
import { renderTable } from "../../src/report/pretty-table.js";
import type { PrettyOptions } from "../../src/report/report-options.js";
import type { FileResult } from "../../src/results.js";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";
import { brokenFile, fileResult, ignoringFile, plain, projectResult, reference } from "./example-result.js";

const call = "await ddClient.execHostCmd(command);";

/** A file whose lines all have the same use, left for the same reason. */
function equalLines(path: string, lines: number, fields: Partial<Reference> = {}): FileResult {
  const source = `  ${call}\n`.repeat(lines);
  const references = Array.from({ length: lines }, (_, index) =>
    reference({
      api: "execHostCmd",
      line: index + 1,
      column: 9,
      endLine: index + 1,
      endColumn: 38,
      outcome: "manual",
      reason: "spread",
      message: "It is spread. Spread it otherwise.",
      ...fields,
    }),
  );
  return fileResult({ path, source, references });
}

const report = async (files: readonly FileResult[], options: Partial<PrettyOptions> = {}) =>
  await renderPretty(projectResult(files), { ...plain, ...options });

test("says the same once, above its places, and shows the first of them with the lines around", async () => {
  expect(await report([equalLines("a.ts", 2), equalLines("src/b.ts", 2)])).toBe(
    `spread: 4 uses that need a person
  ddclient-migrate explain spread

  execHostCmd, 4 times:
    It is spread. Spread it otherwise.
    a.ts:1:9
      > 1 |   await ddClient.execHostCmd(command);
          |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        2 |   await ddClient.execHostCmd(command);
    a.ts:2:9
        1 |   await ddClient.execHostCmd(command);
      > 2 |   await ddClient.execHostCmd(command);
          |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    src/b.ts:1:9  await ddClient.execHostCmd(command);
    src/b.ts:2:9  await ddClient.execHostCmd(command);

  manual  spread  4
  total           4

Migrated 0 of 4 uses of the old client API in 0 files; 4 are left.
  4 need a person; what to do stands at each of them; --todo leaves a comment there.
`,
  );
});

test("shows twenty places for a reason, and all with --verbose", async () => {
  const files = [equalLines("a.ts", 12), equalLines("b.ts", 288)];
  const text = await report(files);
  expect(text.match(/^ {4}[ab]\.ts:\d+:9/gm)).toHaveLength(20);
  expect(text).toContain("\n  not shown: 280 places (--verbose shows them)\n");
  expect(text.split("\n").length).toBeLessThan(50);
  const all = await report(files, { verbose: true });
  expect(all.match(/^ {4}[ab]\.ts:\d+:9/gm)).toHaveLength(300);
  expect(all).not.toContain("not shown");
  expect(await report([equalLines("a.ts", 21)])).toContain("not shown: 1 place (--verbose shows it)\n");
});

test("the limit is one of a reason, whatever is said of its uses", async () => {
  const files = [
    equalLines("a.ts", 15, { message: "One." }),
    equalLines("b.ts", 10, { message: "Two." }),
    equalLines("c.ts", 3, { message: "Three." }),
    equalLines("d.ts", 3, { reason: "linked", message: "Four." }),
  ];
  const text = await report(files);
  expect(text.match(/^ {4}[abc]\.ts:/gm)).toHaveLength(20);
  expect(text).toContain("    Two.\n");
  expect(text).not.toContain("Three.");
  expect(text).toContain("not shown: 8 places (--verbose shows them)");
  expect(text.match(/^ {4}d\.ts:/gm)).toHaveLength(3);
});

test("what needs a person comes first, and most of it; then what has a rewrite, then what was chosen", async () => {
  const files = [
    equalLines("a.ts", 1, { reason: "declined", message: "You left this one." }),
    equalLines("b.ts", 5, { outcome: "unsafe", reason: "dynamic-command" }),
    equalLines("c.ts", 1, { reason: "linked" }),
    equalLines("d.ts", 2),
    ignoringFile,
  ];
  const headings = (text: string) => text.match(/^[a-z-]+: \d+ use.*$/gm);
  const shown = [
    "spread: 2 uses that need a person",
    "linked: 1 use that needs a person",
    "dynamic-command: 5 uses with a rewrite that --unsafe makes",
    "declined: 1 use that could have been migrated",
  ];
  expect(headings(await report(files))).toEqual(shown);
  expect(headings(await report(files, { verbose: true }))).toEqual([
    ...shown,
    "ignored: 1 use that a comment says to leave",
  ]);
});

test("one or two leftovers have neither headings nor a table", async () => {
  const text = await report([equalLines("a.ts", 2)]);
  expect(text).toMatch(/^a\.ts:1:9 {2}execHostCmd {2}manual \(spread\)\n> 1 \|/);
  expect(text).not.toContain("total");
  expect(text.match(/It is spread/g)).toHaveLength(2);
});

test("names the rewrites that --unsafe made, and what they rely on", async () => {
  const source = `${call}\n`.repeat(2);
  const unsafe = { api: "execHostCmd", column: 7, notes: ["Applied with --unsafe: …"] };
  const references = [
    reference({ ...unsafe, accepted: ["dynamic-command"] }),
    reference({ ...unsafe, line: 2, accepted: ["dynamic-command", "unknown-receiver"] }),
  ];
  const files = [fileResult({ path: "a.ts", status: "changed", source, code: "", references })];
  expect(await report(files, { unsafe: true })).toBe(`✔ a.ts  2 migrated

! 2 rewrites with --unsafe rely on Docker Desktop joining the words of a command (dynamic-command)
    a.ts:1:7  await ddClient.execHostCmd(command);
    a.ts:2:7  await ddClient.execHostCmd(command);
! 1 rewrite with --unsafe relies on the receiver being a client (unknown-receiver)
    a.ts:2:7  await ddClient.execHostCmd(command);

Migrated 2 of 2 uses of the old client API in 1 file; nothing is left.
  2 rewrites with --unsafe can't be proved to do the same: look at them.
  Review the changes, e.g. with \`git diff\`, and run your tests.
  2 notes: --verbose shows them.
`);
});

test("says what was formatted and what wasn't", async () => {
  const changed = (path: string, isFormatted?: boolean) =>
    fileResult({
      ...{ path, status: "changed", references: [reference({})] },
      ...(isFormatted !== undefined && { isFormatted }),
    });
  const text = await report([changed("a.ts", true), changed("b.ts", false), changed("c.ts")]);
  expect(text).toContain("\n  1 file was formatted with Prettier, as before.\n");
  expect(text).toContain("\n  1 file was left unformatted: --verbose says why.\n");
  const dry = projectResult([changed("a.ts", true), changed("b.ts", true)], { dryRun: true });
  expect(await renderPretty(dry, { ...plain, mode: "dry-run" })).toContain(
    "\n  2 files would be formatted with Prettier, as before.\n",
  );
});

test("shows what can't be parsed", async () => {
  const source = "const a = 1;\nconst b = 2;\nexport const list = window.ddClient(;\n";
  const file = { ...brokenFile, source, error: { ...brokenFile.error!, line: 3, column: 36 } };
  expect(
    await report([file]),
  ).toContain(`✖ src/broken.ts:3:36  left alone, since it can't be parsed: Unexpected token
    2 | const b = 2;
  > 3 | export const list = window.ddClient(;
      |                                    ^
  Mend it and run again.`);
});

describe("on a terminal", () => {
  const message =
    "The command is put together elsewhere, so that nobody can tell its words apart. Take it apart.";
  const wide = equalLines("src/pages/containers.ts", 4, { message });
  const files = [{ ...wide, source: `${"x();".repeat(25_000)}${call}\n`.repeat(4) }];
  files[0] = {
    ...files[0]!,
    references: wide.references.map((one) => ({ ...one, column: 100_007, endColumn: 100_036 })),
  };

  test.each([60, 80, 200])(
    "of %d columns nothing in the list is wider, minified code included",
    async (width) => {
      const text = await report(files, { width });
      const list = text.slice(0, text.indexOf("\n\nMigrated"));
      for (const line of list.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
      expect(list.match(/\^+/g)).toEqual(Array(2).fill("^".repeat(29)));
      expect(list.match(/execHostCmd\(command\)/g)).toHaveLength(7);
    },
  );

  test("sentences are broken between words", async () => {
    expect(await report(files, { width: 60 })).toContain(`
    The command is put together elsewhere, so that nobody
    can tell its words apart. Take it apart.
`);
  });
});

test("the table has the counts of the JSON report, for all fixtures and both ways", () => {
  for (const unsafe of [false, true]) {
    const files = fixtures.map(({ path, input }) => {
      const { references, code, changed } = migrate(input, { path, unsafe });
      return fileResult({ path, source: input, code, references, status: changed ? "changed" : "unchanged" });
    });
    for (const some of [files, ...files.map((file) => [file])]) {
      const result = projectResult(some);
      const { summary } = JSON.parse(renderJson(result));
      const counts: Record<string, number> = { migrated: 0, unsafe: 0, manual: 0, ignored: 0, total: 0 };
      let outcome = "";
      for (const row of renderTable(result, plain)) {
        const [, name, count] = /^ {2}(\S*).* (\d+)$/.exec(row)!;
        if (name) outcome = name;
        counts[outcome]! += Number(count);
      }
      const { migrated, unsafe: open, manual, ignored, references } = summary;
      expect(counts).toEqual({ migrated, unsafe: open, manual, ignored, total: references });
      expect(migrated + open + manual + ignored).toBe(references);
    }
  }
});
