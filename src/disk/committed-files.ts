import { dirname, join, relative, sep } from "node:path";
import type { Uncommitted } from "../results.js";
import { isBlob, keyOf } from "./blob.js";
import { type GitOutput, git, splitAtNul } from "./git.js";
import { repositoryTop } from "./repository-top.js";

/** What git has of a set of files. */
export interface CommittedFiles {
  /**
   * Whether a file has changes that are not committed. A file that git ignores, or outside of any repository, has none.
   *
   * @param bytes what is on disk
   */
  uncommitted(file: string, bytes: Buffer): Uncommitted | null;
  /** Whether git could restore a file that has no uncommitted changes. */
  isRestorable(file: string): boolean;
}

export interface CommittedOptions {
  /** Whether what is staged counts as committed: git can bring it back, too. Default false. */
  readonly isStagedEnough?: boolean;
}

/** Blob ids by file, from the index; for a file that is not simply committed, why. */
type Known = Map<string, { readonly blob: string } | Exclude<Uncommitted, "modified">>;

/** So many characters of paths at most on one command line, which Windows limits to 32,767. */
const longest = 16_000;

/**
 * Asks git what it has of files. Contents are compared here, not by git, which would run the filters that a
 * repository's configuration names.
 *
 * @param files absolute paths, through all links
 */
export async function findCommitted(
  files: readonly string[],
  { isStagedEnough = false }: CommittedOptions = {},
): Promise<CommittedFiles> {
  const byTop = new Map<string, string[]>();
  const tops = new Map<string, string | null>();
  for (const file of files) {
    const top = repositoryTop(dirname(file), tops);
    if (top !== null) byTop.set(top, [...(byTop.get(top) ?? []), file]);
  }
  const known: Known = new Map();
  for (const [top, inside] of byTop) await askGit(top, inside, known, isStagedEnough);
  return {
    uncommitted(file, bytes) {
      const state = known.get(keyOf(file));
      if (state === undefined) return null;
      if (typeof state === "string") return state;
      return isBlob(bytes, state.blob) ? null : "modified";
    },
    isRestorable: (file) => known.has(keyOf(file)),
  };
}

/** The same where what is not committed doesn't matter, and git isn't asked: whoever is in a repository can be restored. */
export function assumeCommitted(): CommittedFiles {
  const tops = new Map<string, string | null>();
  return {
    uncommitted: () => null,
    isRestorable: (file) => repositoryTop(dirname(file), tops) !== null,
  };
}

async function askGit(
  top: string,
  files: readonly string[],
  known: Known,
  isStagedEnough: boolean,
): Promise<void> {
  const paths = files.map((file) => relative(top, file).replaceAll(sep, "/"));
  const isShort = paths.reduce((sum, path) => sum + path.length + 3, 0) < longest;
  const only = isShort ? ["--", ...paths] : [];
  const ask = (args: readonly string[]) => git(["--literal-pathspecs", ...args, ...only], top);
  const [index, untracked, staged] = await Promise.all([
    ask(["ls-files", "-sz"]),
    ask(["ls-files", "-oz", "--exclude-standard"]),
    // No work tree is read, so no filter runs. Fails before the first commit: then everything is only staged.
    ask(["diff-index", "--cached", "--name-only", "-z", "--no-renames", "--ignore-submodules", "HEAD"]),
  ]);
  if (!isDone(index) || !isDone(untracked)) {
    for (const file of files) known.set(keyOf(file), "unknown");
    return;
  }
  const isAsked = new Set(files.map(keyOf));
  const note = (path: string, state: Parameters<Known["set"]>[1]) => {
    const key = keyOf(join(top, path));
    if (isAsked.has(key)) known.set(key, state);
  };
  for (const entry of splitAtNul(index.stdout)) {
    const [, blob = "", stage, path = ""] = /^\d+ (\w+) (\d)\t(.*)$/s.exec(entry) ?? [];
    note(path, (isStagedEnough || isDone(staged)) && stage === "0" ? { blob } : "staged");
  }
  if (!isStagedEnough && isDone(staged)) for (const path of splitAtNul(staged.stdout)) note(path, "staged");
  for (const path of splitAtNul(untracked.stdout)) note(path, "untracked");
}

function isDone(output: GitOutput | null): output is GitOutput {
  return output?.status === 0;
}
