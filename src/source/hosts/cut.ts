import { decode, encodeAttribute, encodeText } from "./entities.js";
import type { Encoded, Region } from "./found.js";

/** A stretch of markup that reads as code; regions are cut out of it. */
export interface Written extends Encoded {
  readonly quotedBy?: '"' | "'";
}

type Attributes = Omit<Region, "type" | "start" | "end" | "encoded" | "quotedBy">;

/** The value of an attribute that is written from here to there, without its quotes if it has any. */
export function valueBetween(
  file: string,
  start: number,
  end: number,
): Written & Required<Pick<Written, "quotedBy">> {
  const raw = file.slice(start, end);
  const before = file[start - 1];
  const quote = before === '"' || before === "'" ? before : undefined;
  const around = quote ?? (raw.includes('"') ? "'" : '"');
  return {
    ...decode(raw, start, true),
    encode: (code) => encodeAttribute(code, around),
    ...(!quote && { needsQuotes: around }),
    quotedBy: around,
  };
}

/** What stands between `{{` and `}}`. */
export function interpolationBetween(file: string, start: number, end: number): Written {
  return {
    ...decode(file.slice(start, end), start, false),
    encode: (code) => encodeText(code).replace(/(?<=\})\}/g, "&#125;"),
  };
}

/** A region of a part of it, by default of all, without the blanks around. */
export function cut(
  written: Written,
  attributes: Attributes,
  from = 0,
  to = written.text.length,
): Region | undefined {
  const { text, offsets, quotedBy, ...encoded } = written;
  const code = text.slice(from, to);
  const begin = from + (code.length - code.trimStart().length);
  const end = begin + code.trim().length;
  if (end <= begin) return undefined;
  return {
    ...{ type: "region", ...attributes, start: offsets[begin]!, end: offsets[end]! },
    encoded: { ...encoded, text: text.slice(begin, end), offsets: offsets.slice(begin, end + 1) },
    ...(quotedBy && { quotedBy }),
  };
}

/** A region whose code reads as it is written, without the blanks around. */
export function cutPlain(
  file: string,
  attributes: Attributes,
  start: number,
  end: number,
): Region | undefined {
  const code = file.slice(start, end);
  const begin = start + (code.length - code.trimStart().length);
  const length = code.trim().length;
  return length === 0 ? undefined : { type: "region", ...attributes, start: begin, end: begin + length };
}
