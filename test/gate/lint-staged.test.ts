import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { clean, migratable, migrated, script } from "../cli/run-command.js";
import { addFiles, git, makeRepository } from "../run/temporary.js";

const lintStaged = fileURLToPath(
  new URL("../../node_modules/lint-staged/bin/lint-staged.js", import.meta.url),
);

/** A repository whose documentation's configuration runs the built command, and what lint-staged says in it. */
function makeProject(command: string) {
  const document = readFileSync(new URL("../../docs/ci.md", import.meta.url), "utf8");
  const config = /^\{ "lint-staged": .*$/m.exec(document)![0];
  expect(config).toContain('"ddclient-migrate --check"');
  const start = `'${process.execPath}' '${script}'`;
  const own = config.replace("ddclient-migrate --check", `${start} ${command}`);
  const cwd = makeRepository({ "package.json": own, "a.ts": clean, "old.ts": migratable });
  return { cwd, run: () => spawnSync(process.execPath, [lintStaged], { cwd, encoding: "utf8" }) };
}

test("lint-staged refuses what is staged, whatever is on disk, and leaves both as they were", () => {
  const { cwd, run } = makeProject("--check");
  addFiles(cwd, { "a.ts": migratable });
  git(cwd, "add", "a.ts");
  addFiles(cwd, { "a.ts": clean });
  const { status, stderr } = run();
  expect([status, stderr]).toEqual([1, expect.stringContaining("a.ts  would change: 1 migrated")]);
  expect(stderr).not.toContain("old.ts");
  expect([git(cwd, "show", ":a.ts"), readFileSync(join(cwd, "a.ts"), "utf8")]).toEqual([migratable, clean]);
  git(cwd, "add", "a.ts");
  addFiles(cwd, { "b.ts": clean });
  git(cwd, "add", "b.ts");
  expect(run().status).toBe(0);
}, 60_000);

test("with --staged it stages what is migrated", () => {
  const { cwd, run } = makeProject("--staged");
  addFiles(cwd, { "a.ts": migratable });
  git(cwd, "add", "a.ts");
  expect(run().status).toBe(0);
  expect([git(cwd, "show", ":a.ts"), git(cwd, "show", ":old.ts")]).toEqual([migrated, migratable]);
  expect(git(cwd, "status", "--short")).toBe("M  a.ts\n");
}, 60_000);
