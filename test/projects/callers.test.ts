import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CallReader, readCalls } from "../../run/answers/call-reader.js";
import { listRepository } from "../../src/disk/repository-files.js";
import type { Callers, Place, Span } from "../../src/model.js";
import { Trees } from "../../src/scopes/trees.js";
import { addFiles, makeFolder, makeRepository } from "../run/temporary.js";

type Files = Readonly<Record<string, string>>;

type Contents = Readonly<Record<string, string | Buffer>>;

async function read(files: Contents, root = makeFolder(files)): Promise<CallReader> {
  const repository = await listRepository([root]);
  const texts = new Map<string, string>();
  const trees = new Trees();
  return readCalls({ cwd: root, roots: [root], repository, texts, trees });
}

async function callersOf(reader: CallReader, path: string, text: string, span: Span) {
  const [found] = await reader.callersOf([{ path, text, span }]);
  return found?.callers;
}

/** What is asked about stands between `«` and `»` in the first file. */
async function ask(marked: Files): Promise<{ callers: Callers | undefined; files: Files }> {
  const [first] = Object.keys(marked);
  const text = marked[first!]!;
  const start = text.indexOf("«");
  const end = text.indexOf("»") - 1;
  const files = { ...marked, [first!]: text.replace(/[«»]/g, "") };
  const callers = await callersOf(await read(files), first!, files[first!]!, { start, end });
  const place = (one: Place) => `${one.path}:${one.start}`;
  const comparable = (one: Callers | undefined) => ({ ...one, calls: one?.calls.map(place).sort() });
  // Whether all files are read or only those that git finds, the answer is one.
  const searched = await read(files, makeRepository(files));
  const fromGit = await callersOf(searched, first!, files[first!]!, { start, end });
  expect(comparable(fromGit)).toEqual(comparable(callers));
  return { callers, files };
}

/** Calls as `path: text`, and why there may be more. */
async function answer(marked: Files): Promise<{ calls: string[]; unknown: string | null }> {
  const { callers, files } = await ask(marked);
  const calls = callers!.calls.map(({ path, start, end }) => `${path}: ${files[path]!.slice(start, end)}`);
  const place = callers!.unknown?.place;
  const shown = place ? `${place.path}: ${files[place.path]!.slice(place.start, place.end)}` : "";
  const unknown = callers!.unknown && `${callers!.unknown.why} [${shown}]`;
  return { calls: calls.sort(), unknown };
}

const body = "(cmd: string) { return window.ddClient.execHostCmd(cmd); }";
const run = `export «function run${body}»`;
const arrow = "(cmd: string) => window.ddClient.execHostCmd(cmd)";
const js = "(cmd) { return window.ddClient.execHostCmd(cmd); }";

const json = (value: object) => JSON.stringify(value);
const config = (paths: object, more: object = {}) => json({ compilerOptions: { paths }, ...more });

