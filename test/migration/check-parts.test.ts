import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/edits/render.js";
import type { Edit } from "../../src/model.js";
import { type Parsed, parseCode } from "../../src/source/parse.js";
import { wholeFile } from "../../src/source/whole-file.js";
import { migrate } from "../../transforms/migrate.js";
import { parsesByParts } from "../../transforms/migration/check-parts.js";
import { fixtures } from "../fixtures/load.js";
import { patience } from "../properties/choices.js";
import { runs, seed } from "../properties/runs.js";

function parse(path: string, text: string): Parsed {
  return parseCode(text, wholeFile(path, text));
}

/** Whether all of a text parses, without anything to overlook. */
function parsesWhole(path: string, text: string): boolean {
  try {
    return parse(path, text).recovered.length === 0;
  } catch {
    return false;
  }
}

/** What stands around a fixture and stays: it ends or begins in ways that can be mistaken. */
const heads = [
  "",
  "",
  'import "first"\n',
  "const first = () => {}\n",
  "export type First = string\n",
  "first\n",
  "type\n",
];
const tails = [
  ...[
    "export {};",
    "(a)\nexport {};",
    "[a].map(b)\nexport {}",
    "`a`\nexport {}",
    "/a/.test(a); export {}",
    "+a; export {}",
  ],
  ...[
    "{ a }\nexport {}",
    "@a class A {}\nexport {}",
    "function a() {}\nexport {}",
    "as = 1; export { a }",
    "of(a); export {}",
  ],
  ...[
    "export const a = 1",
    'import a from "a"',
    'import type { a } from "a"',
    "{ var a }\nexport {}",
    "enum A {} export {}",
  ],
  ...[
    "type A = B\nexport {}",
    "A: for (;;);\nexport {}",
    '"use strict"\nexport {}',
    "export default a",
    "export * from 'a'",
  ],
];

/** Modules that change, and how. */
const changing = fixtures.flatMap(({ options, input }, i) => {
  const head = /^\ufeff|^#!|^\s*(?:\/[/*]|["'])/.test(input) ? "" : heads[i % heads.length];
  const text = `${head}${input}\n${tails[i % tails.length]}`;
  const { changes, error } = migrate(text, options);
  if (error || changes.length === 0) return [];
  const { path } = options;
  const parsed = parse(path, text);
  if (parsed.ast.program.sourceType !== "module" || parsed.recovered.length > 0) return [];
  return [{ path, input: text, parsed, edits: changes.flatMap((change) => change.edits) }];
});

/** What a careless edit may leave behind: halves of things, and what goes on with what stands before or after it. */
const scraps = [
  ..."(){}[]<>;,:=?!.+-*/`'\"@#\\|&\n",
  ...[
    "\n\n",
    " ",
    "//",
    "/*",
    "*/",
    "// a",
    "\n// a\n",
    "/* a */",
    "=>",
    "() =>",
    "${",
    "...",
    "a",
    " a ",
    "\na\n",
    "1",
  ],
  ...[
    "if (a)",
    "if (a) b",
    " else ",
    "for (;;)",
    "do ",
    "while (a)",
    "try {",
    "case a:",
    "a:",
    "return",
    "throw ",
    "new ",
  ],
  ...[
    "async ",
    "await ",
    "yield ",
    "function ",
    "class A ",
    "class {",
    "abstract ",
    "type ",
    "type A = B",
    "enum A {}",
  ],
  ...[
    "interface ",
    "declare ",
    "declare module 'a'",
    "namespace A",
    "as ",
    " as any",
    "satisfies ",
    "in ",
    "is ",
    "of ",
  ],
  ...[
    "const a = 1",
    "let a",
    "var a;",
    "{ var a }",
    "export ",
    "export default ",
    "export default a;",
    "export { a };",
  ],
  ...[
    "import ",
    "import a from 'a';",
    "import { a, a as b } from 'a';",
    "import type { a } from 'a'\n",
    "export * from 'a'",
  ],
  ...[
    "'use strict'",
    "#!/bin/sh",
    "<a>",
    "</a>",
    "<!-- a",
    "(a)",
    "[a]",
    "`a`",
    "/a/",
    "(a) => b",
    "= a",
    "? a : b",
    "extends A",
  ],
];

const numbers = fc.array(fc.nat(0xfffff), { minLength: 12, maxLength: 12 });

/** Does something to edits that breaks most programs, or puts other text elsewhere. */
function corrupt(edits: readonly Edit[], text: string, [how = 0, ...at]: readonly number[]): Edit[] {
  const pick = <Item>(items: readonly Item[], by = 0) => items[by % items.length]!;
  const scrap = pick(scraps, at[0]);
  const index = (at[1] ?? 0) % edits.length;
  const edit = edits[index]!;
  const others = edits.filter((_, i) => i !== index);
  const start = (at[2] ?? 0) % (text.length + 1);
  const strings = edit.content.flatMap((part, i) => (typeof part === "string" ? [i] : []));
  const changed = (change: (part: string) => string): Edit[] => {
    const one = pick(strings, at[3]);
    const content = edit.content.map((part, i) =>
      i === one && typeof part === "string" ? change(part) : part,
    );
    return [...others, { ...edit, content }];
  };
  switch (how % 7) {
    case 0:
      return [...edits, { start, end: start, content: [scrap] }];
    case 1:
      return [...edits, { start, end: Math.min(text.length, start + ((at[4] ?? 0) % 12)), content: [scrap] }];
    case 2:
      return changed((part) => part.slice(0, (at[4] ?? 0) % (part.length + 1)) + scrap);
    case 3:
      return changed((part) => part.slice(0, -1));
    case 4:
      return [...others, { ...edit, content: [...edit.content, scrap] }];
    case 5: {
      // What stands at the end of a line, or between two.
      const line = text.indexOf("\n", start);
      return line < 0
        ? [...edits]
        : [...edits, { start: line, end: line + ((at[4] ?? 0) % 3), content: [scrap] }];
    }
    default: {
      // A line once more somewhere else: what it declares is declared twice.
      const from = text.lastIndexOf("\n", start) + 1;
      const to = text.indexOf("\n\n", start);
      const place = text.indexOf("\n", (at[4] ?? 0) % text.length) + 1;
      return [
        ...edits,
        { start: place, end: place, content: [`${text.slice(from, to < 0 ? text.length : to)}\n`] },
      ];
    }
  }
}

describe("parsesByParts", () => {
  it("tells of most modules by the statements that change", () => {
    const told = changing.filter(({ input, parsed, edits }) =>
      parsesByParts(input, parsed, applyEdits(input, edits), edits),
    );
    expect(told.length).toBeGreaterThan(changing.length / 2);
  });

  it(
    "accepts nothing that doesn't parse as a whole",
    () => {
      const figures = { accepted: 0, broken: 0 };
      const numRuns = runs(4000);
      fc.assert(
        fc.property(fc.constantFrom(...changing), numbers, ({ path, input, parsed, edits }, how) => {
          const corrupted = corrupt(edits, input, how);
          let code: string;
          try {
            code = applyEdits(input, corrupted);
          } catch {
            return;
          }
          const parses = parsesWhole(path, code);
          if (!parses) figures.broken++;
          if (!parsesByParts(input, parsed, code, corrupted)) return;
          figures.accepted++;
          expect(parses, code).toBe(true);
        }),
        { numRuns, seed },
      );
      // Otherwise nothing was tried.
      expect(figures.accepted).toBeGreaterThan(numRuns / 20);
      expect(figures.broken).toBeGreaterThan(numRuns / 8);
    },
    patience,
  );
});
