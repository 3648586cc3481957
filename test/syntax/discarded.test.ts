import { expect, it } from "vitest";
import { isDiscarded } from "../../src/syntax/discarded.js";
import { findX } from "./parse.js";

it.each([
  "x",
  "(x)",
  "x as any",
  "x!",
  "void x",
  "!x",
  "typeof x",
  "!!x",
  "a = void x",
  "x, a",
  "b = (x, a)",
  "a, x",
  "a && x",
  "a || x",
  "a ?? x",
  "a ? x : b",
  "a ? b : x",
  "a && (b, x)",
  "for (x; ; ) break",
  "for (; ; x) break",
])("is discarded: %s", (code) => {
  const { x, parents } = findX(code);
  expect(isDiscarded(x, parents)).toBe(true);
});

it.each([
  "a = x",
  "f(x)",
  "await x",
  "-x",
  "a = !x",
  "a = typeof x",
  "x && a",
  "x ? a : b",
  "b = a && x",
  "b = (a, x)",
  "if (x) a",
  "for (; x; ) break",
  "for (a of x) ;",
  "switch (x) {}",
  "throw x",
  "x.a",
  "`${x}`",
  "() => x",
  "function f() { return x }",
  "<p>{x}</p>",
])("is used: %s", (code) => {
  const { x, parents } = findX(code);
  expect(isDiscarded(x, parents)).toBe(false);
});
