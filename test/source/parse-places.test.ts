import { expect, it } from "vitest";
import { ParseError, parseCode, parseExpression, parseParameters } from "../../src/source/parse.js";

const before = "<p>\r\n  a";

/** Where parsing a text that stands behind another one fails, as seen from its own beginning. */
function failureIn(code: string, parse: (text: string, code: Parameters<typeof parseCode>[1]) => unknown) {
  const start = before.length;
  try {
    parse(`${before}${code}</p>`, { start, end: start + code.length, dialect: "js" });
  } catch (error) {
    if (error instanceof ParseError) return error.offset - start;
    throw error;
  }
  return null;
}

it.each([
  ['a("', 2],
  ["a(\n  'b\n", 5],
  ["a(\r\n)) x", 5],
  ["x = `a\n", 5],
  ["/a", 1],
  ["b;\n/* c", 3],
])("tells where code fails that stands somewhere: %j", (code, offset) => {
  expect(failureIn(code, parseCode)).toBe(offset);
  // As the parser tells it of the code alone.
  const alone = { start: 0, end: code.length, dialect: "js" } as const;
  expect(() => parseCode(code, alone)).toThrowError(expect.objectContaining({ offset }));
});

it("tells where expressions and parameters fail", () => {
  expect(failureIn("a + 'b", parseExpression)).toBe(4);
  expect(failureIn("a b", parseExpression)).toBe(2);
  expect(failureIn("a, 'b", parseParameters)).toBe(3);
  expect(failureIn("a\n, )", parseParameters)).toBe(4);
});
