import { editsOf } from "../../src/edits/chosen.js";
import { applyEdits } from "../../src/edits/render.js";
import type { Change } from "../../src/model.js";
import { Document } from "../../src/source/document.js";
import { applyWithMarkers } from "../../transforms/migration/place-markers.js";
import type { Draft } from "../../transforms/project/draft.js";

/**
 * What becomes of a file's text with some of its changes, before it is formatted.
 *
 * @param todo whether to leave a marker at every use that is left, whatever is chosen of the others
 */
export function makeText({ path, source, result }: Draft, changes: readonly Change[], todo: boolean): string {
  const isWhole = changes.length === result.changes.length;
  if (isWhole && !(todo && result.marks)) return result.code;
  if (todo) return applyWithMarkers(new Document(path, source), result, changes);
  return applyEdits(source, editsOf(changes, result.changes));
}
