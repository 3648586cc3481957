import fc from "fast-check";
import { expect, test } from "vitest";
import type { Replacement } from "../../src/edits/one-span.js";
import { findReplacements } from "../../src/report/find-replacements.js";

function apply(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .reverse()
    .reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text);
}

test("finds the short replacement within a line", () => {
  expect(findReplacements("a\nddClient.list();\nb\n", "a\nddClient.docker.list();\nb\n")).toEqual([
    { start: 11, end: 11, text: "docker." },
  ]);
});

test("keeps replacements in different lines apart", () => {
  expect(findReplacements("one\ntwo\nthree\n", "1\ntwo\n3\n")).toEqual([
    { start: 0, end: 3, text: "1" },
    { start: 8, end: 13, text: "3" },
  ]);
});

test("cuts neither a CRLF nor a surrogate pair", () => {
  expect(findReplacements("a\r\nb", "a\rb")).toEqual([{ start: 1, end: 3, text: "\r" }]);
  // 🐳 and 🐲 begin with the same half.
  expect(findReplacements("x🐳y", "x🐲y")).toEqual([{ start: 1, end: 3, text: "🐲" }]);
});

test("nothing for equal texts", () => {
  expect(findReplacements("a\nb", "a\nb")).toEqual([]);
});

test("gives the text after, for any texts", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "\n", "\r\n", "\r", "🐳", "🐲", " "))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => apply(before, findReplacements(before, after)) === after),
  );
});
