import type { Edit, Span } from "../model.js";
import { renderSpans } from "./render.js";

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
    // What touches another is a part of it: who of them writes something at the edge is no matter then.
    if (last && edit.start <= last.end) {
      last.edits.push(edit);
      last.end = Math.max(last.end, edit.end);
    } else found.push({ start: edit.start, end: edit.end, edits: [edit] });
  }
  const texts = renderSpans(source, edits, found);
  let moved = 0;
  return found.map(({ start, end, edits }, index): Piece => {
    const from = start + moved;
    moved += texts[index]!.length - (end - start);
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
