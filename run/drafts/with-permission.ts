import type { Draft, LoneDraft } from "../../transforms/project/draft.js";
import { settleDrafts } from "../../transforms/project/settle-drafts.js";
import type { FileJob } from "../file-job.js";
import { wouldChange } from "../finish/make-text.js";
import type { ProjectOptions } from "../project-options.js";

interface Permitted {
  readonly alone: readonly LoneDraft[];
  readonly joined: readonly Draft[];
  readonly job: FileJob;
}

/**
 * Asks whether files may be changed that git could not bring back. If not, they stay, and everything is settled again as for
 * files with uncommitted changes.
 *
 * @param alone the files' drafts, each made by itself
 * @param joined the same ones as they would be written
 */
export async function withPermission(
  alone: readonly LoneDraft[],
  joined: readonly Draft[],
  job: FileJob,
  mayOverwrite: ProjectOptions["mayOverwrite"],
): Promise<Permitted> {
  const lost = joined.filter((draft) => !draft.uncommitted && !draft.isRestorable && wouldChange(draft, job));
  const paths = lost.map(({ path }) => path);
  if (job.dryRun || paths.length === 0 || !mayOverwrite || (await mayOverwrite(paths)))
    return { alone, joined, job };
  const left = alone.map((draft) =>
    draft.isRestorable || draft.uncommitted ? draft : { ...draft, uncommitted: "outside" as const },
  );
  const stricter = { ...job, leavesOutside: true };
  // What was refused for the sake of the others is found out anew.
  job.refused.length = 0;
  return { alone: left, joined: await settleDrafts(left, stricter), job: stricter };
}
