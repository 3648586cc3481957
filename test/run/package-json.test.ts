import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import type { ProjectOptions } from "../../run/project-options.js";
import { applyEdits } from "../../src/edits/render.js";
import { addDependencies } from "../../src/manifest/package-json-edit.js";
import { addFiles, makeFolder, makeLink, makeRepository } from "./temporary.js";

const source = 'import { a } from "./a";\nexport const list = () => window.ddClient.toastSuccess(a);\n';
const range = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).dependencies[
  "@docker/extension-api-client"
] as string;

const read = (folder: string, file: string) => readFileSync(join(folder, file), "utf8");

function run(folder: string, options: ProjectOptions = {}) {
  return migrateProject([], { cwd: folder, client: "import", ...options });
}

const client = { name: "@docker/extension-api-client", range: "^1.0.0", isTyping: false };

async function addTo(text: string, dependency = client): Promise<string> {
  const added = await addDependencies(text, [dependency]);
  if (typeof added === "string") return added;
  return added.missing.length === 0 ? "present" : applyEdits(text, added.edits);
}

describe("a dependency is added with everything else as it was", () => {
  const added = '"@docker/extension-api-client": "^1.0.0"';
  const tight = added.replace(" ", "");
  test.each([
    [
      "where it belongs by its name",
      '{\n  "dependencies": {\n    "@a/b": "1",\n    "react": "18"\n  }\n}\n',
      `{\n  "dependencies": {\n    "@a/b": "1",\n    ${added},\n    "react": "18"\n  }\n}\n`,
    ],
    [
      "first",
      '{\n\t"dependencies": {\n\t\t"react": "18"\n\t}\n}',
      `{\n\t"dependencies": {\n\t\t${added},\n\t\t"react": "18"\n\t}\n}`,
    ],
    [
      "last, where the others are in no order",
      '{\r\n    "dependencies": {\r\n        "vue": "3",\r\n        "pinia": "2"\r\n    }\r\n}\r\n',
      `{\r\n    "dependencies": {\r\n        "vue": "3",\r\n        "pinia": "2",\r\n        ${added}\r\n    }\r\n}\r\n`,
    ],
    [
      "on the same line",
      '{ "dependencies": { "react": "18" }, "scripts": {  } }',
      `{ "dependencies": { ${added}, "react": "18" }, "scripts": {  } }`,
    ],
    [
      "in a group of its own",
      '{\n  "name": "ui",\n  "devDependencies": { "vite": "5" }\n}\n',
      `{\n  "name": "ui",\n  "dependencies": {\n    ${added}\n  },\n  "devDependencies": { "vite": "5" }\n}\n`,
    ],
    [
      "to an empty group, behind a byte order mark",
      '\ufeff{\n  "dependencies": {}\n}\n',
      `\ufeff{\n  "dependencies": {\n    ${added}\n  }\n}\n`,
    ],
    [
      "to an empty group with a blank line",
      '{\n    "dependencies": {\n\n    },\n    "private": true\n}\n',
      `{\n    "dependencies": {\n        ${added}\n    },\n    "private": true\n}\n`,
    ],
    ["to nothing", "{}\n", `{\n  "dependencies": {\n    ${added}\n  }\n}\n`],
    [
      "in a group of its own at the end, with tabs and CRLF",
      '{\r\n\t"name": "ui",\r\n\t"private": true\r\n}',
      `{\r\n\t"name": "ui",\r\n\t"private": true,\r\n\t"dependencies": {\r\n\t\t${added}\r\n\t}\r\n}`,
    ],
    [
      "on one line without blanks",
      '{"name":"b","private":true,"devDependencies":{}}\n',
      `{"name":"b","private":true,"dependencies":{${tight}},"devDependencies":{}}\n`,
    ],
    ["on one line, at the end", '{"name":"b"}', `{"name":"b","dependencies":{${tight}}}`],
    [
      "on one line with blanks after colons and commas",
      '{"name": "b", "scripts": {"a": "b"}}',
      `{"name": "b", "scripts": {"a": "b"}, "dependencies": {${added}}}`,
    ],
    [
      "on one line with blanks in braces",
      '{ "name": "b" }\n',
      `{ "name": "b", "dependencies": { ${added} } }\n`,
    ],
    [
      "on one line with other blanks in inner braces",
      '{"name": "b", "scripts": { "a": "b" }, "peerDependencies": {}}',
      `{"name": "b", "scripts": { "a": "b" }, "dependencies": { ${added} }, "peerDependencies": {}}`,
    ],
    [
      "on one line, into an empty group",
      '{"name":"b","dependencies":{},"version":"1"}',
      `{"name":"b","dependencies":{${tight}},"version":"1"}`,
    ],
    [
      "on one line, first of two",
      '{"dependencies":{"react":"18", "vue":"3"}}',
      `{"dependencies":{${tight}, "react":"18", "vue":"3"}}`,
    ],
    [
      "on one line, first of one",
      '{"dependencies":{"react":"18"}}',
      `{"dependencies":{${tight},"react":"18"}}`,
    ],
    [
      "with commas at the front",
      '{ "name": "b"\n, "private": true\n, "dependencies":\n  { "a": "1"\n  , "vue": "3"\n  }\n}\n',
      `{ "name": "b"\n, "private": true\n, "dependencies":\n  { ${added}\n  , "a": "1"\n  , "vue": "3"\n  }\n}\n`,
    ],
    [
      "with lines in one object only",
      '{"name":"b",\n"dependencies":{"react":"18",\n"vue":"3"}}',
      `{"name":"b",\n"dependencies":{${tight},\n"react":"18",\n"vue":"3"}}`,
    ],
  ])("%s", async (_, before, after) => {
    expect(await addTo(before)).toBe(after);
    expect(await addTo(after)).toBe("present");
  });

  describe("and typings with what is needed for development", () => {
    const types = { name: "@docker/extension-api-client-types", range: "^1.0.0", isTyping: true };
    const entry = '"@docker/extension-api-client-types": "^1.0.0"';
    test.each([
      [
        "where it is",
        '{\n  "dependencies": { "react": "18" },\n  "devDependencies": { "typescript": "5" }\n}\n',
        `{\n  "dependencies": { "react": "18" },\n  "devDependencies": { ${entry}, "typescript": "5" }\n}\n`,
      ],
      [
        "in a group of its own, behind the others",
        '{\n  "dependencies": { "react": "18" },\n  "peerDependencies": {}\n}\n',
        `{\n  "dependencies": { "react": "18" },\n  "devDependencies": {\n    ${entry}\n  },\n  "peerDependencies": {}\n}\n`,
      ],
      [
        "on one line",
        '{"name":"b","dependencies":{"react":"18"}}',
        `{"name":"b","dependencies":{"react":"18"},"devDependencies":{${entry.replace(" ", "")}}}`,
      ],
      [
        "unless the project keeps its typings with the others",
        '{ "dependencies": { "@types/react": "18", "typescript": "5" } }',
        `{ "dependencies": { ${entry}, "@types/react": "18", "typescript": "5" } }`,
      ],
      [
        "though some are with the others",
        '{ "dependencies": { "@types/react": "18" }, "devDependencies": { "typescript": "5" } }',
        `{ "dependencies": { "@types/react": "18" }, "devDependencies": { ${entry}, "typescript": "5" } }`,
      ],
    ])("%s", async (_, before, after) => {
      expect(await addTo(before, types)).toBe(after);
      expect(await addTo(after, types)).toBe("present");
    });

    it("beside the client itself", async () => {
      const before = '{ "dependencies": {}, "devDependencies": { "vite": "5" } }';
      const added = await addDependencies(before, [client, types]);
      const code = typeof added === "string" ? added : applyEdits(before, added.edits);
      expect(code).toBe(
        `{ "dependencies": { "@docker/extension-api-client": "^1.0.0" }, "devDependencies": { ${entry}, "vite": "5" } }`,
      );
    });
  });

  test.each(["devDependencies", "peerDependencies", "optionalDependencies"])(
    "unless it is in %s",
    async (group) => {
      expect(await addTo(JSON.stringify({ [group]: { "@docker/extension-api-client": "*" } }))).toBe(
        "present",
      );
    },
  );

  test.each(["", "[]", "{", '{ "dependencies": [] }', '{ // text\n "name": "ui" }', '"text"', "null"])(
    "unless it is no object: %s",
    async (text) => {
      expect(await addTo(text)).toBe("broken");
    },
  );
});

