import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { BulkError } from "../bulk-error.js";
import { type Campaign, createCampaign } from "../campaign/campaign.js";
import { checkMigration } from "../campaign/check-migration.js";
import { checkShape } from "../campaign/check-shape.js";
import { hasManifest, readCampaign, readManifest } from "../campaign/folder.js";
import type { Planned } from "../campaign/manifest.js";
import { type Address, readAddress } from "../campaign/repository-name.js";
import { plan } from "../plan/read-list.js";

/** What can be said of one repository on the command line. */
export interface OneOptions {
  readonly campaign?: string;
  readonly name?: string;
  readonly branch?: string;
  readonly title?: string;
  readonly base?: string;
  readonly path?: readonly string[];
  readonly author?: Campaign["author"];
  readonly pushTo?: string;
}

/** What is to be done to a repository. */
interface Chosen {
  readonly campaign: Campaign;
  readonly planned: Planned;
  readonly pushTo: string | undefined;
}

/**
 * Puts together what a campaign says, if there is one, and what the command line says.
 *
 * @param migration none for those of the campaign
 * @param cwd what paths are relative to
 * @throws BulkError when something is wrong with any of it
 */
export function chooseOne(
  text: string,
  migration: readonly string[],
  { campaign: path, name, branch, title, author, base, path: paths, pushTo }: OneOptions,
  cwd: string,
): Chosen {
  const address = read(text, cwd);
  const file = path === undefined ? null : resolve(cwd, path);
  const before = file === null ? createCampaign(name ?? "v1") : readCampaign(file);
  const campaign: Campaign = {
    ...before,
    ...(name !== undefined && { name }),
    ...(branch !== undefined && { branch }),
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(migration.length > 0 && { migration }),
  };
  checkShape(campaign, "The options", "campaign");
  checkMigration(campaign.migration);
  const planned: Planned = {
    ...((file !== null && findPlanned(file, address)) || plan(address)),
    ...(base !== undefined && { base }),
    ...(paths !== undefined && { paths }),
  };
  checkShape({ schemaVersion: 1, plannedAt: "", repositories: [planned] }, "The options", "manifest");
  return { campaign, planned, pushTo: pushTo === undefined ? undefined : read(pushTo, cwd).url };
}

/** What a campaign has planned for a repository. @param path of its folder or of its campaign.json */
function findPlanned(path: string, { id }: Address): Planned | undefined {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  return hasManifest(folder) ? readManifest(folder).repositories.find((each) => each.id === id) : undefined;
}

function read(text: string, cwd: string): Address {
  try {
    return readAddress(text, cwd);
  } catch (error) {
    throw new BulkError((error as Error).message);
  }
}
