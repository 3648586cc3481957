import type { TextEdit } from "vscode-languageserver/node";
import { editsOf } from "../../src/edits/chosen.js";
import { piecesOf } from "../../src/edits/pieces.js";
import { applyEdits } from "../../src/edits/render.js";
import type { Change, Span } from "../../src/model.js";
import type { Lines } from "./lines.js";

interface Replacement extends Span {
  readonly text: string;
}

/**
 * Some changes of a text as an editor applies them: each replaces whole tokens, so that a preview can be read.
 *
 * @param all every change of the text, the offered ones included
 */
export function toTextEdits(lines: Lines, chosen: readonly Change[], all: readonly Change[]): TextEdit[] {
  const { text } = lines;
  const edits = editsOf(chosen, all);
  const result = applyEdits(text, edits);
  const pieces = piecesOf(text, edits).map(
    ({ before, after }): Replacement => ({ ...before, text: result.slice(after.start, after.end) }),
  );
  return joined(
    pieces.map((piece) => withWholeTokens(piece, text)),
    text,
  )
    .filter(({ start, end, text: now }) => text.slice(start, end) !== now)
    .map(({ start, end, text: newText }) => ({ range: lines.rangeOf({ start, end }), newText }));
}

const inWord = /[\w$\u0080-\uffff]/;

function withWholeTokens({ start, end, text: now }: Replacement, text: string): Replacement {
  let [from, to] = [start, end];
  const cuts = (at: number) =>
    at > 0 &&
    at < text.length &&
    ((inWord.test(text[at - 1]!) && inWord.test(text[at]!)) || text.slice(at - 1, at + 1) === "\r\n");
  while (cuts(from)) from--;
  while (cuts(to)) to++;
  return { start: from, end: to, text: text.slice(from, start) + now + text.slice(end, to) };
}

/** Those that touch, or overlap since they were widened, as one. */
function joined(pieces: readonly Replacement[], text: string): Replacement[] {
  const found: Replacement[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (!last || piece.start > last.end) {
      found.push(piece);
      continue;
    }
    // What was added on both sides is in both.
    const shared = last.end - piece.start;
    const tail = piece.text.slice(shared);
    found[found.length - 1] = {
      start: last.start,
      end: Math.max(last.end, piece.end),
      text: shared > 0 ? joinWidened(last, piece, text) : last.text + tail,
    };
  }
  return found;
}

/** Two edits of one word: what stands between them was kept by both. */
function joinWidened(first: Replacement, second: Replacement, text: string): string {
  const shared = text.slice(second.start, first.end);
  const kept = first.text.endsWith(shared)
    ? first.text.slice(0, first.text.length - shared.length)
    : first.text;
  return kept + second.text;
}
