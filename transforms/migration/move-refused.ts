import { piecesOf, toResult } from "../../src/edits/pieces.js";
import { applyEdits } from "../../src/edits/render.js";
import type { Change, Refused } from "../../src/model.js";
import { Document } from "../../src/source/document.js";

/** Refused uses of a source, as they stand in what its changes make of it. */
export function moveRefused(
  refused: readonly Refused[],
  source: string,
  changes: readonly Change[],
): readonly Refused[] {
  if (refused.length === 0) return refused;
  const edits = changes.flatMap((change) => change.edits);
  const pieces = piecesOf(source, edits);
  return refused.map((one): Refused => {
    const before = new Document(one.path, source);
    const after = new Document(one.path, applyEdits(source, edits));
    return { ...one, ...after.position(toResult(pieces, before.offset(one.line, one.column))) };
  });
}
