import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/edits/render.js";
import { parseCode } from "../../src/source/parse.js";
import { wholeFile } from "../../src/source/whole-file.js";
import { Session } from "../../transforms/session/session.js";

/** A comment that has nothing to ignore, and one that has. */
const use = "\n// ddclient-migrate-ignore\nwindow.ddClient.listImages();\n";

/** A text without the comments that ignore nothing; null in the place of one that has to stay. */
async function clear(text: string, path = "a.tsx") {
  const session = new Session();
  session.set(path, 1, text);
  const { idle = [], references } = await session.migrate(path);
  expect(references.map(({ outcome }) => outcome)).toEqual(["ignored"]);
  for (const { start, end } of idle)
    expect(text.slice(start, end)).toMatch(/^\/[/*].*ddclient-migrate-ignore/s);
  const removals = idle.map(({ removal }) => removal);
  return removals.includes(null)
    ? null
    : applyEdits(
        text,
        removals.filter((each) => each !== null),
      );
}

/** The tree without its places and comments, with the text of JSX as React reads it. */
function treeOf(text: string) {
  const { program } = parseCode(text, wholeFile("a.tsx", text)).ast;
  return JSON.stringify(program, (key, value) => {
    if (/^(?:start|end|loc|extra|range|(?:leading|trailing|inner)Comments)$/.test(key)) return undefined;
    if (key === "children") return value.filter((child: { type: string }) => !isNothing(child));
    return value?.type === "JSXText" ? { text: wordsOf(value.value) } : value;
  });
}

function isNothing(child: { type: string; expression?: { type: string }; value?: string }): boolean {
  return (
    child.expression?.type === "JSXEmptyExpression" ||
    (child.type === "JSXText" && wordsOf(child.value!) === "")
  );
}

/** What React makes of a text: lines are trimmed where they meet a line break, and joined by a blank. */
function wordsOf(text: string): string {
  const lines = text.split(/\r?\n/);
  const trimmed = lines.map((line, index) => {
    const start = index > 0 ? line.trimStart() : line;
    return index < lines.length - 1 ? start.trimEnd() : start;
  });
  return trimmed.filter((line) => line !== "").join(" ");
}

const word = "ddclient-migrate-ignore";

describe("a comment that ignores nothing goes", () => {
  test.each([
    ["with its line", `a();\n  // ${word}: old\nb();\n`, "a();\nb();\n"],
    ["with its lines", `a();\n/*\n * ${word}\n */\nb();\n`, "a();\nb();\n"],
    ["from behind code", `a(); // ${word}\nb();\n`, "a();\nb();\n"],
    ["from before code", `  /* ${word} */ a();\nb();\n`, "  a();\nb();\n"],
    [
      "from between words",
      `function f() {\n  return/* ${word} */1;\n}\n`,
      "function f() {\n  return 1;\n}\n",
    ],
    ["from a line break", `let b\nlet a = b /* ${word}\n */ (c)\n`, "let b\nlet a = b\n(c)\n"],
    ["beside another", `/* eslint-disable */ /* ${word} */\na();\n`, "/* eslint-disable */\na();\n"],
    ["from JSX", `<p>\n  {/* ${word} */}\n  <b />\n</p>;\n`, "<p>\n  <b />\n</p>;\n"],
    ["from above words", `<p>\n  {/* ${word} */}\n  text\n</p>;\n`, "<p>\n  text\n</p>;\n"],
    ["in CRLF", `a();\r\n// ${word}\r\nb();\r\n`, "a();\r\nb();\r\n"],
  ])("%s", async (_, before, after) => {
    const whole = before.includes("\r") ? use.replaceAll("\n", "\r\n") : use;
    expect(await clear(before + whole)).toBe(after + whole);
    expect(treeOf(after)).toBe(treeOf(before));
  });

  test("at the end of a text without a line break", async () => {
    expect(await clear(`${use}a();\n// ${word}`)).toBe(`${use}a();`);
    expect(await clear(`\ufeff// ${word}\nb();${use}`)).toBe(`\ufeffb();${use}`);
  });
});

test.each([
  ["between words", `<p>\n  one\n  {/* ${word} */}\n  two\n</p>;\n`],
  ["in a line of words", `<p>one {/* ${word} */} two</p>;\n`],
  ["beside another in its braces", `<p>\n  {/* eslint-disable */ /* ${word} */}\n  <b />\n</p>;\n`],
])("a comment in JSX stays: %s", async (_, text) => {
  expect(await clear(text + use)).toBeNull();
});
