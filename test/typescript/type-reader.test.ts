import { rmSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { createProgram } from "../../src/typescript/create-program.js";
import { TypeReader } from "../../src/typescript/type-reader.js";
import { parse } from "../../src/typescript/typescript.js";
import { addFiles, makeFolder } from "../run/temporary.js";

vi.mock("../../src/typescript/create-program.js", { spy: true });
vi.mock("../../src/typescript/typescript.js", async (load) => {
  const all = await load<typeof import("../../src/typescript/typescript.js")>();
  return { ...all, parse: vi.fn(all.parse) };
});

const client = "export const api = window.ddClient;\n";
const use = 'import { api } from "./client";\n\napi.toastError("a");\n';
const other = "export const api = { toastError: (text: string) => text };\n";
const files = { "src/client.ts": client, "src/use.ts": use, "src/more.ts": use };

function createReader(files: Readonly<Record<string, string>>): {
  reader: TypeReader;
  notes: Set<string>;
  folder: string;
} {
  const folder = makeFolder(files);
  const notes = new Set<string>();
  const note = (text: string) => void notes.add(text);
  const code = Object.keys(files).filter((path) => path.endsWith(".ts"));
  const absolute = code.map((path) => `${folder}/${path}`);
  const reader = new TypeReader({ cwd: folder, roots: [folder], files: absolute, texts: new Map(), note });
  return { reader, notes, folder };
}

/** Which client a name has at its last place in a text. */
function clientAt(reader: TypeReader, path: string, text: string, name = "api") {
  const start = text.lastIndexOf(name);
  return reader.typeOf(path, text, { start, end: start + name.length })?.client?.path ?? null;
}

function isString(reader: TypeReader, path: string, text: string, name: string) {
  const start = text.lastIndexOf(name);
  return reader.typeOf(path, text, { start, end: start + name.length })?.isString;
}

describe("a reader that lives on", () => {
  it("parses again only what changed", () => {
    const { reader } = createReader(files);
    expect(clientAt(reader, "src/use.ts", use)).toEqual([]);
    vi.mocked(parse).mockClear();
    reader.set("src/client.ts", 2, other);
    expect(clientAt(reader, "src/use.ts", use)).toBeNull();
    expect(clientAt(reader, "src/more.ts", use)).toBeNull();
    expect(vi.mocked(parse).mock.calls.map(([file]) => file)).toEqual([
      expect.stringMatching(/src\/client\.ts$/),
    ]);
  });

  it("parses nothing again where a version or a text is the same", () => {
    const { reader } = createReader(files);
    clientAt(reader, "src/use.ts", use);
    vi.mocked(createProgram).mockClear();
    reader.set("src/client.ts", 1, client);
    reader.set("src/client.ts", 1, other);
    reader.set("src/client.ts", 2, client);
    expect(clientAt(reader, "src/use.ts", use)).toEqual([]);
    expect(createProgram).not.toHaveBeenCalled();
  });

  it("knows files that the disk doesn't have, and folders", () => {
    const { reader } = createReader({ "src/use.ts": use });
    expect(clientAt(reader, "src/use.ts", use)).toBeNull();
    reader.set("src/client/index.ts", 1, client);
    expect(clientAt(reader, "src/use.ts", use)).toEqual([]);
    reader.delete("src/client/index.ts");
    expect(clientAt(reader, "src/use.ts", use)).toBeNull();
  });

  it("doesn't see a deleted file, though the disk still has it", () => {
    const { reader } = createReader({ ...files, "src/client.d.ts": "export declare const api: string;\n" });
    expect(clientAt(reader, "src/use.ts", use)).toEqual([]);
    reader.delete("src/client.ts");
    expect(clientAt(reader, "src/use.ts", use)).toBeNull();
    reader.set("src/client.ts", 1, client);
    expect(clientAt(reader, "src/use.ts", use)).toEqual([]);
  });

  it("believes what it is told, though the disk changed first", () => {
    const { reader, folder } = createReader(files);
    expect(clientAt(reader, "src/use.ts", use)).toEqual([]);
    addFiles(folder, { "src/client.ts": other });
    reader.set("src/client.ts", 1, other);
    expect(clientAt(reader, "src/use.ts", use)).toBeNull();
    rmSync(`${folder}/src/client.ts`);
    reader.delete("src/client.ts");
    expect(clientAt(reader, "src/use.ts", use)).toBeNull();
    addFiles(folder, { "src/client.ts": client });
    reader.set("src/client.ts", 2, client);
    expect(clientAt(reader, "src/use.ts", use)).toEqual([]);
  });

  it("takes the options of the configuration that a file has now", () => {
    const text = 'import { host } from "./names";\n\nexport const line = `a ${host}`;\n';
    const names = "export const host: string = String(1);\n";
    const strict = (strict: boolean) =>
      JSON.stringify({ extends: "./base.json", compilerOptions: { strict } });
    const { reader, notes } = createReader({
      "tsconfig.json": strict(true),
      "use.ts": text,
      "names.ts": names,
    });
    reader.set("base.json", 1, "{}");
    expect(isString(reader, "use.ts", text, "host")).toBe(true);
    reader.set("tsconfig.json", 1, strict(false));
    expect(isString(reader, "use.ts", text, "host")).toBe(false);
    reader.set("tsconfig.json", 2, '{ "extends": "./base.json" }');
    reader.set("base.json", 2, '{ "compilerOptions": { "strict": true } }');
    expect(isString(reader, "use.ts", text, "host")).toBe(true);
    reader.delete("tsconfig.json");
    reader.set("jsconfig.json", 1, '{ "compilerOptions": { "strict": false } }');
    expect(isString(reader, "use.ts", text, "host")).toBe(false);
    expect([...notes]).toEqual([]);
  });

  it("counts a new file among those that a configuration includes", () => {
    const declared =
      "declare const api: import('@docker/extension-api-client-types').v0.DockerDesktopClient;\n";
    const text = 'api.toastError("a");\nexport {};\n';
    const { reader } = createReader({
      "tsconfig.json": '{ "include": ["src", "types"] }',
      "src/use.ts": text,
    });
    expect(clientAt(reader, "src/use.ts", text)).toBeNull();
    reader.set("types/some/global.d.ts", 1, declared);
    expect(clientAt(reader, "src/use.ts", text)).toEqual([]);
    reader.set("types/some/global.d.ts", 2, "export {};\n");
    expect(clientAt(reader, "src/use.ts", text)).toBeNull();
  });

  it("looks for packages again when a package.json changes", () => {
    const text = 'import { api } from "desktop";\n\napi.toastError("a");\n';
    const installed =
      "export declare const api: import('@docker/extension-api-client-types').v0.DockerDesktopClient;\n";
    const { reader, folder } = createReader({ "package.json": "{}", "use.ts": text });
    expect(clientAt(reader, "use.ts", text)).toBeNull();
    addFiles(folder, { "node_modules/desktop/index.d.ts": installed });
    reader.set("package.json", 1, '{ "dependencies": { "desktop": "1" } }');
    expect(clientAt(reader, "use.ts", text)).toEqual([]);
    addFiles(folder, { "node_modules/desktop/index.d.ts": "export declare const api: string;\n" });
    reader.set("package.json", 2, '{ "dependencies": { "desktop": "2" } }');
    expect(clientAt(reader, "use.ts", text)).toBeNull();
  });

  it("takes no text for a file outside of the project", () => {
    const { reader } = createReader({ "use.ts": use.replace("./client", "../client") });
    reader.set("../client.ts", 1, client);
    expect(clientAt(reader, "use.ts", use.replace("./client", "../client"))).toBeNull();
  });
});

describe("a project's own options", () => {
  const text =
    'const names = ["a", "b"] as const;\nexport const at = (index: number) => names[index];\n' +
    'interface Options {\n  mode?: "a" | "b" | undefined;\n}\n' +
    "export const of = ({ mode }: Required<Options>) => mode;\n";
  const textsAt = (options: object, expression: string) => {
    const { reader } = createReader({
      "tsconfig.json": JSON.stringify({ compilerOptions: options }),
      "a.ts": text,
    });
    const start = text.lastIndexOf(expression);
    return reader.typeOf("a.ts", text, { start, end: start + expression.length })?.texts;
  };

  it("say whether an element may be missing", () => {
    expect(textsAt({ strict: true }, "names[index]")).toEqual(["a", "b"]);
    expect(textsAt({ strict: true, noUncheckedIndexedAccess: true }, "names[index]")).toBeNull();
  });

  it("say what is left of an optional member that is required", () => {
    expect(textsAt({ strict: true }, "mode")).toEqual(["a", "b"]);
    expect(textsAt({ strict: true, exactOptionalPropertyTypes: true }, "mode")).toBeNull();
  });
});
