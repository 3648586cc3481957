import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "../../../src/disk/disk-error.js";
import type { Limits } from "../campaign/campaign.js";
import { slugOf } from "../campaign/repository-name.js";
import type { RemoteRefs } from "./ask-remote.js";
import { checkTree } from "./check-tree.js";
import { fetchRef } from "./fetch-ref.js";
import { megabytesIn, withinSize } from "./folder-size.js";
import type { SafeGit } from "./safe-git.js";
import { localTroubleOf, Trouble } from "./trouble.js";
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

/** A commit of a remote on the disk: a repository of its own, which has what a cache had. */
export interface Checkout {
  readonly folder: string;
  /** Fetches the branch with changes of an earlier run, from where it was pushed to. @throws Trouble */
  readonly fetchBranch: (git: SafeGit) => Promise<void>;
  /** Fetches the commits before the one that it has: a fork that is older than that has no use for it alone. @throws Trouble */
  readonly fetchHistory: () => Promise<void>;
}

/**
 * Gets one commit of a remote, through a cache, and its files.
 *
 * @throws Trouble when that can't be, or takes more than it may
 */
export async function checkOut(git: SafeGit, options: Options): Promise<Checkout> {
  const cache = join(options.cache, `${slugOf(options.id)}.git`);
  let from: string | null = cache;
  for (let attempt = 1; ; attempt++) {
    let isWarm = false;
    try {
      if (from !== null) isWarm = prepare(from, options.refs.base.sha);
      return await tryCheckOut(git, from, options);
    } catch (error) {
      if (from === null || !mayBeCache(error)) throw error;
      const isInUse = is(error, "locked") && !isOld(cache, options.limits.seconds);
      // What is damaged, or has grown from run to run, is got anew; what others use, or nobody can write, is done without.
      if (isWarm && attempt === 1 && !isInUse) discard(cache);
      else if (is(error, "too-large")) {
        discard(cache);
        throw error;
      } else from = null;
      rmSync(options.folder, { recursive: true, force: true });
    }
  }
}

function is(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Trouble && codes.includes(error.why.code);
}

/** Whether it may be the cache's fault. */
function mayBeCache(error: unknown): boolean {
  const codes = ["git", "locked", "disk", "bad-object", "base-moved", "too-large"];
  return codeOf(error) !== undefined || is(error, ...codes);
}

/** Makes the cache, if need be. One that is too large by now is begun anew. @returns whether something is in it */
function prepare(cache: string, sample: string): boolean {
  const isThere = existsSync(join(cache, "HEAD"));
  if (isThere && megabytesIn(join(cache, "objects", "pack"), mostPacks) !== null) return true;
  if (isThere) discard(cache);
  writeRepository(cache, { isBare: true, head: null, sample, borrowsFrom: null });
  return false;
}

/** Whether whoever has a lock in it must have been killed. */
function isOld(cache: string, seconds: number): boolean {
  const names = ["shallow.lock", "packed-refs.lock", ...Object.values(fetched).map((ref) => `${ref}.lock`)];
  return names.some((name) => {
    const since = statSync(join(cache, name), { throwIfNoEntry: false })?.mtimeMs;
    return since !== undefined && Date.now() - since > seconds * 1000;
  });
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
  const { branch, sha } = refs.base;
  const own = join(folder, ".git");
  const has = () => checkTree(git, folder, sha, limits.disk, signal);
  const fetch = async (from: SafeGit, name: string, ref: string) => {
    const store = cache ?? own;
    await withinSize(store, limits.disk, signal, (within) =>
      fetchRef(from, store, `+refs/heads/${name}:${ref}`, within),
    );
    if (cache !== null) borrow(own, cache);
  };
  writeRepository(own, { isBare: false, head: sha, sample: sha, borrowsFrom: cache });
  if (!(await has())) {
    await fetch(git, branch, fetched.base);
    if (!(await has())) {
      const message = "Its branch moved while it was being fetched. Try again.";
      throw new Trouble({ code: "base-moved", message }, "failed", true);
    }
  }
  const ended = await git.local(["read-tree", "--reset", "-u", sha], folder, { signal });
  if (ended.status !== 0) throw localTroubleOf("clone", ended);
  return {
    folder,
    fetchBranch: (from) => fetch(from, options.branch, fetched.branch),
    // Not into the cache, which one commit is enough for.
    fetchHistory: () =>
      withinSize(own, limits.disk, signal, (within) =>
        fetchRef(git, own, `+refs/heads/${branch}:${fetched.base}`, within, "all"),
      ),
  };
}
