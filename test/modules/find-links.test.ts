import { describe, expect, it } from "vitest";
import { matchGlob } from "../../src/modules/glob.js";
import { namesTaken } from "../../src/modules/names-taken.js";
import { Packages } from "../../src/modules/packages.js";
import { answers } from "../calls/open.js";

const run = "export «function run(cmd) { exec(cmd); }»";
const computed = "may be loaded by a name that is computed";

describe("a load by a name that is made", () => {
  const why = (text: string) => answers({ "src/a.ts": run, "src/b.js": text })[0]!.unknown;

  it.each([
    "import(name);",
    "import(+name);",
    "import('./' + name);",
    "import(`./${name}`);",
    "import(`./${name}.ts`);",
    "import(name + '.js');",
    "import(a + b + '.js');",
    "require(path.join(__dirname, name));",
    "require(path.join(__dirname, `${name}.js`));",
    "require('../src/' + name);",
    "require.context('.');",
    "require.context(folder);",
    "import.meta.glob('./*.ts');",
    "import.meta.glob(['./pages/*.ts', './[ab].ts']);",
    "import.meta.glob(patterns);",
    "import.meta.globEager('../**/*.ts');",
  ])("may lead to a module: %s", (text) => {
    expect(why(text)?.startsWith(`${computed} [src/b.js: `)).toBe(true);
  });

  it.each([
    "import('./pages/' + name);",
    "import(`./pages/${name}.js`);",
    "require('../other/' + name);",
    "import('./' + name + '.json');",
    "import(`./${name}.css`);",
    "require(path.join(__dirname, 'package.json'));",
    "require(path.join(name, `${other}.svg`));",
    "require.context('./pages');",
    "import.meta.glob('./pages/*.ts');",
    "import.meta.glob(['./pages/*.ts', './*.md', './{a,b}.json']);",
    "require();",
    "require();\nimport('./pages/' + name);",
    "glob('./*.ts');",
  ])("leads elsewhere: %s", (text) => {
    expect(why(text)).toBe(null);
  });
});

describe("the names that a file in another language takes", () => {
  it.each<[string, readonly string[] | null]>([
    ['import { run } from "./a";', ["run"]],
    ['import { run as go, title } from "./a";', ["run", "title"]],
    ['import {\n  run\n    as\n    go,\n  type Text,\n} from "./a";', ["run", "Text"]],
    ['import type { Text } from "./a";', ["Text"]],
    ['import { type } from "./a";', ["type"]],
    ['import { } from "./a";', []],
    ['import { run } from "./a";\nimport { stop } from "./a";', ["run", "stop"]],
    ['import { run } from "./b";\nimport { stop } from "./a";', ["stop"]],
    ['import * as a from "./a";', null],
    ['import a from "./a";', null],
    ['import a, { run } from "./a";', null],
    ['import { run /* , stop */ } from "./a";', null],
    ['import { run } from "./a";\nimport("./a");', null],
    ['export { run } from "./a";', null],
    ['import "./a";', null],
  ])("%j", (text, names) => {
    const found = namesTaken("./a", text);
    expect(found && [...found]).toEqual(names);
  });

  it("are those behind exactly its name", () => {
    expect(namesTaken("./a.b", 'import { run } from "./a.b"; import * as all from "./axb";')).toEqual(
      new Set(["run"]),
    );
  });
});

describe("a pattern of a configuration", () => {
  it.each([
    ["/r/src/**/*", "/r/src/a.ts"],
    ["/r/src/**/*", "/r/src/b/c/a.ts"],
    ["/r/**/b/*.ts", "/r/b/a.ts"],
    ["/r/**/b/*.ts", "/r/b/c/b/a.ts"],
    ["/r/?.ts", "/r/a.ts"],
    ["/r/a*.?s", "/r/abc.ts"],
    ["/r/*b*c", "/r/abbbc"],
    ["/r/a.ts", "/r/a.ts"],
    ["/r/**", "/r/a/b"],
  ])("%s has %s", (pattern, path) => {
    expect(matchGlob(pattern, path)).toBe(true);
  });

  it.each([
    ["/r/src/*", "/r/src/b/a.ts"],
    ["/r/src/**/*", "/r/other/a.ts"],
    ["/r/?.ts", "/r/ab.ts"],
    ["/r/?.ts", "/r/.ts"],
    ["/r/*.ts", "/r/a.tsx"],
    ["/r/*b*c", "/r/abbb"],
    ["/r/a.ts", "/r/a.ts/b"],
    ["/r/**/b/*.ts", "/r/b/c/a.ts"],
  ])("%s doesn't have %s", (pattern, path) => {
    expect(matchGlob(pattern, path)).toBe(false);
  });
});

