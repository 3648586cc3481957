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
  place(pasted, isEdited ? location.pathname + location.search : location.href);
}

/** A link to this page with what was pasted. */
export interface SharedLink {
  readonly url: string;
  /** Whether it is the page's address now. */
  readonly isPlaced: boolean;
}

/** Makes a link, and the page's address of it; null where it would be too long. */
export async function share(pasted: Pasted): Promise<SharedLink | null> {
  const fragment = await toFragment(pasted);
  if (fragment === null) return null;
  const url = new URL(`#${fragment}`, location.href).href;
  return { url, isPlaced: place(pasted, url) };
}

/** Whether the browser takes it: what is too large, or comes too often, it doesn't, and going back won't bring it back. */
function place(pasted: Pasted, url: string): boolean {
  try {
    history.replaceState(pasted, "", url);
    return true;
  } catch {
    return false;
  }
}
