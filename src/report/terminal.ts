// Controls (escape sequences start with one), halves of a pair, line separators, and what turns the text's direction.
const hazard = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const shortEscapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Text from outside (a file name, a message that quotes source) as one line that is safe on a terminal:
 * `"a\x1b[31m\nb"` → `"a\\x1b[31m\\nb"`.
 */
export function escapeLine(text: string): string {
  return text.replace(hazard, (char) => shortEscapes[char] ?? escapeCode(char.charCodeAt(0)));
}

function escapeCode(code: number): string {
  return code <= 0xff
    ? `\\x${code.toString(16).padStart(2, "0")}`
    : `\\u${code.toString(16).padStart(4, "0")}`;
}

/**
 * Source text that is safe on a terminal and keeps its columns: each hazard becomes one visible character.
 * Line feeds, tabs and the CR of a CRLF stay.
 */
export function escapeSource(text: string): string {
  return text.replace(hazard, (char, index: number) => {
    if (char === "\n" || char === "\t" || (char === "\r" && text[index + 1] === "\n")) return char;
    const code = char.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\ufffd";
  });
}

/** The same for text of several lines of our own that may quote something from outside. */
export function escapeLines(text: string): string {
  return text.split("\n").map(escapeLine).join("\n");
}
