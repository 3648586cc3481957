import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { makeFolder } from "../run/temporary.js";
import { broken, clean, manual, migratable, migrated, runCommand } from "./run-command.js";

let folder = "";
beforeEach(() => {
  folder = makeFolder();
});

const pipe = (input: string | Buffer, ...more: string[]) =>
  runCommand(["--stdin-filepath", "src/a.ts", ...more], { cwd: folder, input });

test("writes the result, changed or not", async () => {
  const fine = { code: 0, signal: null, stderr: "" };
  expect(await pipe(migratable)).toEqual({ ...fine, stdout: migrated });
  expect(await pipe(clean)).toEqual({ ...fine, stdout: clean });
  expect(await pipe("")).toEqual({ ...fine, stdout: "" });
});

test("keeps the bytes that don't change", async () => {
  const odd = `\ufeff#!/usr/bin/env node\r\n// größe 🐳\r\n\t${clean.trimEnd()}`;
  expect((await pipe(odd)).stdout).toBe(odd);
});

test("says on standard error what was left", async () => {
  const { code, stdout, stderr } = await pipe(migratable + manual);
  expect([code, stdout]).toEqual([0, migrated + manual]);
  expect(stderr).toMatch(/^src\/a\.ts:2:\d+ {2}execHostCmd {2}manual \(shell-operator\)\n/);
  expect((await pipe(migratable + manual, "--quiet")).stderr).toBe("");
});

test.each([
  ["unchanged", "", ""],
  [
    "changed",
    "\n```js\nddClient.toastError(1);\n```\n",
    "\n```js\nddClient.desktopUI.toast.error(1);\n```\n",
  ],
])("tells what a document's text speaks of, where notes are wanted: %s", async (status, code, expected) => {
  const prose = "Use `ddClient.listImages`.\n";
  const run = (...more: string[]) =>
    runCommand(["--stdin-filepath", "a.md", ...more], { cwd: folder, input: prose + code });
  expect(await run()).toMatchObject({ stdout: prose + expected, stderr: "" });
  const note = "Its text, which is left to you, speaks of a deprecated member: listImages.";
  const { stdout, stderr } = await run("--verbose");
  expect([stdout, stderr]).toEqual([prose + expected, `– a.md  ${status}\n    note: ${note}\n`]);
  const { stdout: json } = await run("--check", "--format", "json");
  expect(JSON.parse(json).files).toMatchObject([{ path: "a.md", status, notes: [note] }]);
});

test("gives the patch of a client that is imported, where nothing is deprecated", async () => {
  const { stdout } = await pipe("export const a = window.ddClient.docker;\n", "--client", "import", "--diff");
  expect(stdout).toContain("+export const a = ddClient.docker;\n");
});

test("prints nothing but the error for text that can't be parsed or isn't UTF-8", async () => {
  const syntax = await pipe(broken);
  expect([syntax.code, syntax.stdout]).toEqual([2, ""]);
  expect(syntax.stderr).toMatch(/^✖ src\/a\.ts:1:\d+ /);
  const latin1 = await pipe(Buffer.from(`// caf\xe9\n${migratable}`, "latin1"), "--quiet");
  expect([latin1.code, latin1.stdout]).toEqual([2, ""]);
  expect(latin1.stderr).toContain("src/a.ts  Standard input is not valid UTF-8");
});

test("--check prints the report instead", async () => {
  const { code, stdout } = await pipe(migratable, "--check", "--format", "json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout).files[0]).toMatchObject({ path: "src/a.ts", status: "changed" });
  expect((await pipe(clean, "--check")).code).toBe(0);
});

test("--diff prints the patch instead", async () => {
  const { stdout } = await pipe(migratable, "--diff");
  expect(stdout).toContain(`-${migratable}+${migrated}`);
});

test("--output takes a report beside the result", async () => {
  const { stdout } = await pipe(migratable, "--format", "json", "--output", "report.json");
  expect(stdout).toBe(migrated);
  expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8")).summary.migrated).toBe(1);
});

test("refuses the name of something that is no code, before anything is read", async () => {
  const { code, stdout, stderr } = await runCommand(["--stdin-filepath", "page.css"], {
    cwd: folder,
    input: migratable,
  });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("--stdin-filepath page.css is not the name of a file whose code can be migrated.");
});

test("reads a document", async () => {
  const { code, stdout } = await runCommand(["--stdin-filepath", "README.md"], {
    cwd: folder,
    input: "> ```js\n> window.ddClient.listImages();\n> ```\n",
  });
  expect([code, stdout]).toEqual([0, "> ```js\n> window.ddClient.docker.listImages();\n> ```\n"]);
});

test("imports the client if asked to, and says where it doesn't", async () => {
  const text = 'import { a } from "a";\nwindow.ddClient.toastError(a);\n';
  const { code, stdout, stderr } = await pipe(text, "--client", "import");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(
    'import { a } from "a";\n' +
      'import { createDockerDesktopClient } from "@docker/extension-api-client";\n\n' +
      "const ddClient = createDockerDesktopClient();\n\n" +
      "ddClient.desktopUI.toast.error(a);\n",
  );
  expect(await pipe(stdout, "--client", "import")).toMatchObject({ stdout, stderr: "" });
  const script = await pipe("window.ddClient.toastError('x');\n", "--client", "import");
  expect(script.stdout).toBe("window.ddClient.desktopUI.toast.error('x');\n");
  expect(script.stderr).toContain(
    "note: src/a.ts keeps window.ddClient: it is a script, which can't import.",
  );
});
