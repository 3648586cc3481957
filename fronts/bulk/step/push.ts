import type { Campaign } from "../campaign/campaign.js";
import { askRemote } from "./ask-remote.js";
import type { Checkout } from "./checkout.js";
import { type Commit, readOwn } from "./commit.js";
import type { SafeGit } from "./safe-git.js";
import { Trouble, troubleOf } from "./trouble.js";

interface Options {
  readonly checkout: Checkout;
  readonly campaign: Campaign;
  readonly base: { readonly branch: string; readonly sha: string };
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
  const ref = `refs/heads/${campaign.branch}`;
  let { before } = options;
  for (let attempt = 1; ; attempt++) {
    if (before !== null) {
      const own = await readBranch(git, before, options);
      if (!own) throw new Trouble(sayTouched(campaign.branch), "touched");
      if (own.tree === commit.tree && own.parent === base.sha) return { sha: before, isNew: false };
    }
    // What is being pushed when somebody stops the run is finished.
    signal?.throwIfAborted();
    const args = [
      "push",
      "--quiet",
      "--no-verify",
      "--no-follow-tags",
      "--no-recurse-submodules",
      "--no-signed",
    ];
    const { status, stderr } = await git.remote(
      [...args, `--force-with-lease=${ref}:${before ?? ""}`, "--", git.url, `${commit.sha}:${ref}`],
      checkout.folder,
    );
    if (status === 0) return { sha: commit.sha, isNew: true };
    if (attempt === mostAttempts || !/stale info|fetch first|reference already exists/i.test(stderr))
      throw troubleOf("push", status, stderr);
    const refs = await askRemote(git, checkout.folder, {
      base: base.branch,
      branch: campaign.branch,
      signal,
    });
    before = refs.branch;
  }
}

async function readBranch(git: SafeGit, sha: string, { checkout, campaign, signal }: Options) {
  const read = () => git.local(["cat-file", "commit", sha], checkout.folder, { signal });
  let output = await read();
  if (output.status !== 0) {
    await checkout.fetchBranch();
    output = await read();
  }
  return output.status === 0 ? readOwn(output.stdout.toString(), campaign) : null;
}

function sayTouched(branch: string) {
  const message = `The branch "${branch}" has commits that this campaign didn't make, so it is left alone. Merge or remove it.`;
  return { code: "foreign-commits", message };
}
