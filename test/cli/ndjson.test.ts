import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../fronts/cli/main.js";
import { migrateProject } from "../../run/migrate-project.js";
import { makeFolder } from "../run/temporary.js";
import { createIo } from "./memory-io.js";
import { broken, clean, manual, migratable, runCommand, runWithClosedOutput, script } from "./run-command.js";

const tree = { "a.ts": migratable, "b.ts": manual, "broken.ts": broken, "c.ts": clean, "ui.vue": "" };

function parse(text: string) {
  expect(text.endsWith("\n")).toBe(true);
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line));
}

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);

test("--format ndjson has a line per file and one for the run, and says what --format json says", async () => {
  const folder = makeFolder(tree);
  const json = await runCommand(["--dry-run", "--format", "json"], { cwd: folder });
  const { code, stdout, stderr } = await runCommand(["--dry-run", "--format", "ndjson"], { cwd: folder });
  const report = JSON.parse(json.stdout);
  const lines = parse(stdout);
  const { type, ...last } = lines.pop();
  expect(type).toBe("summary");
  expect(lines.map((line) => line.type)).toEqual(lines.map(() => "file"));
  const files = lines.map(({ type: _, ...file }) => file).sort(byPath);
  expect({ ...last, files }).toEqual(report);
  expect([code, stderr]).toEqual([json.code, json.stderr]);
});

test("each file is told of as soon as it is done, once, and waited for", async () => {
  const paths = Array.from({ length: 20 }, (_, index) => `src/${String(index).padStart(2, "0")}.ts`);
  const folder = makeFolder({
    ...Object.fromEntries(paths.map((path) => [path, migratable])),
    "broken.ts": broken,
  });
  const told: string[] = [];
  let open = 0;
  let written = 0;
  const result = await migrateProject(["."], {
    cwd: folder,
    concurrency: 1,
    onFile: async ({ path }) => {
      expect(++open).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      open--;
      told.push(path);
      // What comes later is not written yet.
      const isDone = (one: string) => readFileSync(join(folder, one), "utf8") !== migratable;
      const done = paths.filter(isDone).length;
      if (path !== "broken.ts") expect(done).toBe(++written);
    },
  });
  expect([...told].sort()).toEqual(result.files.map(({ path }) => path));
  expect(written).toBe(20);
});

test("--output has the lines, and standard output nothing", async () => {
  const folder = makeFolder(tree);
  const { stdout, stderr } = await runCommand(
    ["--force", "--format", "ndjson", "--output", "report.ndjson"],
    {
      cwd: folder,
    },
  );
  expect(stdout).toBe("");
  expect(stderr).toContain("The report is in report.ndjson.\n");
  const lines = parse(readFileSync(join(folder, "report.ndjson"), "utf8"));
  expect(lines.map(({ type, path }) => path ?? type).sort()).toEqual([
    "a.ts",
    "b.ts",
    "broken.ts",
    "summary",
  ]);
});

test("standard input has its line, too", async () => {
  const args = ["--stdin-filepath", "a.ts", "--check", "--format", "ndjson"];
  const { stdout, code } = await runCommand(args, { cwd: makeFolder(), input: migratable });
  expect(parse(stdout)).toMatchObject([
    { type: "file", path: "a.ts", status: "changed" },
    { type: "summary", summary: { references: 1 } },
  ]);
  expect(code).toBe(1);
});

test("a reader that goes away is no error", async () => {
  const folder = makeFolder({ "a.ts": manual.repeat(2000), "b.ts": migratable });
  const { code, stderr } = await runWithClosedOutput(["--format", "ndjson", "--force"], { cwd: folder });
  expect([code, stderr]).toEqual([0, ""]);
  expect(readFileSync(join(folder, "b.ts"), "utf8")).not.toBe(migratable);
});

test.skipIf(process.platform === "win32")("a slow reader holds the run up, and gets everything", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`${index}.ts`, manual.repeat(200)]),
  );
  const folder = makeFolder(files);
  const command = `"${process.execPath}" "${script}" --format ndjson | (sleep 1; wc -l)`;
  const out = await new Promise<string>((resolve, reject) =>
    execFile("sh", ["-c", command], { cwd: folder }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    ),
  );
  expect(out.trim()).toBe("31");
});

test("nothing of a file's name or text ends a line or reaches a terminal", async () => {
  const folder = makeFolder({ "a\u2028b.ts": 'window.ddClient.execHostCmd("\u2028\u202e | x\x1b[31m");\n' });
  const io = createIo({ cwd: folder });
  await main(["--format", "ndjson"], io);
  expect(io.out().split("\n")).toHaveLength(3);
  expect(io.out()).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}|[\u2028\u2029]/u);
  expect(JSON.parse(io.out().split("\n")[0]!).path).toBe("a\u2028b.ts");
});
