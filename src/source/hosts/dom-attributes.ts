import { valueBetween } from "./cut.js";
import { eventHandlers } from "./event-handlers.js";
import type { Encoded, Region } from "./found.js";
import { decodeScriptUrl, encodeScriptUrl, isScriptUrl } from "./urls.js";

/** An attribute as it is written in a file. */
export interface DomAttribute {
  readonly start: number;
  readonly end: number;
  /** With its prefix: `xlink:href`. */
  readonly name: string;
  readonly tag: string;
  readonly isSvg: boolean;
}

/** The attributes whose URL may be code. */
const urls = /^(?:(?:xlink:)?href|action|formaction)$/;
const frames = /^i?frame$/;

/** The code of an attribute that a browser runs: of a handler, or a `javascript:` URL. Undefined for any other. */
export function readDomAttribute(text: string, attribute: DomAttribute): Region | undefined {
  const { start, end, name } = attribute;
  const isHandler = eventHandlers.has(name);
  if (!isHandler && !isUrl(attribute)) return undefined;
  const begin = /^[^\s=/>][^\s=/>]*\s*=\s*/.exec(text.slice(start, end))?.[0];
  if (begin === undefined) return undefined;
  const from = start + begin.length;
  const inset = /["']/.test(text[from]!) ? 1 : 0;
  const { quotedBy, ...value } = valueBetween(text, from + inset, end - inset);
  const code = isHandler ? value : decodeScriptUrl(value);
  if (!code) return undefined;
  const encoded: Encoded = {
    ...value,
    ...code,
    encode: (code) => value.encode(isHandler ? code : encodeScriptUrl(code)),
    ...(value.needsQuotes && { valueStart: from }),
  };
  return {
    ...{ type: "region", kind: "statements", dialect: "js", start: code.offsets[0]!, end: end - inset },
    ...{ encoded, quotedBy },
    ...(isHandler && { isOnElement: true, given: givenTo(attribute) }),
  };
}

/** Whether a browser runs an attribute whose value begins so. */
export function isRun(attribute: Pick<DomAttribute, "name" | "tag">, beginning: string): boolean {
  return eventHandlers.has(attribute.name) || (isUrl(attribute) && isScriptUrl(beginning));
}

function isUrl({ name, tag }: Pick<DomAttribute, "name" | "tag">): boolean {
  return urls.test(name) || (name === "src" && frames.test(tag));
}

/** What a handler gets: the event, which is `evt` in SVG; that of a window's error gets more. */
function givenTo({ tag, name, isSvg }: DomAttribute): readonly string[] {
  if (name === "onerror" && /^(?:body|frameset)$/.test(tag))
    return ["event", "source", "lineno", "colno", "error"];
  return isSvg ? ["event", "evt"] : ["event"];
}
