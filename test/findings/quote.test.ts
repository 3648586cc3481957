import { expect, test } from "vitest";
import { quote } from "../../src/source/quote.js";

test.each([
  ["where", '"where"'],
  ['"a" + b', "'\"a\" + b'"],
  ['"a" + "b"', '\'"a" + "b"\''],
  [`"it's"`, '`"it\'s"`'],
  ['`"it\'s"`', '"`"it\'s"`"'],
  ["'", `"'"`],
  ["", '""'],
  // A literal has quotes of its own.
  ['"list --all"', '"list --all"'],
  ["`ls ${dir}`", "`ls ${dir}`"],
])("%s is part of a sentence as %s", (text, said) => {
  expect(quote(text)).toBe(said);
});