describe("the package of a changed file", () => {
  const packageJson = '{\n  "name": "ui",\n  "dependencies": {\n    "react": "^18.0.0"\n  }\n}\n';
  const after = packageJson.replace(
    '    "react"',
    `    "@docker/extension-api-client": "${range}",\n    "react"`,
  );
  const files = {
    "ui/src/list.ts": source,
    "ui/package.json": packageJson,
    "ui/pnpm-lock.yaml": "",
    "package.json": "{}\n",
  };

  it("gets the dependency, and the next command is named", async () => {
    const folder = makeRepository(files);
    const result = await run(folder);
    expect(read(folder, "ui/package.json")).toBe(after);
    expect(read(folder, "ui/pnpm-lock.yaml")).toBe("");
    expect(read(folder, "package.json")).toBe("{}\n");
    expect(result.notes.join()).toContain("run pnpm install in ui next");
    expect(result.summary).toMatchObject({ changed: 2, references: 1, migrated: 1, errors: 0 });
    const again = await run(
      makeRepository({
        ...files,
        "ui/src/list.ts": read(folder, "ui/src/list.ts"),
        "ui/package.json": after,
      }),
    );
    expect(again).toMatchObject({ files: [], notes: [], summary: { changed: 0 } });
  });

  it("is only shown in a dry run", async () => {
    const folder = makeRepository(files);
    const result = await run(folder, { dryRun: true });
    expect(read(folder, "ui/package.json")).toBe(packageJson);
    expect(result.files.map(({ path, status }) => [path, status])).toEqual([
      ["ui/package.json", "changed"],
      ["ui/src/list.ts", "changed"],
    ]);
    expect(result.files[0]!.code).toBe(after);
  });

  it("stays with uncommitted changes, unless it is forced", async () => {
    const folder = makeRepository(files);
    addFiles(folder, { "ui/package.json": packageJson.replace("18", "19") });
    const result = await run(folder);
    expect(result.files.map(({ path, status, error }) => [path, status, error?.code])).toEqual([
      ["ui/package.json", "skipped", "uncommitted-changes"],
      ["ui/src/list.ts", "changed", undefined],
    ]);
    expect(result.notes.join()).toContain(`Add "@docker/extension-api-client": "${range}"`);
    addFiles(folder, { "ui/src/list.ts": source });
    await run(folder, { force: true });
    expect(read(folder, "ui/package.json")).toBe(after.replace("18", "19"));
  });

  it("stays where the client is kept, or imported already", async () => {
    const folder = makeRepository(files);
    await migrateProject([], { cwd: folder });
    expect(read(folder, "ui/package.json")).toBe(packageJson);
  });

  it("is named where it is broken, and nothing else fails", async () => {
    const folder = makeRepository({ ...files, "ui/package.json": '{ "name": "ui", }' });
    const result = await run(folder);
    expect(read(folder, "ui/package.json")).toBe('{ "name": "ui", }');
    expect(read(folder, "ui/src/list.ts")).toContain("createDockerDesktopClient()");
    expect(result.notes.join()).toContain("ui/package.json is not valid JSON.");
    expect(result.summary).toMatchObject({ changed: 1, errors: 0 });
  });

  it("may be missing", async () => {
    const folder = makeFolder({ "list.ts": source });
    const { notes } = await run(folder);
    expect(notes).toContain(
      `list.ts needs @docker/extension-api-client ${range}, and there is no package.json above it to add it to: run npm install @docker/extension-api-client where its packages are installed.`,
    );
  });

  it("is not what only says how modules are read", async () => {
    const folder = makeRepository({ ...files, "ui/src/package.json": '{ "type": "module" }\n' });
    await run(folder);
    expect(read(folder, "ui/src/package.json")).toBe('{ "type": "module" }\n');
    expect(read(folder, "ui/package.json")).toBe(after);
  });

  it("is not a folder, nor one outside of the repository", async () => {
    const outside = makeFolder({ "package.json": packageJson });
    const folder = makeRepository({ "ui/src/list.ts": source, "ui/src/package.json/a": "" });
    makeLink(join(outside, "package.json"), join(folder, "ui/package.json"));
    const { notes, summary } = await run(folder);
    expect(notes.join()).toContain("ui/src/list.ts needs @docker/extension-api-client");
    expect(summary.errors).toBe(0);
    expect(read(outside, "package.json")).toBe(packageJson);
  });

  it("is asked about, where changes are chosen", async () => {
    const folder = makeRepository(files);
    const asked: string[] = [];
    const result = await run(folder, {
      choose: async ({ path, changes }) => {
        asked.push(path);
        return path.endsWith(".json") ? [] : changes;
      },
    });
    expect(asked).toEqual(["ui/src/list.ts", "ui/package.json"]);
    expect(read(folder, "ui/package.json")).toBe(packageJson);
    expect(result.notes.join()).toContain("by hand");
  });
});

