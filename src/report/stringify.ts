// JSON leaves these as they are, but a terminal may take them for an escape sequence, turn the text's direction, or show
// nothing of them; and a log of GitHub Actions takes `##[` for a command.
const hazard = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|(?<=#)#(?=\[)/gu;

/** JSON with two spaces of indentation and a final newline; what could disturb a terminal is written as `\uXXXX`. */
export function stringify(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(hazard, (char) => Array.from({ length: char.length }, (_, i) => escapeUnit(char.charCodeAt(i))).join(""))}\n`;
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
