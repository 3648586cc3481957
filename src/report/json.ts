import type { Reference } from "../model.js";
import type { Compared, FileError, FileResult, Known, Mention, ProjectResult, Summary } from "../results.js";
import { stringify } from "./stringify.js";

/**
 * The report for other tools. Its keys and their order are stable; `schemaVersion` changes when one of them does.
 * Built key by key, so that nothing that the model gains gets into it unnoticed.
 */
export function renderJson(result: ProjectResult): string {
  const { baseline } = result;
  return stringify({
    schemaVersion: 1,
    summary: summaryOf(result.summary, baseline),
    files: result.files.filter(isListed).map((file) => fileOf(file, baseline)),
    ...(result.mentions && { mentions: result.mentions.map((mention) => mentionOf(mention, baseline)) }),
    ...(baseline && { baseline: baselineOf(baseline) }),
  });
}

/** A file that only follows the change of another one has no reference of its own, nor has one with notes alone. */
export function isListed({ references, error, status, notes }: FileResult): boolean {
  return references.length > 0 || error !== null || status === "changed" || notes.length > 0;
}

export function summaryOf(summary: Summary, baseline?: Compared): Summary & { readonly baseline?: number } {
  const { scanned, candidates, changed, references, migrated, unsafe, manual, ignored, errors } = summary;
  const counts = { scanned, candidates, changed, references, migrated, unsafe, manual, ignored, errors };
  return { ...counts, ...(baseline && { baseline: baseline.known.size }) };
}

export function fileOf({ path, status, error, references, notes }: FileResult, baseline?: Compared) {
  return {
    path,
    status,
    error: error && errorOf(error),
    references: references.map((each) => ({ ...referenceOf(each), ...markOf(each, baseline) })),
    ...(notes.length > 0 && { notes }),
  };
}

export function mentionOf(mention: Mention, baseline?: Compared): Mention {
  const { path, api, line, column, replacement } = mention;
  return { path, api, line, column, replacement, ...markOf(mention, baseline) };
}

/** What the baseline knows is marked. */
function markOf(each: Known, baseline: Compared | undefined): { baseline?: true } {
  return baseline?.known.has(each) ? { baseline: true } : {};
}

export function baselineOf({ path, gone }: Compared) {
  return { path, gone: gone.map(({ path, api, count }) => ({ path, api, count })) };
}

function errorOf({ code, message, line, column }: FileError): FileError {
  return { code, message, line, column };
}

type Told = Omit<Reference, "name" | "accepted" | "snippet"> & { readonly snippet: string | null };

function referenceOf(reference: Reference): Told {
  const { api, line, column, endLine, endColumn, outcome, replacement, reason, message, notes } = reference;
  const { snippet = null } = reference;
  return { api, line, column, endLine, endColumn, outcome, replacement, reason, message, notes, snippet };
}
