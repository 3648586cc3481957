import { expect, test } from "vitest";
import { createColors } from "../../src/report/colors.js";
import { sayMention } from "../../src/report/mention.js";
import { renderPretty } from "../../src/report/pretty.js";
import type { NotInGit } from "../../src/results.js";
import {
  brokenFile,
  fileResult,
  ignoringFile,
  plain,
  projectResult,
  reference,
  skippedFile,
  statusFile,
} from "./example-result.js";

const other = fileResult({
  path: "src/long/other.ts",
  status: "changed",
  references: [reference({})],
});

test("says what changed, what was left, what failed, and what to do next", async () => {
  expect(await renderPretty(projectResult([brokenFile, other, skippedFile, statusFile]), plain)).toBe(
    `✔ src/long/other.ts  1 migrated
✔ src/status.ts      1 migrated, 1 left

src/status.ts:2:17  execHostCmd  manual (shell-operator)
  1 | const c = await ddClient.listContainers();
> 2 | const h = await ddClient.execHostCmd("ls | wc");
    |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  The shell operator | can't be passed on: filter the output in JavaScript.

✖ src/broken.ts:3:7  left alone, since it can't be parsed: Unexpected token
  Mend it and run again. If it is right as it stands, its syntax is one that ddclient-migrate doesn't know: please report it.
– src/mine.ts  skipped: It has uncommitted changes.

Migrated 2 of 3 uses of the old client API in 2 files; 1 is left.
  1 file could not be done: the reason stands above.
  1 file with uncommitted changes: commit or stash it, or use --force.
  Review the changes, e.g. with \`git diff\`, and run your tests.
  1 needs a person; what to do stands at each of them; --todo leaves a comment there.
  1 note: --verbose shows it.
`,
  );
});

const mentions = [
  { path: "ui/index.html", api: "toastError", line: 4, column: 30, replacement: "desktopUI.toast.error" },
  { path: "ui/index.html", api: "navigateToRoute", line: 9, column: 2, replacement: null },
];

test("names files in other languages", async () => {
  const lines = `– ui/index.html  not migrated: code in .html files has to be changed by hand yet
    4:30  toastError → desktopUI.toast.error
    9:2  navigateToRoute → no successor`;
  expect(await renderPretty(projectResult([], { mentions }), plain)).toBe(
    `${lines}\n\nNo use of the old client API was found in 40 code files, but 2 uses in 1 file of other languages are not migrated yet.\n`,
  );
  expect(await renderPretty(projectResult([other], { mentions: mentions.slice(1) }), plain)).toContain(
    "\n  Review the changes, e.g. with `git diff`, and run your tests.\n  1 use in 1 file of other languages is not migrated yet.\n",
  );
});

test("says how the code of a document is migrated", async () => {
  const inDocument = mentions.map((mention) => ({ ...mention, path: "docs/a.mdx" }));
  expect(await renderPretty(projectResult([], { mentions: inDocument }), plain)).toContain(
    "– docs/a.mdx  not migrated: code in .mdx files is migrated with --include-docs\n    4:30  toastError",
  );
  expect(sayMention(inDocument[0]!)).toBe("Code in .mdx files is migrated with --include-docs.");
});

test("says of each kind of file that was left, or that git doesn't have, what to do", async () => {
  const skipped = (path: string, notInGit: NotInGit) => ({ ...skippedFile, path, notInGit });
  const files = [
    skipped("a.ts", "modified"),
    skipped("b.ts", "staged"),
    skipped("c.ts", "untracked"),
    skipped("d.ts", "unknown"),
    { ...other, path: "e.ts", notInGit: "outside" as const },
    { ...skippedFile, path: "f.ts", error: { ...skippedFile.error!, code: "outside-root" as const } },
  ];
  const text = await renderPretty(projectResult(files), plain);
  expect(text.slice(text.indexOf("\nMigrated"))).toBe(`
Migrated 1 of 1 use of the old client API in 1 file; nothing is left.
  2 files with uncommitted changes: commit or stash them, or use --force.
  1 file not committed to git yet: commit it, or use --force.
  1 file of which git tells nothing: make git work there (\`git status\` says why it doesn't), or use --force.
  1 file skipped: the reason stands above.
  1 file changed is not kept in git, which can't undo that.
  Review the changes and run your tests.
`);
});

