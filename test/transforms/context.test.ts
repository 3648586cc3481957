import { describe, expect, test } from "vitest";
import { Document } from "../../src/source/document.js";
import { type Character, escapeFor } from "../../src/syntax/characters.js";
import { commentsIn, excerpt, quoted, textOf } from "../../transforms/context.js";
import { analyse } from "../../transforms/migration/analyse.js";

function contextOf(text: string) {
  const { context, parsed } = analyse(new Document("page.js", text), null);
  return { context, statements: parsed.ast.program.body };
}

test.each<[string, Character["delimiter"], string]>([
  ["it's", "'", "it\\'s"],
  ["it's", '"', "it's"],
  ['"a"', '"', '\\"a\\"'],
  ["`a`", "`", "\\`a\\`"],
  ["a\\b", "'", "a\\\\b"],
  ["a\nb\rc", "'", "a\\nb\\rc"],
  ["a\u2028b\u2029", "'", "a\\u2028b\\u2029"],
  ["${a} $ {", "`", "\\${a} $ {"],
  ["${a}", "'", "${a}"],
])("%j between %s is written %s", (text, delimiter, written) => {
  expect(escapeFor(text, delimiter)).toBe(written);
});

describe("a context", () => {
  test("quotes as the file does", () => {
    expect(quoted("it's", contextOf("a('b', 'c');").context)).toBe("'it\\'s'");
    expect(quoted("it's", contextOf('a("b");').context)).toBe('"it\'s"');
  });

  test("shows a node in 40 characters of one line", () => {
    const name = "n".repeat(39);
    const { context, statements } = contextOf(`a( 1,\n\n  2);\n${name};\n${name}n;`);
    expect(statements.map((node) => excerpt(node, context))).toEqual(["a( 1, 2);", `${name};`, `${name}…`]);
  });

  test("knows a node's text", () => {
    const { context, statements } = contextOf("a;\n\nb();");
    expect(textOf(statements[1]!, context)).toBe("b();");
  });

  test("finds the comments of a span, whole ones only", () => {
    const text = "/*1*/a/*2*/;/*3*/b/*4*/";
    const { context } = contextOf(text);
    const found = (start: number, end: number) =>
      commentsIn({ start, end }, context)
        .map(({ value }) => value)
        .join("");
    expect(found(0, text.length)).toBe("1234");
    expect(found(5, 11)).toBe("2");
    expect(found(6, 11)).toBe("2");
    expect(found(7, 17)).toBe("3");
    expect(found(5, 10)).toBe("");
    expect(found(12, 17)).toBe("3");
    expect(found(0, 5)).toBe("1");
    expect(found(1, 5)).toBe("");
  });
});
