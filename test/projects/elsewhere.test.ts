import { chmodSync, readFileSync } from "node:fs";
import { join, parse, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../fronts/cli/main.js";
import { migrateProject } from "../../run/migrate-project.js";
import type { ProjectOptions } from "../../run/project-options.js";
import { createIo } from "../cli/memory-io.js";
import { addFiles, commitAll, git, makeFolder, obeysModes } from "../run/temporary.js";

const strict = '{ "compilerOptions": { "strict": true } }\n';
const run = `declare global {
  interface Window {
    ddClient: any;
  }
}

export const run = (cmd: string) => window.ddClient.execHostCmd(cmd);
export const client = window.ddClient;
`;

/** A project in which files ask who calls a function, what another one hands them, and the compiler. */
const app = {
  "package.json": '{ "name": "app", "private": true }\n',
  "tsconfig.json": strict,
  "src/run.ts": run,
  "src/use.ts": 'import { client } from "./run";\n\nclient.toastError("Lost");\n',
  "pages/a.ts": 'import { run } from "../src/run";\n\nrun("tool a b");\n',
  "pages/b.js": "window.ddClient.listImages();\n",
};

const lib = {
  "package.json": '{ "name": "lib", "private": true }\n',
  "src/lib.ts":
    'export const list = (all: string) => window.ddClient.execHostCmd(`tool ${all}`);\nlist("x");\n',
};

/**
 * Two repositories in a folder, which would say something else if they were taken for one project with what lies beside: a
 * third one calls a function of theirs with what can't be told, types are at fault, a folder can't be read.
 */
function makeWorld(): string {
  const world = makeFolder({
    "tsconfig.json": '{ "extends": "./none.json", "include": 1 }\n',
    "other/tsconfig.json": "{ broken",
    "other/use.ts":
      'import { run } from "../app/src/run";\nimport { list } from "../lib/src/lib";\n\nrun(prompt()!);\nlist(prompt()!);\n',
    "other/private/a.ts": "window.ddClient.listImages();\n",
  });
  for (const [name, files] of Object.entries({ app, lib, third: { "a.ts": "export {};\n" } })) {
    const folder = join(world, name);
    addFiles(folder, files);
    git(world, "init", "--quiet", name);
    commitAll(folder);
  }
  if (obeysModes) chmodSync(join(world, "other/private"), 0o000);
  return world;
}

/** What a dry run says, with paths relative to a folder. */
async function reportOf(folder: string, cwd: string, paths: readonly string[], options: ProjectOptions = {}) {
  const result = await migrateProject(
    paths.map((path) => relative(cwd, join(folder, path)) || "."),
    { cwd, dryRun: true, force: true, ...options },
  );
  const way = relative(cwd, folder).replaceAll("\\", "/");
  return JSON.parse(JSON.stringify(result).replaceAll(way === "" ? "\0" : `${way}/`, "")) as typeof result;
}

const places: [string, (world: string) => string][] = [
  ["the folder above it", (world) => world],
  ["another repository", (world) => join(world, "third")],
  ["a folder beside it", (world) => join(world, "other")],
  ["the top of the disk", (world) => parse(world).root],
];

describe.each(places)("a run over a repository from %s", (_, from) => {
  it.each<[string, string[], ProjectOptions]>([
    ["all of it", ["."], {}],
    ["all of it, with verify", ["."], { verify: true }],
    ["all of it, without types", ["."], { types: false }],
    ["a folder of it", ["src"], {}],
    ["the files that are handed a client", ["src/use.ts"], {}],
    ["some files of it, with verify", ["pages", "src/run.ts"], { verify: true }],
  ])("says the same as from inside: %s", async (_, paths, options) => {
    const world = makeWorld();
    const folder = join(world, "app");
    const expected = await reportOf(folder, folder, paths, options);
    expect(expected.summary.references).toBeGreaterThan(0);
    expect(await reportOf(folder, from(world), paths, options)).toEqual(expected);
  });
});

describe("a run over two repositories", () => {
  it.each([{}, { verify: true }])("says of each what a run in it says: %j", async (options) => {
    const world = makeWorld();
    const both = await migrateProject(["app", "lib"], { cwd: world, dryRun: true, force: true, ...options });
    const each = await Promise.all(
      ["app", "lib"].map((name) => reportOf(join(world, name), join(world, name), ["."], options)),
    );
    const expected = ["app", "lib"].flatMap((name, index) =>
      each[index]!.files.map(({ path, references }) => [
        `${name}/${path}`,
        references.map(({ reason }) => reason),
      ]),
    );
    expect(both.files.map(({ path, references }) => [path, references.map(({ reason }) => reason)])).toEqual(
      expected,
    );
    expect(both.summary.migrated).toBe(each[0]!.summary.migrated + each[1]!.summary.migrated);
  });

  it("changes what goes together in each of them", async () => {
    const world = makeWorld();
    await migrateProject(["../app", "../lib"], { cwd: join(world, "third") });
    const textOf = (path: string) => readFileSync(join(world, path), "utf8");
    expect(textOf("app/src/run.ts")).toContain(
      "run = (cmd: string, args: string[]) => window.ddClient.extension.host.cli.exec(cmd, args);",
    );
    expect(textOf("app/pages/a.ts")).toContain('run("tool", ["a", "b"]);');
    expect(textOf("lib/src/lib.ts")).toContain('.exec("tool", [all]);');
    expect(textOf("other/use.ts")).toContain("run(prompt()!);");
  });
});

describe("a run over a folder in no repository, from another project", () => {
  it("says the same as from inside", async () => {
    const world = makeFolder({ "x.ts": 'import { run } from "./app/src/run";\nrun(prompt()!);\n' });
    addFiles(join(world, "app"), app);
    addFiles(join(world, "third"), { ".git/HEAD": "", "a.ts": "export {};\n" });
    const folder = join(world, "app");
    expect(await reportOf(folder, join(world, "third"), ["."])).toEqual(
      await reportOf(folder, folder, ["."]),
    );
  });

  it("finds the package.json that needs the client", async () => {
    const world = makeFolder({ "third/.git/HEAD": "", ...prefixed("app", app) });
    const report = (from: string) =>
      reportOf(join(world, "app"), join(world, from), ["."], { client: "import" });
    const { files } = await report("app");
    expect(files.find(({ path }) => path === "package.json")!.code).toContain(
      '"@docker/extension-api-client":',
    );
    expect((await report("third")).files).toEqual(files);
  });

  it("takes nothing for all there is, where it is a part of a package", async () => {
    const world = makeFolder({ "third/.git/HEAD": "", ...prefixed("app", app) });
    const { files } = await reportOf(join(world, "app"), join(world, "third"), ["src"]);
    const { status, references } = files.find(({ path }) => path === "src/run.ts")!;
    expect(status).toBe("unchanged");
    expect(references[0]!.message).toContain("run it in the project's top folder");
  });
});

it("looks at nothing where no path given is there", async () => {
  const { files } = await migrateProject(["no-such-folder"], { cwd: parse(makeFolder()).root, dryRun: true });
  expect(files.map(({ error }) => error?.code)).toEqual(["not-found"]);
});

it.each(places)("a text on standard input is one of its own repository, from %s", async (_, from) => {
  const world = makeWorld();
  const reportFrom = async (cwd: string) => {
    const path = relative(cwd, join(world, "app/pages/a.ts"));
    const text = 'import { client } from "../src/run";\n\nclient.toastError("Lost");\n';
    const io = createIo({ cwd, input: text });
    const code = await main(["--stdin-filepath", path], io);
    return { code, out: io.out(), err: io.err().replaceAll(path, "pages/a.ts") };
  };
  const expected = await reportFrom(join(world, "app"));
  expect(expected.out).toContain('client.desktopUI.toast.error("Lost");');
  expect(await reportFrom(from(world))).toEqual(expected);
});

function prefixed(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}
