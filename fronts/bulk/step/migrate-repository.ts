import { createHash } from "node:crypto";
import { existsSync, mkdirSync, statfsSync } from "node:fs";
import { codeOf, reasonOf } from "../../../src/disk/disk-error.js";
import type { Campaign } from "../campaign/campaign.js";
import { countsOf, leftOf } from "../campaign/counts.js";
import type { Planned } from "../campaign/manifest.js";
import type { Report, Result } from "../campaign/result.js";
import type { State, Why } from "../campaign/states.js";
import type { Environment } from "../forge/token.js";
import { askBranch, type RemoteRefs } from "./ask-remote.js";
import { type Checkout, checkOut } from "./checkout.js";
import { type Commit, commit } from "./commit.js";
import { createResult } from "./create-result.js";
import { migrateCheckout } from "./migrate-checkout.js";
import { choosePlace, type Place, sweep } from "./place.js";
import { type Pushed, push } from "./push.js";
import { reachRemote } from "./reach-remote.js";
import { SafeGit } from "./safe-git.js";
import { StageClock } from "./stage-clock.js";
import { localTroubleOf, Trouble } from "./trouble.js";
import { readUserSettings, type UserSettings } from "./user-settings.js";

export interface StepOptions {
  readonly campaign: Campaign;
  readonly planned: Planned;
  /** Of the command. */
  readonly version: string;
  /** The folder of caches, which other processes may use at the same time. */
  readonly cache: string;
  /** The folder that the clone is made in. */
  readonly work: string;
  /** Whether the clone stays. */
  readonly keep: boolean;
  /** False: what would be pushed is in the result, as a patch. */
  readonly push: boolean;
  /** Another repository to push to: a fork. */
  readonly pushTo?: string | undefined;
  /** What has been done with this key is done. */
  readonly doneKey?: string | null;
  /** The process's environment: where a token comes from, and where git finds the user's settings. */
  readonly env: Environment;
  /** The user's settings of git, where they have been read already. */
  readonly user?: UserSettings;
  readonly signal?: AbortSignal;
  /** Is called with `cloned`, `migrated` and `committed` as the repository gets there. */
  readonly onState?: (state: State) => void;
  /** Is called with where the clone is, if it stays. */
  readonly onKept?: (folder: string) => void;
}

/**
 * Takes one repository to a branch with one commit on it, or finds out why not. It can be done again at any time, also at the same
 * time: in the end there is that one commit.
 *
 * @returns null where it has been done with `doneKey` already
 * @throws BulkError when the machine lacks something; the signal's reason when it is stopped
 */
export async function migrateRepository(options: StepOptions): Promise<Result | null> {
  const clock = new StageClock();
  const found: Found = {};
  const { campaign, planned, version } = options;
  const about = { id: planned.id, url: planned.url, version, migration: campaign.migration };
  try {
    const end = await takeThrough(options, clock, found);
    return end && createResult(about, { ...found, seconds: clock.end(), ...end });
  } catch (error) {
    options.signal?.throwIfAborted();
    const { why, state, retryable } = asTrouble(error);
    const stage = state === "failed" ? clock.stage : null;
    // Elsewhere it is on no branch.
    const commit = state === "committed" ? (found.commit ?? null) : null;
    return createResult(about, { ...found, commit, seconds: clock.end(), state, why, stage, retryable });
  }
}

/** How often a branch may move while it is being fetched. */
const mostAttempts = 3;

/** What is known so far, whatever comes of it. */
type Found = { -readonly [Key in keyof Result]?: Result[Key] };

type End = Pick<Result, "state"> & Partial<Result>;

async function takeThrough(options: StepOptions, clock: StageClock, found: Found): Promise<End | null> {
  const { campaign, planned, doneKey = null, signal, env, work, cache } = options;
  const user = options.user ?? (await readUserSettings(env));
  const listed = new SafeGit(planned.url, env, user, campaign.limits.seconds);
  mkdirSync(work, { recursive: true });
  sweep(work);
  for (let attempt = 1; ; attempt++) {
    const question = { base: planned.base, branch: campaign.branch, signal };
    const { git, refs } = await reachRemote(listed, work, question);
    found.base = refs.base;
    if (pushesToBase(options, refs)) throw new Trouble(sayBase(campaign.branch));
    found.key = keyOf(options, refs.base.sha);
    if (doneKey !== null && doneKey === found.key) return null;

    for (const folder of [work, cache]) checkRoom(folder, campaign.limits.free);
    const place = choosePlace(work, planned.id);
    try {
      const end = await change(options, place, { clock, found, git, user, refs });
      if (options.keep) options.onKept?.(place.files);
      return end;
    } catch (error) {
      const hasMoved = error instanceof Trouble && error.why.code === "base-moved";
      if (!hasMoved || attempt === mostAttempts) throw error;
    } finally {
      if (!options.keep) place.remove();
    }
  }
}

