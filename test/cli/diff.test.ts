import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../run/temporary.js";
import { migratable, migrated, runCommand } from "./run-command.js";

let folder = "";

function createRepository(files: Record<string, string>): void {
  folder = makeFolder(files);
  execFileSync("git", ["init", "-q"], { cwd: folder });
  execFileSync("git", ["config", "core.autocrlf", "false"], { cwd: folder });
}

const read = (name: string) => readFileSync(join(folder, name), "utf8");
const files = {
  "top.ts": migratable,
  "ui/src/with space.ts": migratable,
  "ui/src/größe.ts": `\ufeff${migratable}`,
  "ui/src/crlf.ts": `// one\r\n${migratable.replace("\n", "\r\n")}// two\r\n`,
  "ui/src/no-newline.ts": migratable.trimEnd(),
};
const after = {
  "top.ts": migrated,
  "ui/src/with space.ts": migrated,
  "ui/src/größe.ts": `\ufeff${migrated}`,
  "ui/src/crlf.ts": `// one\r\n${migrated.replace("\n", "\r\n")}// two\r\n`,
  "ui/src/no-newline.ts": migrated.trimEnd(),
};

test("git applies the patch of a whole run, even with FORCE_COLOR", async () => {
  createRepository(files);
  const { code, stdout, stderr } = await runCommand(["--diff"], { cwd: folder, env: { FORCE_COLOR: "1" } });
  expect(code).toBe(0);
  expect(stderr).toContain("Would migrate");
  execFileSync("git", ["apply", "-"], { cwd: folder, input: stdout });
  for (const [name, text] of Object.entries(after)) expect(read(name)).toBe(text);
});

test("git applies a patch that was made in a folder of the repository, there and at the top", async () => {
  createRepository(files);
  const { stdout } = await runCommand(["--diff", "src"], { cwd: join(folder, "ui") });
  expect(stdout).toContain("--- a/ui/src/crlf.ts\n");
  execFileSync("git", ["apply", "-"], { cwd: join(folder, "ui"), input: stdout });
  expect(read("ui/src/crlf.ts")).toBe(after["ui/src/crlf.ts"]);
  execFileSync("git", ["apply", "-R", "-"], { cwd: folder, input: stdout });
  expect(read("ui/src/crlf.ts")).toBe(files["ui/src/crlf.ts"]);
});

test("works outside of a repository, and prints nothing where nothing changes", async () => {
  folder = makeFolder({ "a.ts": migratable });
  const { stdout } = await runCommand(["--diff"], { cwd: folder });
  expect(stdout).toBe(`diff --git a/a.ts b/a.ts
--- a/a.ts
+++ b/a.ts
@@ -1,1 +1,1 @@
-${migratable}+${migrated}`);
  await runCommand(["--force"], { cwd: folder });
  expect((await runCommand(["--diff"], { cwd: folder })).stdout).toBe("");
});