/** Projects, with the calls that are all. */
const known: Record<string, [Files, string[]]> = {
  "of a function of its file": [
    { "a.ts": `«function run${body}»\nawait run("ls");\nconst f = () => run?.("b");` },
    ['a.ts: run("ls")', 'a.ts: run?.("b")'],
  ],
  "of an exported one": [
    {
      "a.ts": run,
      "b.ts": 'import { run } from "./a";\nrun("ls");',
      "c.ts": "const run = (x: string) => x;\nrun('no');",
    },
    ['b.ts: run("ls")'],
  ],
  "by another name": [
    {
      "a.ts": run,
      "b.ts": 'import { run as exec } from "./a.js";\nexec("ls");\n{ const exec = String; exec("no"); }',
    },
    ['b.ts: exec("ls")'],
  ],
  "of an async one": [
    { "a.ts": `export «async function run${body}»`, "b.ts": 'import { run } from "./a";\n(run)("ls");' },
    ['b.ts: (run)("ls")'],
  ],
  "of a default export": [
    { "a.ts": `export default «function run${body}»`, "b.ts": 'import exec from "./a";\nexec("ls");' },
    ['b.ts: exec("ls")'],
  ],
  "of a default export without a name": [
    {
      "a.ts": `export default «async function ${body}»`,
      "b.ts": 'import { default as exec } from "./a";\nexec("ls");',
    },
    ['b.ts: exec("ls")'],
  ],
  "of a constant exported as default": [
    {
      "a.ts": `const run = «${arrow}»;\nexport default run;`,
      "b.ts": 'import exec from "./a";\nexec("ls");',
    },
    ['b.ts: exec("ls")'],
  ],
  "through a renaming export": [
    {
      "a.ts": `const run = «${arrow}»;\nexport { run as exec };`,
      "b.ts": 'import { exec } from "./a";\nexec("ls");',
    },
    ['b.ts: exec("ls")'],
  ],
  "through modules that export it again": [
    {
      "lib/a.ts": run,
      "lib/index.ts":
        'export * from "./a";\nexport { run as exec } from "./a";\nexport * as shell from "./a";',
      "b.ts": 'import { run, exec, shell } from "./lib";\nrun("1");\nexec("2");\nshell.run("3");',
      "c.ts": 'import * as lib from "./lib/index.js";\nlib.run("4");\nlib.shell.run("5");',
      "lib/d.ts": 'import { run } from ".";\nrun("6");',
    },
    [
      'b.ts: exec("2")',
      'b.ts: run("1")',
      'b.ts: shell.run("3")',
      'c.ts: lib.run("4")',
      'c.ts: lib.shell.run("5")',
      'lib/d.ts: run("6")',
    ],
  ],
  "through an alias of the configuration": [
    {
      "src/a.ts": run,
      "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"], "sh": ["./src/a.ts"] } } }',
      "src/b.ts": 'import { run } from "@/a";\nrun("1");',
      "src/c.ts": 'import { run } from "sh";\nrun("2");',
    },
    ['src/b.ts: run("1")', 'src/c.ts: run("2")'],
  ],
  "in packages with configurations of their own": [
    {
      "ui/src/a.ts": run,
      "ui/tsconfig.json": "{}",
      "tools/tsconfig.json": "{}",
      "tools/b.ts": 'import { run } from "../ui/src/a";\nrun("ls");',
      "tools/c.js": 'const { run } = require("../ui/src/a");\nrun("ls");',
    },
    ['tools/b.ts: run("ls")', 'tools/c.js: run("ls")'],
  ],
  "in a test": [
    { "a.ts": run, "a.test.ts": 'import { run } from "./a";\nit("runs", () => run("ls"));' },
    ['a.test.ts: run("ls")'],
  ],
  "beside a module of the same name": [
    {
      "x/a.ts": run,
      "y/a.ts": "export function run(a: string) {}",
      "b.ts": 'import { run } from "./y/a";\n[run];',
    },
    [],
  ],
  "of CommonJS": [
    {
      "a.js": `«function run${js}»\nmodule.exports = { run };`,
      "b.js":
        'const { run } = require("./a");\nrun("1");\nrequire("./a").run("2");\nconst a = require("./a");\na.run("3");',
      "c.mjs": 'import a, { run } from "./a.js";\nrun("4");\na.run("5");',
    },
    [
      'b.js: a.run("3")',
      'b.js: require("./a").run("2")',
      'b.js: run("1")',
      'c.mjs: a.run("5")',
      'c.mjs: run("4")',
    ],
  ],
  "of exports and module.exports": [
    {
      "a.js": `exports.run = module.exports.exec = «function ${js}»;\nexports.run("0");`,
      "b.js": 'const { run, exec } = require("./a");\nrun("1");\nexec("2");',
    },
    ['a.js: exports.run("0")', 'b.js: exec("2")', 'b.js: run("1")'],
  ],
  "of a member of an object": [
    {
      "a.ts": `export const api = { run: «${arrow}», stop() { this.run("0"); } };`,
      "b.ts":
        'import { api } from "./a";\napi.run("1");\napi["run"]("2");\nconst { run: exec } = api;\nexec("3");\napi.stop();',
    },
    ['a.ts: this.run("0")', 'b.ts: api.run("1")', 'b.ts: api["run"]("2")', 'b.ts: exec("3")'],
  ],
  "of a method of an object": [
    { "a.ts": `export default { «run${body}» };`, "b.ts": 'import api from "./a";\napi.run("1");' },
    ['b.ts: api.run("1")'],
  ],
  "of a shorthand": [
    {
      "a.ts": `«function run${body}»\nexport const api = { run } as const;`,
      "b.ts": 'import * as a from "./a";\na.api.run("1");',
    },
    ['b.ts: a.api.run("1")'],
  ],
  "of a hook": [
    {
      "a.ts": `import { useCallback } from "react";\nexport function useShell() { const run = useCallback(«${arrow}», []); return { run }; }`,
      "b.tsx":
        'import { useEffect } from "react";\nimport { useShell } from "./a";\nexport function App() { const { run } = useShell(); useEffect(() => { run("1"); }, [run]); }',
    },
    ['b.tsx: run("1")'],
  ],
  "of what a promise gives": [
    {
      "a.ts": `export async function open() { return { «run${body}» }; }`,
      "b.ts":
        'import { open } from "./a";\nconst shell = await open();\nshell.run("1");\n(await open()).run("2");',
      "c.ts": 'const { open } = await import("./a");\n',
    },
    ['b.ts: (await open()).run("2")', 'b.ts: shell.run("1")'],
  ],
  "of a method": [
    {
      "a.ts": `export class Shell { «async run${body}»\n list() { return this.run("0"); }\n static one = 1; }\nexport const shell = new Shell();`,
      "b.ts":
        'import { shell, Shell } from "./a";\nshell.run("1");\nnew Shell().run("2");\nlet typed: Shell;',
    },
    ['a.ts: this.run("0")', 'b.ts: new Shell().run("2")', 'b.ts: shell.run("1")'],
  ],
  "of a static method": [
    {
      "a.ts": `export class Shell { static «run${body}» }`.replace("static «", "«static "),
      "b.ts": 'import { Shell } from "./a";\nShell.run("1");',
    },
    ['b.ts: Shell.run("1")'],
  ],
  "of a field": [
    { "a.ts": `export class Shell { run = «${arrow}»; list = () => this.run("1"); }` },
    ['a.ts: this.run("1")'],
  ],
  "of a private method": [
    {
      "a.ts": `export class Shell { «#run${body}»\n list(other: Shell) { this.#run("1"); other.#run("2"); save(this); } }`,
    },
    ['a.ts: other.#run("2")', 'a.ts: this.#run("1")'],
  ],
  "of a private package": [{ "a.ts": run, "package.json": '{ "private": true, "main": "a.js" }' }, []],
  "beside a page that loads the module, and prose": [
    {
      "src/a.ts": run,
      "index.html": '<script type="module" src="/src/a.ts"></script>',
      "README.md": 'import { run } from "./src/a"',
    },
    [],
  ],
  "beside what is loaded by computed names elsewhere": [
    {
      "src/a.ts": run,
      "b.js":
        'import(`./pages/${name}.js`);\nrequire(path.join(__dirname, "package.json"));\nimport.meta.glob("./pages/*.ts");',
    },
    [],
  ],
  "of a method of what this makes": [
    {
      "a.ts": `export class Shell { «run${body}»\n static open() { return new this(); } }`,
      "b.ts": 'import { Shell } from "./a";\nShell.open().run("1");',
    },
    ['b.ts: Shell.open().run("1")'],
  ],
  "of a module that is all of its exports": [
    {
      "a.ts": `«function run${body}»\nexport = { run };`,
      "b.ts": 'import a from "./a";\na.run("1");',
      "c.ts": 'import a = require("./a");\na.run("2");',
    },
    ['b.ts: a.run("1")', 'c.ts: a.run("2")'],
  ],
  "of the main file of a folder": [
    {
      "lib/main.ts": run,
      "lib/package.json": '{ "private": true, "main": "main.ts" }',
      "b.ts": 'import { run } from "./lib";\nrun("1");',
    },
    ['b.ts: run("1")'],
  ],
  "behind a string that ends in the word": [
    { "a.ts": run, "b.ts": 'say("from ");import { run } from "./a";run("1");' },
    ['b.ts: run("1")'],
  ],
  "behind comments, and in modules that load each other": [
    {
      "a.ts": `${run}\nexport * from "./b";`,
      "b.ts": 'import { run } /* a */ from // b\n  /* c */ "./a";\nexport * from "./a";\nrun("1");',
      "c.ts": 'import { run } from "./b";\nrun("2");',
    },
    ['b.ts: run("1")', 'c.ts: run("2")'],
  ],
  "of CommonJS that passes another module on": [
    {
      "a.js": `exports.run = «function ${js}»;`,
      "b.js": 'module.exports = require("./a");',
      "c.js": 'require("./b").run("1");',
    },
    ['c.js: require("./b").run("1")'],
  ],
  "that names take out of names": [
    {
      "a.ts": `export const api = { shell: { run: «${arrow}» } };`,
      "b.ts":
        'import { api } from "./a";\nexport const { shell: { run } } = api;\nexport const again = api.shell;',
      "c.ts": 'import { run, again } from "./b";\nrun("1");\nagain?.run("2");',
    },
    ['c.ts: again?.run("2")', 'c.ts: run("1")'],
  ],
  "of a module that hides what it exports again by a name of its own": [
    {
      "a.ts": run,
      "dry.ts": "export function run(cmd: string) { return cmd; }",
      "declared.ts": 'export * from "./a";\nexport const run = (cmd: string) => cmd;',
      "taken.ts": 'export * from "./a";\nexport { run } from "./dry";',
      "renamed.ts": 'import { run as dry } from "./dry";\nexport * from "./a";\nexport { dry as run };',
      "shown.ts": 'export * from "./a";\nexport { run as dry } from "./dry";',
      "b.ts": 'import { run } from "./declared";\nrun("1");',
      "c.ts": 'import { run } from "./taken";\nrun("2");',
      "d.ts": 'import { run } from "./renamed";\nrun("3");',
      "e.ts": 'import { run } from "./shown";\nrun("4");',
    },
    ['e.ts: run("4")'],
  ],
  "of CommonJS by its default": [
    {
      "a.cjs": `module.exports = { run };\n«function run${js}»`,
      "index.mjs": 'export { default as own } from "./a.cjs";\nexport { default } from "./a.cjs";',
      "b.mjs": 'import * as all from "./a.cjs";\nall.default.run("1");\nall.run("2");',
      "c.mjs": 'import { own } from "./index.mjs";\nown.run("3");',
      "d.mjs": 'import own from "./index.mjs";\nown.run("4");',
      "e.mjs": 'const { default: own } = await import("./a.cjs");\nown.run("5");',
      "f.mjs": '(await import("./a.cjs")).default.run("6");\n(await import("./a.cjs")).run("7");',
    },
    [
      'b.mjs: all.default.run("1")',
      'b.mjs: all.run("2")',
      'c.mjs: own.run("3")',
      'd.mjs: own.run("4")',
      'e.mjs: own.run("5")',
      'f.mjs: (await import("./a.cjs")).default.run("6")',
      'f.mjs: (await import("./a.cjs")).run("7")',
    ],
  ],
  "beside a file in another language that takes something else": [
    {
      "src/shell.ts": `${run}\nexport const title = "Shell";\nexport type Text = string;`,
      "src/App.vue": '<script setup>import { title as heading, type Text } from "./shell";</script>',
      "src/Page.svelte": "<script>import {\n  title,\n} from './shell';</script>",
      "src/b.ts": 'import { run } from "./shell";\nrun("1");',
    },
    ['src/b.ts: run("1")'],
  ],
  "components, with their markup": [
    {
      "src/shell.ts": run,
      "src/App.vue": `<template><b @click='run("1")' /></template>\n<script setup>import { run } from "./shell";</script>`,
      "src/Page.svelte":
        '<script>import { run } from "./shell";</script>\n{#if a}<b on:click={() => run("2")} />{/if}',
    },
    ['src/App.vue: run("1")', 'src/Page.svelte: run("2")'],
  ],
  "a file by what stands for a part of its path": [
    {
      "src/features/shell/public-api.ts": run,
      "tsconfig.json": config({
        ...{ "@features/*": ["src/features/*/public-api.ts"], "api-*": ["src/features/*/public-api"] },
      }),
      "src/main.ts": 'import { run } from "@features/shell";\nrun("1");',
      "src/other.ts": 'import { run } from "api-shell";\nrun("2");',
    },
    ['src/main.ts: run("1")', 'src/other.ts: run("2")'],
  ],
  "a file that an alias stands for, whatever is written": [
    {
      "shims/shell.ts": run,
      "tsconfig.json": config({ "old-*": ["shims/shell"], "*": ["shims/*", "node_modules/*"] }),
      "a.ts": 'import { run } from "old-runner";\nrun("1");',
      "b.ts": 'import { run } from "shell";\nrun("2");',
    },
    ['a.ts: run("1")', 'b.ts: run("2")'],
  ],
  "of each project the file that its own alias stands for": [
    {
      "core/src/shell.ts": run,
      "core/tsconfig.json": config({ "@/*": ["./src/*"] }),
      "core/src/main.ts": 'import { run } from "@/shell";\nrun("1");',
      "app/tsconfig.json": config({ "@/*": ["./src/*"] }, { references: [{ path: "../core" }] }),
      "app/src/shell.ts": "export const run = (cmd: string) => cmd;",
      "app/src/main.ts": 'import { run } from "@/shell";\nrun("2");',
    },
    ['core/src/main.ts: run("1")'],
  ],
  "a module by a name that its package gives to it": [
    {
      "src/cli/run.ts": run,
      "package.json": json({ private: true, imports: { "#*": "./src/cli/*.ts" } }),
      "src/main.ts": 'import { run } from "#run";\nrun("1");',
    },
    ['src/main.ts: run("1")'],
  ],
  "a package by its own name, though a folder says more of it": [
    {
      "src/shell.ts": run,
      "package.json": json({ name: "me", private: true, exports: { "./*": "./src/*.ts" } }),
      "src/package.json": json({ type: "module" }),
      "test/a.ts": 'import { run } from "me/shell";\nrun("1");',
    },
    ['test/a.ts: run("1")'],
  ],
  "a folder that stands for a file of another": [
    {
      "src/run-main.ts": run,
      "hooks/package.json": json({ main: "../src/run-main.js" }),
      "a.ts": 'import { run } from "./hooks";\nrun("1");',
    },
    ['a.ts: run("1")'],
  ],
  "a file whose name looks like another's, or has no Latin letter": [
    {
      "chart.js.ts": `${run}\nexport { run as go } from "./本";`,
      "a.ts": 'import { run } from "./chart.js";\nrun("1");',
      "本.ts": "export const run = 1;",
    },
    ['a.ts: run("1")'],
  ],
  "a file without a Latin letter": [
    { "本.ts": run, "a.ts": 'import { run } from "./本";\nrun("1");' },
    ['a.ts: run("1")'],
  ],
  "beside what takes another name from a package that isn't installed": [
    {
      "packages/shell/src/a.ts": `${run}\nexport const title = "x";`,
      "packages/shell/package.json": json({ name: "@me/shell", private: true }),
      "ui/b.ts": 'import { title } from "@me/shell";\nimport { type Other } from "~/a";',
    },
    [],
  ],
};

