import type { Refused } from "../model.js";
import { findClientUse } from "./client-use.js";
import { type Draft, draftAgain, type LoneDraft } from "./draft-file.js";
import type { FileJob } from "./file-job.js";
import { joinDrafts } from "./join-drafts.js";

/**
 * Makes what one file needs of the others: what changes together in several files, and types of the client that a file
 * declares for others.
 *
 * @param alone each file as it is made by itself
 * @param refused uses that are to be left
 */
export async function settleDrafts(
  alone: readonly LoneDraft[],
  job: FileJob,
  refused: readonly Refused[] = [],
): Promise<Draft[]> {
  const stricter: FileJob = { ...job, settings: { ...job.settings, refused } };
  const paths = new Set(refused.map(({ path }) => path));
  const concerns = ({ path, others }: LoneDraft) => [path, ...others.keys()].some((one) => paths.has(one));
  const again = await Promise.all(
    alone.map((draft) => (concerns(draft) ? draftAgain(draft, stricter) : draft)),
  );
  const drafts = await joinDrafts(again, stricter);
  const elsewhere = findClientUse(drafts);
  if (elsewhere.size === 0) return drafts;
  const informed: FileJob = { ...stricter, settings: { ...stricter.settings, elsewhere } };
  const depends = ({ path, others }: LoneDraft) => [path, ...others.keys()].some((one) => elsewhere.has(one));
  const revised = again.map((draft) => (depends(draft) ? draftAgain(draft, informed) : draft));
  return joinDrafts(await Promise.all(revised), informed);
}
