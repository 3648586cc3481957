import { escapeSource } from "./terminal.js";
import { cutLine, windowLine } from "./window-line.js";

/** What a frame points at; lines and columns from 1 on. */
export interface Framed {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Wider lines (minified code) are cut around the place, unless the terminal is narrower. */
const widest = 160;
/** What stands before a line of a frame, beside its number: `> ` and ` | `. */
const gutter = 5;

/**
 * The lines around a place with its first line underlined, e.g. for a report on a terminal.
 *
 * @param lines the source's lines without their ends
 * @param room how many columns there are for the frame; null for as many as it takes
 */
export async function renderCodeFrame(
  lines: readonly string[],
  place: Framed,
  colored: boolean,
  room: number | null = null,
): Promise<string> {
  const { codeFrameColumns } = await import("@babel/code-frame");
  const { line, column, endLine, endColumn } = place;
  const first = Math.max(line - 1, 1);
  // Of a call over many lines, its beginning says enough.
  const below = lines.slice(line, line + Math.min(Math.max(endLine - line, 1), 4));
  // What follows the final newline is no line to show.
  const last =
    line + (lines.length === line + below.length && below.at(-1) === "" ? below.length - 1 : below.length);
  const window = lines.slice(first - 1, last);
  const marked = lines[line - 1] ?? "";
  const end = endLine === line ? endColumn : marked.trimEnd().length + 1;
  const width = Math.max(Math.min(widest, (room ?? widest) - `${last}`.length - gutter), 20);
  const isWide = window.some((text) => text.length > width);
  const { offset } = windowLine(marked, column - 1, width);
  const shown = isWide ? window.map((text) => cutLine(text, offset, width).text) : window;
  const lastColumn = (shown[line - first]?.length ?? 0) + 1;
  const location = {
    start: { line, column: column - offset },
    end: { line, column: Math.max(Math.min(end - offset, lastColumn), column - offset + 1) },
  };
  // The library's types leave `startLine` out.
  const options = {
    startLine: first,
    linesAbove: line - first,
    linesBelow: last - line,
    forceColor: colored,
    highlightCode: colored,
  };
  return codeFrameColumns(shown.map(escapeSource).join("\n"), location, options);
}
