import { expect, test } from "vitest";
import { cutLine, windowLine } from "../../src/report/window-line.js";
import { wrap } from "../../src/report/wrap.js";

test("a line that fits stays whole, another one is cut around its place", () => {
  expect(windowLine("const a = 1;", 6, 12)).toEqual({ text: "const a = 1;", offset: 0 });
  const line = `${"a".repeat(100)}HERE${"b".repeat(100)}`;
  expect(windowLine(line, 100, 20)).toEqual({ text: "…aaaaHEREbbbbbbbbbb…", offset: 95 });
  expect(windowLine(line, 2, 20)).toEqual({ text: `${"a".repeat(19)}…`, offset: 0 });
  expect(windowLine(line, 203, 20)).toEqual({ text: "…bbbbb", offset: 198 });
});

test("half of a pair is not shown", () => {
  const line = "🐳".repeat(20);
  expect(cutLine(line, 2, 7).text).toBe("…\ufffd🐳🐳…");
  expect(cutLine(line, 1, 8).text).not.toMatch(
    /[\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])/,
  );
});

test("a line that ends before the window shows nothing", () => {
  expect(cutLine("short", 100, 20).text).toBe("");
});

test("sentences are broken between words, and only where the width is known", () => {
  expect(wrap("one two three", "  ", null)).toBe("  one two three");
  expect(wrap("a".repeat(20).concat(" bbbb ", "c".repeat(50), " d"), "  ", 32)).toBe(
    `  ${"a".repeat(20)} bbbb\n  ${"c".repeat(50)}\n  d`,
  );
});