/** Nothing is ever pushed to where it starts from. */
function pushesToBase({ campaign, pushTo: fork }: StepOptions, { base }: RemoteRefs): boolean {
  return fork === undefined && base.branch === campaign.branch;
}

function sayBase(branch: string): Why {
  const message = `It starts from the branch "${branch}", which nothing is pushed to: give the campaign another one with --branch.`;
  return { code: "branch-is-base", message };
}

interface Underway {
  readonly clock: StageClock;
  readonly found: Found;
  readonly git: SafeGit;
  readonly user: UserSettings;
  readonly refs: RemoteRefs;
}

/** Clones, migrates, commits and pushes. */
async function change(options: StepOptions, place: Place, underway: Underway): Promise<End> {
  const { campaign, planned, signal, env, cache, onState = () => {} } = options;
  const { branch, limits, migration } = campaign;
  const { clock, found, git, user, refs } = underway;
  const { base } = refs;
  const { id, paths } = planned;
  const { files: folder, home } = place;
  const checkout = await checkOut(git, { id, refs, cache, folder, limits, branch, signal });
  onState("cloned");
  clock.begin("migrate");
  const report = await migrateCheckout({ folder, home, paths, migration, limits, env, signal });
  found.report = report;
  onState("migrated");
  clock.begin("commit");
  const files = report.files.filter(({ status }) => status === "changed").map(({ path }) => path);
  const made =
    files.length === 0
      ? null
      : await commit(git, { folder, parent: base.sha, files, campaign, user, signal });
  if (!made) return { state: needsPeople(report) ? "left-only" : "nothing-to-do" };
  found.branch = branch;
  found.commit = made.sha;
  if (!options.push) {
    const why = { code: "not-pushed", message: "It was not to be pushed." };
    const patch = await patchOf(git, checkout, base.sha, made.sha);
    return { state: "committed", why, commit: made.sha, patch };
  }
  onState("committed");
  clock.begin("push");
  const pushed = await pushTo(options, git, user, {
    ...{ checkout, base: base.sha, commit: made, before: refs.branch },
  });
  return { state: "pushed", commit: pushed.sha, isNew: pushed.isNew };
}

/** Pushes to where it came from, or to a fork. */
async function pushTo(
  { pushTo: url, campaign, env, signal, work }: StepOptions,
  git: SafeGit,
  user: UserSettings,
  what: { checkout: Checkout; base: string; commit: Commit; before: string | null },
): Promise<Pushed> {
  if (url === undefined) return await push(git, { ...what, campaign, signal });
  const fork = new SafeGit(url, env, user, campaign.limits.seconds);
  const before = await askBranch(fork, work, { branch: campaign.branch, signal });
  return await push(fork, { ...what, campaign, before, signal });
}

async function patchOf(git: SafeGit, { folder }: Checkout, from: string, to: string): Promise<string> {
  const args = ["diff-tree", "--patch", "--binary", "--no-ext-diff", "--no-textconv", "--full-index"];
  const ended = await git.local([...args, from, to], folder);
  if (ended.status !== 0) throw localTroubleOf("commit", ended);
  return ended.stdout.toString();
}

/** Whether something is there that only a person can do. */
function needsPeople(report: Report): boolean {
  return leftOf(countsOf(report)) > 0 || report.summary.errors > 0;
}

/** The same work has the same key. */
function keyOf({ campaign, planned, version, pushTo = "" }: StepOptions, sha: string): string {
  const { name, branch, title, migration } = campaign;
  const what = [planned.id, planned.paths, sha, version, name, branch, title, migration, pushTo];
  return createHash("sha256").update(JSON.stringify(what)).digest("hex");
}

/** @throws Trouble when there is too little room on the disk to begin */
function checkRoom(folder: string, megabytes: number): void {
  if (megabytes === 0 || !existsSync(folder)) return;
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  if (free >= megabytes) return;
  const message = `Only ${free} MB are free on the disk, and ${megabytes} have to be (limits.free in campaign.json).`;
  throw new Trouble({ code: "disk-full", message }, "failed", true);
}

/** The disk may be full, or gone, anywhere. */
function asTrouble(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const code = codeOf(error);
  if (code === undefined) throw error;
  const why = { code: code === "ENOSPC" ? "disk-full" : "disk", message: `${reasonOf(error)}.` };
  return new Trouble(why, "failed", true);
}
