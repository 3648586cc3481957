import type { FileResult, ProjectResult, Summary } from "../../src/results.js";

/** The result of a run, with its counts. */
export function resultOf(
  files: readonly FileResult[],
  counts: Pick<Summary, "scanned" | "candidates">,
  notes: readonly string[],
  dryRun: boolean,
): ProjectResult {
  const references = files.flatMap((file) => file.references);
  const withOutcome = (outcome: string) =>
    references.filter((reference) => reference.outcome === outcome).length;
  const withStatus = (status: string) => files.filter((file) => file.status === status).length;
  const summary: Summary = {
    ...counts,
    changed: withStatus("changed"),
    references: references.length,
    migrated: withOutcome("migrated"),
    unsafe: withOutcome("unsafe"),
    manual: withOutcome("manual"),
    ignored: withOutcome("ignored"),
    // One that was changed may have a piece of code that could not be read.
    errors: files.filter(({ status, error }) => status === "error" || (status !== "skipped" && error)).length,
  };
  return { summary, files, notes, dryRun };
}
