import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applyPatch } from "diff";
import { describe, expect, test } from "vitest";
import { main } from "../../../fronts/cli/main.js";
import { makeFolder, makeRepository } from "../../run/temporary.js";
import { createIo } from "../memory-io.js";
import { manual, migratable, migrated } from "../run-command.js";

const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

/** Runs the command over files with the lines that somebody types. */
async function answer(
  files: Readonly<Record<string, string>>,
  input: string,
  args: readonly string[] = [],
  folder = makeFolder(files),
) {
  const io = createIo({ cwd: folder, isTTY: true, input, env: { NO_COLOR: "1" } });
  const code = await main(["-i", "--force", ...args], io);
  return { folder, code, out: io.out(), err: io.err(), text: (path: string) => read(folder, path) };
}

describe("the command", () => {
  test("makes what was chosen and reports the rest", async () => {
    const { code, out, err, text } = await answer({ "a.ts": migratable, "b.ts": migratable }, "n\ny\n");
    expect(code).toBe(0);
    expect(text("a.ts")).toBe(migratable);
    expect(text("b.ts")).toBe(migrated);
    expect(err).toContain("a.ts  file 1 of 2, change 1 of 1\nlistContainers → docker.listContainers\n");
    expect(out).toContain("✔ b.ts  1 migrated");
    expect(out).toContain(
      "a.ts:1:27  listContainers  manual (declined)\n  You left this one; run again to choose it.",
    );
    expect(out).toContain("1 is left because you chose so.");
    expect(out).not.toContain("you stopped");
  });

  test("tells what was left from what nobody was asked about", async () => {
    const files = { "a.ts": migratable, "b.ts": migratable, "c.ts": migratable };
    const { code, out, err, text } = await answer(files, "n\nq\n");
    expect(code).toBe(0);
    for (const path of Object.keys(files)) expect(text(path)).toBe(migratable);
    expect(out).toContain(
      "  1 is left because you chose so.\n  2 are left because you stopped before them: run again to go on.\n",
    );
    expect(out).toContain("  You were not asked about this one; run again to choose it.\n");
    expect(err).not.toContain("c.ts");
    const one = await answer({ "a.ts": migratable }, "");
    expect(one.out).toContain("  1 is left because you stopped before it: run again to go on.\n");
  });

  test("counts an unsafe change that was chosen as one", async () => {
    const source = "export const go = (cmd: string) => window.ddClient.execHostCmd(cmd);\n";
    const { out, err } = await answer({ "a.ts": source }, "y\n");
    expect(err).toBe(`
a.ts  file 1 of 1, change 1 of 1
execHostCmd → extension.host.cli.exec
Unsafe (dynamic-command): it relies on Docker Desktop joining the words of a command. The command ("cmd") is put together elsewhere, so its words can't be told apart. Pass the command and its arguments separately: exec(cmd, [arg, …]). With --unsafe it becomes exec(cmd, []), which works where the words are joined for a shell (Docker Desktop).
@@ -1,1 +1,1 @@
-export const go = (cmd: string) => window.ddClient.execHostCmd(cmd);
+export const go = (cmd: string) => window.ddClient.extension.host!.cli.exec(cmd, []);
Make this change [y,n,a,A,d,s,e,q,?]? 
`);
    expect(out).toContain(
      "! 1 unsafe rewrite relies on Docker Desktop joining the words of a command (dynamic-command)\n",
    );
    expect(out).toContain("  1 unsafe rewrite can't be proved to do the same: look at it.\n");
  });

  test("shows what is left, with its code", async () => {
    const { err } = await answer({ "a.ts": `${manual}${migratable.replace("list", "all")}` }, "y\n");
    expect(err).toContain(`
a.ts  file 1 of 1
a.ts:1:28  execHostCmd  manual (shell-operator)
> 1 | export const count = () => window.ddClient.execHostCmd("ls | wc -l");
    |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`);
    expect(err).toContain("  For example:\n    ");
    expect(err).toContain("a.ts  file 1 of 1, change 1 of 1\n");
  });

  test("shows the comments of --todo before its questions", async () => {
    const { err, text } = await answer({ "a.ts": `${manual}${migratable}` }, "n\n", ["--todo"]);
    expect(err).toMatch(
      /\na\.ts {2}file 1 of 1\nComments that --todo leaves at what stays:\n@@ -1,2 \+1,\d+ @@\n\+\/\/ TODO\(ddclient-migrate\): execHostCmd: /,
    );
    expect(text("a.ts")).toMatch(/^\/\/ TODO\(ddclient-migrate\): execHostCmd: /);
  });

  test("prints diffs whose sum is what it writes, Prettier included", async () => {
    const source = `export async function go(name: string) {
  await window.ddClient.execHostCmd(\`docker run --rm -d \${name} x y\`);
  window.ddClient.toastError("a");
  window.ddClient.toastSuccess("b");
}
`;
    const files = { "a.ts": source, ".prettierrc": "{}\n" };
    const { err, text } = await answer(files, "y\nn\ny\n");
    const diffs = [...err.matchAll(/^@@ [\s\S]*?\n(?=Make this change)/gm)].map(([diff]) => diff);
    expect(diffs).toHaveLength(3);
    let patched = source;
    for (const index of [0, 2]) patched = applyPatch(patched, `--- a\n+++ b\n${diffs[index]}`) || "";
    expect(patched).toContain('exec("docker", [\n');
    expect(text("a.ts")).toBe(patched);
  });

  test("keeps standard output for the patch", async () => {
    const { out, err, text } = await answer({ "a.ts": migratable, "b.ts": migratable }, "n\ny\n", ["--diff"]);
    expect(err).toContain("Make this change");
    expect(out).toMatch(/^diff --git a\/b\.ts b\/b\.ts\n/);
    expect(out).not.toContain("a.ts");
    expect(text("b.ts")).toBe(migratable);
  });

  test("asks about what changes in several files once, and shows all of it", async () => {
    const files = {
      "run.js": "export function run(cmd) {\n  return window.ddClient.execHostCmd(cmd);\n}\n",
      "use.js": 'import { run } from "./run.js";\nrun("ls -la");\nwindow.ddClient.toastError("x");\n',
    };
    const folder = makeRepository(files);
    const quit = await answer(files, "y\nq\n", [], folder);
    expect(quit.err).toContain(`
run.js  file 1 of 2, change 1 of 1
execHostCmd → extension.host.cli.exec
It has parts in other files, too: use.js: all or none.
note: "cmd" is now followed by "args", here and in use.js:2.
@@ -1,3 +1,3 @@
-export function run(cmd) {
-  return window.ddClient.execHostCmd(cmd);
+export function run(cmd, args) {
+  return window.ddClient.extension.host.cli.exec(cmd, args);
 }
use.js
@@ -1,3 +1,3 @@
 import { run } from "./run.js";
-run("ls -la");
+run("ls", ["-la"]);
 window.ddClient.toastError("x");
Make this change [y,n,a,A,d,s,q,?]? 
use.js  file 2 of 2, change 1 of 1
toastError → desktopUI.toast.error
@@ -1,3 +1,3 @@
 import { run } from "./run.js";
 run("ls", ["-la"]);
-window.ddClient.toastError("x");
+window.ddClient.desktopUI.toast.error("x");
Make this change [y,n,a,A,d,s,b,e,q,?]? `);
    expect(quit.text("use.js")).toBe(files["use.js"].replace('"ls -la"', '"ls", ["-la"]'));
    expect(quit.text("run.js")).toContain("run(cmd, args)");
    expect(quit.out).toContain("Migrated 1 of 2 uses of the old client API in 2 files; 1 is left.");
    const none = await answer(files, "n\nn\n");
    for (const [path, text] of Object.entries(files)) expect(none.text(path)).toBe(text);
    // What a file's own question decided elsewhere stays, however that file is answered.
    const skipped = await answer(files, "y\ns\n");
    expect(skipped.text("use.js")).toBe(files["use.js"].replace('"ls -la"', '"ls", ["-la"]'));
  });
});
