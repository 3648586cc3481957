import { describe, expect, it } from "vitest";
import { FileFinder } from "../../src/modules/file-finder.js";
import { mayHave, readNameOptions } from "../../src/modules/name-options.js";
import { treeOf } from "./tree.js";

/** Whether a file may be one of the configuration's in the top folder. */
function has(file: string, config: object, more: Readonly<Record<string, unknown>> = {}): boolean {
  const disk = treeOf({ "tsconfig.json": config, ...more }).toDisk();
  return mayHave(readNameOptions("/r/tsconfig.json", disk), `/r/${file}`);
}

describe("a configuration may have a file", () => {
  it.each([
    ["src/a.ts", {}],
    ["src/a.ts", { include: ["src"] }],
    ["src/b/a.ts", { include: ["src/**"] }],
    ["src/b/a.ts", { include: ["src/**/*"] }],
    ["src/a.ts", { include: "src" }],
    ["src/a.ts", { files: ["src/a.ts"], exclude: ["src"] }],
    ["src/a.ts", { files: ["b.ts"], include: ["src"] }],
    ["src/a.ts", { include: ["src"], exclude: ["lib", "src/b"] }],
    // To TypeScript what is no list says nothing.
    ["src/a.ts", { include: ["src"], exclude: "src" }],
    ["src/a.ts", { include: ["${configDir}/src"] }],
  ])("%s: %o", (file, config) => {
    expect(has(file, config)).toBe(true);
  });

  it.each([
    ["src/a.ts", { include: ["lib"] }],
    ["src/a.ts", { files: [] }],
    ["src/a.ts", { files: ["src/b.ts"] }],
    ["src/a.ts", { exclude: ["src"] }],
    ["src/b/a.ts", { include: ["src"], exclude: ["src/b"] }],
    ["src/a.test.ts", { include: ["src"], exclude: ["**/*.test.ts"] }],
  ])("but not %s: %o", (file, config) => {
    expect(has(file, config)).toBe(false);
  });

  it("as the one that it extends says", () => {
    const more = { "conf/base.json": { include: ["../lib"], exclude: ["../lib/b"] } };
    expect(has("lib/a.ts", { extends: "./conf/base.json" }, more)).toBe(true);
    expect(has("lib/b/a.ts", { extends: "./conf/base.json" }, more)).toBe(false);
    expect(has("lib/b/a.ts", { extends: "./conf/base.json", exclude: [] }, more)).toBe(true);
    expect(has("src/a.ts", { extends: "./conf/base.json", include: ["src"] }, more)).toBe(true);
  });
});

describe("what a configuration says", () => {
  const read = (text: unknown) =>
    readNameOptions("/r/tsconfig.json", treeOf({ "tsconfig.json": text, "a/tsconfig.json": {} }).toDisk());

  it("is nothing where it can't be read", () => {
    for (const text of ["", "[]", "null", '"text"', "{"])
      expect(read(text)).toMatchObject({
        baseUrl: null,
        paths: [],
        suffixes: [""],
        references: [],
        files: null,
      });
  });

  it("may have comments, commas too many, and a mark in front", () => {
    expect(read('\uFEFF{ // here\n "compilerOptions": { "baseUrl": "src", }, }').baseUrl).toBe("/r/src");
  });

  it("may be of others that it refers to", () => {
    const references = [{ path: "a" }, { path: "./b.json" }, { path: 1 }, null];
    expect(read({ references }).references).toEqual(["/r/a/tsconfig.json", "/r/b.json/tsconfig.json"]);
    expect(read({ references: { path: "a" } }).references).toEqual([]);
  });
});

describe("a package is that of the nearest package.json", () => {
  it.each([
    ["{}", "/r/a"],
    ['{ "type": "module" }', "/r/a"],
    // No manifest.
    ["[]", "/r"],
    ["null", "/r"],
    ["{", "/r"],
  ])("%s: %s", (text, folder) => {
    const disk = treeOf({ "package.json": "{}", "a/package.json": text, "a/b/x.ts": "" }).toDisk();
    expect(new FileFinder(disk).packageAbove("/r/a/b")).toBe(folder);
  });
});
