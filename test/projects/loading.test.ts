import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { makeFolder, makeRepository } from "../run/temporary.js";

const hook = fileURLToPath(new URL("report-loads.js", import.meta.url));
const command = fileURLToPath(new URL("../../dist/bin/ddclient-migrate.js", import.meta.url));

/** The packages among some that a dry run over a folder loads. */
function loads(folder: string, ...args: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const argv = ["--import", hook, command, "--dry-run", "--quiet", ...args];
    execFile(process.execPath, argv, { cwd: folder }, (error, _, stderr) => {
      if (error) reject(error);
      else resolve([...stderr.matchAll(/^loaded (.+)$/gm)].map(([, name]) => name!));
    });
  });
}

const asking = {
  "client.ts": "export const api = window.ddClient;\n",
  "use.ts": 'import { api } from "./client";\n\napi.toastError("Lost");\n',
};

it("says so where a file that asks is nested so deeply that it is read in a thread", async () => {
  const deep = `${asking["use.ts"]}\nconst deep = ${"[".repeat(3000)}${"]".repeat(3000)};\n`;
  const cwd = makeFolder({ ...asking, "use.ts": deep });
  const { stderr } = await promisify(execFile)(process.execPath, [command, "--dry-run"], { cwd });
  expect(stderr).toContain("use.ts is nested so deeply");
});

it("loads TypeScript for a project that asks", async () => {
  expect(await loads(makeFolder(asking))).toContain("ts-morph");
});

it("doesn't with --no-types", async () => {
  expect(await loads(makeFolder(asking), "--no-types")).toEqual([]);
});

const exported =
  "export function up(id: string) {\n  return window.ddClient.execHostCmd(`docker start ${id}`);\n}\n";

it.each<[string, Record<string, string>]>([
  ["under its name", { "b.ts": 'import { up } from "./a";\n\nup("a b");\n' }],
  ["under another", { "b.ts": 'import { up as start } from "./a.js";\n\nstart("a b");\n' }],
  [
    "through an alias of the configuration",
    {
      "tsconfig.json": '{ "compilerOptions": { "paths": { "sh": ["./a.ts"] } } }',
      "b.ts": 'import { up } from "sh";\n\nup("a b");\n',
    },
  ],
  ["in another language", { "b.vue": '<script>import { up } from "./a";\nup("a b");</script>' }],
])("doesn't where a wrapper is called by another file, %s", async (_, files) => {
  expect(await loads(makeFolder({ "a.ts": exported, ...files }))).toEqual([]);
});

it.each([
  ["whose files show everything", { "a.ts": "window.ddClient.backend?.get(`/a/${1}`);\n" }],
  ["with names of its own", { "a.ts": "const docker = { listImages() {} };\ndocker.listImages();\n" }],
  [
    "that uses maps, and takes apart what has no type",
    {
      "a.ts":
        "class Cache extends EventTarget {\n  entries = new Map<string, any>();\n  drop(id: string) {\n" +
        "    this.entries.delete(id);\n  }\n}\nconst pick = ({ post }: any) => window.ddClient.toastError(post);\n",
    },
  ],
  [
    "whose parameters say by their annotations what they can be",
    {
      "a.tsx":
        "export const Up = ({ id, options }: any) => (\n" +
        "  <a onClick={() => window.ddClient.execHostCmd(`docker start ${id} ${options.flags[0]}`)}>{id}</a>\n);\n",
      "b.ts": "export function exec(command: string) {\n  return window.ddClient.execHostCmd(command);\n}\n",
    },
  ],
  [
    "that asks a server",
    {
      "a.ts":
        'import { base, type Options } from "./base";\n\n' +
        "export async function load(options: Options) {\n" +
        "  const response = await fetch(new URL(base, options.url), { signal: options.signal });\n" +
        "  const body = await response.json();\n  window.ddClient.toastError(body.post);\n}\n",
    },
  ],
  ["without the old API", { "a.ts": 'import { a } from "./b";\n\na.say("ddClient");\n' }],
  [
    "that imports the client's package",
    {
      "a.ts":
        'import { createDockerDesktopClient } from "@docker/extension-api-client";\n\ncreateDockerDesktopClient().listImages();\n',
    },
  ],
  [
    "whose wrapper nobody else calls",
    { "a.ts": exported, "b.ts": 'import { other } from "./a";\n\nother("a b");\n', "c.js": "run('a');\n" },
  ],
  ["whose wrapper has a namesake", { "a.ts": exported, "b.ts": 'import { up } from "./c";\n\nup("a b");\n' }],
  [
    "with a method that nobody calls",
    {
      "a.ts":
        "export class A {\n  up(id: string) {\n    window.ddClient.execHostCmd(`docker start ${id}`);\n  }\n}\n",
    },
  ],
])("doesn't for a project %s", async (_, files) => {
  expect(await loads(makeFolder(files))).toEqual([]);
});

it("doesn't for a part of a project whose other files have interfaces and calls of their own", async () => {
  const cwd = makeRepository({
    "a/use.ts":
      "interface Row {\n  id: string;\n}\n\nexport const say = (row: Row) => window.ddClient.toastError(row.id);\n",
    "b/use.ts": 'window.ddClient.toastError("Lost");\n',
    "b/other.ts": 'import { tray } from "electron";\n\ntray.toastError("Lost");\n',
  });
  expect(await loads(cwd, "a")).toEqual([]);
});

it("doesn't for packages whose files have interfaces of their own", async () => {
  const cwd = makeFolder({
    "a/package.json": "{}",
    "a/use.ts":
      "interface Row {\n  id: string;\n}\n\nexport const say = (row: Row) => window.ddClient.toastError(row.id);\n",
    "b/package.json": "{}",
    "b/use.ts": 'window.ddClient.toastError("Lost");\n',
  });
  expect(await loads(cwd)).toEqual([]);
});
