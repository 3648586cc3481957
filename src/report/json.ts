import type { Reference } from "../model.js";
import type { FileError, FileResult, Mention, ProjectResult, Summary } from "../results.js";
import { stringify } from "./stringify.js";

/**
 * The report for other tools. Its keys and their order are stable; `schemaVersion` changes when one of them does.
 * Built key by key, so that nothing that the model gains gets into it unnoticed.
 */
export function renderJson(result: ProjectResult): string {
  return stringify({
    schemaVersion: 1,
    summary: summaryOf(result.summary),
    files: result.files.filter(isListed).map(fileOf),
    ...(result.mentions && { mentions: result.mentions.map(mentionOf) }),
  });
}

/** A file that only follows the change of another one has no reference of its own. */
function isListed({ references, error, status }: FileResult): boolean {
  return references.length > 0 || error !== null || status === "changed";
}

function summaryOf(summary: Summary): Summary {
  const { scanned, candidates, changed, references, migrated, unsafe, manual, ignored, errors } = summary;
  return { scanned, candidates, changed, references, migrated, unsafe, manual, ignored, errors };
}

function fileOf({ path, status, error, references }: FileResult) {
  return { path, status, error: error && errorOf(error), references: references.map(referenceOf) };
}

function mentionOf({ path, api, line, column, replacement }: Mention): Mention {
  return { path, api, line, column, replacement };
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
