import { editsOf } from "../../src/edits/chosen.js";
import { applyEdits } from "../../src/edits/render.js";
import type { Change } from "../../src/model.js";
import { Document } from "../../src/source/document.js";
import { applyWithMarkers } from "../../transforms/migration/place-markers.js";
import type { Draft } from "../../transforms/project/draft.js";

/** A change that somebody wrote anew. */
export interface EditedChange extends Change {
  readonly of: Change;
}

/**
 * What becomes of a file's text with some of its changes, before it is formatted.
 *
 * @param changes some of its own, of what it offers, or edited ones of these
 * @param todo whether to leave a marker at every use that is left, whatever is chosen of the others
 */
export function makeText(
  { path, source, result }: Draft,
  changes: readonly (Change | EditedChange)[],
  todo: boolean,
): string {
  if (isAll(changes, result.changes) && !(todo && result.marks)) return result.code;
  const all = allChanges(result, changes);
  if (todo) return applyWithMarkers(new Document(path, source), { ...result, changes: all }, changes);
  return applyEdits(source, editsOf(changes, all));
}

/** All changes that a draft has or offers, edited ones in the place of what they were. */
export function allChanges(
  { changes, offers = [] }: Pick<Draft["result"], "changes" | "offers">,
  chosen: readonly (Change | EditedChange)[],
): Change[] {
  const edited = new Map(chosen.flatMap((change) => ("of" in change ? [[change.of, change]] : [])));
  return [...changes, ...offers].map((change) => edited.get(change) ?? change);
}

/** Whether some changes are all that are made where nobody chooses. */
export function isAll(kept: readonly Change[], all: readonly Change[]): boolean {
  const known = new Set(all);
  return kept.length === all.length && kept.every((change) => known.has(change));
}

/** Whether there is something to write, or to choose. */
export function wouldChange(draft: Draft, { todo }: { readonly todo: boolean }): boolean {
  const { changes, offers = [] } = draft.result;
  return offers.length > 0 || makeText(draft, changes, todo) !== draft.source;
}
