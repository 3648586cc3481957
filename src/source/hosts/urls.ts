import type { Decoded } from "./entities.js";

const scheme = /^[\0-\x20]*javascript:/i;
/** What a URL may have anywhere, and nobody reads. */
const ignored = /[\t\r\n]/;

/** The code of a `javascript:` URL; undefined when it is another one. */
export function decodeScriptUrl(url: Decoded): Decoded | undefined {
  const { text, offsets } = withoutIgnored(url);
  const begin = scheme.exec(text)?.[0].length;
  if (begin === undefined) return undefined;
  const places: number[] = [];
  let code = "";
  for (let at = begin; at < text.length; ) {
    const { read, length } = readCharacter(text, at);
    for (let i = 0; i < read.length; i++) places.push(offsets[at]!);
    code += read;
    at += length;
  }
  places.push(offsets[text.length]!);
  return { text: code, offsets: places };
}

/** Whether a URL is code, by how it begins. */
export function isScriptUrl(url: string): boolean {
  return scheme.test(url.replace(/[\t\r\n]/g, ""));
}

function withoutIgnored({ text, offsets }: Decoded): Decoded {
  if (!ignored.test(text)) return { text, offsets };
  const kept = [...offsets.keys()].filter((index) => index === text.length || !ignored.test(text[index]!));
  return { text: text.replace(/[\t\r\n]/g, ""), offsets: kept.map((index) => offsets[index]!) };
}

/** One character, which may be written as the bytes of its UTF-8: `%C3%A4`. */
function readCharacter(text: string, at: number): { readonly read: string; readonly length: number } {
  const first = text[at] === "%" ? /^%([\da-f]{2})/i.exec(text.slice(at, at + 3))?.[1] : undefined;
  if (first === undefined) return { read: text[at]!, length: 1 };
  const byte = Number.parseInt(first, 16);
  const length = 3 * (byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);
  try {
    return { read: decodeURIComponent(text.slice(at, at + length)), length };
  } catch {
    // A byte that is no part of a character.
    return { read: "\ufffd", length: 3 };
  }
}

/** How code is written in a `javascript:` URL. */
export function encodeScriptUrl(code: string): string {
  return code.replace(/%(?=[\da-f]{2})/gi, "%25").replace(/[\t\r\n]/g, (blank) => encodeURIComponent(blank));
}