test("in a dry run speaks of what would change", async () => {
  const result = projectResult([other], { dryRun: true });
  expect(await renderPretty(result, { ...plain, mode: "dry-run" })).toBe(
    `• src/long/other.ts  would change: 1 migrated

Would migrate 1 of 1 use of the old client API in 1 file; nothing is left.
  Nothing was written: run again without --dry-run to migrate.
`,
  );
  expect(await renderPretty(result, { ...plain, mode: "check" })).toContain(
    "\n1 use of the old client API remains: 1 can be migrated now.\n  Nothing was written: run again without --check",
  );
  expect(await renderPretty(result, { ...plain, mode: "diff" })).toContain("or `git apply` the patch.");
});

test("says nothing of what a stopped run has not seen", async () => {
  expect(await renderPretty(projectResult([], { isStopped: true }), plain)).toBe("");
  expect(await renderPretty(projectResult([other], { isStopped: true }), plain)).toContain(
    "\nMigrated 1 of 1 use of the old client API in 1 file; the run was stopped before the rest.\n",
  );
});

test("doesn't warn of files outside of git of which there are copies", async () => {
  const file = { ...other, notInGit: "outside" as const };
  const text = await renderPretty(projectResult([file], { backup: "../before" }), plain);
  expect(text).toContain("nothing is left.\n  Review the changes and run your tests.\n");
});

test("says when there is nothing to do", async () => {
  expect(await renderPretty(projectResult([]), plain)).toBe(
    "Nothing to do: no use of the old client API in 40 files.\n",
  );
  const nothing = {
    scanned: 0,
    candidates: 0,
    changed: 0,
    references: 0,
    migrated: 0,
    unsafe: 0,
    manual: 0,
    ignored: 0,
  };
  expect(await renderPretty(projectResult([], { summary: { ...nothing, errors: 0 } }), plain)).toBe(
    "Nothing to do: no code file was found.\n",
  );
  expect(await renderPretty(projectResult([brokenFile]), plain)).toBe(
    "✖ src/broken.ts:3:7  left alone, since it can't be parsed: Unexpected token\n" +
      "  Mend it and run again. If it is right as it stands, its syntax is one that ddclient-migrate doesn't know: please report it.\n\n" +
      "No use of the old client API was found, but 1 file could not be done: the reason stands above.\n",
  );
});

test("suggests --unsafe and --todo only where they are not given", async () => {
  const references = [
    reference({ outcome: "unsafe", message: "u" }),
    reference({ outcome: "manual", message: "m" }),
  ];
  const result = projectResult([fileResult({ references })]);
  const text = await renderPretty(result, plain);
  expect(text).toContain("run again with --unsafe.");
  expect(text).toContain("--todo leaves a comment there.");
  const given = await renderPretty(result, { ...plain, unsafe: true, todo: true });
  expect(given).not.toMatch(/--unsafe|--todo/);
});

test("shows notes when asked to", async () => {
  const file = { ...statusFile, notes: ["One error was recovered from."] };
  const result = projectResult([file]);
  expect(await renderPretty(result, plain)).not.toContain("note:");
  expect(await renderPretty(result, { ...plain, verbose: true })).toContain(
    "    note: One error was recovered from.\n    note: 1:17 The list is the same.\n",
  );
});

test("shows notes on files that stay as they are, too", async () => {
  const mdx = { code: "syntax-error", message: "No MDX.", line: 1, column: 1 } as const;
  const files = [
    fileResult({ path: "a.md", notes: ["It speaks of toastError."] }),
    fileResult({ path: "b.mdx", status: "error", error: mdx, notes: ["One.", "Two."] }),
    { ...skippedFile, notes: ["It would change."] },
  ];
  const [first] = files;
  expect(await renderPretty(projectResult([first!]), plain)).toBe(
    "Nothing to do: no use of the old client API in 40 files.\n  1 note: --verbose shows it.\n",
  );
  expect(await renderPretty(projectResult([first!]), { ...plain, brief: true })).toBe("");
  expect(await renderPretty(projectResult(files), plain)).toContain("  3 notes: --verbose shows them.\n");
  const verbose = await renderPretty(projectResult(files), { ...plain, verbose: true });
  expect(verbose).toMatch(
    /^– a\.md {2}unchanged\n {4}note: It speaks of toastError\.\n– b\.mdx {2}unchanged\n {4}note: One\.\n {4}note: Two\.\n\n/,
  );
  expect(verbose).not.toMatch(/It would change|--verbose/);
});

