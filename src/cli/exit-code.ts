import type { ProjectResult } from "../model.js";

export const done = 0;
const foundDeprecated = 1;
export const failed = 2;
/** As shells report a process that Ctrl+C ended. */
export const interrupted = 130;

/** The same for every format. A file that could not be done counts more than what `--check` found. */
export function exitCodeOf({ files, summary }: ProjectResult, check: boolean): number {
  if (summary.errors > 0 || files.some((file) => file.status === "error")) return failed;
  return check && summary.references > 0 ? foundDeprecated : done;
}
