import type { TextEdit } from "vscode-languageserver/node";
import { editsOf } from "../../src/edits/chosen.js";
import { type Piece, piecesOf } from "../../src/edits/pieces.js";
import { applyEdits } from "../../src/edits/render.js";
import type { Change, Span } from "../../src/model.js";
import type { Lines } from "./lines.js";

/**
 * Some changes of a text as an editor applies them: each edit replaces whole tokens, so that a preview can be read.
 *
 * @param all every change of the text, the offered ones included
 * @param asOne as one edit, where an editor lets the user choose among them
 */
export function toTextEdits(
  lines: Lines,
  chosen: readonly Change[],
  all: readonly Change[],
  asOne = false,
): TextEdit[] {
  const { text } = lines;
  const edits = editsOf(chosen, all);
  const result = applyEdits(text, edits);
  return joinPieces(piecesOf(text, edits), text, asOne).flatMap(({ start, end, pieces }) => {
    const [first, last] = [pieces[0]!, pieces.at(-1)!];
    const newText =
      text.slice(start, first.before.start) +
      result.slice(first.after.start, last.after.end) +
      text.slice(last.before.end, end);
    return newText === text.slice(start, end) ? [] : [{ range: lines.rangeOf({ start, end }), newText }];
  });
}

/** A span of whole tokens, with the pieces in it. */
interface Joined extends Span {
  readonly pieces: readonly Piece[];
}

/** Pieces that touch each other, or are parts of one token, as one. */
function joinPieces(pieces: readonly Piece[], text: string, asOne: boolean): Joined[] {
  const found: Joined[] = [];
  for (const piece of pieces) {
    const { start, end } = withWholeTokens(piece.before, text);
    const last = found.at(-1);
    if (!last || (start > last.end && !asOne)) found.push({ start, end, pieces: [piece] });
    else {
      const pieces = [...last.pieces, piece];
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, end), pieces };
    }
  }
  return found;
}

const inWord = /[\w$\u0080-\uffff]/;

function withWholeTokens({ start, end }: Span, text: string): Span {
  const isInWord = (at: number) => inWord.test(text[at - 1] ?? "") && inWord.test(text[at] ?? "");
  const cuts = (at: number) => isInWord(at) || text.slice(Math.max(0, at - 1), at + 1) === "\r\n";
  let [from, to] = [start, end];
  while (cuts(from)) from--;
  while (cuts(to)) to++;
  return { start: from, end: to };
}
