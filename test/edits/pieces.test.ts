import { expect, it } from "vitest";
import { piecesOf, toResult, toSource } from "../../src/edits/pieces.js";
import { applyEdits } from "../../src/edits/render.js";
import type { Edit } from "../../src/model.js";

const source = "one(two(three)); four; five";
const edits: Edit[] = [
  { start: 0, end: 15, content: ["1 + ", { start: 4, end: 14 }] },
  { start: 8, end: 13, content: ["3"] },
  { start: 17, end: 17, content: ["/* 4 */ "] },
  { start: 23, end: 27, content: [] },
];

it("gives the outermost edits with what they become", () => {
  const result = applyEdits(source, edits);
  expect(result).toBe("1 + two(3); /* 4 */ four; ");
  const pieces = piecesOf(source, edits);
  expect(
    pieces.map(({ before, after }) => [before.start, before.end, result.slice(after.start, after.end)]),
  ).toEqual([
    [0, 15, "1 + two(3)"],
    [17, 17, "/* 4 */ "],
    [23, 27, ""],
  ]);
  expect(pieces.map((piece) => piece.edits.length)).toEqual([2, 1, 1]);
});

it("finds the place of what only moved, and the start of what was replaced", () => {
  const pieces = piecesOf(source, edits);
  const result = applyEdits(source, edits);
  expect(toSource(pieces, result.indexOf("four"))).toBe(source.indexOf("four"));
  expect(toResult(pieces, source.indexOf("four"))).toBe(result.indexOf("four"));
  expect(toSource(pieces, result.indexOf("two"))).toBe(0);
  expect(toResult(pieces, source.indexOf("three"))).toBe(0);
});

it("leaves places alone where nothing was edited", () => {
  expect([toSource([], 7), toResult([], 7)]).toEqual([7, 7]);
});
