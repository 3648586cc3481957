import { describe, expect, test } from "vitest";
import { keyOf, packageOf } from "../../src/modules/module-names.js";
import { namesOf } from "../../src/modules/names-of.js";
import { Packages } from "../../src/modules/packages.js";
import { Resolver } from "../../src/modules/resolver.js";
import { top, treeOf } from "./tree.js";

/** Whether a search for a module finds whoever loads it by a name. */
function finds(module: string, name: string, files: Readonly<Record<string, unknown>>): boolean {
  const tree = treeOf({ [module]: "", ...files });
  const packages = new Packages(
    [...tree.files.keys()].filter((path) => path.endsWith("/package.json")),
    (path) => tree.files.get(path),
    () => false,
  );
  const options = new Resolver(tree.toDisk()).optionsAbove(`${top}/app`).flat();
  const found = namesOf(`${top}/${module}`, options, packages);
  return (
    found.keys.includes(keyOf(name)) ||
    found.packages.includes(packageOf(name)) ||
    found.whole.includes(name) ||
    found.any.some(({ before }) => name.startsWith(before))
  );
}

const aliases = (paths: object, more: object = {}) => ({
  "tsconfig.json": { compilerOptions: { paths, ...more } },
});

describe("a module is found by", () => {
  test.each([
    ["src/shell.ts", "./shell"],
    ["src/shell.ts", "~shell"],
    ["src/shell.ts", "./shell.js?raw"],
    ["src/shell.d.ts", "./shell"],
    ["src/shell/index.ts", "./shell"],
    ["src/shell/index.ts", ".."],
    ["src/shell/index.ts", "../"],
    ["src/chart.js.ts", "./chart.js"],
    ["src/本.ts", "./本"],
    ["src/äpfel.ts", "./äpfel.js"],
    ["src/$run.ts", "./$run"],
  ])("%s: %s", (module, name) => {
    expect(finds(module, name, {})).toBe(true);
  });

  test.each([
    ["src/features/shell/api.ts", "@features/shell", { "@features/*": ["src/features/*/api.ts"] }],
    ["src/features/shell/api.ts", "@features/shell", { "@features/*": ["src/features/*/api"] }],
    ["src/features/shell/api.ts", "@features/shell", { "@features/*": ["src/features/*/api.js"] }],
    ["src/user.service.ts", "@services/user", { "@services/*": ["src/*.service.ts"] }],
    ["src/lib/shell/index.ts", "@lib-shell", { "@lib-*": ["src/lib/*/index.ts"] }],
    ["src/lib/shell/index.ts", "@lib-shell", { "@lib-*": ["src/lib/*"] }],
    ["shims/shell/impl.ts", "shell", { "*": ["shims/*/impl.ts"] }],
    ["shims/shell/impl.ts", "x/shell/y", { "x/*/y": ["shims/*/impl.ts"] }],
    ["src/shell.ts", "run", { run: ["src/shell"] }],
    ["src/shell.ts", "x-anything", { "x-*": ["src/shell"] }],
    ["src/shell/index.ts", "x-anything", { "x-*": ["src/shell"] }],
    ["src/shell.mts", "lib-shell.mjs", { "lib-*": ["src/*"] }],
  ])("%s: %s, an alias", (module, name, paths) => {
    expect(finds(module, name, aliases(paths))).toBe(true);
    expect(finds(module, "./another", aliases(paths))).toBe(false);
  });

  test("its name without what stands for a platform", () => {
    const suffixes = { moduleSuffixes: [".web", ""] };
    expect(finds("src/cli.web.ts", "./cli", aliases({}, suffixes))).toBe(true);
    expect(finds("src/cli/index.web.ts", "./cli", aliases({}, suffixes))).toBe(true);
    expect(finds("src/x/api.web.ts", "@x", aliases({ "@*": ["src/*/api.ts"] }, suffixes))).toBe(true);
    expect(finds("src/x/api.web.ts", "z-x", aliases({ "z-*": ["src/x/api"] }, suffixes))).toBe(true);
  });

  test("the folder of a package.json that leads to it", () => {
    const hooks = { "hooks/package.json": { main: "../src/hooks-main.js" } };
    expect(finds("src/hooks-main.ts", "./hooks", hooks)).toBe(true);
    expect(finds("src/hooks-main.ts", ".", hooks)).toBe(true);
    expect(finds("src/hooks-main.ts", "p-hooks", { ...hooks, ...aliases({ "p-*": ["*"] }) })).toBe(true);
    expect(finds("src/other.ts", "./hooks", hooks)).toBe(false);
  });

  test("`./` where several folders are taken for one", () => {
    expect(finds("made/shell.ts", "./", aliases({}, { rootDirs: ["src/shell", "made"] }))).toBe(true);
  });
});

