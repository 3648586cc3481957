import type { Campaign } from "../campaign/campaign.js";
import { askBranch } from "./ask-remote.js";
import type { Checkout } from "./checkout.js";
import { type Commit, readOwn } from "./commit.js";
import type { SafeGit } from "./safe-git.js";
import { Trouble, troubleOf } from "./trouble.js";

interface Options {
  readonly checkout: Checkout;
  readonly campaign: Campaign;
  /** The commit that ours stands on. */
  readonly base: string;
  readonly commit: Commit;
  /** What the remote's branch was; null where there was none. */
  readonly before: string | null;
  readonly signal: AbortSignal | undefined;
}

export interface Pushed {
  /** What the branch is at. */
  readonly sha: string;
  /** False where it had the same already. */
  readonly isNew: boolean;
}

/** How often a branch may move under our hands, e.g. since another process does the same. */
const mostAttempts = 4;

/**
 * Puts a commit on the campaign's branch, unless that has commits of somebody else.
 *
 * @throws Trouble when it can't be pushed, or isn't ours
 */
export async function push(git: SafeGit, options: Options): Promise<Pushed> {
  const { checkout, campaign, base, commit, signal } = options;
  const { branch } = campaign;
  const ref = `refs/heads/${branch}`;
  let { before } = options;
  for (let attempt = 1; ; attempt++) {
    const found = before === null ? "nothing" : await readBranch(git, before, options);
    if (found === null) throw new Trouble(sayTouched(branch), "touched");
    if (found === "moved") {
      if (attempt === mostAttempts) throw new Trouble(sayMoved(branch), "failed", true);
    } else {
      if (found !== "nothing" && found.tree === commit.tree && found.parent === base)
        return { sha: before!, isNew: false };
      // What is being pushed when somebody stops the run is finished.
      signal?.throwIfAborted();
      const ended = await git.remote(
        [
          ...["push", "--quiet", "--no-verify", "--no-follow-tags", "--no-recurse-submodules", "--no-signed"],
          ...[`--force-with-lease=${ref}:${before ?? ""}`, "--", git.url, `${commit.sha}:${ref}`],
        ],
        checkout.folder,
      );
      if (ended.status === 0) return { sha: commit.sha, isNew: true };
      const isTooShallow = /shallow update not allowed/i.test(ended.stderr);
      if (isTooShallow && attempt < mostAttempts) {
        await checkout.fetchHistory();
        continue;
      }
      if (attempt === mostAttempts || !hasMoved(ended.stderr)) throw troubleOf("push", ended);
    }
    before = await askBranch(git, checkout.folder, { branch, signal });
  }
}

/** Whether a push failed since somebody else was faster. */
function hasMoved(stderr: string): boolean {
  return /stale info|fetch first|reference already exists|cannot lock ref '[^']*': (?:is at|reference|unable to resolve)|failed to update ref|\.lock': File exists/i.test(
    stderr,
  );
}

/** @returns null where the commit is somebody else's, `moved` where it isn't what the branch is at any more */
async function readBranch(git: SafeGit, sha: string, { checkout, campaign, signal }: Options) {
  const read = () => git.local(["cat-file", "commit", sha], checkout.folder, { signal });
  let ended = await read();
  if (ended.status !== 0) {
    try {
      await checkout.fetchBranch(git);
    } catch (error) {
      if (error instanceof Trouble && error.why.code === "base-moved") return "moved";
      throw error;
    }
    ended = await read();
  }
  return ended.status === 0 ? readOwn(ended.stdout.toString(), campaign) : "moved";
}

function sayMoved(branch: string) {
  const message = `The branch "${branch}" is changed by somebody at this moment. Try again later.`;
  return { code: "branch-moved", message };
}

function sayTouched(branch: string) {
  const message = `The branch "${branch}" has commits that this campaign didn't make, so it is left alone. Merge or remove it.`;
  return { code: "foreign-commits", message };
}