/** What no person wrote: it mentions modules, makes names of them, and holds strings that look like theirs. */
const machinery = `var m={"./src/a.ts":1,"./a":2};require(x);import(y);require("run");${"a(1);".repeat(3_000)}`;

/** Files that are made from others, which nobody reads. */
const bundles: Record<string, [Files, string | null]> = {
  "a release of a package manager": [
    { ".yarn/releases/yarn-4.cjs": 'require(x);import(y);"./src/a";' },
    null,
  ],
  "its map of packages": [{ ".pnp.cjs": 'module.exports = (a) => require(a);\n"./src/a";' }, null],
  "a loader for it": [{ ".pnp.loader.mjs": "import(name);" }, null],
  "minified code": [{ "public/vendor.js": machinery }, null],
  "minified code, by its name": [{ "public/vendor.min.js": "require(x);" }, null],
  "a large file": [{ "public/app.js": `${"run(1);\n".repeat(150_000)}import(x);` }, null],
  "one that a fault stands in": [{ "public/app.js": `${machinery}((((` }, null],
  "one that imports the module": [
    { "public/app.js": `${machinery};require("../src/a").run("x");` },
    "is imported by public/app.js, a bundle, which is not read []",
  ],
  "lines that are long, beside others": [
    { "data.js": `import(x);\n${"// short\n".repeat(3_000)}// ${"long ".repeat(2_000)}\n` },
    "may be loaded by a name that is computed [data.js: import(x)]",
  ],
};

