import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { v1 } from "@docker/extension-api-client-types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shellLines } from "../snippet/shell-lines.js";
import { suggest } from "../snippet/suggest.js";
import { resultOf } from "./hosts/desktop.js";
import type { Finished } from "./machine.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ddclient-migrate-"));
  mkdirSync(join(folder, "sub"));
  writeFileSync(join(folder, "data"), "beta 2\nalpha 10\nGamma 3\nbeta 2\nalpha:x 7\n");
  writeFileSync(join(folder, "sub/inner"), "one:1\ntwo:2\nthree\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Gives a line to a real shell. */
function runLine(line: string, { cwd = ".", env = {} }: v1.ExecOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const surroundings = { PATH: process.env.PATH, LC_ALL: "C", NAME: "beta", ...env };
    execFile("sh", ["-c", line], { cwd: join(folder, cwd), env: surroundings }, (error, stdout, stderr) => {
      const code = error ? Number(error.code) : 0;
      resolve({ stdout, stderr, code, signal: null });
    });
  });
}

/** Runs words as Docker Desktop does: joined, for a shell. */
async function exec(cmd: string, args: string[], options?: v1.ExecOptions): Promise<v1.ExecResult> {
  const line = [cmd, ...args].join(" ");
  return resultOf(line, await runLine(line, options));
}

const client = { extension: { host: { cli: { exec } }, vm: { cli: { exec } } } };

type Body = (window: object) => Promise<unknown>;
const AsyncFunction = (async () => {}).constructor as new (...code: string[]) => Body;

/** What is printed by the snippet for a call, which is awaited by a statement of its own or used as a promise. */
async function print(member: string, line: string, form: "statement" | "promise"): Promise<string> {
  const call = `window.ddClient.${member}(${JSON.stringify(line)})`;
  const source =
    form === "statement"
      ? `export async function run() {\n  const out = await ${call};\n  return out.stdout;\n}\n`
      : `export const run = () =>\n  ${call};\n`;
  const [snippet] = suggest(source, "a.js");
  expect(snippet).toEqual(expect.any(String));
  const code =
    form === "statement"
      ? `${snippet}\nreturn out.stdout;`
      : `const out = await (\n${snippet}\n);\nreturn out.stdout;`;
  return String(await new AsyncFunction("window", code)({ ddClient: client }));
}

describe.skipIf(process.platform === "win32").each(["statement", "promise"] as const)("as a %s", (form) => {
  test.each(shellLines)("prints what a shell prints: %s", async (line) => {
    const { stdout } = await runLine(line);
    const printed = await print("execHostCmd", line, form);
    // What is made of lines has no line break at its end.
    expect(printed.trimEnd()).toBe(stdout.trimEnd());
  });

  test.each(["echo $NAME", 'cat data | grep "$NAME"'])(
    "asks for variables where there is Linux: %s",
    async (line) => {
      const { stdout } = await runLine(line);
      expect((await print("backend.execInVMExtension", line, form)).trimEnd()).toBe(stdout.trimEnd());
    },
  );
});

test.skipIf(process.platform === "win32")(
  "rejects where the shell's line fails for what comes first",
  async () => {
    await expect(print("execHostCmd", "cat missing && cat data", "statement")).rejects.toMatchObject({
      code: 1,
    });
    await expect(print("execHostCmd", "cat data; cat missing", "promise")).rejects.toMatchObject({ code: 1 });
  },
);
