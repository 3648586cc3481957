import { parse } from "@babel/parser";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Character, cookedText, readCharacters, renderCharacters } from "../../src/syntax/characters.js";
import { type Part, splitWords, type Word, wordText } from "../../transforms/command/words.js";
import { Shell } from "../properties/shell.js";

const text = (raw: string, delimiter: Character["delimiter"] = "`"): Part<string> => ({
  kind: "text",
  characters: readCharacters(raw, delimiter, 0),
});

/** The words of a line in which `<name>` is a hole; or the problem. */
function split(line: string) {
  const pieces = line.split(/<(\w+)>/);
  return splitWords(
    pieces.map((piece, i): Part<string> => (i % 2 ? { kind: "hole", hole: piece } : plain(piece))),
  );
}

function plain(value: string): Part<string> {
  const characters = [...value].map(
    (one): Character => ({ cooked: one, raw: one, delimiter: '"', start: 0 }),
  );
  return { kind: "text", characters };
}

function textsOf(words: ReturnType<typeof split>): string[] {
  if ("reason" in words) throw new Error(words.reason);
  return words.map((word) => wordText(word, (hole) => `<${hole}>`));
}

describe("splits at white space outside quotes", () => {
  test.each<[string, string[]]>([
    ["", []],
    [" \t ", []],
    ["hostname", ["hostname"]],
    ["  ls\t-a   /tmp ", ["ls", "-a", "/tmp"]],
    ["a 'b c' d", ["a", "'b c'", "d"]],
    [`a "b 'c' d" 'e "f'`, ["a", `"b 'c' d"`, `'e "f'`]],
    [`--a="b c"d 'e'"f"`, [`--a="b c"d`, `'e'"f"`]],
    [`a\\ b \\"c \\\\ d`, ["a\\ b", '\\"c', "\\\\", "d"]],
    [`"a \\" b" c`, [`"a \\" b"`, "c"]],
    [`'a\\' b`, [`'a\\'`, "b"]],
    [`'' ""`, ["''", '""']],
    ["<x> <y>", ["<x>", "<y>"]],
    ["<x><y> a<x>b '<x> c'", ["<x><y>", "a<x>b", "'<x> c'"]],
    [`'|&;<>()$\`*?[#~%^' "| & ; ( ) * #"`, [`'|&;<>()$\`*?[#~%^'`, `"| & ; ( ) * #"`]],
    ["a\u00a0b\u3000c é😀", ["a\u00a0b\u3000c", "é😀"]],
    ["{{.ID}} a=b -- :/@!,+]}", ["{{.ID}}", "a=b", "--", ":/@!,+]}"]],
  ])("%j", (line, words) => {
    expect(textsOf(split(line))).toEqual(words);
  });
});

test.each([..."|&;<>()$`*?[#~%^\n"])("%j outside quotes needs a shell", (operator) => {
  expect(split(`tool a${operator}b`)).toEqual({ reason: "shell-operator", text: operator });
  expect(split(`tool 'a' ${operator}`)).toEqual({ reason: "shell-operator", text: operator });
  expect(textsOf(split(`tool 'a${operator}b'`))).toEqual(["tool", `'a${operator}b'`]);
  if (operator !== "\n") expect(textsOf(split(`tool a\\${operator}b`))).toEqual(["tool", `a\\${operator}b`]);
});

test.each([
  ["it's", "'"],
  ['say "hello', '"'],
  ['say "it\\"', '"'],
  ["C:\\", "\\"],
  ["a '<x>", "'"],
])("%j is not complete", (line, missing) => {
  expect(split(line)).toEqual({ reason: "unbalanced-quotes", text: missing });
});

test.each(["a {{ b }}", "a --b={{ .c }}-d", "a {{{ b }}}", "a {{b }} {{c}}"])(
  "words of %j would cut what a template engine fills in",
  (line) => {
    expect(split(line)).toEqual({ reason: "dynamic-command", text: "{{ … }}" });
  },
);

test.each(["a {{b}} {{c}}", "a '{{ b }}'", "a {{ b", "a }} {{"])("words of %j cut nothing in two", (line) => {
  expect(split(line)).not.toHaveProperty("reason");
});

test("a shell joins lines at a backslash, in quotes and outside", () => {
  expect(split("a \\\n b")).toEqual({ reason: "shell-operator", text: "\n" });
  expect(split('a "b\\\nc"')).toEqual({ reason: "shell-operator", text: "\n" });
});

describe("knows what only a shell takes away", () => {
  test.each<[string, boolean, boolean]>([
    ["plain", false, false],
    ["'one pair'", false, false],
    ['"<x>"', false, false],
    ["--a='b'", true, false],
    ["'a''b'", true, false],
    ["'a'b", true, false],
    ["'a'<x>", true, false],
    ["<x>'a'", true, false],
    ['"a"<x>"b"', true, false],
    ["a\\ b", true, false],
    ['"a\\"b"', true, false],
    ['"C:\\dir"', false, false],
    ['"$HOME"', false, true],
    ['"`id`"', false, true],
    ["'$HOME'", false, false],
  ])("%j", (line, quotedInside, expands) => {
    expect(split(line)).toMatchObject([{ quotedInside, expands }]);
  });
});