describe("the package of a typing that moved", () => {
  const typing =
    "const client = (window as unknown as { ddClient: { listImages(): Promise<unknown> } }).ddClient;\n" +
    "export const list = () => client.listImages();\n";
  const name = "@docker/extension-api-client-types";
  const files = {
    "ui/src/list.ts": typing,
    "ui/package.json": '{"name":"ui","devDependencies":{"vite":"5"}}',
    "ui/yarn.lock": "",
    "package.json": JSON.stringify({ devDependencies: { [name]: "*" } }),
  };
  const after = `{"name":"ui","devDependencies":{"${name}":"${range}","vite":"5"}}`;

  it("gets the client's typings", async () => {
    const folder = makeRepository(files);
    const { notes } = await migrateProject([], { cwd: folder });
    expect(read(folder, "ui/package.json")).toBe(after);
    expect(notes).toEqual([
      `ui/package.json gets ${name}: run yarn install in ui next, which also brings the lock file up to date.`,
    ]);
    expect(read(folder, "ui/yarn.lock")).toBe("");
  });

  it("gets them beside the client that is imported", async () => {
    const folder = makeRepository({
      ...files,
      "ui/src/window.d.ts": "interface Window { ddClient: { listImages(): Promise<unknown> } }\n",
      "ui/src/list.ts": "export const list = () => window.ddClient.listImages();\n",
    });
    const { notes } = await migrateProject([], { cwd: folder, client: "import" });
    const imported = `"dependencies":{"@docker/extension-api-client":"${range}"}`;
    expect(read(folder, "ui/package.json")).toBe(after.replace(",", `,${imported},`));
    expect(notes).toEqual([
      `ui/package.json gets @docker/extension-api-client and ${name}: run yarn install in ui next, which also brings the lock file up to date.`,
    ]);
  });

  it("stays where it has them, or the nearest one has", async () => {
    const folder = makeRepository({ "src/list.ts": typing, "package.json": files["package.json"] });
    const { notes } = await migrateProject([], { cwd: folder });
    expect(read(folder, "package.json")).toBe(files["package.json"]);
    expect(notes).toEqual([]);
  });

  it("stays where it was not given, and the command is named", async () => {
    const folder = makeRepository(files);
    const { notes, files: done } = await migrateProject(["ui/src"], { cwd: folder });
    expect(read(folder, "ui/package.json")).toBe(files["ui/package.json"]);
    expect(done.map(({ path }) => path)).toEqual(["ui/src/list.ts"]);
    expect(notes).toEqual([
      `ui/src/list.ts needs ${name} ${range}, which ui/package.json (not among the paths given) doesn't name: run yarn add --dev ${name} in ui next.`,
    ]);
  });

  it("may be missing, and the command is named", async () => {
    const { notes } = await migrateProject([], { cwd: makeFolder({ "list.ts": typing }) });
    expect(notes).toEqual([
      `list.ts needs ${name} ${range}, and there is no package.json above it to add it to: run npm install --save-dev ${name} where its packages are installed.`,
    ]);
  });

  it("is asked about, where changes are chosen", async () => {
    const folder = makeRepository(files);
    const { notes } = await migrateProject([], {
      cwd: folder,
      choose: async ({ path, changes }) => (path.endsWith(".json") ? [] : changes),
    });
    expect(read(folder, "ui/package.json")).toBe(files["ui/package.json"]);
    expect(notes).toEqual([`Add "${name}": "${range}" to the dependencies in ui/package.json by hand.`]);
  });
});

it("names the files that keep window.ddClient", async () => {
  const folder = makeRepository({
    "a.js": "window.ddClient.toastError('x');\n",
    "b.js": 'export const has = () => "ddClient" in window && window.ddClient.docker;\n',
  });
  const { notes } = await run(folder);
  expect([...notes].sort()).toEqual([
    "a.js keeps window.ddClient: it is a script, which can't import.",
    "b.js keeps window.ddClient: line 1 asks whether there is a client.",
  ]);
});