it.each(Object.entries(bundles))("looks into no bundle: %s", async (_name, [files, unknown]) => {
  const use = { "src/b.ts": 'import { run } from "./a";\nrun("1");' };
  expect(await answer({ "src/a.ts": run, ...use, ...files })).toEqual({
    calls: ['src/b.ts: run("1")'],
    unknown,
  });
});

describe("all calls are known", () => {
  it.each(Object.entries(known))("%s", async (_name, [files, calls]) => {
    expect(await answer(files)).toEqual({ calls, unknown: null });
  });
});

const withImport = (use: string): Files => ({ "a.ts": run, "b.ts": `import { run } from "./a";\n${use}` });

/** Projects, with why not all calls are known, and where. */
const open: Record<string, [Files, string]> = {
  "passed on": [withImport("list.map(run);"), "is used as a value [b.ts: run]"],
  "passed on in its own file": [{ "a.ts": `${run}\nlist.map(run);` }, "is used as a value [a.ts: run]"],
  bound: [withImport('run.bind(null, "a");'), "is used as a value [b.ts: run.bind]"],
  "called by call": [withImport('run.call(null, "a");'), "is used as a value [b.ts: run.call]"],
  "an attribute": [
    { "a.ts": run, "b.tsx": 'import { run } from "./a";\nconst b = <Button onRun={run} />;' },
    "is used as a value [b.tsx: run]",
  ],
  "its type": [withImport("type Run = typeof run;"), "gives its type to another [b.ts: typeof run]"],
  "its parameters": [
    withImport("type P = Parameters<typeof run>;"),
    "gives its type to another [b.ts: typeof run]",
  ],
  "the type of its module": [
    { "a.ts": run, "b.ts": 'type A = typeof import("./a");' },
    'gives its type to another [b.ts: typeof import("./a")]',
  ],
  "a template": [withImport("run`ls`;"), "is called with a template [b.ts: run]"],
  "new": [withImport('new run("a");'), "is called with new [b.ts: run]"],
  "a constant with a type": [
    { "a.ts": `export const run: Runner = «${arrow}»;` },
    "is held by a name with a type of its own [a.ts: Runner]",
  ],
  "another type": [withImport("(run as Function)(1);"), "is given another type [b.ts: run]"],
  "assigned to": [{ "a.ts": `let run = «${arrow}»;\nrun = other;` }, "is assigned to [a.ts: run]"],
  "assigned to a name": [withImport("window.run = run;"), "is used as a value [b.ts: run]"],
  overloads: [
    { "a.ts": `function run(a: string): void;\n«function run${body}»` },
    "is declared more than once [a.ts: run]",
  ],
  "a namespace as a value": [
    { "a.ts": run, "b.ts": 'import * as a from "./a";\nprovide(a);' },
    "is used as a value [b.ts: a]",
  ],
  "a namespace that is spread": [
    { "a.ts": run, "b.ts": 'import * as a from "./a";\nexport default { ...a };' },
    "is used as a value [b.ts: a]",
  ],
  "a computed member": [
    { "a.ts": run, "b.ts": 'import * as a from "./a";\na[name]("x");' },
    "may be reached by a name that is computed [b.ts: a]",
  ],
  "import()": [
    { "a.ts": run, "b.ts": 'import("./a").then((a) => a.run("x"));' },
    'is loaded with import() [b.ts: import("./a")]',
  ],
  "a computed import": [
    { "src/a.ts": run, "src/b.ts": "import(`./${name}`);" },
    "may be loaded by a name that is computed [src/b.ts: import(`./${name}`)]",
  ],
  "a glob": [
    { "src/a.ts": run, "b.ts": 'import.meta.glob("./src/*.ts");' },
    'may be loaded by a name that is computed [b.ts: import.meta.glob("./src/*.ts")]',
  ],
  "a mock": [
    { "a.ts": run, "a.test.ts": 'vi.mock("./a", () => ({ run: vi.fn() }));' },
    'is in a module that is named in another way than by an import [a.test.ts: "./a"]',
  ],
  "a mock by an alias that says another name": [
    {
      "src/features/shell/public-api.ts": run,
      "tsconfig.json": config({ "@features/*": ["src/features/*/public-api.ts"] }),
      "a.test.ts": 'vi.mock("@features/shell", () => ({ run: vi.fn() }));',
    },
    'is in a module that is named in another way than by an import [a.test.ts: "@features/shell"]',
  ],
  "an alias of a bundler": [
    { "src/shell.ts": run, "vite.config.ts": 'export default { alias: { sh: "/src/shell.ts" } };' },
    'is in a module that is named in another way than by an import [vite.config.ts: "/src/shell.ts"]',
  ],
  "a name that wasn't found": [
    { "src/shell.ts": run, "b.ts": 'import { run } from "app/shell";' },
    'may be what b.ts imports as "app/shell", which wasn\'t found []',
  ],
  "a package of a monorepo that isn't installed": [
    {
      "packages/shell/src/a.ts": run,
      "packages/shell/package.json": '{ "name": "@me/shell", "private": true }',
      "ui/b.ts": 'import { run } from "@me/shell";',
    },
    'may be what ui/b.ts imports as "@me/shell", which wasn\'t found []',
  ],
  "a package that another one uses by its own name for it": [
    {
      "core/src/a.ts": run,
      "core/package.json": json({ name: "@me/core", private: true }),
      "app/package.json": json({ private: true, dependencies: { shell: "workspace:@me/core@*" } }),
      "app/b.ts": 'import { run } from "shell";\nrun("1");',
    },
    'may be what app/b.ts imports as "shell", which wasn\'t found []',
  ],
  "a folder that another package uses, which has a copy of it": [
    {
      "src/a.ts": run,
      "package.json": json({ name: "me", private: true }),
      ".gitignore": "node_modules",
      "example/package.json": json({ private: true, dependencies: { lib: "file:.." } }),
      "example/node_modules/lib/src/a.ts": "export function run(cmd: string): void;",
      "example/b.ts": 'import { run } from "lib/src/a";\nrun("1");',
    },
    'may be what example/b.ts imports as "lib/src/a", which wasn\'t found []',
  ],
  "a file that stands for another elsewhere": [
    {
      "cli.web.ts": run,
      "cli.ts": "export const run = (cmd: string) => cmd;",
      "tsconfig.json": json({ compilerOptions: { moduleSuffixes: [".web", ""] } }),
      "b.ts": 'import { run } from "./cli";\nrun("1");',
    },
    "is imported by b.ts, which may find cli.ts in its stead []",
  ],
  "one of the files that a package's conditions lead to": [
    {
      "src/a.ts": run,
      "src/web.ts": "export const run = (cmd: string) => cmd;",
      "package.json": json({
        private: true,
        imports: { "#a": { browser: "./src/web.ts", default: "./src/a.ts" } },
      }),
      "b.ts": 'import { run } from "#a";\nrun("1");',
    },
    "is imported by b.ts, which may find src/web.ts in its stead []",
  ],
  "a component of Astro": [
    { "src/shell.ts": run, "src/App.astro": '---\nimport { run } from "./shell";\n---' },
    "is imported by src/App.astro, which is not read []",
  ],
  "a component with a script that can't be read": [
    { "src/shell.ts": run, "src/App.vue": '<script setup>import { run } from "./shell"; run(;</script>' },
    "is imported by src/App.vue, which has a fault in its syntax []",
  ],
  "a declaration file in its stead": [
    {
      "a.js": `export «function run${js}»`,
      "a.d.ts": "export function run(a: string): void;",
      "b.ts": 'import { run } from "./a";\nrun("1");',
    },
    "is imported by b.ts, which finds a.d.ts in its stead []",
  ],
  "a library": [
    { "a.ts": run, "package.json": '{ "exports": "./a.js" }' },
    'is exported from a library (package.json has "exports"; if nobody else uses it, say "private": true there) []',
  ],
  "a broken package.json": [
    { "a.ts": run, "package.json": "{" },
    "may be exported from a library (package.json can't be read) []",
  ],
  "a decorator": [
    { "a.ts": `class Shell { «@bound run${body}» }` },
    `has a decorator [a.ts: @bound run${body}]`,
  ],
  "a class that is derived": [
    {
      "a.ts": `export class Shell { «run${body}» }`,
      "b.ts": 'import { Shell } from "./a";\nclass Mine extends Shell {}',
    },
    "may be replaced in a class that is derived [b.ts: Shell]",
  ],
  "a base class": [
    { "a.ts": `class Shell extends Base { «run${body}» }` },
    "may be called by the base of its class [a.ts: Base]",
  ],
  "an interface": [
    { "a.ts": `class Shell implements Runner { «run${body}» }` },
    "belongs to an interface [a.ts: Runner]",
  ],
  "an instance that is passed on": [
    { "a.ts": `class Shell { «run${body}» }\nprovide(new Shell());` },
    "is used as a value [a.ts: new Shell()]",
  ],
  "this that is passed on": [
    { "a.ts": `class Shell { «run${body}»\n init() { provide(this); } }` },
    "is used as a value [a.ts: this]",
  ],
  "a prototype": [
    { "a.ts": `class Shell { «run${body}» }\nspy(Shell.prototype);` },
    "may be reached from here [a.ts: Shell.prototype]",
  ],
  "an object that is passed on": [
    {
      "a.ts": `export const api = { run: «${arrow}» };`,
      "b.ts": 'import { api } from "./a";\nprovide(api);',
    },
    "is used as a value [b.ts: api]",
  ],
  "a member that is replaced": [
    { "a.ts": `const api = { run: «${arrow}», ...others };` },
    "may be replaced by this [a.ts: ...others]",
  ],
  "a member that is assigned to": [
    { "a.ts": `const api = { run: «${arrow}» };\napi.run = other;` },
    "is assigned to [a.ts: api.run]",
  ],
  "the rest of a pattern": [
    { "a.ts": `const api = { run: «${arrow}» };\nconst { stop, ...rest } = api;` },
    "may be taken out by this pattern [a.ts: ...rest]",
  ],
  "a default in a pattern": [
    { "a.ts": `const api = { run: «${arrow}» };\nconst { run = other } = api;` },
    "has a default in its stead [a.ts: run = other]",
  ],
  "a hook with a type": [
    { "a.ts": `export function useShell(): Shell { const run = «${arrow}»; return { run }; }` },
    "is returned as a type of its own [a.ts: Shell]",
  ],
  "a hook that is passed on": [
    { "a.ts": `function useShell() { return { run: «${arrow}» }; }\nrender(useShell);` },
    "is used as a value [a.ts: useShell]",
  ],
  "a callback": [{ "a.ts": `list.map(«${arrow}»);` }, `is used as a value [a.ts: ${arrow}]`],
  "an accessor": [
    { "a.ts": `class A { «get run() { return 1; }» }` },
    "is no function that is called by its name [a.ts: get run() { return 1; }]",
  ],
  "a global that a page uses": [
    { "a.js": `«function run${js}»`, "index.html": `<button onclick="run('ls')">` },
    "is a global name that index.html mentions []",
  ],
  "a global that a script uses": [
    { "a.js": `«function run${js}»`, "b.js": 'run("ls");' },
    "is a global name that b.js mentions []",
  ],
  "what is assigned to an object beside it": [
    {
      "a.ts": `export const api = { run: «${arrow}» };`,
      "b.ts": 'import { api } from "./a";\napi.list = function () { this.run("x"); };',
    },
    "may be called by what is added here [b.ts: api.list]",
  ],
  "a function of its file that is added to an object": [
    { "a.ts": `const api = { run: «${arrow}» };\napi.list = function () { this.run("x"); };` },
    "may be called through this [a.ts: this.run]",
  ],
  "a function that is a member of the object, too": [
    { "a.js": `function list() { this.run("x"); }\nconst api = { list, run: «(cmd) => exec(cmd)» };` },
    "may be called through this [a.js: this.run]",
  ],
  "a function that is exported beside it": [
    { "a.js": `exports.run = «function ${js}»;\nexports.list = function () { this.run("x"); };` },
    "may be called through this [a.js: this.run]",
  ],
  "a namespace": [
    { "a.ts": `namespace A { export «function run${body}» }\nA.run("x");` },
    `is in a namespace [a.ts: function run${body}]`,
  ],
  "an importer that is broken": [
    withImport("if ("),
    "is imported by b.ts, which has a fault in its syntax []",
  ],
  "a global that is taken from the window": [
    { "a.js": `«function run${js}»\nwindow.run("x");` },
    "is a global name that a.js mentions []",
  ],
  "a static method, by the constructor": [
    { "a.ts": `class A { «static run${body}»\n list() { this.constructor.run("x"); } }` },
    "may be reached from here [a.ts: constructor]",
  ],
  "types that are given": [withImport("const exec = run<string>;"), "is used as a value [b.ts: run]"],
  "a prototype of an object": [
    { "a.ts": `const api = { run: «${arrow}» };\nconst other = { __proto__: api };` },
    "is used as a value [a.ts: api]",
  ],
  "objects that are joined": [
    { "a.js": `exports.run = «function ${js}»;`, "b.js": 'Object.assign(exports, require("./a"));' },
    'is used as a value [b.js: require("./a")]',
  ],
  "a mock among strings with quotes": [
    { "a.ts": run, "a.test.ts": 'f("a\\"","./a");' },
    'is in a module that is named in another way than by an import [a.test.ts: "./a"]',
  ],
  "a module that is augmented": [
    { "a.ts": run, "b.ts": 'declare module "./a" { const more: 1; }\nexport {};' },
    'is in a module that is named in another way than by an import [b.ts: "./a"]',
  ],
  "what is set in a nested pattern": [
    { "a.ts": `let run = «${arrow}»;\n({ shell: { run } } = other);` },
    "is assigned to [a.ts: run]",
  ],
  "a file in another language that takes all": [
    { "src/shell.ts": run, "src/App.astro": '<script>import * as shell from "./shell";</script>' },
    "is imported by src/App.astro, which is not read []",
  ],
  "a file in another language that takes its names later": [
    {
      "src/shell.ts": run,
      "src/App.astro":
        '<script>import { title } from "./shell"; const { run } = await import("./shell");</script>',
    },
    "is imported by src/App.astro, which is not read []",
  ],
  "a mock of the index beside it": [
    {
      "shell/index.ts": run,
      "shell/go.ts": 'import { run } from "./index";\nrun("1");',
      "shell/go.test.ts": 'import { go } from "./go";\nvi.mock("./index", () => ({ run: vi.fn() }));',
    },
    'is in a module that is named in another way than by an import [shell/go.test.ts: "./index"]',
  ],
  "a mock of its own folder": [
    { "shell/index.ts": run, "shell/go.test.ts": 'jest.mock(".", () => ({ run: jest.fn() }));' },
    'is in a module that is named in another way than by an import [shell/go.test.ts: "."]',
  ],
  "a mock of the folder above": [
    { "shell/index.ts": run, "shell/test/go.test.ts": 'jest.mock("..", () => ({ run: jest.fn() }));' },
    'is in a module that is named in another way than by an import [shell/test/go.test.ts: ".."]',
  ],
  "a method called require": [
    { "a.ts": run, "b.ts": 'loader.require("./a");' },
    'is in a module that is named in another way than by an import [b.ts: "./a"]',
  ],
  "a function called from": [
    { "a.ts": run, "b.ts": 'from("./a");' },
    'is in a module that is named in another way than by an import [b.ts: "./a"]',
  ],
};

