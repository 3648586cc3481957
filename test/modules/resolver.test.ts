import { describe, expect, test } from "vitest";
import { Resolver } from "../../src/modules/resolver.js";
import { treeOf } from "./tree.js";

/** Where a name in a file leads, in a repository with some files. */
function resolve(
  name: string,
  from: string,
  files: Readonly<Record<string, unknown>>,
  links: Readonly<Record<string, string>> = {},
): readonly string[] | "foreign" {
  const found = new Resolver(treeOf(files, links).toDisk()).resolve(name, `/r/${from}`);
  return found.isForeign ? "foreign" : found.files.map((path) => path.slice("/r/".length));
}

const none = "";

describe("paths", () => {
  test.each([
    ["./shell", "src/shell.ts"],
    ["./shell.js", "src/shell.ts"],
    ["./shell.jsx", "src/shell.ts"],
    ["./view.js", "src/view.tsx"],
    ["./run.mjs", "src/run.mts"],
    ["./chart.js", "src/chart.js.ts"],
    ["./App.vue", "src/App.vue"],
    ["./App", "src/App.vue"],
    [".", "src/index.ts"],
    ["./", "src/index.ts"],
    ["../src", "src/index.ts"],
    ["./lib/../shell", "src/shell.ts"],
  ])("%s", (name, file) => {
    const words = ["shell.ts", "view.tsx", "run.mts", "chart.js.ts", "App.vue", "index.ts", "a.ts"];
    const files = Object.fromEntries(words.map((word) => [`src/${word}`, none]));
    expect(resolve(name, "src/a.ts", files)).toEqual([file]);
  });

  test("nothing above the top folder", () => {
    expect(resolve("../../x", "src/a.ts", { "../x.ts": none, "src/a.ts": none })).toEqual([]);
    expect(resolve("x", "a.ts", { "tsconfig.json": { extends: "../base.json" }, "../x.ts": none })).toEqual(
      [],
    );
  });

  test("files that stand for each other by their suffix are found all", () => {
    const config = { compilerOptions: { moduleSuffixes: [".web", ""] } };
    const files = { "tsconfig.json": config, "cli.ts": none, "cli.web.ts": none, "a.ts": none };
    expect(resolve("./cli", "a.ts", files)).toEqual(["cli.web.ts", "cli.ts"]);
    expect(resolve("./cli.js", "a.ts", files)).toEqual(["cli.web.ts", "cli.ts"]);
    expect(resolve("./cli.web", "a.ts", files)).toEqual(["cli.web.ts"]);
  });

  test("one folder that has several places", () => {
    const config = { compilerOptions: { rootDirs: ["src", "made", "src/deep"] } };
    const files = { "tsconfig.json": config, "made/shell.ts": none, "src/deep/a.ts": none };
    expect(resolve("./shell", "src/deep/a.ts", files)).toEqual(["made/shell.ts"]);
  });

  test("`.` is a file, too, where a folder has several places", () => {
    const config = { compilerOptions: { rootDirs: ["src", "made"] } };
    const files = { "tsconfig.json": config, "src/lib.ts": none, "src/lib/index.ts": none };
    expect(resolve(".", "src/lib/a.ts", files)).toEqual(["src/lib/index.ts", "src/lib.ts"]);
  });

  test("with a suffix in another place, and without it here", () => {
    const compilerOptions = { rootDirs: ["src", "made"], moduleSuffixes: [".web"] };
    const files = { "tsconfig.json": { compilerOptions }, "src/cli.ts": none, "made/cli.web.ts": none };
    expect(resolve("./cli", "src/a.ts", files)).toEqual(["src/cli.ts", "made/cli.web.ts"]);
  });

  test("a folder by its package.json, wherever that leads", () => {
    const files = { "hooks/package.json": { main: "../dist/hooks.js" }, "dist/hooks.ts": none, "a.ts": none };
    expect(resolve("./hooks", "a.ts", files)).toEqual(["dist/hooks.ts"]);
  });
});

