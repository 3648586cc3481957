import type { Compared, FileResult, ProjectResult } from "../results.js";
import { baselineOf, fileOf, isListed, mentionOf, summaryOf } from "./json.js";
import { stringifyLine } from "./stringify.js";

/** The line on a file as soon as it is done; empty where the JSON report doesn't list the file either. */
export function renderFileLine(file: FileResult, baseline?: Compared): string {
  return isListed(file) ? stringifyLine({ type: "file", ...fileOf(file, baseline) }) : "";
}

/** The last line: what the run came to. A report without it was cut off. */
export function renderSummaryLine(result: ProjectResult): string {
  const { baseline } = result;
  return stringifyLine({
    type: "summary",
    schemaVersion: 1,
    summary: summaryOf(result.summary, baseline),
    ...(result.mentions && { mentions: result.mentions.map((mention) => mentionOf(mention, baseline)) }),
    ...(baseline && { baseline: baselineOf(baseline) }),
  });
}

/** All lines at once, where they are not known one by one: a baseline is compared with the whole run. */
export function renderNdjson(result: ProjectResult): string {
  return (
    result.files.map((file) => renderFileLine(file, result.baseline)).join("") + renderSummaryLine(result)
  );
}
