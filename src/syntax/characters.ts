/** One character of a string (or several ordinary ones) as the program sees it, and as its author wrote it. */
export interface Character {
  readonly cooked: string;
  readonly raw: string;
  /** The kind of literal that it stands in. */
  readonly delimiter: '"' | "'" | "`";
  /** Where it stands in the source, in UTF-16 units. */
  readonly start: number;
}

/** Characters that mean nothing special anywhere, an escape sequence (an octal one is at most 255), or one UTF-16 unit. */
const piece =
  /[\w./:=@,+-]+|\\(?:u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[0-3][0-7]{0,2}|[4-7][0-7]?|\r\n|[\s\S])|\r\n|[\s\S]/g;

/**
 * The characters of a literal's source, escapes resolved.
 *
 * @param raw what stands between the delimiters
 * @param start offset of `raw` in the source, in UTF-16 units
 */
export function readCharacters(raw: string, delimiter: Character["delimiter"], start: number): Character[] {
  const characters: Character[] = [];
  for (const { 0: text, index } of raw.matchAll(piece)) {
    characters.push({ cooked: cook(text), raw: text, delimiter, start: start + index });
  }
  return characters;
}

/** The characters of a value, as if each stood at one place of the source. */
export function plainCharacters(text: string, start = 0): Character[] {
  return [...text].map((one) => ({ cooked: one, raw: one, delimiter: "`", start }));
}

export function cookedText(characters: readonly Character[]): string {
  let text = "";
  for (const { cooked } of characters) text += cooked;
  return text;
}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
};

function cook(text: string): string {
  if (text[0] !== "\\") return text === "\r\n" || text === "\r" ? "\n" : text;
  const escaped = text.slice(1);
  const code = /^(?:u\{?|x)([\da-fA-F]+)\}?$/.exec(escaped);
  if (code) return String.fromCodePoint(Number.parseInt(code[1]!, 16));
  if (/^[0-7]+$/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8));
  // A line continuation is nothing at all.
  if (/^(?:\r\n|[\n\r\u2028\u2029])$/.test(escaped)) return "";
  return simpleEscapes[escaped] ?? escaped;
}

/** An escape that means the same in every kind of literal: `\n`, `\x20`, `\u{1F600}`, `\\`. */
const commonEscape = /^\\(?:[nrtbfv\\]|x|u)/;

/** Characters as they stand between delimiters of a kind: as their author wrote them where that means the same there. */
export function renderCharacters(
  characters: readonly Character[],
  delimiter: Character["delimiter"],
): string {
  let text = "";
  let last = "";
  for (const { cooked, raw, delimiter: own } of characters) {
    // A line continuation; it has no place in a word.
    if (cooked === "") continue;
    let one = own === delimiter || commonEscape.test(raw) ? raw : escapeFor(cooked, delimiter);
    // Pieces of two literals must not make an escape or a hole together: "\0" + "1", "$" + "{x}".
    if (/^\\[0-7]{1,2}$/.test(last) && /^\d/.test(one)) one = `\\x3${one}`;
    if (delimiter === "`" && last === "$" && one === "{") one = "\\{";
    text += one;
    last = one;
  }
  return text;
}

/** A text as it stands between delimiters of a kind. */
export function escapeFor(text: string, delimiter: Character["delimiter"]): string {
  return text.replace(/[\0\\\n\r\u2028\u2029"'`]|\$\{/g, (found) => {
    switch (found) {
      case "\n":
        return "\\n";
      case "\r":
        return "\\r";
      case "\0":
        return "\\x00";
      case "\u2028":
      case "\u2029":
        return `\\u${found.charCodeAt(0).toString(16)}`;
      case "\\":
        return "\\\\";
      case "${":
        return delimiter === "`" ? "\\${" : found;
      default:
        return found === delimiter ? `\\${found}` : found;
    }
  });
}
