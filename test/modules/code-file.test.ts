import { describe, expect, it } from "vitest";
import { type CodeFile, findMemberNamed } from "../../src/modules/code-file.js";
import { CodeFiles } from "../../src/modules/code-files.js";
import { firstLoads } from "../../src/modules/first-loads.js";
import { ownExports } from "../../src/modules/own-exports.js";
import { Trees } from "../../src/scopes/trees.js";

function fileOf(text: string, path = "/a.ts"): CodeFile {
  const files = new CodeFiles(
    () => text,
    (each) => each,
    new Trees(),
  );
  return files.get(path)!;
}

describe("what a file loads before it runs", () => {
  it.each([
    ['import "m";', true],
    ['import a from "m";', true],
    ['import {} from "m";', true],
    ['import { a, type B } from "m";', true],
    ['import * as a from "m";', true],
    ['import a = require("m");', true],
    ['export { a } from "m";', true],
    ['export { a, type B } from "m";', true],
    ['export * from "m";', true],
    ['const a = require("m");', true],
    ['require?.("m");', true],
    ['import type { A } from "m";', false],
    ['import { type A, type B } from "m";', false],
    ['import type a = require("m");', false],
    ['export type { A } from "m";', false],
    ['export { type A } from "m";', false],
    ['export type * from "m";', false],
    ['let a: import("m").A;', false],
    ['const a = () => import("m");', false],
  ])("%s %s", (text, isFirst) => {
    const file = fileOf(text);
    expect(file.specifiers.map(({ name }) => name)).toEqual(["m"]);
    expect(firstLoads(file)).toEqual(isFirst ? ["m"] : []);
  });

  it("is none of its own names", () => {
    expect(fileOf("const a = 1; export { a }; import b = a.c; require(a); load('m');").specifiers).toEqual(
      [],
    );
  });
});

describe("the names that a module exports itself", () => {
  it.each([
    ["export const a = 1, { b, c: [d] } = e;", ["a", "b", "d"]],
    ["export function a() {} export class B {} export enum C {}", ["a", "B", "C"]],
    ["export type A = 1; export interface B {}", ["A", "B"]],
    ['const a = 1; export { a as b, a as "c-d", a as default };', ["b", "c-d", "default"]],
    ['export { a as b } from "m";', ["b"]],
    ['export * as all from "m";', ["all"]],
    ['export * from "m"; export default 1; const a = 1;', []],
  ])("%s", (text, names) => {
    expect([...ownExports(fileOf(text))]).toEqual(names);
  });
});

describe("what kind of module a file is", () => {
  it.each([
    ["/a.js", "import 'm';", "import"],
    ["/a.js", "export {};", "import"],
    ["/a.ts", "export = 1;", "import"],
    ["/a.mjs", "go();", "import"],
    ["/a.cts", "go();", "import"],
    ["/a.cjs", "go();", "require"],
    ["/a.js", "require('m');", "require"],
    ["/a.js", "exports.a = 1;", "require"],
    ["/a.js", "exports['a'] = 1;", "require"],
    ["/a.js", "module.exports = 1;", "require"],
    ["/a.js", "go(module.exports);", "require"],
    ["/a.ts", "require('m');", "script"],
    ["/a.js", "go();", "script"],
    ["/a.js", "window.a = 1;", "script"],
    ["/a.js", "go(exports.a);", "script"],
    ["/a.js", "module.other = 1;", "script"],
    ["/a.js", "const exports = {}; exports.a = 1;", "script"],
    ["/a.js", "function require() {} require('m');", "script"],
    ["/a.d.ts", "export {};", "declarations"],
  ])("%s: %s", (path, text, kind) => {
    const file = fileOf(text, path);
    expect(file.kind).toBe(kind);
    expect(file.isModule).toBe(kind === "import" || kind === "require");
  });
});

describe("a member of some name", () => {
  it.each([
    ["api.run;", true],
    ["api?.['run'];", true],
    ["const { run } = api;", true],
    ["const { run: go } = api;", true],
    ["const { go: run } = api;", false],
    ["const { ...run } = api;", false],
    ["run(); const o = { run: 1 };", false],
    ["api[run];", false],
  ])("%s %s", (text, isThere) => {
    expect(findMemberNamed("run", fileOf(text).scopes) !== undefined).toBe(isThere);
  });
});
