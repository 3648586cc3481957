import fc from "fast-check";
import { type Choose, type Piece, writeString } from "./literals.js";

/** What stands for itself in a shell's word. */
const token = fc.constantFrom(
  ..."a b1 --x= -y . /p {{.Id}} é 😀 k=v a:b @h +1 -n,m ! ] } { --all=yes http://h/p \u00a0".split(" "),
);

const space = fc.oneof(
  { weight: 10, arbitrary: fc.constant(" ") },
  { weight: 6, arbitrary: fc.constantFrom("  ", "\t", " \t ", "   ") },
  // Glued to the word before.
  { weight: 4, arbitrary: fc.constant("") },
);

/** In quotes of the shell's, or after its backslash. */
const quoted = fc.constantFrom(
  "'q  r'",
  '"q  r"',
  "''",
  '""',
  "'a|b;c&d *'",
  `"it's"`,
  `'say "x"'`,
  '"a \\" b"',
  '"a \\" b  c \\" d"',
  "'${x}  $' '{y}'",
  '"a \\\\"',
  "'\\'",
  '"$none x"',
  "'$none %A% ^'",
  "\\ ",
  '\\"',
  "\\'",
  "\\\\",
  "\\$x",
  "\\|",
  "'one\ntwo'",
);

/** What nobody can split: each needs a shell. */
const operator = fc.constantFrom(..."|&;<>()$`*?[#~%^\n");

const unbalanced = fc.constantFrom("'", '"', "\\");

const names = ["first", "second", "third", "first", "second", "third", "name", "fixed"];

const holes = [
  ..."count words quoted tags row.id tags[0] next() String(first) first+second count*2 row?.id -count !flag".split(
    " ",
  ),
  ..."7 0x10 1e21 .5 -3 1n null undefined true /ab/g [1,2] name.trim() count++ parameter".split(" "),
  "flag ? 'p' : \"q  r\"",
  'flag && "--x"',
  "first ?? 'd  e'",
  '(log("in a hole"), name)',
  'log("in a hole"), name',
  'label("kind")',
  "label(0)",
  "load()",
  'count -= "0"',
  '(name += "x")',
  'tags.join(" ")',
  "tags.map((tag) => `-t  ${tag}`).join(' ')",
  "String.raw`r\\t`",
  '"ab".repeat(2)',
  '"lit  eral"',
  "'in \"quotes  of\" its own'",
  "`nested  ${second} template`",
  "void 0",
  "typeof first",
  '(() => "f")()',
  'fixed + "-0"',
  "/* why */ third",
];

const rareHoles = ["odd", '"it\'s"', '"| more"', "piped"];

const hole = (only: readonly string[], trouble: number) =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...names) },
    { weight: 20, arbitrary: fc.constantFrom(...holes, ...only) },
    { weight: trouble, arbitrary: fc.constantFrom(...rareHoles) },
  );

/** A word, or something that may be glued to one. */
const item = (inHole: fc.Arbitrary<string>, trouble: number): fc.Arbitrary<Piece[]> =>
  fc.oneof(
    { weight: 40, arbitrary: token.map((text) => [{ text }]) },
    { weight: 14, arbitrary: quoted.map((text) => [{ text }]) },
    { weight: 30, arbitrary: inHole.map((one) => [{ hole: one }]) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(["'a  ", "  b'"], ['"a  ', '  b"'], ["'$", "{x}'"], ["'{`", "\\'"]), inHole)
        .map(([[before, after], one]) => [{ text: before! }, { hole: one }, { text: after! }]),
    },
    { weight: 2 * trouble, arbitrary: operator.map((text) => [{ text }]) },
    { weight: trouble, arbitrary: unbalanced.map((text) => [{ text }]) },
  );

const executable = (inHole: fc.Arbitrary<string>): fc.Arbitrary<Piece[]> =>
  fc.oneof(
    {
      weight: 40,
      arbitrary: fc.constantFrom("tool", "./x.sh", "/app/t-1", "kubectl").map((text) => [{ text }]),
    },
    { weight: 4, arbitrary: fc.constantFrom("'my tool'", '"/a b/c"', "a\\ b").map((text) => [{ text }]) },
    { weight: 2, arbitrary: inHole.map((one) => [{ hole: one }, { text: "/bin/tool" }]) },
    { weight: 2, arbitrary: inHole.map((one) => [{ hole: one }]) },
    {
      weight: 2,
      arbitrary: fc.constantFrom("echo", "cd", "Get-Item", "A=1", "A=1 tool", "").map((text) => [{ text }]),
    },
  );

/**
 * The source of an expression that is a command: a string as shells and JavaScript know it.
 *
 * @param only further holes that this place allows
 * @param trouble 0 when nothing in it may need a shell
 */
export function commands(only: readonly string[] = [], trouble = 1): fc.Arbitrary<string> {
  const inHole = hole(only, trouble);
  const pieces = fc
    .tuple(
      space,
      executable(inHole),
      fc.array(fc.tuple(space, item(inHole, trouble)), { maxLength: 5 }),
      space,
    )
    .map(([before, first, rest, after]) =>
      join([
        { text: before },
        ...first,
        ...rest.flatMap(([gap, one]) => [{ text: gap }, ...one]),
        { text: after },
      ]),
    );
  return fc
    .tuple(pieces, fc.array(fc.nat({ max: 59 }), { maxLength: 12 }))
    .map(([all, choices]) => writeString(all, chooseFrom(choices)));
}

/** Neighbouring texts as one. A backslash before a hole would quote what nobody knows. */
function join(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if ("text" in piece && last && "text" in last)
      result[result.length - 1] = { text: last.text + piece.text };
    else result.push(piece);
  }
  return result
    .map((piece, i) => {
      const isOpen = "text" in piece && result[i + 1] && /(?<!\\)(?:\\\\)*\\$/.test(piece.text);
      return isOpen ? { text: piece.text.slice(0, -1) } : piece;
    })
    .filter((piece) => "hole" in piece || piece.text !== "");
}

/** Takes one number after the other, and begins again; all zeros when there are none. */
function chooseFrom(choices: readonly number[]): Choose {
  let at = 0;
  return (limit) => (choices.length === 0 ? 0 : choices[at++ % choices.length]! % limit);
}
