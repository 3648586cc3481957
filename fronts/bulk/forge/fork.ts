import type { Current } from "../campaign/current.js";
import type { Result } from "../campaign/result.js";
import type { Clock } from "./clock.js";
import type { Fork, GitHub, Repository } from "./github.js";
import type { Head } from "./publish-one.js";
import { ForgeError } from "./trouble.js";

/** Migrates a repository once more and pushes it to another address; see `migrateRepository`. */
export type PushTo = (current: Current, url: string) => Promise<Result>;

/** GitHub says that a fork may take up to five minutes. In milliseconds. */
const longest = 5 * 60_000;

/**
 * Pushes a repository's branch to a fork of it, which is made where there is none.
 *
 * @returns what the step came to, where that isn't a pushed branch
 * @throws ForgeError
 */
export async function pushToFork(
  current: Current,
  at: Repository,
  github: GitHub,
  pushTo: PushTo,
  clock: Clock,
): Promise<Head | Result> {
  const fork = await github.fork(current.planned.id, at);
  await waitFor(fork, github, clock);
  const result = await pushTo(current, fork.url);
  return result.state === "pushed" ? { owner: fork.owner, result } : result;
}

/** Until it has a branch. */
async function waitFor({ owner, repo }: Fork, github: GitHub, clock: Clock): Promise<void> {
  const end = clock.now() + longest;
  for (let pause = 1000; ; pause = Math.min(pause * 2, 30_000)) {
    if (await hasBranch({ owner, repo }, github)) return;
    if (clock.now() >= end)
      throw new ForgeError("unreachable", `The fork ${owner}/${repo} is not ready after five minutes.`);
    await clock.sleep(pause);
  }
}

async function hasBranch(at: Repository, github: GitHub): Promise<boolean> {
  try {
    const { data } = await github.read((octokit) => octokit.rest.repos.listBranches({ ...at, per_page: 1 }));
    return data.length > 0;
  } catch (error) {
    if (error instanceof ForgeError && error.kind === "gone") return false;
    throw error;
  }
}
