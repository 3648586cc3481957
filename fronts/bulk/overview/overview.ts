import type { Campaign } from "../campaign/campaign.js";
import type { Current, Standing } from "../campaign/current.js";
import type { Result } from "../campaign/result.js";
import { type Found, findingsOf } from "./findings.js";
import { findNeeds, type Need } from "./needs.js";
import { type Totals, totalsOf } from "./totals.js";

export const formats = ["html", "json", "csv"] as const;
export type Format = (typeof formats)[number];

/** What an overview is made of; without the results, which are read one after the other. */
export interface About {
  readonly campaign: Campaign;
  readonly standing: Standing;
  readonly totals: Totals;
  readonly needs: readonly Need[];
  /** Of this program. */
  readonly version: string;
  readonly now: Date;
}

/** A repository of an overview. */
export interface Item {
  readonly current: Current;
  readonly need: Need | null;
  /** What the migration found; null where there is no result of one. */
  readonly found: Found | null;
  /** Of the commit that was migrated; null where it isn't known. */
  readonly base: Current["base"];
}

/** An overview in one format. It is made one repository at a time, since all of them may be too much to hold. */
export interface Overview {
  readonly head: () => string;
  readonly add: (item: Item) => string;
  readonly tail: () => string;
}

export function aboutOf(campaign: Campaign, standing: Standing, rest: Pick<About, "version" | "now">): About {
  return { campaign, standing, totals: totalsOf(standing), needs: findNeeds(standing), ...rest };
}

/** @param result what is kept of the repository; null where nothing is */
export function itemOf(current: Current, need: Need | null, result: Result | null): Item {
  const base = result?.base ?? current.base;
  const found = result?.report
    ? findingsOf(result.report, current.planned, base === null ? null : base.sha)
    : null;
  return { current, need, found, base };
}
