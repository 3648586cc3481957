import { dirname, join, relative, sep } from "node:path";
import type { Uncommitted } from "../results.js";
import { isBlob, keyOf } from "./blob.js";
import { type GitOutput, git, splitAtNul } from "./git.js";
import { type OwnEdit, pathInside, readOwnEdits } from "./journal.js";
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
  /** git's name for what it has of such a file; null where nobody asked. */
  baseOf(file: string, bytes: Buffer): string | null;
}

export interface CommittedOptions {
  /** Whether what is staged counts as committed: git can bring it back, too. Default false. */
  readonly isStagedEnough?: boolean;
  /** Whether edits that earlier runs are known to have made over what is committed don't count. Default: they do. */
  readonly knowsOwn?: boolean;
}

/** A file that git keeps. */
interface Kept {
  readonly top: string;
  /** The blob in the index; null where there is none, or several. */
  readonly index: string | null;
  /** The blob in the last commit; null where there is none, or it has another mode. */
  readonly head: string | null;
  /** Whether the index has something else than the last commit: another blob, or only another mode. */
  readonly isStaged: boolean;
}

type Known = Map<string, Kept | "untracked" | "unknown">;

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
  { isStagedEnough = false, knowsOwn = false }: CommittedOptions = {},
): Promise<CommittedFiles> {
  const byTop = new Map<string, string[]>();
  const tops = new Map<string, string | null>();
  for (const file of files) {
    const top = repositoryTop(dirname(file), tops);
    if (top !== null) byTop.set(top, [...(byTop.get(top) ?? []), file]);
  }
  const known: Known = new Map();
  for (const [top, inside] of byTop) await askGit(top, inside, known);
  const edits = new Map<string, ReturnType<typeof readOwnEdits>>();
  const editsOf = (file: string, { top }: Kept): readonly OwnEdit[] => {
    const own = edits.get(top) ?? readOwnEdits(top);
    edits.set(top, own);
    return own.get(pathInside(top, file)) ?? [];
  };
  /** What git has, if the file differs from it by nothing but what it is allowed to; else how it differs. */
  const look = (file: string, bytes: Buffer, kept: Kept): { base: string } | "staged" | "modified" => {
    const { index, head } = kept;
    const isStaged = !isStagedEnough && kept.isStaged;
    if (index !== null && !isStaged && isBlob(bytes, index)) return { base: index };
    const base = isStagedEnough ? index : head;
    const differs = isStaged || index === null ? "staged" : "modified";
    if (!knowsOwn || base === null) return differs;
    const own = editsOf(file, kept).filter((edit) => edit.base === base);
    const isOwn = own.some(({ after }) => isBlob(bytes, after));
    const isIndexOwn =
      index !== null && (index === base || isBlob(bytes, index) || own.some(({ after }) => after === index));
    return isOwn && isIndexOwn ? { base } : differs;
  };
  return {
    uncommitted(file, bytes) {
      const state = known.get(keyOf(file));
      if (state === undefined) return null;
      if (typeof state === "string") return state;
      const seen = look(file, bytes, state);
      return typeof seen === "string" ? seen : null;
    },
    isRestorable: (file) => known.has(keyOf(file)),
    baseOf(file, bytes) {
      const state = known.get(keyOf(file));
      if (state === undefined || typeof state === "string") return null;
      const seen = look(file, bytes, state);
      return typeof seen === "string" ? null : seen.base;
    },
  };
}

/** The same where what is not committed doesn't matter, and git isn't asked: whoever is in a repository can be restored. */
export function assumeCommitted(): CommittedFiles {
  const tops = new Map<string, string | null>();
  return {
    uncommitted: () => null,
    isRestorable: (file) => repositoryTop(dirname(file), tops) !== null,
    baseOf: () => null,
  };
}

async function askGit(top: string, files: readonly string[], known: Known): Promise<void> {
  const paths = files.map((file) => relative(top, file).replaceAll(sep, "/"));
  const isShort = paths.reduce((sum, path) => sum + path.length + 3, 0) < longest;
  const only = isShort ? ["--", ...paths] : [];
  const ask = (args: readonly string[]) => git(["--literal-pathspecs", ...args, ...only], top);
  const [index, untracked, staged] = await Promise.all([
    ask(["ls-files", "-sz"]),
    ask(["ls-files", "-oz", "--exclude-standard"]),
    // No work tree is read, so no filter runs. Fails before the first commit: then everything is only staged.
    ask(["diff-index", "--cached", "-z", "--no-renames", "--ignore-submodules", "--no-abbrev", "HEAD"]),
  ]);
  if (!isDone(index) || !isDone(untracked)) {
    for (const file of files) known.set(keyOf(file), "unknown");
    return;
  }
  const isAsked = new Set(files.map(keyOf));
  const note = (path: string, stateOf: (before: Kept | null) => Kept | "untracked") => {
    const key = keyOf(join(top, path));
    if (!isAsked.has(key)) return;
    const before = known.get(key);
    known.set(key, stateOf(typeof before === "object" ? before : null));
  };
  const hasCommit = isDone(staged);
  for (const entry of splitAtNul(index.stdout)) {
    const [, blob = "", stage, path = ""] = /^\d+ (\w+) (\d)\t(.*)$/s.exec(entry) ?? [];
    const only = stage === "0" ? blob : null;
    note(path, () => ({
      top,
      index: only,
      head: hasCommit ? only : null,
      isStaged: !hasCommit || only === null,
    }));
  }
  const changes = hasCommit ? splitAtNul(staged.stdout) : [];
  for (let at = 0; at + 1 < changes.length; at += 2) {
    const [, before, after, blob = ""] = /^:(\d+) (\d+) (\w+) /.exec(changes[at]!) ?? [];
    // No run stages a file that is new, or with other permissions.
    const head = before === after ? blob : null;
    note(changes[at + 1]!, (known) => ({ top, index: known?.index ?? null, head, isStaged: true }));
  }
  for (const path of splitAtNul(untracked.stdout)) note(path, () => "untracked");
}

function isDone(output: GitOutput | null): output is GitOutput {
  return output?.status === 0;
}
