import type { Reference } from "../model.js";
import type { FileResult } from "../results.js";
import { renderCodeFrame } from "./code-frame.js";
import type { Leftover } from "./group-leftovers.js";
import type { PrettyOptions } from "./report-options.js";
import { splitLines } from "./split-lines.js";
import { escapeLine, escapeSource } from "./terminal.js";
import { windowLine } from "./window-line.js";
import { count, indent } from "./words.js";

/** So many places of a finding have their code with the lines around; the others have the line alone. */
const mostFrames = 2;
/** So many places are shown below one heading, unless all are asked for. */
export const mostPlaces = 20;
/** Paths are aligned up to this width. */
const widestPlace = 44;
/** Fewer columns of a line's code say too little. */
const leastCode = 30;
/** How wide a report is that nobody knows the width of. */
const usualRoom = 120;

/** Shows code of the files of a report. Each file is split once, however many of its places are shown. */
export class CodeView {
  readonly #lines = new Map<FileResult, readonly string[] | null>();

  constructor(private readonly options: PrettyOptions) {}

  /** The code of a use with the lines around it; null where it isn't known, or no longer what the reader sees. */
  async frame({ file, reference }: Leftover, room: number | null): Promise<string | null> {
    const lines = this.#linesOf(file);
    if (lines === null || reference.reason === "declined") return null;
    return await renderCodeFrame(lines, reference, this.options.colors.isColorSupported, room);
  }

  /** The line that a use begins on, without its indentation; empty where it isn't known. */
  line({ file, reference }: Leftover, room: number): string {
    const text = this.#linesOf(file)?.[reference.line - 1] ?? "";
    const code = text.trimStart();
    const column = reference.column - 1 - (text.length - code.length);
    return escapeSource(windowLine(code.trimEnd(), Math.max(column, 0), room).text);
  }

  #linesOf(file: FileResult): readonly string[] | null {
    const known = this.#lines.get(file);
    if (known !== undefined) return known;
    const lines = file.source === null ? null : splitLines(file.source);
    this.#lines.set(file, lines);
    return lines;
  }
}

/** `src/a.ts:12:5` */
export function renderPlace({ file, reference }: Leftover, { colors }: PrettyOptions): string {
  return colors.cyan(escapeLine(file.path)) + placeInFile(reference);
}

function placeInFile({ line, column }: Pick<Reference, "line" | "column">): string {
  return `:${line}:${column}`;
}

/** Code that may take the place of a use. */
export function renderSnippet({ snippet }: Reference, { colors }: PrettyOptions): string[] {
  if (!snippet) return [];
  return [`  ${colors.dim("For example:")}`, indent(escapeSource(snippet), "    ")];
}

/** The notes on a use, with `verbose`. */
export function renderNotes({ notes }: Reference, { verbose, colors }: PrettyOptions, by: string): string[] {
  return verbose ? notes.map((note) => `${by}${colors.dim(`note: ${escapeLine(note)}`)}`) : [];
}

/**
 * Places of the same finding, one below the other.
 *
 * @param room how many columns there are; null for as many as it takes
 */
export async function renderPlaces(
  places: readonly Leftover[],
  view: CodeView,
  options: PrettyOptions,
  room: number | null,
): Promise<string[]> {
  const blocks: string[] = [];
  for (const leftover of places.slice(0, mostFrames)) {
    const frame = await view.frame(leftover, room === null ? null : room - 2);
    blocks.push(
      [
        renderPlace(leftover, options),
        ...(frame === null ? [] : [indent(frame, "  ")]),
        ...renderSnippet(leftover.reference, options),
        ...renderNotes(leftover.reference, options, "  "),
      ].join("\n"),
    );
  }
  return [...blocks, ...renderCompactly(places.slice(mostFrames), view, options, room)];
}

/** Places with the line that each begins on. */
export function renderCompactly(
  places: readonly Leftover[],
  view: CodeView,
  options: PrettyOptions,
  room: number | null,
): string[] {
  const lengthOf = ({ file, reference }: Leftover) =>
    escapeLine(file.path).length + placeInFile(reference).length;
  const width = Math.max(0, ...places.map(lengthOf).filter((length) => length <= widestPlace));
  return places.map((leftover) => {
    const length = Math.max(lengthOf(leftover), width);
    const place = renderPlace(leftover, options);
    const beside = (room ?? usualRoom) - length - 2;
    // On a narrow terminal there is more room below.
    const isBelow = beside < leastCode;
    const code = view.line(leftover, isBelow ? Math.max((room ?? usualRoom) - 2, leastCode) : beside);
    const gap = isBelow ? "\n  " : " ".repeat(length - lengthOf(leftover) + 2);
    const line = code === "" ? place : `${place}${gap}${code}`;
    return [line, ...renderNotes(leftover.reference, options, "  ")].join("\n");
  });
}

/** What says that not all places are shown; null where all are. */
export function sayHidden(hidden: number): string | null {
  return hidden === 0
    ? null
    : `not shown: ${count(hidden, "place")} (--verbose shows ${hidden === 1 ? "it" : "them"})`;
}
