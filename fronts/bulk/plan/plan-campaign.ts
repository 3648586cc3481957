import { basename } from "node:path";
import { BulkError } from "../bulk-error.js";
import { type Campaign, createCampaign } from "../campaign/campaign.js";
import { checkMigration } from "../campaign/check-migration.js";
import { checkShape } from "../campaign/check-shape.js";
import { isCampaign, readCampaign, readManifest, writeCampaign, writeManifest } from "../campaign/folder.js";
import { Journal } from "../campaign/journal.js";
import type { Manifest, Planned } from "../campaign/manifest.js";
import { repositories as say } from "../say.js";

/** What a plan comes to. */
export interface Plan {
  readonly campaign: Campaign;
  readonly repositories: readonly Planned[];
  /** How many weren't on the list before. */
  readonly added: number;
  /** How many were on the list before, and are not any more. */
  readonly removed: number;
  /** What is worth knowing, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Writes a campaign's settings and its list. What it had before stays where it isn't said anew, and so does its journal.
 *
 * @param folder of the campaign; absolute
 * @param settings what is said anew
 * @throws BulkError when it is being worked on, or can't be written
 */
export function planCampaign(
  folder: string,
  listed: readonly Planned[],
  settings: Partial<Campaign>,
  now = new Date(),
): Plan {
  const isNew = !isCampaign(folder);
  const before = isNew ? createCampaign(nameFor(folder, settings.name)) : readCampaign(folder);
  const campaign = { ...before, ...settings };
  checkShape(campaign, "The settings of the campaign", "campaign");
  checkMigration(campaign.migration);
  const known = isNew ? [] : readManifest(folder).repositories.map(({ id }) => id);
  const { repositories, notes } = withoutDoubles(listed);
  const manifest: Manifest = { schemaVersion: 1, plannedAt: now.toISOString(), repositories };
  // Nobody changes the list while another process goes through it.
  const journal = Journal.open(folder);
  try {
    writeCampaign(folder, campaign);
    writeManifest(folder, manifest);
  } finally {
    journal.close();
  }
  const ids = new Set(repositories.map(({ id }) => id));
  const added = repositories.filter(({ id }) => !known.includes(id)).length;
  const removed = known.filter((id) => !ids.has(id)).length;
  return { campaign, repositories, added, removed, notes };
}

function nameFor(folder: string, given: string | undefined): string {
  const name = given ?? basename(folder);
  if (/^[A-Za-z\d][\w.-]{0,99}$/.test(name) && !/\.\.|\.$|\.lock$/.test(name)) return name;
  throw new BulkError(
    `"${name}" can't be a part of a branch's name. Give the campaign one with --name, of letters, digits, ".", "_" and "-".`,
  );
}

function withoutDoubles(listed: readonly Planned[]): Pick<Plan, "repositories" | "notes"> {
  const byId = new Map<string, Planned>();
  const doubles = new Set<string>();
  for (const each of listed) {
    if (byId.has(each.id)) doubles.add(each.id);
    else byId.set(each.id, each);
  }
  const notes =
    doubles.size === 0
      ? []
      : [`${say(doubles.size)} named more than once (${[...doubles][0]}): what is said first counts.`];
  return { repositories: [...byId.values()], notes };
}
