import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { codeOf, reasonOf } from "../../../src/disk/disk-error.js";
import { BulkError } from "../bulk-error.js";
import type { Campaign } from "./campaign.js";
import { checkMigration } from "./check-migration.js";
import { readShaped } from "./check-shape.js";
import type { Manifest } from "./manifest.js";
import { writeWhole } from "./write-whole.js";

const campaignName = "campaign.json";
const manifestName = "manifest.json";

/**
 * @param path of a campaign's folder, or of its `campaign.json`
 * @throws BulkError when it isn't there or is damaged, or has options of the migration that it can't have
 */
export function readCampaign(path: string): Campaign {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true;
  const file = isFolder ? join(path, campaignName) : path;
  const { $schema, ...campaign } = readShaped<Campaign & { $schema?: string }>(
    readText(file, path),
    file,
    "campaign",
  );
  checkMigration(campaign.migration);
  return campaign;
}

/** @throws BulkError when it isn't there or is damaged */
export function readManifest(folder: string): Manifest {
  const file = join(folder, manifestName);
  return readShaped(readText(file, folder), file, "manifest");
}

/** Whether a campaign has been planned in a folder. */
export function isCampaign(folder: string): boolean {
  return statSync(join(folder, campaignName), { throwIfNoEntry: false }) !== undefined;
}

/** Whether a list of repositories is in a folder. */
export function hasManifest(folder: string): boolean {
  return statSync(join(folder, manifestName), { throwIfNoEntry: false }) !== undefined;
}

/** @throws BulkError when it can't be written */
export function writeCampaign(folder: string, campaign: Campaign): void {
  writeWhole(join(folder, campaignName), campaign);
}

/** @throws BulkError when it can't be written */
export function writeManifest(folder: string, manifest: Manifest): void {
  writeWhole(join(folder, manifestName), manifest);
}

function readText(file: string, folder: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT")
      throw new BulkError(
        `There is no campaign in "${folder}". Begin one with: ddclient-migrate bulk plan ${folder} --from repos.txt`,
      );
    throw new BulkError(`${file} can't be read: ${reasonOf(error)}.`);
  }
}
