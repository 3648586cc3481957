import type { Span } from "../../model.js";
import { decode, encodeText } from "./entities.js";
import type { Encoded, Fault } from "./found.js";

/** The code of a script in SVG: there it is text as any other, with references, comments between and CDATA sections. */
export interface SvgCode extends Span {
  readonly encoded: Encoded;
  readonly fault?: Fault;
}

/** @param texts the places of its text, in order; undefined where it has none */
export function readSvgScript(file: string, texts: readonly Span[]): SvgCode | undefined {
  const pieces = texts.flatMap((text) => [...piecesOf(file, text)]).filter(({ start, end }) => start < end);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  const read = pieces.map(({ start, end, isPlain }) => {
    const raw = file.slice(start, end);
    // Each of its characters is where it is written.
    return isPlain
      ? { text: raw, offsets: [...raw, ""].map((_, i) => start + i) }
      : decode(raw, start, false);
  });
  const isPlain = pieces.some((piece) => piece.isPlain);
  const isMixed = isPlain && pieces.some((piece, index) => !piece.isPlain && isCode(read[index]!.text));
  const encoded = {
    text: read.map(({ text }) => text).join(""),
    offsets: [...read.flatMap(({ offsets }) => offsets.slice(0, -1)), last.end],
    encode: isPlain ? encodeInCdata : encodeInText,
  };
  const message = "A part of this script is in a CDATA section, and a part isn't: put all of it into one.";
  return {
    ...{ start: encoded.offsets[0]!, end: last.end, encoded },
    ...(isMixed && { fault: { message, offset: first.start } }),
  };
}

/** Text as it is written in a CDATA section (`isPlain`), and what is around these. */
function* piecesOf(file: string, { start, end }: Span): Generator<Span & { readonly isPlain: boolean }> {
  let at = start;
  for (const { index, 0: section, 1: open, 2: content } of file
    .slice(start, end)
    .matchAll(/(<!\[CDATA\[)([\s\S]*?)(?:\]\]>|$)/g)) {
    const begin = start + index + open!.length;
    yield { start: at, end: start + index, isPlain: false };
    yield { start: begin, end: begin + content!.length, isPlain: true };
    at = start + index + section.length;
  }
  yield { start: at, end, isPlain: false };
}

/** More than what hides the section's own marks from older browsers: `//<![CDATA[`. */
function isCode(text: string): boolean {
  return /[^\s/*]/.test(text);
}

function encodeInText(code: string): string {
  return encodeText(code).replaceAll("<", "&lt;");
}

function encodeInCdata(code: string): string {
  return code.replaceAll("]]>", "]]]]><![CDATA[>");
}
