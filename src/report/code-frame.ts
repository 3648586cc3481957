import type { Reference } from "../model.js";
import { escapeSource } from "./terminal.js";

/** Wider lines (minified code) are cut around the reference. */
const widest = 160;
const margin = 40;

/**
 * The lines around a reference with its first line underlined, e.g. for a report on a terminal.
 *
 * @param lines the source's lines without their ends
 */
export async function renderCodeFrame(
  lines: readonly string[],
  reference: Pick<Reference, "line" | "column" | "endLine" | "endColumn">,
  colored: boolean,
): Promise<string> {
  const { codeFrameColumns } = await import("@babel/code-frame");
  const { line, column, endLine, endColumn } = reference;
  const first = Math.max(line - 1, 1);
  // Of a call over many lines, its beginning says enough.
  const below = lines.slice(line, line + Math.min(Math.max(endLine - line, 1), 4));
  // What follows the final newline is no line to show.
  const last =
    line + (lines.length === line + below.length && below.at(-1) === "" ? below.length - 1 : below.length);
  const window = lines.slice(first - 1, last);
  const marked = lines[line - 1] ?? "";
  const end = endLine === line ? endColumn : marked.trimEnd().length + 1;
  const cut =
    Math.max(...window.map((text) => text.length)) > widest ? Math.max(column - 1 - margin, 0) : null;
  const shown = cut === null ? window : window.map((text) => cutLine(text, cut));
  const offset = cut ?? 0;
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

/** The lines that a report's line numbers count. */
export function splitLines(source: string): string[] {
  return source.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
}

function cutLine(text: string, from: number): string {
  const cut = text.slice(from, from + widest);
  const start = from > 0 && cut !== "" ? `…${cut.slice(1)}` : cut;
  return from + widest < text.length ? `${start}…` : start;
}
