import { createHash } from "node:crypto";
import type { Campaign } from "../../campaign/campaign.js";
import type { Planned } from "../../campaign/manifest.js";
import { slugOf } from "../../campaign/repository-name.js";

/** What a worker has to know of a repository. Nothing secret: its token comes from its own environment. */
export interface JobData {
  readonly campaign: Campaign;
  readonly planned: Planned;
  readonly doneKey: string | null;
  readonly push: boolean;
  /** Who put it there; a worker of another version would make something else of it. */
  readonly version: string;
}

/** The beginning of what a worker says of a job that another version has put there. */
export const otherVersion = "The versions differ";

/** The same work has the same name, so that it waits in the queue only once. BullMQ takes no `:` in it. */
export function jobId({ campaign, planned, push, version }: JobData): string {
  const what = JSON.stringify([campaign, planned, push, version]);
  return `${slugOf(planned.id)}-${createHash("sha256").update(what).digest("hex").slice(0, 16)}`;
}
