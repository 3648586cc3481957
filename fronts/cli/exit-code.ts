import type { Reference } from "../../src/model.js";
import { countOpen } from "../../src/report/hide-known.js";
import type { ProjectResult } from "../../src/results.js";

export const done = 0;
const foundDeprecated = 1;
export const failed = 2;
/** What is to be asked of somebody else has to wait (`EX_TEMPFAIL` of sysexits.h): the same command goes on later. */
export const paused = 75;
/** As shells report a process that Ctrl+C ended. */
export const interrupted = 130;

/** The same for every format. A file that could not be done counts more than what `--check` found. */
export function exitCodeOf(result: ProjectResult, check: boolean, maxLeft = 0): number {
  const { files, summary } = result;
  if (summary.errors > 0 || files.some((file) => file.status === "error")) return failed;
  if (check && countOpen(result) > maxLeft) return foundDeprecated;
  return whyInVain(result, check) === null ? done : failed;
}

/** Why a run without an error did nothing of what it was started for; null when it did, or there was nothing to do. */
export function whyInVain(
  { files, summary, dryRun, selected }: ProjectResult,
  check: boolean,
): string | null {
  if (check && summary.scanned === 0 && !selected?.passesOver)
    return "--check found no file with code to look at. Give the folder that holds the code.";
  const isLeft = (code: string) => files.some(({ error }) => error?.code === code);
  const [isUncommitted, isOutside] = [isLeft("uncommitted-changes"), isLeft("not-in-git")];
  const isChosen = files.some(({ error, references }) => !error && references.some(isDeclined));
  if (dryRun || !(isUncommitted || isOutside) || isChosen || summary.changed > 0) return null;
  if (!isOutside)
    return "Nothing was changed, since every file to change has something that is not committed. Commit or stash it, or use --force.";
  return isUncommitted
    ? "Nothing was changed, since git could not bring back what every file to change has in it. Commit it, or use --force."
    : "Nothing was changed, since git could not bring back any file to change. Use --backup <dir> to keep copies, or --force to do without.";
}

function isDeclined({ reason }: Reference): boolean {
  return reason === "declined";
}
