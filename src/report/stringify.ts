import { hidden } from "./terminal.js";

// JSON leaves most of these as they are; the line feeds are its own. A log of GitHub Actions takes `##[` for a command.
const hazard = new RegExp(`(?!\\n)[${hidden}]|(?<=#)#(?=\\[)`, "gu");

/** JSON with two spaces of indentation and a final newline; what could disturb a terminal is written as `\uXXXX`. */
export function stringify(value: unknown): string {
  return `${escapeHazards(JSON.stringify(value, null, 2))}\n`;
}

/** The same as one line. */
export function stringifyLine(value: unknown): string {
  return `${escapeHazards(JSON.stringify(value))}\n`;
}

function escapeHazards(text: string): string {
  return text.replace(hazard, (char) =>
    Array.from({ length: char.length }, (_, i) => escapeUnit(char.charCodeAt(i))).join(""),
  );
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
