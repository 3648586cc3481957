import fc from "fast-check";

/** One thing that went wrong with a text; numbers are shares of its length, in thousandths of thousandths. */
type Damage =
  | { readonly kind: "cut-end" | "cut-start"; readonly at: number }
  | { readonly kind: "delete" | "duplicate" | "reverse"; readonly at: number; readonly length: number }
  | { readonly kind: "swap" | "move"; readonly at: number; readonly length: number; readonly to: number }
  | { readonly kind: "insert"; readonly at: number; readonly text: string }
  | { readonly kind: "flip"; readonly at: number; readonly code: number }
  | { readonly kind: "splice"; readonly at: number; readonly other: number; readonly to: number };

const whole = 1_000_000;
const place = fc.integer({ min: 0, max: whole });
/** In tokens. */
const length = fc.integer({ min: 1, max: 12 });

const insertions = [
  ..."()[]{}<>`'\"/\\;,.:?!=+-*&|^~#@$\n\r\t\0\uFEFF\u2028\ud800",
  ...["=>", "...", "?.", "??", "${", "/*", "*/", "//", "<!--", "\r\n", "\\u{", "</", "<>", "#!"],
  ...[
    "await ",
    "async ",
    "function ",
    "return ",
    "class ",
    "const ",
    "let ",
    "var ",
    "yield ",
    "new ",
    "typeof ",
  ],
  ...[
    "delete ",
    "void ",
    "in ",
    "of ",
    "if (",
    "for (",
    "while (",
    "with (",
    "switch (",
    "case ",
    "do ",
    "try ",
  ],
  ...[
    "import ",
    "export ",
    "default ",
    "as any",
    "as const",
    "satisfies ",
    "type ",
    "interface ",
    "enum ",
    "this",
  ],
  ...[
    "window",
    "ddClient",
    "window.ddClient",
    ".backend",
    ".execHostCmd",
    "(data, error) => ",
    "arguments",
    "super",
  ],
];

/** Damage to a text; the number of texts to splice with is `others`. */
export function damages(others: number): fc.Arbitrary<readonly Damage[]> {
  const damage: fc.Arbitrary<Damage> = fc.oneof(
    fc.record({ kind: fc.constantFrom("cut-end", "cut-start"), at: place }),
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom("delete", "duplicate", "reverse"), at: place, length }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constantFrom("swap", "move"), at: place, length, to: place }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant("insert"), at: place, text: fc.constantFrom(...insertions) }),
    },
    fc.record({ kind: fc.constant("flip"), at: place, code: fc.integer({ min: 0, max: 0x17f }) }),
    fc.record({ kind: fc.constant("splice"), at: place, other: fc.nat(others - 1), to: place }),
  );
  return fc.array(damage, { minLength: 1, maxLength: 2 });
}

/** Words, numbers, whole strings, comments, white space; anything else character by character. */
const token = /\w+|\s+|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|=>|\.\.\.|\?\.|./gsu;

/** Does the damage to a text. */
export function damageText(text: string, all: readonly Damage[], others: readonly string[]): string {
  return all.reduce((damaged, damage) => damageOnce(damaged, damage, others), text);
}

function damageOnce(text: string, damage: Damage, others: readonly string[]): string {
  const offset = Math.floor((damage.at * text.length) / whole);
  switch (damage.kind) {
    case "cut-end":
      return text.slice(0, offset);
    case "cut-start":
      return text.slice(offset);
    case "insert":
      return text.slice(0, offset) + damage.text + text.slice(offset);
    case "flip":
      return text.slice(0, offset) + String.fromCharCode(damage.code) + text.slice(offset + 1);
    case "splice": {
      const other = others[damage.other]!;
      return text.slice(0, offset) + other.slice(Math.floor((damage.to * other.length) / whole));
    }
    default:
      return damageTokens(text.match(token) ?? [], damage).join("");
  }
}

function damageTokens(
  tokens: readonly string[],
  damage: Extract<Damage, { readonly length: number }>,
): string[] {
  const start = Math.floor((damage.at * tokens.length) / whole);
  const end = Math.min(start + damage.length, tokens.length);
  const [before, piece, after] = [tokens.slice(0, start), tokens.slice(start, end), tokens.slice(end)];
  switch (damage.kind) {
    case "delete":
      return [...before, ...after];
    case "duplicate":
      return [...before, ...piece, ...piece, ...after];
    case "reverse":
      return [...before, ...piece.reverse(), ...after];
    default: {
      const rest = [...before, ...after];
      const to = Math.floor((damage.to * rest.length) / whole);
      // Swapped: what stood at the other place comes to this one.
      const taken = damage.kind === "swap" ? rest.splice(to, piece.length, ...piece) : [];
      if (damage.kind === "move") rest.splice(to, 0, ...piece);
      return taken.length === 0 ? rest : [...rest.slice(0, start), ...taken, ...rest.slice(start)];
    }
  }
}
