import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import type { ProjectResult } from "../../src/results.js";
import { addFiles, makeFolder, makeLink } from "../run/temporary.js";

const client = "export const api = window.ddClient;\n";
const use = 'import { api } from "./client";\n\napi.execHostCmd("ls -l");\n';
const shell = "export const shell = { execHostCmd: (line: string) => line.length };\n";
const useShell =
  'import { shell } from "./shell";\n\nshell.execHostCmd("ls");\nwindow.ddClient.execHostCmd("a | b");\n';

const codeOf = ({ files }: ProjectResult, path: string) => files.find((file) => file.path === path)?.code;
const dry = (folder: string, options = {}) =>
  migrateProject([], { cwd: folder, dryRun: true, force: true, ...options });

describe("without types", () => {
  it("says where they may tell", async () => {
    const result = await dry(makeFolder({ "client.ts": client, "use.ts": use }), { types: false });
    const [reference] = result.files.flatMap(({ references }) => references);
    expect(reference).toMatchObject({ outcome: "unsafe", reason: "unknown-receiver" });
    expect(reference?.notes).toEqual([expect.stringContaining("--no-types")]);
  });
});

describe("with types", () => {
  it("finds a client behind a name that says nothing", async () => {
    const result = await dry(makeFolder({ "client.ts": client, "use.ts": use }));
    expect(result.summary).toMatchObject({ references: 1, migrated: 1 });
    expect(codeOf(result, "use.ts")).toContain('api.extension.host.cli.exec("ls", ["-l"])');
  });

  it("finds a client in a field whose type is another file's", async () => {
    const folder = makeFolder({
      "types.ts":
        'import type { v0 } from "@docker/extension-api-client-types";\nexport type Api = v0.DockerDesktopClient;\n',
      "panel.ts":
        'import type { Api } from "./types";\n\nexport class Panel {\n  constructor(private readonly api: Api) {}\n' +
        "  show() {\n    return this.api.listImages();\n  }\n}\n",
    });
    expect(codeOf(await dry(folder), "panel.ts")).toContain("this.api.docker.listImages()");
  });

  it("speaks of a text with a byte order mark and CRLF by its own positions", async () => {
    const text = `\ufeff${use.replaceAll("\n", "\r\n")}`;
    const result = await dry(makeFolder({ "client.ts": client, "use.ts": text }));
    expect(codeOf(result, "use.ts")).toBe(
      text.replace('api.execHostCmd("ls -l")', 'api.extension.host.cli.exec("ls", ["-l"])'),
    );
  });

  it("leaves no marker at a look-alike, though the text is another one by then", async () => {
    const folder = makeFolder({ "shell.ts": shell, "use.ts": `toString();\n${useShell}` });
    const code = codeOf(await dry(folder, { todo: true }), "use.ts")!;
    expect(code.match(/TODO\(ddclient-migrate\)/g)).toHaveLength(1);
    expect(code).toMatch(/TODO.*\n(?:\/\/.*\n)*window/);
  });

  it("answers the same before and after another file is written", async () => {
    const files = {
      "tsconfig.json": '{ "compilerOptions": { "strict": true } }',
      "a.d.ts":
        'import type { v1Hybrid } from "@docker/extension-api-client-types";\nexport declare const api: v1Hybrid.DockerDesktopClient;\n',
      "z.ts": use.replace("./client", "./a"),
    };
    const planned = await dry(makeFolder(files));
    const written = await migrateProject([], { cwd: makeFolder(files), force: true, concurrency: 1 });
    expect(written.files.map(({ code }) => code)).toEqual(planned.files.map(({ code }) => code));
  });

  it("goes on without answers where a file is nested too deeply to be read", async () => {
    const deep = `${"(".repeat(20_000)}1${")".repeat(20_000)}`;
    const folder = makeFolder({ "client.ts": `${client}export const deep = ${deep};\n`, "use.ts": use });
    const { files, summary } = await dry(folder);
    expect(files.find(({ path }) => path === "use.ts")?.error).toBeNull();
    expect(summary.references).toBe(1);
  });

  it("reads nothing outside of the project, by a path or by a link", async () => {
    const outside = makeFolder({ "client.ts": client });
    const folder = makeFolder({ "use.ts": use.replace("./client", join(outside, "client")) });
    addFiles(folder, { "linked.ts": use.replace("./client", "./link") });
    const hasLink = makeLink(join(outside, "client.ts"), join(folder, "link.ts"));
    const { files } = await dry(folder);
    const left = files.flatMap(({ references }) => references.map(({ reason }) => reason));
    expect(left).toEqual(hasLink ? ["unknown-receiver", "unknown-receiver"] : ["unknown-receiver"]);
  });

  it("reports a member that what was inferred for JavaScript doesn't have", async () => {
    const folder = makeFolder({
      "holder.js":
        "export const holder = { label: 1 };\nholder.fill = (key, value) => (holder[key] = value);\n",
      "use.js": 'import { holder } from "./holder.js";\n\nholder.execHostCmd("ls");\n',
    });
    expect((await dry(folder)).summary).toMatchObject({ references: 1, unsafe: 1 });
  });
});

describe("a configuration with a fault", () => {
  it.each([
    ["a list", "[1]", "must be an object"],
    ["wrong kinds of values", '\ufeff{ "compilerOptions": { "strict": "yes", "paths": 3 } }', "'strict'"],
    ["nothing where something belongs", '{ "references": [null] }', "null"],
    ["a circle", '{ "extends": "./tsconfig.json" }', "tsconfig.json -> tsconfig.json"],
    ["a package that isn't installed", '{ "extends": "@acme/tsconfig/base.json" }', "not found"],
  ])("says so and goes on: %s", async (_, config, words) => {
    const folder = makeFolder({ "tsconfig.json": config, "client.ts": client, "use.ts": use });
    const { notes, summary } = await dry(folder);
    expect(notes).toEqual([expect.stringMatching(/^tsconfig\.json has a fault/)]);
    expect(notes[0]).toContain(words);
    expect(notes[0]).not.toContain(folder);
    expect(summary).toMatchObject({ references: 1, migrated: 1 });
  });
});
