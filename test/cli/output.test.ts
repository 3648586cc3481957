import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../run/temporary.js";
import { broken, migratable, migrated, runCommand } from "./run-command.js";

let folder = "";

const read = (name: string) => readFileSync(join(folder, name), "utf8");

test("the report goes to the file, the outcome to standard error", async () => {
  folder = makeFolder({ "a.ts": migratable, "broken.ts": broken });
  const { code, stdout, stderr } = await runCommand(
    ["--force", "--format", "json", "--output", "report.json"],
    {
      cwd: folder,
    },
  );
  expect([code, stdout]).toEqual([2, ""]);
  expect(JSON.parse(read("report.json")).summary).toMatchObject({ migrated: 1, errors: 1 });
  expect(stderr).toContain("✖ broken.ts:1:");
  expect(stderr).toContain("The report is in report.json.\n");
  expect(read("a.ts")).toBe(migrated);
});

test("the pretty report in a file has no colours", async () => {
  folder = makeFolder({ "a.ts": migratable });
  await runCommand(["--force", "--output", "report.txt"], { cwd: folder, env: { FORCE_COLOR: "1" } });
  expect(read("report.txt")).toContain("✔ a.ts  1 migrated\n");
});

test("with --diff, patch and report don't mix", async () => {
  folder = makeFolder({ "a.ts": migratable });
  const args = ["--diff", "--format", "json", "--output", "report.json"];
  const { stdout } = await runCommand(args, { cwd: folder });
  expect(stdout).toMatch(/^diff --git a\/a\.ts b\/a\.ts\n/);
  expect(JSON.parse(read("report.json")).schemaVersion).toBe(1);
});

test.each([
  ["missing/report.json", "does not exist; create it first."],
  ["src", "it is a folder."],
  ["src/a.ts", "it is code, which the report would take the place of."],
  ["src/a.ts/report.json", "a part of its path is a file."],
])("%s can't be written: nothing is done at all", async (output, reason) => {
  folder = makeFolder({ "src/a.ts": migratable });
  const { code, stdout, stderr } = await runCommand(["--format", "json", "--output", output], {
    cwd: folder,
  });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`error: The report can't be written to ${join(folder, output)}: `);
  expect(stderr).toContain(reason);
  expect(read("src/a.ts")).toBe(migratable);
});

test("a run with errors has its report, a refused one leaves nothing behind", async () => {
  folder = makeFolder();
  const { code } = await runCommand(["--output", "report.txt", "missing"], { cwd: folder });
  expect(code).toBe(2);
  expect(existsSync(join(folder, "report.txt"))).toBe(true);
  folder = makeFolder();
  await runCommand(["--output", "missing/report.txt"], { cwd: folder });
  expect(readdirSync(folder)).toEqual([]);
});

test("--html writes a page besides the report, and says where", async () => {
  const folder = makeFolder({ "a.js": migratable });
  const { code, stdout, stderr } = await runCommand(
    ["--dry-run", "--format", "json", "--html", "report.html"],
    {
      cwd: folder,
    },
  );
  expect([code, stderr]).toEqual([0, "The page is in report.html.\n"]);
  expect(JSON.parse(stdout).summary.references).toBe(1);
  const page = readFileSync(join(folder, "report.html"), "utf8");
  expect(page).toContain("1 use of the old client API in 1 code file: 1 can be migrated in 1 file");
  const { stderr: quiet } = await runCommand(["--dry-run", "--quiet", "--html", "report.html"], {
    cwd: folder,
  });
  expect(quiet).toBe("");
});

test("nothing is changed where the page can't be written", async () => {
  const folder = makeFolder({ "a.js": migratable });
  const { code, stderr } = await runCommand(["--html", "missing/report.html"], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain("missing/report.html");
  expect(readFileSync(join(folder, "a.js"), "utf8")).toBe(migratable);
});
