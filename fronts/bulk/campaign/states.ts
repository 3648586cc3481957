/** How far a repository is, in the order in which it gets there. */
export const way = [
  "planned",
  "cloned",
  "migrated",
  "nothing-to-do",
  "left-only",
  "committed",
  "pushed",
  "pr-open",
  "merged",
  "closed",
] as const;

/** Where one ends that leaves the way. */
export const aside = ["skipped", "failed", "touched", "lost"] as const;

/**
 * - `planned`: on the list; `cloned`, `migrated`, `committed`: underway, or what a run that was killed had reached;
 * - `nothing-to-do`: no use of the old API; `left-only`: uses, of which none could be migrated, so that people are needed;
 * - `committed`: migrated, and not pushed: nobody wanted that (`--no-push`), or there is no right to;
 * - `pushed`: the branch is on the remote; `pr-open`, `merged`, `closed`: so is its pull request;
 * - `skipped`: left out on purpose; `failed`: something went wrong, see its stage;
 * - `touched`: the branch has commits of somebody else, so it is left alone; `lost`: the repository is not there any more.
 */
export type State = (typeof way)[number] | (typeof aside)[number];

/** What a step can fail at. */
export type Stage = "clone" | "migrate" | "commit" | "push" | "publish";

/** The reason for a state, for people and for tools. */
export interface Why {
  /** A word of its own for each reason, e.g. `archived`, `timeout`, `no-push-right`. */
  readonly code: string;
  /** A sentence: what happened, and what to do. Nothing secret is in it. */
  readonly message: string;
}