describe("a package is of another repository", () => {
  const manifests: Readonly<Record<string, object | string>> = {
    "/r/package.json": { name: "top", dependencies: { react: "1", core: "1" } },
    "/r/core/package.json": { name: "core", devDependencies: { "@me/tool": "1" } },
    "/r/broken/package.json": "{",
  };
  const packages = new Packages(
    Object.keys(manifests),
    (path) => {
      const value = manifests[path];
      return typeof value === "string" ? value : JSON.stringify(value);
    },
    (name) => name === "node:fs",
  );

  it.each([
    ["react", true],
    ["react/jsx-runtime", true],
    ["@me/tool/x", true],
    ["node:fs", true],
    ["core", false],
    ["core/x", false],
    ["top", false],
    ["missing", false],
    ["@me/other", false],
  ])("%s: %s", (name, isForeign) => {
    expect(packages.isForeign(name)).toBe(isForeign);
  });
});

describe("a global name", () => {
  const mentioned = "is a global name that b.js mentions";

  it.each([
    ["run('1');", mentioned],
    ["window.run('1');", mentioned],
    ["globalThis?.run('1');", mentioned],
    ["export {};\nrun('1');", mentioned],
    ["export {};\nself.run('1');", mentioned],
    ["export {};\nconst run = 1; run.toFixed();", null],
    ["export {};\nshell.run('1');", null],
    ["export {};\nrunner('1'); $run('2'); run$('3');", null],
    ["// nothing", null],
    // A script's names are every other script's.
    ["var run = 1;", mentioned],
    ["run('1'); (;", mentioned],
  ])("may be meant by another file: %j", (text, why) => {
    const script = "«function run(cmd) { exec(cmd); }»\nrun('0');";
    expect(answers({ "a.js": script, "b.js": text })).toEqual([{ calls: ["a.js: run('0')"], unknown: why }]);
  });

  it("is one of a script that sets other names of the window", () => {
    const script = "window.other = 1;\n«function run(cmd) { exec(cmd); }»\nrun('0');";
    expect(answers({ "a.js": script, "b.js": "run('1');" })[0]!.unknown).toBe(mentioned);
  });

  it("of a module is none", () => {
    expect(answers({ "a.js": run, "b.js": "run('1');" })[0]!.unknown).toBe(null);
  });
});

describe("a module that another loads", () => {
  it.each([
    ['import { run } from "./a?raw";', 'is loaded by b.js as "./a?raw"'],
    ['jest.mock("./a");', 'is in a module that is named in another way than by an import [b.js: "./a"]'],
    ['x.require("./a");', 'is in a module that is named in another way than by an import [b.js: "./a"]'],
    ['from("./a");', 'is in a module that is named in another way than by an import [b.js: "./a"]'],
    ['say("./other/b", ".", "a", "./ a");', null],
  ])("is told by its name: %s", (text, why) => {
    expect(answers({ "a.js": run, "b.js": text })[0]!.unknown).toBe(why);
  });

  it("is told by its folder's name", () => {
    const why = (text: string) => answers({ "src/index.ts": run, "b.js": text })[0]!.unknown;
    expect(why('jest.mock("./src");')).toContain("named in another way");
    expect(why('say("./", ".", "..", "/");')).toBe(null);
  });

  it.each([
    "exports.run = «function (cmd) { exec(cmd); }»;\nall[exports] = 1;",
    "module.exports = { run: «(cmd) => exec(cmd)» };\nall[module.exports] = 1;",
  ])("may be handed on by itself: %s", (text) => {
    expect(answers({ "a.js": text })[0]!.unknown).not.toBe(null);
  });
});
