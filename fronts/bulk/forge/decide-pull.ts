import type { Pull } from "../campaign/journal-entry.js";
import { replaceMarked } from "./body/marked.js";
import type { FoundPull } from "./github.js";

/** What is to become of a repository's pull request. */
export type Decision =
  | { readonly what: "create" }
  | { readonly what: "update"; readonly pull: FoundPull; readonly body: string; readonly isOurs: boolean }
  /** It is open and says what it has to. */
  | { readonly what: "keep"; readonly pull: FoundPull; readonly isOurs: boolean }
  /** It was merged as it is now, or somebody closed it. */
  | { readonly what: "leave"; readonly pull: FoundPull };

interface Wanted {
  readonly title: string;
  /** Our part of its text, with its marks. */
  readonly block: string;
  /** What is on the branch. */
  readonly commit: string | null;
  /** The one that the journal knows. */
  readonly known: Pull | null;
}

/** @param found all pull requests from the branch, the newest one first */
export function decidePull(found: readonly FoundPull[], { title, block, commit, known }: Wanted): Decision {
  const open = found.find(({ state }) => state === "open");
  if (open) {
    const isOurs = open.number === known?.number;
    // Where somebody has taken our part out, it stays out; where there never was one, it comes below what is there.
    const body = replaceMarked(open.body, block) ?? (isOurs ? open.body : joinText(open.body, block));
    return body === open.body && title === open.title
      ? { what: "keep", pull: open, isOurs }
      : { what: "update", pull: open, body, isOurs };
  }
  const [last] = found;
  if (!last || (last.state === "merged" && last.commit !== commit)) return { what: "create" };
  return { what: "leave", pull: last };
}

function joinText(text: string, block: string): string {
  return text.trim() === "" ? block : `${text.trimEnd()}\n\n${block}`;
}