describe("it is said why not all calls are known", () => {
  it.each(Object.entries(open))("%s", async (_name, [files, unknown]) => {
    expect((await answer(files)).unknown).toBe(unknown);
  });
});

it("tells the functions of a file apart that are asked about at once", async () => {
  const text = "export function run() {}\nexport function stop() {}";
  const files: Files = { "a.ts": text, "b.ts": 'import { run, stop } from "./a";\nrun();\nstop();' };
  const spans = ["function run() {}", "function stop() {}"].map((one) => {
    const start = text.indexOf(one);
    return { start, end: start + one.length };
  });
  const reader = await read(files);
  const found = await reader.callersOf(spans.map((span) => ({ path: "a.ts", text, span })));
  const calls = found.map((one) =>
    one?.callers.calls.map(({ path, start, end }) => files[path]!.slice(start, end)),
  );
  expect(calls).toEqual([["run()"], ["stop()"]]);
});

it("says so where it sees only a part of a project", async () => {
  const root = join(makeFolder({ "package.json": "{}", "src/a.ts": "export function run() {}" }), "src");
  const reader = await read({}, root);
  const callers = await callersOf(reader, "a.ts", "export function run() {}", { start: 7, end: 24 });
  expect(callers?.unknown?.why).toContain("that were not read");
});

