import { join } from "node:path";
import { BulkError } from "../bulk-error.js";
import type { Campaign } from "../campaign/campaign.js";
import { readCampaign } from "../campaign/folder.js";
import { Journal, readEntries, readStanding } from "../campaign/journal.js";
import { readResult, writeResult } from "../campaign/results.js";
import { isChosen } from "../engine/choose.js";
import { realClock } from "./clock.js";
import type { PushTo } from "./fork.js";
import { placeOf } from "./place.js";
import { type Publication, type PublishOptions, publish } from "./publish.js";

export interface StartOptions
  extends Pick<
    PublishOptions,
    "version" | "env" | "signal" | "dryRun" | "retryFailed" | "perHour" | "pause" | "onDone"
  > {
  /** The campaign's folder; absolute. */
  readonly folder: string;
  /** Globs on what a repository is called; empty for all. */
  readonly only: readonly string[];
  /** Absent for as the campaign says. */
  readonly draft?: boolean;
  readonly fork: boolean;
  /** Where clones are kept from run to run. */
  readonly cache: string;
}

/** Publishes a campaign, as the only process that writes its journal. @throws BulkError */
export async function startPublishing(options: StartOptions): Promise<Publication> {
  const { folder, only, draft, fork, cache, ...rest } = options;
  const campaign = readCampaign(folder);
  const journal = rest.dryRun ? null : Journal.open(folder);
  try {
    const { repositories } = readStanding(folder);
    const choice = { only, shard: null, retryFailed: rest.retryFailed, push: true };
    const chosen = repositories.filter((current, index) => isChosen(current, index, choice));
    if (rest.pause < 1000 && chosen.some(({ planned }) => placeOf(planned)?.host === "github.com"))
      throw new BulkError("GitHub wants at least a second between two writes: --pause can't be less there.");
    return await publish({
      ...{ ...rest, campaign, repositories: chosen, clock: realClock },
      pushTo: fork ? pushTo(campaign, options) : null,
      ...{ draft: draft ?? campaign.draft, journal: journal ?? { append: () => {} } },
      ...{ entries: readEntries(folder), resultOf: (id) => readResult(folder, id) },
      keepResult: (result) => writeResult(folder, result),
    });
  } finally {
    journal?.close();
  }
}

/** The step once more, with the fork to push to; what was cloned before is in the cache. */
function pushTo(campaign: Campaign, { folder, cache, version, env, signal }: StartOptions): PushTo {
  const work = join(folder, "work", "publish");
  return async ({ planned }, url) => {
    const { migrateRepository } = await import("../step/migrate-repository.js");
    const result = await migrateRepository({
      ...{ campaign, planned, version, cache, work, keep: false, push: true, pushTo: url, env, signal },
    });
    if (!result) throw new Error("Without a key, nothing is known to be done.");
    return result;
  };
}
