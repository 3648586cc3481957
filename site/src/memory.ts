import { type Pasted, toPasted } from "../../fronts/browser/pasted.js";
import { fromFragment, isShared, toFragment } from "../../fronts/browser/share.js";

/** What a link brings that says nothing that can be read. */
export class LinkError extends Error {}

/**
 * What was pasted when the page was left, or what its link brings; null for neither.
 *
 * @throws LinkError when the link is broken
 */
export async function recall(): Promise<Pasted | null> {
  // Only the browser's list of visited pages has it, so that going back brings it back.
  const remembered = toPasted(history.state);
  const fragment = location.hash.slice(1);
  if (remembered !== null || !isShared(fragment)) return remembered;
  const shared = await fromFragment(fragment);
  if (shared === null) throw new LinkError("The link is broken: the code in it can't be read.");
  return shared;
}

/** @param isEdited it isn't what the page's link brings any more */
export function remember(pasted: Pasted, isEdited: boolean): void {
  const url = isEdited ? location.pathname + location.search : location.href;
  try {
    history.replaceState(pasted, "", url);
  } catch {
    // It is too large, or browsers want it to be done less often: then going back won't bring it back.
  }
}

/** A link to this page with what was pasted, which becomes the page's address; null where it would be too long. */
export async function share(pasted: Pasted): Promise<string | null> {
  const fragment = await toFragment(pasted);
  if (fragment === null) return null;
  const url = new URL(`#${fragment}`, location.href);
  history.replaceState(pasted, "", url);
  return url.href;
}
