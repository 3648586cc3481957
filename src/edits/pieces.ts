import type { Edit, Span } from "../model.js";
import { applyEdits } from "./render.js";

/** A span of the source that an edit replaces, with the edits inside it, and the span that its text takes in the result. */
export interface Piece {
  readonly before: Span;
  readonly after: Span;
  readonly edits: readonly Edit[];
}

/**
 * The pieces of a source that its edits replace, in order; what stands between two of them only moves.
 *
 * @param edits as `applyEdits` takes them
 */
export function piecesOf(source: string, edits: readonly Edit[]): Piece[] {
  const isInsertion = ({ start, end }: Span) => start === end;
  const sorted = [...edits].sort(
    (a, b) => a.start - b.start || Number(isInsertion(b)) - Number(isInsertion(a)) || b.end - a.end,
  );
  const found: { start: number; end: number; edits: Edit[] }[] = [];
  for (const edit of sorted) {
    const last = found[found.length - 1];
    const isSame = last?.start === edit.start && last.end === edit.end;
    if (last && (edit.start < last.end || isSame)) last.edits.push(edit);
    else found.push({ start: edit.start, end: edit.end, edits: [edit] });
  }
  let moved = 0;
  return found.map(({ start, end, edits }): Piece => {
    const grown = applyEdits(source, edits).length - source.length;
    const from = start + moved;
    moved += grown;
    return { before: { start, end }, after: { start: from, end: end + moved }, edits };
  });
}

/** Where a place of the result was in the source; for what an edit wrote, where that edit starts. */
export function toSource(pieces: readonly Piece[], offset: number): number {
  let moved = 0;
  for (const { before, after } of pieces) {
    if (offset < after.start) break;
    if (offset < after.end) return before.start;
    moved = after.end - before.end;
  }
  return offset - moved;
}

/** Where a place of the source is in the result; for one that an edit replaces, where its text starts. */
export function toResult(pieces: readonly Piece[], offset: number): number {
  let moved = 0;
  for (const { before, after } of pieces) {
    if (offset < before.start) break;
    if (offset < before.end) return after.start;
    moved = after.end - before.end;
  }
  return offset + moved;
}
