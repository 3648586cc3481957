import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../fronts/cli/main.js";
import { makeFolder } from "../run/temporary.js";
import { createIo } from "./memory-io.js";
import {
  broken,
  clean,
  manual,
  migratable,
  migrated,
  runCommand,
  runWithClosedOutput,
} from "./run-command.js";

let folder = "";

const read = (name: string) => readFileSync(join(folder, name), "utf8");

test("migrates what it can, reports the rest, and goes on after a bad file", async () => {
  folder = makeFolder({
    "src/a.ts": migratable,
    "src/b.ts": manual,
    "src/broken.ts": broken,
    "src/c.ts": clean,
  });
  const { code, stdout, stderr } = await runCommand(["src", "--force"], { cwd: folder });
  expect(code).toBe(2);
  expect(stdout).toContain("✔ src/a.ts  1 migrated\n");
  expect(stdout).toMatch(/^src\/b\.ts:1:\d+ {2}execHostCmd {2}manual \(shell-operator\)$/m);
  expect(stdout).toMatch(/^✖ src\/broken\.ts:1:\d+ {2}/m);
  expect(stdout).toContain("Migrated 1 of 2 uses of the old client API in 1 file; 1 is left.");
  expect(stderr).not.toContain("✖");
  expect([read("src/a.ts"), read("src/b.ts"), read("src/broken.ts")]).toEqual([migrated, manual, broken]);
});

test.each([["--dry-run"], ["--check"], ["--diff"]])("%s writes nothing", async (option) => {
  folder = makeFolder({ "a.ts": migratable });
  const { stdout, stderr } = await runCommand([option], { cwd: folder });
  expect(read("a.ts")).toBe(migratable);
  expect(`${stdout}${stderr}`).toContain("a.ts  would change: 1 migrated");
});

test("says when there is nothing to do", async () => {
  folder = makeFolder({ "a.ts": clean });
  const { code, stdout } = await runCommand([], { cwd: folder });
  expect([code, stdout]).toEqual([0, "Nothing to do: no use of the old client API in 1 file.\n"]);
});

test.each([["guide.md"], ["--include-docs"]])(
  "tells what the text of a document speaks of: %s",
  async (given) => {
    const text = "Use `ddClient.toastError`.\n\n```sh\nls\n```\n";
    folder = makeFolder({ "guide.md": text, "clean.md": "Use `desktopUI`.\n" });
    const note = "Its text, which is left to you, speaks of a deprecated member: toastError.";
    const { stdout } = await runCommand([given, "--verbose"], { cwd: folder });
    expect(stdout).toContain(`– guide.md  unchanged\n    note: ${note}\n`);
    const { stdout: json } = await runCommand([given, "--format", "json"], { cwd: folder });
    expect(JSON.parse(json).files).toEqual([
      { path: "guide.md", status: "unchanged", error: null, references: [], notes: [note] },
    ]);
    expect(read("guide.md")).toBe(text);
  },
);

test("says why a page keeps window.ddClient, and that its component doesn't", async () => {
  folder = makeFolder({
    "index.html": `<script type="module">\nwindow.ddClient.toastError("a");\n</script>\n`,
    "A.vue": `<script setup>\nwindow.ddClient.toastError("a");\n</script>\n<template><p onclick="window.ddClient.toastError(1)" /></template>\n`,
  });
  const { stderr } = await runCommand(["--client", "import", "--dry-run"], { cwd: folder });
  expect(stderr).toContain(
    "note: index.html keeps window.ddClient: a page's module needs a bundler or an import map to import a package by name.\n",
  );
  expect(stderr).not.toContain("A.vue keeps");
});

test("--quiet prints errors only", async () => {
  folder = makeFolder({ "a.ts": migratable, "b.ts": manual, "broken.ts": broken });
  const { stdout, stderr } = await runCommand(["--quiet"], { cwd: folder });
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^✖ broken\.ts:1:\d+ .*\n$/);
});

