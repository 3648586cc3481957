import type { Why } from "./states.js";

/** A repository of a campaign. */
export interface Planned {
  /** What it is called everywhere: `github.com/owner/name`, or its path where it is a folder. */
  readonly id: string;
  /** What git clones and pushes to; no user and no password in it. */
  readonly url: string;
  /** The branch to start from; null for the one that the remote names. */
  readonly base: string | null;
  /** What of it is migrated; relative to its top, with `/`. Empty for all. */
  readonly paths: readonly string[];
  /** Besides those of the campaign. */
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  /** Set where it is left out. */
  readonly skipped: Why | null;
}

/** What a campaign is to go through: `manifest.json` in its folder, described by schema/manifest.json. */
export interface Manifest {
  readonly schemaVersion: 1;
  /** ISO 8601. */
  readonly plannedAt: string;
  readonly repositories: readonly Planned[];
}