test("is brief when asked to", async () => {
  expect(await renderPretty(projectResult([other]), { ...plain, brief: true })).toBe("");
  const text = await renderPretty(projectResult([brokenFile, statusFile]), { ...plain, brief: true });
  expect(text.startsWith("src/status.ts:2:17")).toBe(true);
  expect(text.endsWith("ddclient-migrate doesn't know: please report it.\n")).toBe(true);
});

test("lets nothing from outside reach the terminal unescaped", async () => {
  const evil = "\x1b]0;owned\x07\x9b31m\r\n";
  const left = reference({ api: evil, outcome: "manual", message: evil, notes: [evil], line: 2, endLine: 2 });
  const source = `a\nx${evil.trim()}y\u202e\u2028z\nb`;
  const files = [
    fileResult({
      path: evil,
      status: "changed",
      source,
      references: [left, reference({ notes: [evil] })],
      notes: [evil],
    }),
    { ...brokenFile, path: evil, error: { ...brokenFile.error!, message: evil } },
  ];
  const text = await renderPretty(projectResult(files), { ...plain, verbose: true });
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}|[\u2028\u2029]/u);
});

test("paints for a terminal", async () => {
  const colors = createColors({ isTTY: true, env: {}, color: true });
  const text = await renderPretty(projectResult([statusFile]), { ...plain, colors });
  expect(text).toContain("\x1b[32m✔\x1b[39m src/status.ts");
  expect(text).toContain("\x1b[36mconst\x1b[39m");
});

test("cuts very long lines around the reference", async () => {
  const source = `${"x();".repeat(50_000)}ddClient.execHostCmd(c);${"y();".repeat(50_000)}`;
  const column = source.indexOf("dd") + 1;
  const left = reference({ outcome: "manual", message: "m", column, endColumn: column + 23 });
  const text = await renderPretty(projectResult([fileResult({ source, references: [left] })]), plain);
  const [, code, marks] = text.split("\n");
  expect(code!.length).toBeLessThan(200);
  expect(code!.slice(marks!.indexOf("^"), marks!.lastIndexOf("^") + 1)).toBe("ddClient.execHostCmd(c)");
});

test("shows the beginning of a call over many lines", async () => {
  const source = `a();\nddClient.spawnHostCmd(\n${"  x,\n".repeat(20)});\n`;
  const left = reference({ outcome: "manual", message: "m", line: 2, endLine: 23, endColumn: 2 });
  const text = await renderPretty(projectResult([fileResult({ source, references: [left] })]), plain);
  expect(text.split("\n").slice(1, 9)).toEqual([
    "  1 | a();",
    "> 2 | ddClient.spawnHostCmd(",
    "    | ^^^^^^^^^^^^^^^^^^^^^^",
    "  3 |   x,",
    "  4 |   x,",
    "  5 |   x,",
    "  6 |   x,",
    "  m",
  ]);
});

test("counts what is ignored, and lists it only with --verbose", async () => {
  const alone = projectResult([ignoringFile]);
  expect(await renderPretty(alone, plain)).toBe("Nothing to do: 1 use of the old client API is ignored.\n");
  expect(await renderPretty(alone, { ...plain, mode: "check" })).toBe(
    "Nothing to do: 1 use of the old client API is ignored.\n",
  );
  const { references } = ignoringFile;
  const both = projectResult([ignoringFile, { ...other, references: [...other.references, ...references] }]);
  expect(await renderPretty(both, plain)).toBe(`✔ src/long/other.ts  1 migrated, 1 ignored

Migrated 1 of 3 uses of the old client API in 1 file; nothing is left, 2 are ignored.
  Review the changes, e.g. with \`git diff\`, and run your tests.
`);
  expect(await renderPretty(both, { ...plain, mode: "check" })).toContain(
    "\n1 use of the old client API remains: 1 can be migrated now, 2 are ignored.\n",
  );
  expect(await renderPretty(alone, { ...plain, verbose: true })).toBe(`src/old.ts:2:7  execHostCmd  ignored
  1 | // ddclient-migrate-ignore: old helper
> 2 | await ddClient.execHostCmd("helper");
    |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  Ignored: old helper

Nothing to do: 1 use of the old client API is ignored.
`);
});