describe("texts", () => {
  it("may be others than on the disk, and have a byte order mark and CRLF", async () => {
    const files = {
      "a.ts": `export function run${body}`,
      "b.ts": '\ufeffimport { run } from "./a";\r\nrun("ls");\r\n',
    };
    const reader = await read(files);
    const text = `\ufeff// Changed.\r\nexport async function run${body}\r\nrun("x");`;
    const span = { start: text.indexOf("async"), end: text.indexOf("}") + 1 };
    const { calls, unknown } = (await callersOf(reader, "a.ts", text, span))!;
    const texts: Files = { ...files, "a.ts": text };
    expect(unknown).toBeNull();
    expect(calls.map(({ path, start, end }) => texts[path]!.slice(start, end)).sort()).toEqual([
      'run("ls")',
      'run("x")',
    ]);
    expect((await callersOf(reader, "a.ts", text, span))?.calls).toBe(calls);
    expect(await callersOf(reader, "a.ts", files["a.ts"], span)).toBeUndefined();
  });

  it("are those that were read first", async () => {
    const root = makeFolder({ "a.ts": "1;" });
    const reader = await read({}, root);
    expect(reader.textOf("a.ts")).toBe("1;");
    addFiles(root, { "a.ts": "2;" });
    expect(reader.textOf("./a.ts")).toBe("1;");
  });

  it.each([
    ["a.d.ts", "declare const a: 1;"],
    ["node_modules/a/index.ts", "1;"],
    ["made.ts", "1;"],
    ["a.css", "a {}"],
    ["binary.ts", "a\0b"],
    ["latin.ts", Buffer.from([0x27, 0xe4, 0x27])],
    ["../outside.ts", null],
    ["gone.ts", null],
  ])("are not given of %s", async (path, content) => {
    const files = content === null ? {} : { [path]: content };
    const reader = await read({ ".gitignore": "made.ts", ...files });
    expect(reader.textOf(path)).toBeUndefined();
  });
});

