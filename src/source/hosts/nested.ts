import type { Block, Encoded, Found, Part, Region } from "./found.js";
import type { WrittenCode } from "./written-code.js";

/** What was found in a text that itself stands in a file, by the offsets of the file. */
export function rebase({ units, faults }: Found, outer: WrittenCode): Found {
  const at = (offset: number) => outer.encoded?.offsets[offset] ?? outer.start + offset;
  const region = (inner: Region): Region => {
    const encoded = inner.encoded ? composed(inner.encoded) : outer.encoded && sliced(inner, outer.encoded);
    return { ...inner, start: at(inner.start), end: at(inner.end), ...(encoded && { encoded }) };
  };
  const composed = ({ text, offsets, encode }: Encoded): Encoded => ({
    text,
    offsets: offsets.map(at),
    encode: (code) => outer.encoded?.encode(encode(code)) ?? encode(code),
  });
  const block = (inner: Block): Block => ({
    ...inner,
    parameters: inner.parameters.map(region),
    parts: inner.parts.map(part),
  });
  const part = (inner: Part): Part => (inner.type === "block" ? block(inner) : region(inner));
  return {
    units: units.map((unit) => ({ ...unit, parts: unit.parts.map(part) })),
    faults: faults.map((fault) => ({ ...fault, offset: at(fault.offset) })),
  };
}

/** Code that reads as it stands in a text of which each line begins with something else. */
function sliced({ start, end }: Region, { text, offsets, encode }: Encoded): Encoded {
  return { text: text.slice(start, end), offsets: offsets.slice(start, end + 1), encode };
}
