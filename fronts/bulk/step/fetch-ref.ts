import { setTimeout } from "node:timers/promises";
import type { SafeGit } from "./safe-git.js";
import { troubleOf } from "./trouble.js";

const options = [
  ...["--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--update-head-ok"],
];

/** How often to try while another process fetches into the same repository. */
const mostAttempts = 5;

/**
 * Fetches the last commit of one branch.
 *
 * @param depth `all` for the commits before it, too, in a repository that doesn't have them
 * @throws Trouble
 */
export async function fetchRef(
  git: SafeGit,
  repository: string,
  refspec: string,
  signal: AbortSignal,
  depth: "last" | "all" = "last",
): Promise<void> {
  const how = depth === "all" ? "--unshallow" : "--depth=1";
  for (let attempt = 1; ; attempt++) {
    const args = ["fetch", how, ...options, "--", git.url, refspec];
    const ended = await git.remote(args, repository, { signal });
    if (ended.status === 0) return;
    const trouble = troubleOf("clone", ended);
    // Another process has a file of it for itself, or was killed when it had.
    if (attempt === mostAttempts || trouble.why.code !== "locked") throw trouble;
    await setTimeout(100 * attempt, undefined, { signal });
  }
}
