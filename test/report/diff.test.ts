import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { renderPatch } from "../../src/report/diff.js";
import { fileResult } from "./example-result.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ddclient-migrate-diff-"));
  execFileSync("git", ["init", "-q"], { cwd: folder });
  execFileSync("git", ["config", "core.autocrlf", "false"], { cwd: folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("is a git patch", () => {
  const file = fileResult({ path: "src/a.ts", status: "changed", source: "a\nb\nc", code: "a\nB\nc" });
  expect(renderPatch([file])).toBe(`diff --git a/src/a.ts b/src/a.ts
--- a/src/a.ts
+++ b/src/a.ts
@@ -1,3 +1,3 @@
 a
-b
+B
 c
\\ No newline at end of file
`);
});

test("holds only what changed", () => {
  const same = { source: "a\n", code: "a\n" };
  expect(renderPatch([fileResult(same), fileResult({ status: "changed", ...same })])).toBe("");
  expect(renderPatch([fileResult({ status: "error", source: "a", code: null })])).toBe("");
  expect(renderPatch([fileResult({ status: "skipped", source: "a", code: "b" })])).toBe("");
});

test("takes paths from the top of the repository", () => {
  const file = fileResult({ path: "../b/x.ts", status: "changed", source: "a\n", code: "b\n" });
  expect(renderPatch([file], "packages/a/")).toContain("--- a/packages/b/x.ts\n+++ b/packages/b/x.ts\n");
});

const names = [
  "plain.ts",
  "with space.ts",
  "-dash.ts",
  "größe 🐳.ts",
  ...(process.platform === "win32"
    ? []
    : ['quo"te.ts', "new\nline.ts", "tab\there.ts", "back\\slash.ts", "esc\x1b.ts"]),
];
const texts: [string, string][] = [
  ["one\ntwo\nthree\n", "one\n2\nthree\n"],
  ["one\r\ntwo\r\nthree\r\n", "one\r\n2\r\nthree\r\n"],
  ["one\ntwo", "one\n2"],
  ["one\ntwo", "one\ntwo\n"],
  ["\ufeffone\ntwo\n", "\ufeff1\ntwo\n"],
  ["-- a\n++ b\n@@ c\n", "-- A\n++ B\n@@ C\n"],
  ["a\rb\u2028c\n\f\n", "a\rB\u2028c\n\f\n"],
  [`${"line\n".repeat(50)}end\n`, `first\n${"line\n".repeat(50)}last\n`],
];

test("git applies it, whatever the names and the texts", () => {
  const files = names.flatMap((name, n) =>
    texts.map(([source, code], t) =>
      fileResult({ path: `d${n} ${t}/${name}`, status: "changed", source, code }),
    ),
  );
  for (const { path, source } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source!);
  }
  execFileSync("git", ["apply", "-"], { cwd: folder, input: renderPatch(files) });
  for (const { path, code } of files) expect(readFileSync(join(folder, path), "utf8")).toBe(code);
});
