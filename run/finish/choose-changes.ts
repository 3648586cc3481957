import { withoutUnmet } from "../../src/edits/chosen.js";
import { stays } from "../../src/findings/declined.js";
import type { Change } from "../../src/model.js";
import type { FileResult } from "../../src/results.js";
import type { Draft } from "../../transforms/project/draft.js";
import type { FileJob } from "../file-job.js";
import { selectChanges, selectNothing } from "./select-changes.js";

/** What is said of a reference that is left. */
function messageFor(wanted: readonly Change[]): (index: number) => string {
  const chosen = new Set(wanted.flatMap(({ references }) => references));
  return (index) => (chosen.has(index) ? stays.needed : stays.left);
}

/**
 * Asks which changes of some files to make. One that has parts in several files is asked about once, and made in all.
 *
 * @param drafts what the files were made of, by path
 */
export async function chooseChanges(
  files: readonly FileResult[],
  drafts: ReadonlyMap<string, Draft>,
  job: FileJob,
): Promise<FileResult[]> {
  const { choose } = job;
  if (!choose) return [...files];
  const answers = new Map<string, boolean>();
  const answerTo = ({ group }: Change) => (group === undefined ? undefined : answers.get(group));
  const chosen: FileResult[] = [];
  for (const file of files) {
    if (file.status !== "changed") {
      chosen.push(file);
      continue;
    }
    const open = file.changes.filter((change) => answerTo(change) === undefined);
    const isAnswered = open.length === 0 && file.changes.length > 0;
    const answer = isAnswered ? [] : await choose({ ...file, changes: open });
    const yes = new Set(answer);
    for (const change of open) if (change.group !== undefined) answers.set(change.group, yes.has(change));
    const wanted = file.changes.filter((change) => yes.has(change) || answerTo(change));
    const kept = withoutUnmet(wanted);
    const isLeft = answer === null && kept.length === 0;
    chosen.push(
      isLeft
        ? selectNothing(file, () => stays.unasked)
        : await selectChanges(file, kept, drafts.get(file.path)!, messageFor(wanted), job),
    );
  }
  return chosen;
}
