import { findConfigFolders } from "../../src/check/config-folders.js";
import { verify } from "../../src/check/verify.js";
import { repositoryTop } from "../../src/disk/repository-top.js";
import type { RefusedUse } from "../../src/findings/finding.js";
import type { Draft, LoneDraft } from "../../transforms/project/draft.js";
import { settleDrafts } from "../../transforms/project/settle-drafts.js";
import { realpath } from "../answers/ask-types.js";
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
  const cwd = realpath(job.cwd);
  const again = async (uses: readonly RefusedUse[]) => {
    job.refused.splice(0, job.refused.length, ...uses);
    return settleDrafts(alone, job, uses);
  };
  const note = (text: string) => void job.notes.add(text);
  const root = repositoryTop(cwd) ?? cwd;
  const configFolders = await findConfigFolders(root);
  return verify(joined, again, { cwd, root, configFolders, note, stop: job.stop });
}
