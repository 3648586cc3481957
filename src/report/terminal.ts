// Controls (escape sequences start with one), halves of a pair, line separators, and what is not seen itself but turns
// the text's direction or makes two names look alike (`\p{Cf}`, Hangul fillers). For a class of a pattern with the flag u.
export const hidden = "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\u115f\\u1160\\u3164\\uffa0";

// GitHub Actions takes `##[` anywhere in a line of its log, and `::` at the start of one, for a command.
const hazardInLine = new RegExp(`[${hidden}]|(?<=#)#(?=\\[)|^:(?=:)`, "gu");
const hazardInSource = new RegExp(`[${hidden}]|(?<=#)#(?=\\[)`, "gu");

// Most texts: of what can be typed, only `#` and a `:` at the start may be of one of them, and of dashes, quotes and `…` none.
const harmlessLine = /^(?!:)[ -"$-~\u2010-\u2027]*$/;
const harmlessSource = /^[\n\t -"$-~\u2010-\u2027]*$/;

const shortEscapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Text from outside (a file name, a message that quotes source) as one line that is safe on a terminal:
 * `"a\x1b[31m\nb"` → `"a\\x1b[31m\\nb"`.
 */
export function escapeLine(text: string): string {
  if (harmlessLine.test(text)) return text;
  return text.replace(hazardInLine, (char) => shortEscapes[char] ?? escapeCode(char.codePointAt(0)!));
}

function escapeCode(code: number): string {
  const digits = code.toString(16);
  if (code > 0xffff) return `\\u{${digits}}`;
  return code <= 0xff ? `\\x${digits.padStart(2, "0")}` : `\\u${digits.padStart(4, "0")}`;
}

/**
 * Source text that is safe on a terminal and keeps its columns: each hazard becomes visible, and stays as long.
 * Line feeds, tabs and the CR of a CRLF stay.
 */
export function escapeSource(text: string): string {
  if (harmlessSource.test(text)) return text;
  return text.replace(hazardInSource, (char, index: number) => {
    if (char === "\n" || char === "\t" || (char === "\r" && text[index + 1] === "\n")) return char;
    const code = char.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\ufffd".repeat(char.length);
  });
}
