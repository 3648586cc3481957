import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { clean, manual, migratable, script } from "../cli/run-command.js";
import { findCommand } from "../editors/installed.js";
import { addFiles, git, makeFolder, makeRepository } from "../run/temporary.js";

const manifest = readFileSync(new URL("../../.pre-commit-hooks.yaml", import.meta.url), "utf8");
const isHere = findCommand("pre-commit") !== undefined;
if (!isHere) console.log("Skipped: pre-commit's hook. There is no pre-commit here; .ci/run installs it.");

/** The hook with the built command, which is on the PATH, in the place of an installation. */
function makeHookRepository(): string {
  const hook = manifest.replace("language: node", "language: system");
  expect(hook).not.toBe(manifest);
  return makeRepository({ ".pre-commit-hooks.yaml": hook });
}

test.skipIf(!isHere && !process.env.REQUIRE_PRE_COMMIT)(
  "pre-commit refuses a use that is staged, and only that",
  () => {
    const hooks = makeHookRepository();
    const revision = git(hooks, "rev-parse", "HEAD").trim();
    const config = `repos:\n  - repo: ${hooks}\n    rev: ${revision}\n    hooks:\n      - id: ddclient-migrate\n`;
    const own = makeFolder({
      "bin/ddclient-migrate": `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`,
    });
    chmodSync(join(own, "bin/ddclient-migrate"), 0o755);
    const cwd = makeRepository({ ".pre-commit-config.yaml": config, "old.ts": manual });
    const run = (...args: string[]) => {
      const path = `${join(own, "bin")}${delimiter}${process.env.PATH}`;
      const env = { ...process.env, PATH: path, PRE_COMMIT_HOME: join(own, "cache"), NO_COLOR: "1" };
      return spawnSync("pre-commit", args, { cwd, env, encoding: "utf8" });
    };
    expect(run("validate-manifest", join(hooks, ".pre-commit-hooks.yaml"))).toMatchObject({ status: 0 });

    addFiles(cwd, { "a.ts": migratable, "notes.txt": "window.ddClient.listContainers()" });
    git(cwd, "add", "--all");
    const refused = run("run");
    expect([refused.status, refused.stdout]).toEqual([
      1,
      expect.stringContaining("a.ts  would change: 1 migrated"),
    ]);
    expect(refused.stdout).not.toMatch(/old\.ts|notes/);

    // What is staged counts, not what is on disk.
    addFiles(cwd, { "a.ts": clean });
    expect(run("run").status).toBe(1);
    git(cwd, "add", "a.ts");
    addFiles(cwd, { "a.ts": migratable });
    expect(run("run")).toMatchObject({ status: 0 });
    expect(readFileSync(join(cwd, "a.ts"), "utf8")).toBe(migratable);
  },
  60_000,
);
