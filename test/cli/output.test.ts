import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { broken, createFolder, migratable, migrated, removeFolder, runCommand } from "./run-command.js";

let folder = "";
afterEach(() => removeFolder(folder));

const read = (name: string) => readFileSync(join(folder, name), "utf8");

test("the report goes to the file, the outcome to standard error", async () => {
  folder = createFolder({ "a.ts": migratable, "broken.ts": broken });
  const { code, stdout, stderr } = await runCommand(["--format", "json", "--output", "report.json"], {
    cwd: folder,
  });
  expect([code, stdout]).toEqual([2, ""]);
  expect(JSON.parse(read("report.json")).summary).toMatchObject({ migrated: 1, errors: 1 });
  expect(stderr).toContain("✖ broken.ts:1:");
  expect(stderr).toContain("The report is in report.json.\n");
  expect(read("a.ts")).toBe(migrated);
});

test("the pretty report in a file has no colours", async () => {
  folder = createFolder({ "a.ts": migratable });
  await runCommand(["--output", "report.txt"], { cwd: folder, env: { FORCE_COLOR: "1" } });
  expect(read("report.txt")).toContain("✔ a.ts  1 migrated\n");
});

test("with --diff, patch and report don't mix", async () => {
  folder = createFolder({ "a.ts": migratable });
  const args = ["--diff", "--format", "json", "--output", "report.json"];
  const { stdout } = await runCommand(args, { cwd: folder });
  expect(stdout).toMatch(/^diff --git a\/a\.ts b\/a\.ts\n/);
  expect(JSON.parse(read("report.json")).schemaVersion).toBe(1);
});

test.each([
  ["missing/report.json", "does not exist; create it first."],
  ["src", "it is a folder."],
  ["src/a.ts/report.json", "a part of its path is a file."],
])("%s can't be written: nothing is done at all", async (output, reason) => {
  folder = createFolder({ "src/a.ts": migratable });
  const { code, stdout, stderr } = await runCommand(["--format", "json", "--output", output], {
    cwd: folder,
  });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`error: The report can't be written to ${join(folder, output)}: `);
  expect(stderr).toContain(reason);
  expect(read("src/a.ts")).toBe(migratable);
});

test("a run with errors has its report, a refused one leaves nothing behind", async () => {
  folder = createFolder({});
  const { code } = await runCommand(["--output", "report.txt", "missing"], { cwd: folder });
  expect(code).toBe(2);
  expect(existsSync(join(folder, "report.txt"))).toBe(true);
  removeFolder(folder);
  folder = createFolder({});
  await runCommand(["--output", "missing/report.txt"], { cwd: folder });
  expect(readdirSync(folder)).toEqual([]);
});
