// JSON leaves these as they are, but a terminal may take them for an escape sequence or turn the text's direction.
const hazard = /[\x7f-\x9f\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** JSON with two spaces of indentation and a final newline; what could disturb a terminal is written as `\uXXXX`. */
export function stringify(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(hazard, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
