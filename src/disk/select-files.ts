import { realpathSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { keyOf } from "./blob.js";
import { type GitOutput, git, splitAtNul } from "./git.js";
import { isStill, readIndex } from "./index-entries.js";
import { repositoryTop } from "./repository-top.js";

/**
 * Files by what git says of them. `since`: those that differ from where the working tree's history and the one of `since` part,
 * and untracked ones. `changed`: those that differ from the last commit, and untracked ones. `staged`: those that the next
 * commit changes.
 */
export type Selection = "changed" | "staged" | { readonly since: string };

/** The files of one repository that are selected. */
export interface SelectedFiles {
  /** Whether a file is, by its absolute path through all links. */
  has(file: string): boolean;
  /** Blob ids of files that are staged otherwise than they are on disk, by absolute path. */
  readonly partly: ReadonlyMap<string, string>;
  /** The top folder, through all links. What lies in a repository inside of it is not selected. */
  readonly top: string;
}

/** Git can't say which files are meant; the message is for the user. */
export class SelectionError extends Error {
  override readonly name = "SelectionError";
}

/**
 * Asks git which files are selected. Files are compared here with what its index has, not by git, which would run the filters
 * that a repository's configuration names.
 *
 * @param folder absolute, in the repository
 * @throws SelectionError when there is no repository, or no such commit
 */
export async function selectFiles(folder: string, selection: Selection): Promise<SelectedFiles> {
  const option = optionOf(selection);
  const found = repositoryTop(folder);
  if (found === null)
    throw new SelectionError(
      `${option} asks git what changed, and "${folder}" is in no git repository. Leave it out, or change to one.`,
    );
  const top = realpathSync.native(found);
  const ask = (...args: string[]) => git(args, top);
  const [base, indexFile] = await Promise.all([
    findBase(selection, top, option),
    ask("rev-parse", "--git-path", "index"),
  ]);
  // Before it is read: what changes in between has to look younger than it.
  const written = secondOf(resolve(top, outputOf(indexFile, option, top).toString().trimEnd()));
  // Without a commit, everything in the index is new. No work tree is read here, so no filter runs.
  const [index, untracked, differing] = await Promise.all([
    ask("ls-files", "-sz", "--debug"),
    selection === "staged" ? none : ask("ls-files", "-oz", "--exclude-standard"),
    base === null
      ? ask("ls-files", "-z")
      : ask("diff-index", "--cached", "--name-only", "-z", "--no-renames", "--ignore-submodules", base),
  ]);
  const entries = readIndex(outputOf(index, option, top), top, written);
  const paths = [differing, untracked].flatMap((output) => splitAtNul(outputOf(output, option, top)));
  const selected = new Set(paths.map((path) => keyOf(join(top, path))));
  if (selection !== "staged") {
    return {
      top,
      partly: new Map(),
      has: (file) => {
        const key = keyOf(file);
        const entry = entries.get(key);
        return selected.has(key) || (entry !== undefined && !isStill(file, entry));
      },
    };
  }
  const partly = new Map<string, string>();
  for (const key of selected) {
    const entry = entries.get(key);
    if (entry && !isStill(key, entry)) partly.set(key, entry.blob);
  }
  return { top, partly, has: (file) => entries.has(keyOf(file)) && selected.has(keyOf(file)) };
}

/** What is not asked for. */
const none: GitOutput = { status: 0, stdout: Buffer.alloc(0), stderr: "" };

/** When a file was written; null where there is none. */
function secondOf(file: string): number | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? Math.floor(stats.mtimeMs / 1000) : null;
}

/** `--since main` */
function optionOf(selection: Selection): string {
  return typeof selection === "string" ? `--${selection}` : "--since";
}

/** What is true of the files, for a sentence: `changed since main`. */
export function describeSelection(selection: Selection): string {
  if (typeof selection !== "string") return `changed since ${selection.since}`;
  return selection === "staged" ? "is staged for the next commit" : "changed since the last commit";
}

/** The commit to compare with; null before the first one. */
async function findBase(selection: Selection, top: string, option: string): Promise<string | null> {
  const head = await git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], top);
  if (!head || head.status > 1) throw refusal(head, option, top);
  if (typeof selection === "string") return head.status === 0 ? textOf(head) : null;
  const { since } = selection;
  // Git would take it for an option.
  if (since === "" || since.startsWith("-"))
    throw new SelectionError(`${option} needs a branch, a tag or a commit, and "${since}" is none.`);
  const commit = await git(["rev-parse", "--verify", "--quiet", `${since}^{commit}`], top);
  if (commit?.status !== 0)
    throw new SelectionError(
      `${option} ${since}: there is no such branch, tag or commit here. ` +
        "Check the spelling; in CI it may have to be fetched first (actions/checkout: fetch-depth: 0).",
    );
  const base = head.status === 0 ? await git(["merge-base", "HEAD", textOf(commit)], top) : null;
  if (base?.status !== 0)
    throw new SelectionError(
      `${option} ${since}: it has no commit in common with what is checked out, as far as this clone goes. ` +
        "Fetch more of the history (actions/checkout: fetch-depth: 0).",
    );
  return textOf(base).split("\n")[0]!;
}

function textOf({ stdout }: GitOutput): string {
  return stdout.toString().trim();
}

function outputOf(output: GitOutput | null, option: string, top: string): Buffer {
  if (output?.status !== 0) throw refusal(output, option, top);
  return output.stdout;
}

function refusal(output: GitOutput | null, option: string, top: string): SelectionError {
  if (!output)
    return new SelectionError(`${option} asks git what changed, and git could not be started. Install it.`);
  const line = output.stderr.split("\n")[0] || `it ended with ${output.status}`;
  return new SelectionError(`${option} asks git what changed in "${top}", but git says: ${line}`);
}
