import { findConfigFolders } from "../../src/check/config-folders.js";
import { verify } from "../../src/check/verify.js";
import { realPath } from "../../src/disk/real-path.js";
import type { RefusedUse } from "../../src/findings/finding.js";
import type { Draft, LoneDraft } from "../../transforms/project/draft.js";
import { settleDrafts } from "../../transforms/project/settle-drafts.js";
import type { FileJob } from "../file-job.js";

/**
 * Takes back from drafts what the compiler would report new errors for; the job keeps which uses these are.
 *
 * @param alone the files' drafts, each made by itself
 * @param joined the same ones as they would be written
 * @returns the drafts that may be written
 */
export async function verifyDrafts(
  alone: readonly LoneDraft[],
  joined: readonly Draft[],
  job: FileJob,
): Promise<readonly Draft[]> {
  const { roots, stop } = job;
  const again = async (uses: readonly RefusedUse[]) => {
    job.refused.splice(0, job.refused.length, ...uses);
    return settleDrafts(alone, job, uses);
  };
  const note = (text: string) => void job.notes.add(text);
  const configFolders = await findConfigFolders(roots);
  return verify(joined, again, { cwd: realPath(job.cwd), roots, configFolders, note, stop });
}
