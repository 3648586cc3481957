import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Limits } from "../campaign/campaign.js";
import { slugOf } from "../campaign/repository-name.js";
import type { RemoteRefs } from "./ask-remote.js";
import { fetchRef, isLocked } from "./fetch-ref.js";
import { megabytesIn, withinSize } from "./folder-size.js";
import type { SafeGit } from "./safe-git.js";
import { Trouble, troubleOf } from "./trouble.js";
import { borrow, writeRepository } from "./write-repository.js";

/** Where fetched branches stand in a repository: one that is named like a folder of another one has to have room. */
const fetched = { base: "refs/ddclient-migrate/base", branch: "refs/ddclient-migrate/branch" };

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

/** A commit of a remote on the disk: a repository of its own, which borrows what a cache has. */
export interface Checkout {
  readonly folder: string;
  /** Fetches the branch that the remote has. @throws Trouble */
  readonly fetchBranch: () => Promise<void>;
}

/**
 * Gets one commit of a remote, through a cache, and its files.
 *
 * @throws Trouble when that can't be, or takes more than it may
 */
export async function checkOut(git: SafeGit, options: Options): Promise<Checkout> {
  const cache = join(options.cache, `${slugOf(options.id)}.git`);
  for (let attempt = 1; ; attempt++) {
    // What is damaged twice, or used by others all the time, is done without.
    const from = attempt <= 2 ? cache : null;
    try {
      if (from !== null) prepare(from, options.refs.base.sha);
      return await tryCheckOut(git, from, options);
    } catch (error) {
      const isDamaged = error instanceof Trouble && error.why.code === "git";
      if (!isDamaged || from === null) throw error;
      rmSync(options.folder, { recursive: true, force: true });
      if (isLocked(error)) attempt = 2;
      else discard(cache);
    }
  }
}

/** Makes the cache, if need be. One that is too large by now is begun anew. */
function prepare(cache: string, sample: string): void {
  const isThere = existsSync(join(cache, "HEAD"));
  if (isThere && megabytesIn(join(cache, "objects", "pack"), mostPacks) !== null) return;
  if (isThere) discard(cache);
  writeRepository(cache, { isBare: true, head: null, sample, borrowsFrom: null });
}

/** Whoever is using it finds it whole or gone. */
function discard(cache: string): void {
  const grave = `${cache}.${process.pid}.old`;
  try {
    renameSync(cache, grave);
  } catch {
    // Somebody else has done it.
  }
  rmSync(grave, { recursive: true, force: true });
}

/** @param cache null to do without */
async function tryCheckOut(git: SafeGit, cache: string | null, options: Options): Promise<Checkout> {
  const { refs, folder, limits, signal } = options;
  const { sha } = refs.base;
  const own = join(folder, ".git");
  const store = cache ?? own;
  const fetch = (from: string, to: string) =>
    withinSize(store, limits.disk, signal, (within) =>
      fetchRef(git, store, `+refs/heads/${from}:${to}`, within),
    );
  writeRepository(own, { isBare: false, head: sha, sample: sha, borrowsFrom: cache });
  if (cache === null || !(await hasCommit(git, store, sha, signal))) {
    await fetch(refs.base.branch, fetched.base);
    if (cache !== null) borrow(own, cache);
  }
  await readFiles(git, options);
  return {
    folder,
    fetchBranch: async () => {
      await fetch(options.branch, fetched.branch);
      if (cache !== null) borrow(own, cache);
    },
  };
}

async function hasCommit(git: SafeGit, cwd: string, sha: string, signal: AbortSignal | undefined) {
  const { status } = await git.local(["cat-file", "-e", `${sha}^{commit}`], cwd, { signal });
  return status === 0;
}

/** Puts the files of the commit into the folder. */
async function readFiles(git: SafeGit, { refs, folder, limits, signal }: Options): Promise<void> {
  await withinSize(folder, limits.disk, signal, async (within) => {
    const { status, stderr } = await git.local(["read-tree", "--reset", "-u", refs.base.sha], folder, {
      signal: within,
    });
    if (status === 0) return;
    if (/not a (?:valid object|tree)|bad object|bad default|unknown revision/i.test(stderr)) {
      const message = "Its branch moved while it was being fetched. Try again.";
      throw new Trouble({ code: "base-moved", message }, "failed", true);
    }
    throw troubleOf("clone", status, stderr);
  });
}
