/** What a campaign does to every repository: `campaign.json` in its folder, described by schema/campaign.json. */
export interface Campaign {
  readonly schemaVersion: 1;
  /** Its name stands in every commit (`Ddclient-Migrate-Campaign:`), and tells its branches from those of others. */
  readonly name: string;
  readonly branch: string;
  /** Of the commit and of the pull request. */
  readonly title: string;
  /** Markdown around what was migrated and what is left (`{{report}}`); null for nothing but that. */
  readonly body: string | null;
  /** Who commits; null for the identity of the user's own git. */
  readonly author: { readonly name: string; readonly email: string } | null;
  /** Whether commits are signed, with the key of the user's own git. */
  readonly sign: boolean;
  /** Options of the migration, as on the command line, e.g. `["--unsafe", "--todo"]`. */
  readonly migration: readonly string[];
  readonly limits: Limits;
  readonly draft: boolean;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
}

/** What one repository may take. */
export interface Limits {
  /** Of its migration, and of each command of git; in seconds. */
  readonly seconds: number;
  /** Of its migration; in megabytes. */
  readonly memory: number;
  /** Of its clone; in megabytes. */
  readonly disk: number;
  /** What has to be free on the disk before it begins; in megabytes. */
  readonly free: number;
}

export const usualLimits: Limits = { seconds: 600, memory: 2048, disk: 2048, free: 1024 };

/** One with the usual settings. */
export function createCampaign(name: string): Campaign {
  return {
    schemaVersion: 1,
    name,
    branch: `ddclient-migrate/${name}`,
    title: "Move from the deprecated Docker Desktop client API to v1",
    body: null,
    author: null,
    sign: false,
    migration: [],
    limits: usualLimits,
    draft: false,
    labels: [],
    reviewers: [],
  };
}
