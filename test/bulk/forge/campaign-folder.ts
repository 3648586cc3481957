import type { Campaign } from "../../../fronts/bulk/campaign/campaign.js";
import { createCampaign } from "../../../fronts/bulk/campaign/campaign.js";
import { writeCampaign, writeManifest } from "../../../fronts/bulk/campaign/folder.js";
import { Journal } from "../../../fronts/bulk/campaign/journal.js";
import type { Planned } from "../../../fronts/bulk/campaign/manifest.js";
import type { Result } from "../../../fronts/bulk/campaign/result.js";
import { writeResult } from "../../../fronts/bulk/campaign/results.js";
import { plan } from "../../../fronts/bulk/plan/read-list.js";
import type { Double } from "../forge-double/double.js";
import { commitOf } from "../forge-double/state.js";
import { resultOf } from "./setup.js";

/** Writes a campaign of which every branch is pushed, as `bulk run` leaves it. */
export function writePushed(
  folder: string,
  double: Double,
  names: readonly string[],
  more: { result?: Partial<Result>; url?: (name: string) => string; campaign?: Partial<Campaign> } = {},
): Planned[] {
  const { result = {}, url = (name) => `http://${double.host}/${name}.git` } = more;
  const branches = new Map([
    ["main", commitOf("main")],
    ["ddclient-migrate/v1", commitOf("change")],
  ]);
  const planned = names.map((name) => {
    double.state.add(name, { branches: () => branches, url: url(name) });
    return plan({ id: `${double.host}/${name}`, url: url(name) });
  });
  writeCampaign(folder, { ...createCampaign("v1"), ...more.campaign });
  writeManifest(folder, { schemaVersion: 1, plannedAt: new Date().toISOString(), repositories: planned });
  const journal = Journal.open(folder);
  const at = new Date().toISOString();
  journal.append({ type: "revision", at, revision: 1, version: "0.1.0", migration: [] });
  for (const each of planned) {
    const { state, why, key, base, commit, ...rest } = resultOf(each, result);
    writeResult(folder, { ...rest, state, why, key, base, commit });
    journal.append({ type: "state", at, id: each.id, revision: 1, state, why, key, base, commit });
  }
  journal.close();
  return planned;
}
