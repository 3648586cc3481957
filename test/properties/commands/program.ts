import fc from "fast-check";
import type { Parts } from "./form.js";
import { forms } from "./forms.js";
import { commands } from "./grammar.js";

/** A piece of a program: one form, with its command. */
export interface Piece {
  readonly form: string;
  readonly text: string;
  /** Its first line and its last, from 1. */
  readonly lines: readonly [first: number, last: number];
}

/** A program with the values that it finds in its world. */
export interface Program {
  readonly path: string;
  readonly source: string;
  readonly pieces: readonly Piece[];
  readonly values: Readonly<Record<"first" | "second" | "third", unknown>>;
}

/** What holes hold. Quotes come in pairs: half of a pair would mean something else in each place. */
const value = fc.constantFrom<unknown[]>(
  "w",
  "",
  "two words",
  " lead",
  "trail  ",
  "a\t b",
  "'q  r'",
  '"q  r"',
  "a\\ b",
  "--flag=x",
  "*.none",
  "~",
  "é😀",
  "; show more",
  "A=1",
  "$none",
  "%A%",
  "-n",
  "\u00a0",
  7,
  -1.5,
  Number.NaN,
  0,
  12n,
  true,
  undefined,
  null,
  ["p", "q  r"],
  { toString: () => "ob  ject" },
);

const apis: readonly (readonly string[])[] = [
  ["execHostCmd"],
  ["execHostCmd"],
  ["execHostCommand"],
  ["backend", "execInVMExtension"],
  ["backend", "execInVMExtension"],
  ["backend", "execInContainer"],
  ["execDockerCmd"],
];

const container = fc.constantFrom(
  '"web"',
  "'a-1'",
  "row.id",
  "next()",
  "`${name}-1`",
  "fixed",
  '"-u root web"',
  "7",
);

const restArgument = fc.constantFrom(
  ..."first second third ...tags -3 -0 0x10 0x1fn -1_0n 1.50 12n null undefined fixed words row.id next()".split(
    " ",
  ),
  '"--all"',
  "'-f'",
  '"two  words"',
  "'\"{{json .}}\"'",
  "`--format=${first}`",
  "`'${name}  x'`",
  '"a" + second',
  '...[first, "x"]',
  "/* all */ '-a'",
);

const spellings = [
  ..."window.ddClient window.ddClient window.ddClient ddClient globalThis.ddClient self.ddClient parent.ddClient".split(
    " ",
  ),
  'window["ddClient"]',
  "window?.ddClient",
  "(window).ddClient",
  "createDockerDesktopClient()",
];

const typedSpellings = [
  "(window as any).ddClient",
  "window.ddClient!",
  "(<any>window).ddClient",
  "(window.ddClient as any)",
];

const statement = fc.record({
  form: fc.constantFrom(...Object.keys(forms)),
  command: commands(["await later()", "parameter", "(await load())"]),
  other: commands(["await later()", "parameter"]),
  anywhere: commands(),
  some: commands([], 0),
  path: fc.constantFrom(...apis),
  container,
  rest: fc.array(restArgument, { maxLength: 3 }),
  spelling: fc.nat({ max: 59 }),
});

type Statement = typeof statement extends fc.Arbitrary<infer Value> ? Value : never;

/** What holes read, and what is in their way. */
const prelude = `import { createDockerDesktopClient } from "@docker/extension-api-client";
import { live, change } from "./live.mjs";

let name = "nm", flag = false, count = 3;
const fixed = "f", words = "two  words", quoted = "'q  r'", tags = ["t", "u"], row = { id: "ID" };
const odd = "it's", piped = "| more";
const load = async () => "loaded";
function label(kind) {
  if (kind) return "kind";
}
`;

function write(statement: Statement, n: number, isTypeScript: boolean): string {
  const { form, command, other, anywhere, some, path, container, rest, spelling } = statement;
  const all = isTypeScript ? [...spellings, ...typedSpellings] : spellings;
  const client = all[spelling % all.length]!;
  const callNamed = (name: string, line: string) => {
    if (path.includes("execInContainer")) return `${name}(${container}, ${line})`;
    const more = path[0] === "execDockerCmd" ? rest : [];
    return `${name}(${[line.replace(/,$/, ""), ...more].join(", ")}${line.endsWith(",") ? "," : ""})`;
  };
  const parts: Parts = {
    ...{ command, other, anywhere, some, n, isTypeScript, client, path, callNamed },
    call: (line, on = client) => callNamed([on, ...path].join("."), line),
    type: (type) => (isTypeScript ? `: ${type}` : ""),
  };
  const written = forms[form]!(parts);
  const { top, body } = typeof written === "string" ? { top: "", body: written } : written;
  const parameter = isTypeScript ? "parameter: string" : "parameter";
  return `${top && `${top}\n`}export async function f${n}(${parameter}) {\n${body}\n}\n`;
}

/** Random programs: several forms, each with commands of its own. */
export const program: fc.Arbitrary<Program> = fc
  .record({
    statements: fc.array(statement, { minLength: 1, maxLength: 8, size: "max" }),
    values: fc.record({ first: value, second: value, third: value }),
    path: fc.constantFrom("program.mjs", "program.ts", "program.js", "program.mts"),
    lineBreak: fc.oneof(
      { weight: 7, arbitrary: fc.constant("\n") },
      { weight: 1, arbitrary: fc.constant("\r\n") },
    ),
  })
  .map(({ statements, values, path, lineBreak }) => {
    const withBreaks = (text: string) => text.replaceAll("\n", lineBreak);
    let source = withBreaks(prelude);
    const pieces = statements.map((one, i): Piece => {
      const text = withBreaks(write(one, i, /\.m?ts$/.test(path)));
      const first = source.split("\n").length;
      source += text;
      return { form: one.form, text, lines: [first, source.split("\n").length - 1] };
    });
    const program: Program = { path, source, pieces, values };
    return Object.assign(program, {
      [fc.toStringMethod]: () => `${path} with ${fc.stringify(values)}:\n${source}`,
    });
  });
