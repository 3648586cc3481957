import type { Span } from "../../model.js";
import type { Dialect } from "../extensions.js";
import type { Encoded, Region, RegionKind } from "./found.js";

/** Code as a file has it: as it reads, or in lines of which each begins with something that isn't code. */
export interface WrittenCode extends Span {
  /** What it reads. */
  readonly text: string;
  /** Absent where it stands in the file as it reads. */
  readonly encoded?: Encoded;
}

/**
 * @param pieces what of the file is code, in order; not empty
 * @param prefix what each of its lines begins with
 */
export function joinPieces(file: string, pieces: readonly Span[], prefix: string): WrittenCode {
  const whole = pieces.map((piece) => withIndentation(file, piece, prefix));
  const { start } = whole[0]!;
  const { end } = whole.at(-1)!;
  const isWhole = whole.every((piece, index) => index === 0 || piece.start === whole[index - 1]!.end);
  if (isWhole && prefix === "") return { start, end, text: file.slice(start, end) };
  const text = whole.map((piece) => file.slice(piece.start, piece.end)).join("");
  const offsets = whole.flatMap((piece) => offsetsOf(piece));
  const encoded = { text, offsets: [...offsets, end], encode: encodeBehind(prefix), linePrefix: prefix };
  // The first line begins where the file's does, so that what it begins with is no indentation of the code.
  const line = lineStart(file, start);
  const beginsLine = [prefix, prefix.trimEnd()].includes(file.slice(line, start));
  return { start: beginsLine ? line : start, end, text, encoded };
}

/** What is left of code without its beginning. */
export function cutStart({ start, end, text, encoded }: WrittenCode, length: number): WrittenCode {
  const rest = text.slice(length);
  if (!encoded) return { start: start + length, end, text: rest };
  const offsets = encoded.offsets.slice(length);
  return { start: offsets[0]!, end, text: rest, encoded: { ...encoded, text: rest, offsets } };
}

/** What is more than the prefix is the code's own. */
function withIndentation(file: string, piece: Span, prefix: string): Span {
  if (!/[ \t]/.test(file.charAt(piece.start - 1))) return piece;
  const line = lineStart(file, piece.start);
  const start = line + prefix.length;
  const isMore = start < piece.start && file.startsWith(prefix, line);
  return isMore && file.slice(start, piece.start).trim() === "" ? { start, end: piece.end } : piece;
}

/** Where each unit of a stretch stands. */
export function offsetsOf({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Writes what the lines around begin with before each line but the first. */
function encodeBehind(prefix: string): Encoded["encode"] {
  const bare = prefix.trimEnd();
  return (code) =>
    code.replace(
      /(\r\n|\r|\n)(?=([\r\n]?))/g,
      (_, eol: string, next: string) => eol + (next ? bare : prefix),
    );
}

/** Offset of the first character of the line that an offset is in. */
export function lineStart(file: string, offset: number): number {
  if (offset === 0) return 0;
  const line = file.lastIndexOf("\n", offset - 1) + 1;
  // Not in the whole file, which may have none.
  return line + file.slice(line, offset).lastIndexOf("\r") + 1;
}

export function regionOf({ start, end, encoded }: WrittenCode, kind: RegionKind, dialect: Dialect): Region {
  return { type: "region", kind, dialect, start, end, ...(encoded && { encoded }) };
}
