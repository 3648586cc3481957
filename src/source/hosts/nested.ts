import type { Encoded, Found, Part, Region } from "./found.js";
import type { WrittenCode } from "./written-code.js";

/** What was found in a text that itself stands in a file, by the offsets of the file. */
export function rebase({ units, faults, markup }: Found, outer: WrittenCode): Found {
  const at = (offset: number) => outer.encoded?.offsets[offset] ?? outer.start + offset;
  const span = <T extends { start: number; end: number }>(inner: T): T => ({
    ...inner,
    start: at(inner.start),
    end: at(inner.end),
  });
  const region = (inner: Region): Region => {
    const encoded = inner.encoded ? composed(inner.encoded) : outer.encoded && sliced(inner, outer.encoded);
    return { ...span(inner), ...(encoded && { encoded }) };
  };
  const composed = (inner: Encoded): Encoded => ({
    ...inner,
    offsets: inner.offsets.map(at),
    ...(inner.linePrefix !== undefined && {
      linePrefix: (outer.encoded?.linePrefix ?? "") + inner.linePrefix,
    }),
    encode: (code) => outer.encoded?.encode(inner.encode(code)) ?? inner.encode(code),
  });
  return {
    units: units.map(({ parts, loads, onlookers, ...unit }) => ({
      ...unit,
      parts: mapRegions(parts, region),
      ...(loads && { loads: loads.map(span) }),
      ...(onlookers && { onlookers: onlookers.map(span) }),
    })),
    faults: faults.map((fault) => ({ ...fault, offset: at(fault.offset) })),
    ...(markup && { markup: markup.map(span) }),
  };
}

/** Code that reads as it stands in a text of which each line begins with something else. */
function sliced({ start, end }: Region, outer: Encoded): Encoded {
  return { ...outer, text: outer.text.slice(start, end), offsets: outer.offsets.slice(start, end + 1) };
}

export function mapRegions(parts: readonly Part[], map: (region: Region) => Region): Part[] {
  return parts.map((part) => {
    if (part.type === "region") return map(part);
    return { ...part, parameters: part.parameters.map(map), parts: mapRegions(part.parts, map) };
  });
}
