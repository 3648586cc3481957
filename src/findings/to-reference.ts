import { explain } from "../api/reasons.js";
import type { Reference, Result } from "../model.js";
import type { Document } from "../source/document.js";
import type { Finding, Migration } from "./finding.js";

/** A finding as it is told: with lines and columns of the input, and the whole message. */
export function toReference(finding: Finding, document: Document): Reference {
  const { api, span, name, outcome, replacement, reason, notes } = finding;
  const start = document.position(span.start);
  const end = document.position(span.end);
  return {
    api,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    name,
    outcome,
    replacement,
    reason,
    message: messageOf(finding),
    notes,
  };
}

/** What is in the way of a use and what to do about it; null when it is migrated. */
export function messageOf({ reason, details }: Finding): string | null {
  return reason === null ? null : explain(reason, details.detail, details);
}

/** What is told of a text, from what was made of it. */
export function toResult({ findings, marks: _, ...migration }: Migration, document: Document): Result {
  return { ...migration, references: findings.map((finding) => toReference(finding, document)) };
}
