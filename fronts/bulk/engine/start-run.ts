import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { reasonOf } from "../../../src/disk/disk-error.js";
import { BulkError } from "../bulk-error.js";
import type { Campaign } from "../campaign/campaign.js";
import { checkMigration } from "../campaign/check-migration.js";
import { readCampaign, writeCampaign } from "../campaign/folder.js";
import { Journal, readStanding } from "../campaign/journal.js";
import { type Choice, chooseTasks, isChosen, type Task } from "./choose.js";
import { beginRevision } from "./revision.js";
import { type Perform, runCampaign, type Watcher } from "./run-campaign.js";

export interface StartOptions {
  /** The campaign's folder; absolute. */
  readonly folder: string;
  /** Options of the migration that take the place of the campaign's; null for those that it has. */
  readonly migration: readonly string[] | null;
  readonly version: string;
  readonly choice: Choice;
  readonly jobs: number;
  /** Whether what was cloned stays. */
  readonly keep: boolean;
  readonly signal: AbortSignal;
  /** @param work a folder for clones, which only this run has */
  readonly createPerform: (campaign: Campaign, work: string) => Perform;
  readonly createWatcher: (tasks: readonly Task[]) => Watcher;
}

/**
 * Goes on with a campaign, as the only process that does.
 *
 * @returns how many of the chosen repositories have failed, now or before
 * @throws BulkError when another process has it, or it can't be read or written
 */
export async function startRun(options: StartOptions): Promise<number> {
  const { folder, migration, version, choice, keep, createPerform, createWatcher, ...rest } = options;
  const before = readCampaign(folder);
  const campaign = migration === null ? before : { ...before, migration };
  checkMigration(campaign.migration);
  const journal = Journal.open(folder, choice.shard);
  const work = join(folder, "work", choice.shard ? `${choice.shard.index}-of-${choice.shard.count}` : "all");
  try {
    if (campaign !== before) writeCampaign(folder, campaign);
    const standing = readStanding(folder);
    const revision = beginRevision(journal, standing, version, campaign.migration);
    const tasks = chooseTasks(standing, revision, choice);
    // Clones that a run left that was killed.
    rmSync(work, { recursive: true, force: true });
    makeFolder(work);
    const perform = createPerform(campaign, work);
    await runCampaign(tasks, {
      ...{ ...rest, folder, journal, revision, perform },
      watcher: createWatcher(tasks),
    });
    const { repositories } = readStanding(folder);
    return repositories.filter((each, index) => each.state === "failed" && isChosen(each, index, choice))
      .length;
  } finally {
    if (!keep) rmSync(work, { recursive: true, force: true });
    journal.close();
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new BulkError(`"${folder}" can't be made: ${reasonOf(error)}.`);
  }
}
