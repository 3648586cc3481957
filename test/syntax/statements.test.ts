import { describe, expect, it } from "vitest";
import { isOpen, statementsAround } from "../../src/syntax/statements.js";
import { findX, parse } from "./parse.js";

describe("isOpen", () => {
  it.each([
    ["a", true],
    ["a = {}", true],
    ["a;", false],
    ["a = {};", false],
    ["const a = {}", true],
    ["let a = function () {}", true],
    ["return {}", true],
    ["throw {}", true],
    ["import a from 'b' with { type: 'json' }", true],
    ["export { a }", true],
    ["export default {}", true],
    ["type A = {}", true],
    ["function a() {}", false],
    ["class A {}", false],
    ["if (a) {}", false],
    ["if (a) {} else b", true],
    ["for (;;) {}", false],
    ["while (a) {}", false],
    ["switch (a) {}", false],
    ["try {} catch {}", false],
    ["{}", false],
    ["a: {}", false],
    ["interface A {}", false],
    ["enum A {}", false],
    ["namespace A {}", false],
  ])("%s: %s", (code, open) => {
    expect(isOpen(parse(code, "a.ts")[0]!, code)).toBe(open);
  });
});

describe("statementsAround", () => {
  it.each([
    ["a; x;", 2],
    ["function f() { a; b; x; }", 3],
    ["class A { static { a; x; } }", 2],
    ["namespace A { a; x; }", 2],
    ["switch (a) { case 1: b; x; break; default: c; }", 3],
    ["if (a) { x; }", 1],
    ["if (a) x;", 0],
    ["for (;;) x;", 0],
  ])("%s: %s", (code, count) => {
    const { x, parents } = findX(code, "a.ts");
    expect(statementsAround(parents.get(x)!, parents)).toHaveLength(count);
  });
});
