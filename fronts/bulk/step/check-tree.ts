import { sayTooLarge } from "./folder-size.js";
import type { SafeGit } from "./safe-git.js";
import { localTroubleOf } from "./trouble.js";

/** A tree with more files than this list has in megabytes is made to fill memory, as each folder can be in it many times. */
const mostNames = 128;

/**
 * Looks how large the files of a commit will be, before any of them is written.
 *
 * @returns false where the repository doesn't have the commit, or lacks something of it
 * @throws Trouble when they are larger than they may be
 */
export async function checkTree(
  git: SafeGit,
  repository: string,
  sha: string,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const args = ["ls-tree", "-r", "-l", "-z", "--full-tree", sha];
  const ended = await git.local(args, repository, { signal, output: mostNames });
  if (ended.over === "output") throw sayTooLarge(limit);
  if (ended.over) throw localTroubleOf("clone", ended);
  if (ended.status !== 0) return false;
  const bytes = ended.stdout
    .toString("latin1")
    .split("\0")
    .reduce((sum, entry) => sum + Number(/^\d+ blob [\da-f]+ +(\d+)\t/.exec(entry)?.[1] ?? 0), 0);
  if (bytes > limit * 1024 * 1024) throw sayTooLarge(limit);
  return true;
}
