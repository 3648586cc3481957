import { expect, test } from "vitest";
import { createColors } from "../../src/report/colors.js";
import { escapeLine, escapeSource, hidden } from "../../src/report/terminal.js";

test("a line from outside can't move the cursor, change colours, add lines or turn the text around", () => {
  expect(escapeLine("a\x1b[31mb\nc\rd\te\x07\x7f\x9b\u202ef\u2028g\ud800")).toBe(
    "a\\x1b[31mb\\nc\\rd\\te\\x07\\x7f\\x9b\\u202ef\\u2028g\\ud800",
  );
  expect(escapeLine("größe-文件-🐳.ts")).toBe("größe-文件-🐳.ts");
  // Nor can it hide a part of itself.
  expect(escapeLine("a\u200bb\u00adc\ufeffd\u{e0041}e\u3164")).toBe(
    "a\\u200bb\\xadc\\ufeffd\\u{e0041}e\\u3164",
  );
});

test("every character that may do harm by itself is escaped, and no other", () => {
  const harmful = new RegExp(`[${hidden}]`, "u");
  const wrong = Array.from({ length: 0x10000 }, (_, code) => `a${String.fromCharCode(code)}b`).filter(
    (text) =>
      (escapeLine(text) !== text) !== harmful.test(text) ||
      (escapeSource(text) !== text) !== (harmful.test(text) && !/[\n\t]/.test(text)),
  );
  expect(wrong).toEqual([]);
});

test("nothing is a command for GitHub Actions, which reads every line of a log", () => {
  expect(escapeLine("::error::a ##[add-matcher]b :: # [")).toBe("\\x3a:error::a #\\x23[add-matcher]b :: # [");
  expect(escapeSource("a // ##[add-matcher]b")).toBe("a // #\ufffd[add-matcher]b");
});

test("source keeps its columns, tabs and line ends", () => {
  const source = "a\x1b[31m\tb\r\nc\rd\u2028e\x7f🐳\u{e0041}\n";
  expect(escapeSource(source)).toBe("a␛[31m\tb\r\nc␍d\ufffde␡🐳\ufffd\ufffd\n");
  expect(escapeSource(source)).toHaveLength(source.length);
});

test.each([
  ["a terminal", { isTTY: true, env: {}, color: true }, true],
  ["no terminal", { isTTY: false, env: {}, color: true }, false],
  ["a terminal that can't", { isTTY: true, env: { TERM: "dumb" }, color: true }, false],
  ["NO_COLOR", { isTTY: true, env: { NO_COLOR: "1" }, color: true }, false],
  ["an empty NO_COLOR", { isTTY: true, env: { NO_COLOR: "" }, color: true }, true],
  ["FORCE_COLOR", { isTTY: false, env: { FORCE_COLOR: "1" }, color: true }, true],
  ["FORCE_COLOR=0", { isTTY: true, env: { FORCE_COLOR: "0" }, color: true }, false],
  ["both", { isTTY: true, env: { FORCE_COLOR: "1", NO_COLOR: "1" }, color: true }, false],
  ["--no-color", { isTTY: true, env: { FORCE_COLOR: "1" }, color: false }, false],
])("colours with %s", (_, settings, expected) => {
  expect(createColors(settings).isColorSupported).toBe(expected);
});