describe("aliases", () => {
  const config = (options: object, rest: object = {}) => ({ compilerOptions: options, ...rest });

  test("a whole name goes before a pattern, and a longer beginning before a shorter one", () => {
    const paths = { "*": ["any/*"], "@/*": ["src/*"], "@/lib/*": ["lib/*"], "@/lib/run": ["run"] };
    const files = {
      "tsconfig.json": config({ paths }),
      ...{ "any/@/x.ts": none, "src/lib/x.ts": none, "lib/x.ts": none, "lib/run.ts": none, "run.ts": none },
    };
    expect(resolve("@/lib/run", "a.ts", files)).toEqual(["run.ts"]);
    expect(resolve("@/lib/x", "a.ts", files)).toEqual(["lib/x.ts"]);
    expect(resolve("@/x", "a.ts", files)).toEqual([]);
  });

  test("they are relative to the base folder of whoever extends them", () => {
    const files = {
      "base.json": config({ paths: { "~/*": ["lib/*"] } }),
      "tsconfig.json": config({ baseUrl: "src" }, { extends: "./base.json" }),
      "src/lib/run.ts": none,
    };
    expect(resolve("~/run", "src/a.ts", files)).toEqual(["src/lib/run.ts"]);
  });

  test("without one they are relative to the file that they are written in", () => {
    const files = {
      "config/base.json": config({ paths: { "~/*": ["../lib/*"], "#/*": ["${configDir}/src/*"] } }),
      "app/tsconfig.json": config({}, { extends: ["../config/base"] }),
      ...{ "lib/run.ts": none, "app/src/run.ts": none },
    };
    expect(resolve("~/run", "app/a.ts", files)).toEqual(["lib/run.ts"]);
    expect(resolve("#/run", "app/a.ts", files)).toEqual(["app/src/run.ts"]);
  });

  test("the configuration that has the file decides, not one that it refers to", () => {
    const own = config({ paths: { "@/*": ["./src/*"] } });
    const files = {
      "app/tsconfig.json": { ...own, references: [{ path: "../core" }] },
      "core/tsconfig.json": own,
      ...{ "app/src/run.ts": none, "core/src/run.ts": none },
    };
    expect(resolve("@/run", "app/src/a.ts", files)).toEqual(["app/src/run.ts"]);
    expect(resolve("@/run", "core/src/a.ts", files)).toEqual(["core/src/run.ts"]);
    // What a bundler takes it for isn't known, then.
    const without = { ...files, "app/tsconfig.json": { references: [{ path: "../core" }] } };
    expect(resolve("@/run", "app/src/a.ts", without)).toEqual([]);
  });

  test("one that another refers to may have files beside its folder", () => {
    const files = {
      "tsconfig.json": { files: [], references: [{ path: "config/tsconfig.app.json" }] },
      "config/tsconfig.app.json": config({ paths: { "@/*": ["../src/*"] } }, { include: ["../src"] }),
      "src/run.ts": none,
    };
    expect(resolve("@/run", "src/a.ts", files)).toEqual(["src/run.ts"]);
    expect(resolve("@/run", "scripts/a.ts", files)).toEqual([]);
  });

  test("the configuration above decides where the nearest leaves the file out", () => {
    const files = {
      "tsconfig.json": config({ paths: { "@/*": ["./src/*"] } }),
      "src/tsconfig.json": config({ paths: { "@/*": ["./other/*"] } }, { include: ["*.spec.ts"] }),
      ...{ "src/run.ts": none, "src/other/run.ts": none },
    };
    expect(resolve("@/run", "src/a.ts", files)).toEqual(["src/run.ts"]);
    expect(resolve("@/run", "src/a.spec.ts", files)).toEqual(["src/other/run.ts"]);
  });

  test("two that have the file lead to both", () => {
    const files = {
      "tsconfig.json": {
        files: [],
        references: [{ path: "./tsconfig.a.json" }, { path: "./tsconfig.b.json" }],
      },
      "tsconfig.a.json": config({ paths: { platform: ["./a/platform"] } }, { include: ["src"] }),
      "tsconfig.b.json": config({ paths: { platform: ["./b/platform"] } }, { include: ["src/**/*"] }),
      ...{ "a/platform.ts": none, "b/platform.ts": none },
    };
    expect(resolve("platform", "src/a.ts", files)).toEqual(["a/platform.ts", "b/platform.ts"]);
    // A bundler may go by them where no configuration has the file.
    expect(resolve("platform", "scripts/a.ts", files)).toEqual(["a/platform.ts", "b/platform.ts"]);
  });

  test.each<[string, unknown]>([
    ["circles", { extends: "./tsconfig.json", references: [{ path: "." }] }],
    [
      "null everywhere",
      { extends: null, compilerOptions: null, files: null, include: [null], references: [null] },
    ],
    [
      "null in options",
      { compilerOptions: { paths: { "@/*": null, b: [null] }, baseUrl: null, rootDirs: [null] } },
    ],
    ["a list", []],
    ["no JSON", "{{{"],
    ["deep", `${"[".repeat(200_000)}`],
  ])("a configuration with %s is taken as far as it is clear", (_, json) => {
    expect(resolve("./run", "a.ts", { "tsconfig.json": json, "run.ts": none })).toEqual(["run.ts"]);
    expect(resolve("@/run", "a.ts", { "tsconfig.json": json, "run.ts": none })).toEqual([]);
  });

  test("chains that are longer than the stack", () => {
    const paths = { compilerOptions: { paths: { "@/*": ["./*"] } } };
    const chain = Array.from({ length: 20_000 }, (_, at) => at);
    const files = {
      ...Object.fromEntries(chain.map((at) => [`e${at}.json`, { extends: `./e${at + 1}.json` }])),
      ...Object.fromEntries(
        chain.map((at) => [`r${at}.json`, { references: [{ path: `r${at + 1}.json` }] }]),
      ),
      ...{ "r20000.json": paths, "run.ts": none, "app/run.ts": none },
      "tsconfig.json": { references: [{ path: "r0.json" }] },
      "app/tsconfig.json": { ...paths, extends: "../e0.json" },
    };
    expect(resolve("@/run", "a.ts", files)).toEqual(["run.ts"]);
    expect(resolve("@/run", "app/a.ts", files)).toEqual(["app/run.ts"]);
  });

  test("a pattern that is slow to compare for others", () => {
    const include = [`${"**/".repeat(60)}${"*a".repeat(60)}b`, `${"*".repeat(3000)}/x`];
    const files = { "tsconfig.json": config({}, { include }), "run.ts": none };
    const from = `${"a/".repeat(300)}${"a".repeat(3000)}.ts`;
    expect(resolve("/r/run", from, files)).toEqual(["run.ts"]);
  });

  test("of a configuration that doesn't have the file are not all", () => {
    const files = {
      "tsconfig.json": config({ paths: { "@me/*": ["./packages/*/src"] } }),
      "packages/core/jsconfig.json": config({}),
      "packages/core/package.json": { name: "@me/core", exports: { ".": "./shell.ts" } },
      ...{ "packages/core/src/index.ts": none, "packages/core/shell.ts": none, "packages/core/a.js": none },
    };
    const both = ["packages/core/src/index.ts", "packages/core/shell.ts"];
    expect(resolve("@me/core", "packages/core/a.js", files)).toEqual(both);
  });
});

