import { expect, it } from "vitest";
import { declaredNames } from "../../src/scopes/declared-names.js";
import { parseCode } from "../../src/source/parse.js";

const names = (code: string) =>
  declaredNames(parseCode(code, { start: 0, end: code.length, dialect: "ts" }).ast.program.body).map(
    ({ name, isOpen }) => name + (isOpen ? " may be set" : ""),
  );

it.each([
  ["import a, { b as c } from 'd'; import * as e from 'f';", ["a", "c", "e"]],
  ["function a(b) { var c; } class d {} enum e {}", ["a", "d", "e"]],
  ["const a = 1, b = (c = 2); let d; var e;", ["a", "b", "d may be set", "e may be set"]],
  ["const { a, b: c = d, ...e } = f, [g, , [h = 1], ...i] = j;", ["a", "c", "e", "g", "h", "i"]],
  ["export let a; export const b = 1; export { c }; export * from 'd';", ["a may be set", "b"]],
  ["export default function a() {}", ["a"]],
  ["export default class {}", []],
  ["export default a; a = 1; { let b; } if (c) { function d() {} } type e = f;", []],
])("%s", (code, declared) => {
  expect(names(code)).toEqual(declared);
});
