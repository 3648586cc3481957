import type { Decoded } from "./entities.js";

const scheme =
  /^[\0-\x20]*j[\t\r\n]*a[\t\r\n]*v[\t\r\n]*a[\t\r\n]*s[\t\r\n]*c[\t\r\n]*r[\t\r\n]*i[\t\r\n]*p[\t\r\n]*t[\t\r\n]*:/i;

/** The code of a `javascript:` URL; undefined when it is another one. */
export function decodeScriptUrl({ text, offsets }: Decoded): Decoded | undefined {
  const begin = scheme.exec(text)?.[0].length;
  if (begin === undefined) return undefined;
  const bytes = /(?:%[\da-f]{2})+/giy;
  const places: number[] = [];
  let code = "";
  for (let at = begin; at < text.length; ) {
    bytes.lastIndex = at;
    const escaped = bytes.exec(text)?.[0];
    const read = (escaped && readBytes(escaped)) ?? text[at]!;
    for (let i = 0; i < read.length; i++) places.push(offsets[at]!);
    code += read;
    at += escaped && read !== "%" ? escaped.length : 1;
  }
  places.push(offsets[text.length]!);
  return { text: code, offsets: places };
}

function readBytes(escaped: string): string | undefined {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}

/** How code is written in a `javascript:` URL. */
export function encodeScriptUrl(code: string): string {
  return code.replace(/%(?=[\da-f]{2})/gi, "%25").replace(/[\t\r\n]/g, (blank) => encodeURIComponent(blank));
}
