import type { Outcome } from "../model.js";
import type { ProjectResult } from "../results.js";

/** How much a result has that `--check` minds: neither ignored, nor known from a baseline. */
export function countOpen({ files, mentions = [], baseline }: ProjectResult): number {
  const open = files.flatMap(({ references }) => references.filter(({ outcome }) => outcome !== "ignored"));
  return [...open, ...mentions].filter((each) => !baseline?.known.has(each)).length;
}

/** A result without what is known from a baseline, for reports that are read by people. */
export function hideKnown(result: ProjectResult): ProjectResult {
  const { baseline, summary, mentions } = result;
  if (!baseline || baseline.known.size === 0) return result;
  const files = result.files
    .map((file) => ({ ...file, references: file.references.filter((each) => !baseline.known.has(each)) }))
    .filter(
      ({ references, error }, index) =>
        error || references.length > 0 || !result.files[index]?.references.length,
    );
  const open = mentions?.filter((each) => !baseline.known.has(each));
  const references = files.flatMap((file) => file.references);
  const having = (wanted: Outcome) => references.filter(({ outcome }) => outcome === wanted).length;
  const { mentions: _, ...rest } = result;
  return {
    ...rest,
    files,
    ...(open?.length && { mentions: open }),
    summary: {
      ...summary,
      changed: files.filter(({ status }) => status === "changed").length,
      references: references.length,
      migrated: having("migrated"),
      unsafe: having("unsafe"),
      manual: having("manual"),
      ignored: having("ignored"),
    },
  };
}