describe("a module in a package is found by", () => {
  const core = { "packages/core/package.json": { name: "@me/core" } };
  const module = "packages/core/src/shell.ts";
  const used = (range: string) => ({
    ...core,
    "packages/app/package.json": { devDependencies: { run: range } },
  });

  test("the package's name, and not by another's", () => {
    expect(finds(module, "@me/core/anything", core)).toBe(true);
    expect(finds(module, "@me/cor", core)).toBe(false);
  });

  test.each([
    ...[
      "workspace:@me/core@*",
      "workspace:@me/core",
      "npm:@me/core@1.2.3",
      "workspace:../core",
      "link:../core",
    ],
    ...["file:../core", "file:../core/", "portal:../core", "../core", "workspace:packages/core"],
  ])("the name that one gives it that uses it: %s", (range) => {
    expect(finds(module, "run", used(range))).toBe(true);
    expect(finds(module, "other", used(range))).toBe(false);
  });

  test.each([
    "workspace:*",
    "workspace:^",
    "workspace:packages/other",
    "1.2.3",
    "file:../other",
    "npm:@me/other@1",
    "github:me/core",
  ])("no other name: %s", (range) => {
    expect(finds(module, "run", used(range))).toBe(false);
  });

  test("the name of the folder above: `file:..`", () => {
    const files = {
      "package.json": { name: "me" },
      "example/package.json": { dependencies: { lib: "file:.." } },
    };
    expect(finds("src/shell.ts", "lib/x", files)).toBe(true);
    expect(finds("src/shell.ts", "lib", files)).toBe(true);
  });

  test("its name, where a folder of it says something of its own", () => {
    expect(finds(module, "@me/core", { ...core, "packages/core/src/package.json": { type: "module" } })).toBe(
      true,
    );
  });

  test("the name of a package around it that exports it", () => {
    const exports = { "./core": "./packages/core/src/shell.ts" };
    expect(finds(module, "top/core", { ...core, "package.json": { name: "top", exports } })).toBe(true);
    expect(finds(module, "top/core", { ...core, "package.json": { name: "top" } })).toBe(false);
  });
});

describe("whether others may use what a module exports", () => {
  const why = (files: Readonly<Record<string, unknown>>, module: string) => {
    const tree = treeOf(files);
    const packages = new Packages(
      [...tree.files.keys()],
      (path) => tree.files.get(path),
      () => false,
    );
    return packages.whyLibrary(`${top}/${module}`, (file) => file.slice(top.length + 1));
  };

  test("is said by the package, not by a folder of it", () => {
    const library = { name: "lib", exports: "./src/index.js" };
    const files = { "package.json": library, "src/package.json": { type: "module" } };
    expect(why(files, "src/shell.ts")).toMatch(/^is exported from a library \(package.json has "exports"/);
    expect(why({ ...files, "package.json": { ...library, private: true } }, "src/shell.ts")).toBe(null);
  });

  test("isn't said by a package around it", () => {
    const files = { "package.json": { name: "top", main: "x.js" }, "app/package.json": { name: "app" } };
    expect(why(files, "app/shell.ts")).toBe(null);
    expect(why(files, "shell.ts")).toMatch(/"main"/);
  });
});
