import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Limits } from "../campaign/campaign.js";
import { slugOf } from "../campaign/repository-name.js";
import type { RemoteRefs } from "./ask-remote.js";
import { megabytesIn } from "./folder-size.js";
import type { SafeGit } from "./safe-git.js";
import { Trouble, troubleOf } from "./trouble.js";

/** Where fetched branches stand in a cache: one that is named like a folder of another one has to have room. */
const fetched = { base: "refs/ddclient-migrate/base", branch: "refs/ddclient-migrate/branch" };

/** How often to ask how large something has become; in milliseconds. */
const interval = 1000;

/** So many fetches fill a cache with what nobody needs any more. */
const mostPacks = 40;

interface Options {
  readonly id: string;
  readonly refs: RemoteRefs;
  /** The folder with all caches. */
  readonly cache: string;
  /** The folder that the files of the commit are to be in. Nothing is there yet. */
  readonly folder: string;
  readonly limits: Limits;
  /** The branch with changes of an earlier run. */
  readonly branch: string;
  readonly signal: AbortSignal | undefined;
}

/** A commit of a remote on the disk. */
export interface Checkout {
  /** The bare repository that has it, from run to run. */
  readonly repository: string;
  readonly folder: string;
  /** Fetches the branch that the remote has. @throws Trouble */
  readonly fetchBranch: () => Promise<void>;
  readonly remove: () => void;
}

/**
 * Gets one commit of a remote, through a cache, and its files.
 *
 * @throws Trouble when that can't be, or takes more than it may
 */
export async function checkOut(git: SafeGit, options: Options): Promise<Checkout> {
  const repository = join(options.cache, `${slugOf(options.id)}.git`);
  const isCached = isUsable(repository);
  try {
    return await tryCheckOut(git, repository, options);
  } catch (error) {
    // What was cut off, or damaged otherwise, is got anew.
    const isDamaged = isCached && error instanceof Trouble && error.why.code === "git";
    if (!isDamaged) throw error;
    rmSync(repository, { recursive: true, force: true });
    rmSync(options.folder, { recursive: true, force: true });
    return await tryCheckOut(git, repository, options);
  }
}

/** One that is too large by now is begun anew. */
function isUsable(repository: string): boolean {
  if (!existsSync(join(repository, "HEAD"))) return false;
  if (megabytesIn(join(repository, "objects", "pack"), mostPacks) !== null) return true;
  rmSync(repository, { recursive: true, force: true });
  return false;
}

async function tryCheckOut(git: SafeGit, repository: string, options: Options): Promise<Checkout> {
  const { refs, folder, limits, signal } = options;
  const fetchRef = (from: string, to: string) =>
    withinSize(repository, limits.disk, signal, (within) =>
      fetch(git, repository, `+refs/heads/${from}:${to}`, within),
    );
  if (!existsSync(join(repository, "HEAD"))) {
    mkdirSync(dirname(repository), { recursive: true });
    const { status, stderr } = await git.local(
      ["init", "--quiet", "--bare", "--template=", "--", repository],
      dirname(repository),
      { signal },
    );
    if (status !== 0) throw troubleOf("clone", status, stderr);
  } else if (await addWorktree(git, repository, refs.base.sha, options)) return made();
  await fetchRef(refs.base.branch, fetched.base);
  if (!(await addWorktree(git, repository, refs.base.sha, options))) {
    const message = "Its branch moved while it was being fetched. Try again.";
    throw new Trouble({ code: "base-moved", message }, "failed", true);
  }
  return made();

  function made(): Checkout {
    return {
      ...{ repository, folder },
      fetchBranch: () => fetchRef(options.branch, fetched.branch),
      remove: () => removeWorktree(repository, folder),
    };
  }
}

async function fetch(git: SafeGit, repository: string, refspec: string, signal: AbortSignal): Promise<void> {
  const args = [
    "fetch",
    "--quiet",
    "--depth=1",
    "--no-tags",
    "--no-write-fetch-head",
    "--no-recurse-submodules",
  ];
  for (let attempt = 1; ; attempt++) {
    const { status, stderr } = await git.remote([...args, "--", git.url, refspec], repository, { signal });
    if (status === 0) return;
    // Another process fetches into the same cache at this moment.
    if (attempt === 5 || !/\.lock': File exists|cannot lock ref/.test(stderr))
      throw troubleOf("clone", status, stderr);
    await setTimeout(100 * attempt);
  }
}

/** @returns false where the repository doesn't have the commit */
async function addWorktree(
  git: SafeGit,
  repository: string,
  sha: string,
  { folder, limits, signal }: Options,
): Promise<boolean> {
  return await withinSize(folder, limits.disk, signal, async (within) => {
    const args = ["worktree", "add", "--quiet", "--force", "--detach", "--", folder, sha];
    const { status, stderr } = await git.local(args, repository, { signal: within });
    if (status === 0) return true;
    if (/invalid reference|not a (?:valid object|commit)|bad object|unable to read tree/i.test(stderr))
      return false;
    throw troubleOf("clone", status, stderr);
  });
}

/** Ends work that makes a folder larger than it may be. */
async function withinSize<Value>(
  folder: string,
  limit: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const tooLarge = new AbortController();
  const check = () => {
    if ((megabytesIn(folder) ?? 0) > limit) tooLarge.abort();
  };
  const timer = setInterval(check, interval);
  try {
    const value = await work(signal ? AbortSignal.any([signal, tooLarge.signal]) : tooLarge.signal);
    check();
    tooLarge.signal.throwIfAborted();
    return value;
  } catch (error) {
    if (!tooLarge.signal.aborted || signal?.aborted) throw error;
    const message = `It has more than ${limit} MB. To do it all the same, raise limits.disk in campaign.json.`;
    throw new Trouble({ code: "too-large", message }, "skipped");
  } finally {
    clearInterval(timer);
  }
}

/** Removes the files, and what the repository knows of them. */
function removeWorktree(repository: string, folder: string): void {
  try {
    const [, admin] = /^gitdir: (.+)$/m.exec(readFileSync(join(folder, ".git"), "utf8")) ?? [];
    if (admin !== undefined && dirname(admin) === join(repository, "worktrees"))
      rmSync(admin, { recursive: true, force: true });
  } catch {
    // It didn't get that far.
  }
  rmSync(folder, { recursive: true, force: true });
}
