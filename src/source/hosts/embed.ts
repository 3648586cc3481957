import type { Span } from "../../model.js";
import type { Embedding } from "../document.js";
import type { Block, Found, Part, Region, Unit } from "./found.js";
import { regionsOf } from "./regions-of.js";

/** The text of a file in which each piece of code reads as it is meant, with the way back. */
export interface Embedded extends Embedding {
  readonly text: string;
}

/** @param found in the file; offsets of what comes of it are those of the new text */
export function embed(source: string, { units, faults, unread, prose, markup }: Found): Embedded {
  const regions = units.flatMap(({ parts }) => [...regionsOf(parts)]);
  const encoded = regions.filter(({ encoded }) => encoded).sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let text = "";
  let last = 0;
  for (const { start, end, encoded: written } of encoded) {
    if (start < last) throw new Error("Two pieces of code overlap.");
    text += source.slice(last, start);
    const { text: code, offsets } = written!;
    pieces.push({ start: text.length, end: text.length + code.length, from: start, to: end, offsets });
    text += code;
    last = end;
  }
  text += source.slice(last);
  const isSame = text === source && pieces.every(({ start, from }) => start === from);
  const way = isSame ? { toFile: same, toText: same } : new Way(pieces);
  const span = <Kind extends Span>(one: Kind): Kind => ({
    ...one,
    start: way.toText(one.start),
    end: way.toText(one.end),
  });
  const placed = new Map<Region, Region>();
  const place = (region: Region): Region => {
    const moved = span(region);
    placed.set(region, moved);
    return moved;
  };
  const all = isSame
    ? units
    : units.map(
        ({ loads, onlookers, ...unit }): Unit => ({
          ...unit,
          parts: unit.parts.map((part) => movePart(part, place)),
          ...(loads && { loads: loads.map(span) }),
          ...(onlookers && { onlookers: onlookers.map(span) }),
        }),
      );
  const ordered = regions.map((region) => placed.get(region) ?? region).sort((a, b) => a.start - b.start);
  return {
    ...{
      source,
      text,
      units: all,
      faults,
      ...(unread && { unread }),
      ...(prose && { prose }),
      ...(markup && { markup }),
    },
    toFile: (offset) => way.toFile(offset),
    toText: (offset) => way.toText(offset),
    regionAt: (offset) => innermost(offset, ordered),
  };
}

function same(offset: number): number {
  return offset;
}

function movePart(part: Part, place: (region: Region) => Region): Part {
  if (part.type === "region") return place(part);
  return {
    ...part,
    parameters: part.parameters.map(place),
    parts: part.parts.map((one) => movePart(one, place)),
  } satisfies Block;
}

/** The last that begins at or before an offset and has it in it or ends there. */
function innermost(offset: number, ordered: readonly Region[]): Region | undefined {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const found = ordered[low - 1];
  return found && offset <= found.end ? found : undefined;
}

/** A piece of code in the text, and where it is written in the file. */
interface Piece extends Span {
  readonly from: number;
  readonly to: number;
  readonly offsets: readonly number[];
}

class Way {
  constructor(readonly pieces: readonly Piece[]) {}

  toFile(offset: number): number {
    let moved = 0;
    for (const { start, end, to, offsets } of this.pieces) {
      if (offset < start) break;
      if (offset <= end) return offsets[offset - start]!;
      moved = to - end;
    }
    return offset + moved;
  }

  toText(offset: number): number {
    let moved = 0;
    for (const { start, end, from, to, offsets } of this.pieces) {
      if (offset < from) break;
      if (offset <= to) {
        const index = offsets.findIndex((one) => one >= offset);
        return index < 0 ? end : start + index;
      }
      moved = end - to;
    }
    return offset + moved;
  }
}
