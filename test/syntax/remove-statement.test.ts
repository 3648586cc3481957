import { expect, it } from "vitest";
import { applyEdits } from "../../src/edits/render.js";
import { analyseScopes } from "../../src/scopes/analyse-scopes.js";
import { Document } from "../../src/source/document.js";
import { parseCode } from "../../src/source/parse.js";
import { wholeFile } from "../../src/source/whole-file.js";
import { walk } from "../../src/syntax/children.js";
import { removeStatement } from "../../src/syntax/remove-statement.js";

/** Removes the statement `x…` with the comments that say so. */
function remove(text: string): string {
  const { ast } = parseCode(text, wholeFile("a.ts", text));
  const statement = [...walk(ast)].find(
    ({ start, type }) => type.endsWith("Statement") && text[start!] === "x",
  )!;
  const comments = (ast.comments ?? []).filter(({ value }) => value.includes("x"));
  const place = { document: new Document("a.ts", text), scopes: analyseScopes(ast) };
  return applyEdits(text, removeStatement(statement, comments, new Set([statement]), place));
}

it.each([
  ["its line", "a;\nx;\nb;\n", "a;\nb;\n"],
  ["the only line", "x;\n", ""],
  ["the last line without a line break", "a;\nx;", "a;\n"],
  ["a line of a block", "{\n  a;\n  x;\n}\n", "{\n  a;\n}\n"],
  ["itself before another on its line", "x; a;\n", "a;\n"],
  ["itself behind another on its line", "a; x;\n", "a;\n"],
  ["itself between others", "a; x; b;\n", "a;  b;\n"],
  ["itself in a block on one line", "if (a) { x; }\n", "if (a) {  }\n"],
  ["its comment above", "a;\n// x\nx;\nb;\n", "a;\nb;\n"],
  ["its comment behind", "a;\nx; // x\nb;\n", "a;\nb;\n"],
  ["not other comments", "// a\nx;\n// b\nb;\n", "// a\n// b\nb;\n"],
  ["one of two blank lines", "a;\n\nx;\n\nb;\n", "a;\n\nb;\n"],
  ["no blank line between others", "a;\n\nx;\nb;\n", "a;\n\nb;\n"],
  ["the blank line at the top of a block", "{\n  x;\n\n  a;\n}\n", "{\n  a;\n}\n"],
  ["the blank line at the top of a file", "x;\n\na;\n", "a;\n"],
  ["the blank line below a hashbang", "#!/usr/bin/env node\nx;\n\na;\n", "#!/usr/bin/env node\na;\n"],
  ["CRLF", "a;\r\n\r\nx;\r\n\r\nb;\r\n", "a;\r\n\r\nb;\r\n"],
  ["a line that ends the one before it", "a\nx;\n(b)\n", "a\n;\n(b)\n"],
  ["a line behind a block", "{}\nx;\n(b)\n", "{}\n(b)\n"],
  ["a line behind a directive", "'use strict'\nx;\n(b)\n", "'use strict'\n;\n(b)\n"],
])("removes %s", (_, text, result) => {
  expect(remove(text)).toBe(result);
});
