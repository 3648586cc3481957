import { parsers } from "./parsers.js";

/** A text with the place of each of its UTF-16 units, and last of its end. */
export interface Decoded {
  readonly text: string;
  readonly offsets: readonly number[];
}

/**
 * What a text of HTML reads once its character references are read.
 *
 * @param start where the text is in the file
 * @param isAttribute in attributes `?a=1&copy=2` holds no reference, since links are written so
 */
export function decode(raw: string, start: number, isAttribute: boolean): Decoded {
  const offsets: number[] = [];
  let text = "";
  for (let at = 0; at < raw.length; ) {
    const found = raw[at] === "&" ? readReference(raw, at, isAttribute) : undefined;
    const read = found?.text ?? raw[at]!;
    for (let i = 0; i < read.length; i++) offsets.push(start + at);
    text += read;
    at += found?.length ?? 1;
  }
  offsets.push(start + raw.length);
  return { text, offsets };
}

function readReference(raw: string, start: number, isAttribute: boolean) {
  const { EntityDecoder, htmlDecodeTree, DecodingMode } = parsers.entities();
  let text = "";
  let length = 0;
  const decoder = new EntityDecoder(htmlDecodeTree, (codePoint, consumed) => {
    text += String.fromCodePoint(codePoint);
    length = consumed;
  });
  decoder.startEntity(isAttribute ? DecodingMode.Attribute : DecodingMode.Legacy);
  // The longest name has 32 letters.
  if (decoder.write(raw.slice(start, start + 64), 1) < 0) decoder.end();
  return length === 0 ? undefined : { text, length };
}

/** How a text is written in an attribute between these quotes. */
export function encodeAttribute(text: string, quote: '"' | "'"): string {
  const written = encodeText(text);
  return quote === '"' ? written.replaceAll('"', "&quot;") : written.replaceAll("'", "&#39;");
}

/** How a text is written where character references are read: as it is, but for what would be taken for one. */
export function encodeText(text: string): string {
  return text.replace(/&(?=#|[a-z])/gi, "&amp;");
}