describe("reads a literal as JavaScript does", () => {
  const escapes = fc.constantFrom(
    ..."abc 01789'\"$`{}\t".split(""),
    ..."\\n \\t \\r \\b \\f \\v \\0 \\\\ \\' \\\" \\` \\$ \\{ \\x41 \\X41 \\u0020 \\U0041 \\u{1F600} \\u{41} \\a \\8".split(
      " ",
    ),
    "\\\n",
    "\\\r\n",
    "\\\u2028",
  );

  test("and writes it between any quotes with the same value", () => {
    const pieces = fc.array(fc.tuple(fc.array(escapes, { maxLength: 6 }), fc.constantFrom("'", '"', "`")), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(pieces, fc.constantFrom<Character["delimiter"]>("'", '"', "`"), (literals, target) => {
        const characters: Character[] = [];
        let value = "";
        for (const [units, delimiter] of literals) {
          const raw = units.join("");
          const cooked = evaluate(delimiter + raw + delimiter);
          if (cooked === undefined) continue;
          const read = readCharacters(raw, delimiter as Character["delimiter"], 0);
          expect(cookedText(read)).toBe(cooked);
          characters.push(...read);
          value += cooked;
        }
        expect(evaluate(target + renderCharacters(characters, target) + target)).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  test("with legacy octal escapes", () => {
    const raw = "\\101\\60\\400\\777\\1";
    // Above 255 the last digit is a character of its own.
    expect(cookedText(readCharacters(raw, "'", 0))).toBe("A0 0?7\u0001");
  });

  test("with its offsets in the source", () => {
    expect(readCharacters("a\\u0020\\\r\nb", "'", 10).map(({ start }) => start)).toEqual([10, 11, 17, 20]);
  });

  /** The value of a literal; undefined when it is none (an unescaped quote or line break, an escape that templates forbid). */
  function evaluate(literal: string): string | undefined {
    try {
      const { program } = parse(`(${literal});`, { sourceType: "script" });
      const [statement] = program.body;
      let node = statement?.type === "ExpressionStatement" ? statement.expression : undefined;
      if (program.body.length !== 1) node = undefined;
      if (node?.type === "StringLiteral") return node.value;
      if (node?.type === "TemplateLiteral" && node.expressions.length === 0)
        return node.quasis[0]!.value.cooked ?? undefined;
    } catch {
      // no literal
    }
    return undefined;
  }
});

/** A word as v1 gets it: each hole is a value by then. */
function written(word: Word<string>): string {
  return wordText(word, (hole) => hole);
}

describe.skipIf(process.platform === "win32")("the words joined are the line, for a real shell", () => {
  let shell: Shell;
  beforeAll(() => {
    shell = new Shell();
  });
  afterAll(() => shell.close());

  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.stringMatching(/^[\w./:=@,+-]{1,6}$/) },
    { weight: 4, arbitrary: fc.constantFrom(" ", "  ", "\t", " \t ") },
    { weight: 3, arbitrary: fc.constantFrom("'", '"', "\\", "''", '""', "\\'", '\\"', "\\\\", "\\ ") },
    { weight: 2, arbitrary: fc.stringMatching(/^'[\w $"\\|;*#]{0,8}'$/) },
    { weight: 2, arbitrary: fc.stringMatching(/^"[\w '|;*#]{0,8}"$/) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("|", "$", "*", "é", "😀", "\u00a0", "{", "}", "!", "]", "%", "^"),
    },
  );
  const part = fc.oneof(
    { weight: 4, arbitrary: fc.array(piece, { maxLength: 6 }).map((all) => plain(all.join(""))) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("", "value", "--flag", "two words", "a\tb", "x=1")
        .map((hole): Part<string> => ({ kind: "hole", hole })),
    },
  );
  const line = fc.array(part, { minLength: 1, maxLength: 6 });

  test("random lines with quotes, escapes, odd white space and holes", async () => {
    let compared = 0;
    const lines = fc.array(line, { minLength: 1, maxLength: 60, size: "max" });
    await fc.assert(
      fc.asyncProperty(lines, async (lines) => {
        const before: string[] = [];
        const after: string[] = [];
        for (const parts of lines) {
          const words = splitWords(parts);
          const line = parts.map((one) => (one.kind === "hole" ? one.hole : cookedText(one.characters)));
          // What a backslash quotes is not known when it stands before a hole without a value.
          if ("reason" in words || line.some((one, i) => one === "" && line[i - 1]?.endsWith("\\"))) continue;
          before.push(line.join(""));
          after.push(words.map(written).join(" "));
        }
        compared += before.length;
        const argv = await shell.argvOf([...before, ...after]);
        expect(argv.slice(before.length)).toEqual(argv.slice(0, before.length));
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});

describe("long lines take no time", () => {
  const words = Array.from({ length: 100_000 }, (_, i) => (i % 3 ? `word${i}` : `'word ${i}'`));

  test("100,000 words", () => {
    const started = performance.now();
    expect(splitWords([text(words.join(" "))])).toHaveLength(words.length);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test("one word of a million characters", () => {
    const started = performance.now();
    const found = splitWords([text(`'${"\\u0020".repeat(1_000_000)}'`)]);
    expect(found).toHaveLength(1);
    const [word] = found as Word<string>[];
    expect(written(word!)).toHaveLength(1_000_002);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
