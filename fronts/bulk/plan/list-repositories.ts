import { resolve } from "node:path";
import { UsageError } from "../../cli/errors.js";
import type { Io } from "../../cli/io.js";
import { usualLimits } from "../campaign/campaign.js";
import { isCampaign, readCampaign } from "../campaign/folder.js";
import type { Planned } from "../campaign/manifest.js";
import { realClock } from "../forge/clock.js";

/** Where a campaign's repositories come from. */
export interface Sources {
  /** Lists. */
  readonly from?: readonly string[];
  readonly folder?: readonly string[];
  readonly org?: readonly string[];
  /** Whether repositories of an organisation are wanted that may not be pushed to. */
  readonly fork?: boolean;
}

interface Around extends Pick<Io, "cwd" | "env"> {
  /** The campaign's folder; absolute. */
  readonly campaign: string;
  readonly version: string;
}

/** Those of all sources, in their order. @throws UsageError, BulkError */
export async function listRepositories(
  { from = [], folder = [], org = [], fork = false }: Sources,
  { campaign, version, cwd, env }: Around,
): Promise<Planned[]> {
  if (from.length + folder.length + org.length === 0)
    throw new UsageError("Say which repositories: --from <file>, --folder <dir> or --org <name>.");
  if (fork && org.length === 0) throw new UsageError("--fork is for what --org lists.");
  const { readList } = await import("./read-list.js");
  const { listFolder } = await import("./list-folder.js");
  const listed = [
    ...from.flatMap((file) => readList(resolve(cwd, file), file)),
    ...folder.flatMap((each) => listFolder(resolve(cwd, each))),
  ];
  if (org.length === 0) return listed;
  const { listOrganisation } = await import("../forge/list-organisation.js");
  const { limits } = isCampaign(campaign) ? readCampaign(campaign) : { limits: usualLimits };
  const options = { env, version, limits, withForks: fork, clock: realClock };
  for (const name of org) listed.push(...(await listOrganisation(name, options)));
  return listed;
}