test("--format json puts the report alone on standard output", async () => {
  folder = makeFolder({ "a.ts": migratable, "broken.ts": broken });
  const { stdout, stderr } = await runCommand(["--format", "json", "--dry-run"], { cwd: folder });
  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    summary: {
      scanned: 2,
      candidates: 2,
      changed: 1,
      references: 1,
      migrated: 1,
      unsafe: 0,
      manual: 0,
      errors: 1,
    },
    files: [
      { path: "a.ts", status: "changed", error: null },
      { path: "broken.ts", status: "error", error: { code: "syntax-error", line: 1 } },
    ],
  });
  expect(stderr).toMatch(/^✖ broken\.ts:1:\d+ /);
});

const odd = ["with space.ts", "-dash.ts", "quo'te.ts"];
const canBeOdd = process.platform !== "win32";
if (canBeOdd) odd.push('double"quote.ts', "new\nline.ts", "esc\x1b[31m.ts");

test("does files of any name, and shows the names safely", async () => {
  folder = makeFolder(Object.fromEntries(odd.map((name) => [name, migratable])));
  const { code, stdout } = await runCommand([".", "--force"], { cwd: folder, env: { FORCE_COLOR: "1" } });
  expect(code).toBe(0);
  for (const name of odd) expect(read(name)).toBe(migrated);
  if (canBeOdd) {
    expect(stdout).toContain("esc\\x1b[31m.ts");
    expect(stdout).toContain("new\\nline.ts");
  }
});

test("takes a name with a leading dash after --", async () => {
  folder = makeFolder({ "-dash.ts": migratable, "other.ts": migratable });
  expect((await runCommand(["--force", "--", "-dash.ts"], { cwd: folder })).code).toBe(0);
  expect([read("-dash.ts"), read("other.ts")]).toEqual([migrated, migratable]);
});

test("a reader that goes away is no error", async () => {
  folder = makeFolder({ "a.ts": manual.repeat(2000) });
  for (const args of [["--list-api"], ["--format", "json"], ["--check"]]) {
    const { code, stderr } = await runWithClosedOutput(args, { cwd: folder });
    expect(stderr).toBe("");
    expect(code).toBe(args[0] === "--check" ? 1 : 0);
  }
});

test.skipIf(!existsSync("/dev/full"))("output that can't be written is an error", async () => {
  folder = makeFolder();
  const full = openSync("/dev/full", "w");
  const { code, stderr } = await runCommand(["--list-api"], { cwd: folder, stdout: full });
  closeSync(full);
  expect(stderr).toMatch(/^error: The output can't be written where it is sent to: .*\n$/);
  expect(code).toBe(2);
});

test("Ctrl+C stops between files and says what was done", async () => {
  folder = makeFolder({ "a.ts": migratable });
  const io = createIo({ cwd: folder, interrupt: true });
  expect(await main([], io)).toBe(130);
  expect(io.err()).toContain("Stopped by Ctrl+C: 0 files changed, the others are as they were.\n");
  expect(io.out()).toBe("");
  expect(read("a.ts")).toBe(migratable);
});

test.each([
  ["nothing", {}, [], false],
  ["FORCE_COLOR", { FORCE_COLOR: "1" }, [], true],
  ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, [], false],
  ["NO_COLOR", { NO_COLOR: "1", FORCE_COLOR: "1" }, [], false],
  ["--no-color", { FORCE_COLOR: "1" }, ["--no-color"], false],
  ["a format for tools", { FORCE_COLOR: "1" }, ["--format", "json"], false],
])("colours with %s", async (_, env: Record<string, string>, args, expected) => {
  folder = makeFolder({ "a.ts": manual });
  const { stdout } = await runCommand([...args, "--dry-run"], { cwd: folder, env });
  expect(stdout.includes("\x1b[")).toBe(expected);
});

test("shows notes with --verbose and where an internal error comes from", async () => {
  const io = createIo({ cwd: join(folder, "gone") });
  Object.defineProperty(io, "onInterrupt", {
    value: () => {
      throw new Error("no\x1b signals");
    },
  });
  expect(await main(["--verbose"], io)).toBe(2);
  expect(io.err()).toMatch(
    /^internal error: no\\x1b signals\nThis is a mistake in ddclient-migrate: .*\nError: no/,
  );
  expect(io.err()).toContain("\n    at ");
});