describe("what is made of a module and not committed", () => {
  const source = run.replace(/[«»]/g, "");
  const ask = async (files: Files) => {
    const ignored = { ".gitignore": "dist", "src/cli/a.ts": source, ...files };
    const reader = await read(ignored);
    return callersOf(reader, "src/cli/a.ts", source, { start: "export ".length, end: source.length });
  };
  const lib = (exports: string) => json({ name: "me", private: true, exports });
  const made = {
    "dist/cli/a.js": "export function run(cmd) {}",
    "dist/index.js": "export function run(cmd) {}",
  };
  const why = (path: string) => ({
    place: null,
    why: `may be made into ${path}, which test/b.ts loads`,
  });

  it("is no other file, where the module is found, too", async () => {
    const manifest = json({ name: "me", private: true, main: "dist/index.js", types: "src/cli/a.ts" });
    const text = 'import { run } from "..";\nrun("1");';
    const found = await ask({ ...made, "package.json": manifest, "test/b.ts": text });
    expect(found).toEqual({ calls: [{ path: "test/b.ts", start: 26, end: 34 }], unknown: null });
  });

  it.each<[string, string, Callers["unknown"]]>([
    ["by a path", 'import { run } from "../dist/cli/a.js";', why("dist/cli/a.js")],
    ["by the package's name", 'import { run } from "me";', why("dist/index.js")],
    ["for something else", 'import { title } from "me"; import { other } from "../dist/cli/a";', null],
    ["for another file", 'import { run } from "../dist/other/a"; import { run as it } from "./a";', null],
  ])("may be loaded %s", async (_, text, unknown) => {
    const files = {
      ...made,
      "package.json": lib("./dist/index.js"),
      "dist/other/a.js": "",
      "test/b.ts": text,
    };
    expect(await ask(files)).toEqual({ calls: [], unknown });
  });
});