describe("packages", () => {
  const link = { "node_modules/@me/core": "packages/core" };

  test("every condition may decide", () => {
    const exports = {
      ".": {
        types: "./types.d.ts",
        development: "./dev.ts",
        import: { browser: "./web.ts" },
        default: "./x.js",
      },
    };
    const files = {
      "packages/core/package.json": { name: "@me/core", exports },
      ...{ "packages/core/dev.ts": none, "packages/core/web.ts": none, "packages/core/x.ts": none },
    };
    expect(resolve("@me/core", "a.ts", files, link)).toEqual(
      ["dev.ts", "web.ts", "x.ts"].map((name) => `packages/core/${name}`),
    );
  });

  test("patterns, the longest first; null is nothing", () => {
    const exports = {
      "./*": "./src/*.ts",
      "./features/*": "./src/*/api/*.ts",
      "./inside/*": null,
      "./old/": "./src/",
    };
    const files = {
      "packages/core/package.json": { name: "@me/core", exports },
      ...{ "packages/core/src/run.ts": none, "packages/core/src/run/api/run.ts": none },
      "packages/core/src/inside/run.ts": none,
    };
    const found = (name: string) => resolve(name, "a.ts", files, link);
    expect(found("@me/core/run")).toEqual(["packages/core/src/run.ts"]);
    expect(found("@me/core/features/run")).toEqual(["packages/core/src/run/api/run.ts"]);
    expect(found("@me/core/old/run.js")).toEqual(["packages/core/src/run.ts"]);
    expect(found("@me/core/inside/run")).toEqual([]);
    expect(found("@me/core")).toEqual([]);
  });

  test("main and its relatives, or the index", () => {
    const files = (manifest: object) => ({
      "packages/core/package.json": manifest,
      ...{
        "packages/core/index.ts": none,
        "packages/core/src/index.ts": none,
        "packages/core/esm.mjs": none,
      },
    });
    const found = (manifest: object) => resolve("@me/core", "a.ts", files(manifest), link);
    expect(found({})).toEqual(["packages/core/index.ts"]);
    expect(found({ main: "src" })).toEqual(["packages/core/src/index.ts"]);
    expect(found({ main: "./missing.js" })).toEqual(["packages/core/index.ts"]);
    expect(found({ main: "src/index.js", module: "esm.mjs" })).toEqual([
      ...["packages/core/src/index.ts", "packages/core/esm.mjs"],
    ]);
  });

  test("names that a package has for its own modules, and for others'", () => {
    const imports = {
      "#run": { node: "./src/run.ts", default: "./src/web.ts" },
      "#core": "@me/core",
      "#fs": "fs-extra",
    };
    const files = {
      "package.json": { imports },
      ...{
        "src/run.ts": none,
        "src/web.ts": none,
        "packages/core/index.ts": none,
        "packages/core/package.json": {},
      },
      "node_modules/fs-extra/index.js": none,
    };
    expect(resolve("#run", "src/a.ts", files, link)).toEqual(["src/run.ts", "src/web.ts"]);
    expect(resolve("#core", "src/a.ts", files, link)).toEqual(["packages/core/index.ts"]);
    expect(resolve("#fs", "src/a.ts", files, link)).toBe("foreign");
    expect(resolve("#other", "src/a.ts", files, link)).toEqual([]);
  });

  test("itself, by what it exports", () => {
    const files = { "package.json": { name: "me", exports: "./src/run.ts" }, "src/run.ts": none };
    expect(resolve("me", "src/a.ts", files)).toEqual(["src/run.ts"]);
    expect(resolve("me/src/run", "src/a.ts", files)).toEqual([]);
  });

  test("what is installed is foreign, what isn't is unknown", () => {
    const files = { "node_modules/foreign/package.json": {}, "src/foreign.ts": none };
    expect(resolve("foreign/x", "src/a.ts", files)).toBe("foreign");
    expect(resolve("missing", "src/a.ts", files)).toEqual([]);
    expect(resolve("out", "src/a.ts", files, { "node_modules/out": "../elsewhere" })).toEqual([]);
  });

  test("a package with two hundred thousand alternatives", () => {
    const exports = [...Array(200_000).fill("./missing.js"), "./x.ts"];
    const files = { "packages/core/package.json": { exports }, "packages/core/x.ts": none };
    expect(resolve("@me/core", "a.ts", files, link)).toEqual(["packages/core/x.ts"]);
  });

  test("a package that is nested a hundred thousand times", () => {
    const deep = `{"exports":${'{"a":'.repeat(100_000)}"./x.ts"${"}".repeat(100_000)}}`;
    const files = { "packages/core/package.json": deep, "packages/core/x.ts": none };
    expect(resolve("@me/core", "a.ts", files, link)).toEqual(["packages/core/x.ts"]);
  });
});
