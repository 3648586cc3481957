import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver/node";
import { findRow, plainPath } from "../../src/api/table.js";
import type { IdleComment } from "../../src/findings/finding.js";
import { sayIdle } from "../../src/findings/to-reference.js";
import type { Reference } from "../../src/model.js";
import type { ClientFeatures } from "./client-features.js";
import type { Lines } from "./lines.js";
import type { Settings, Severity } from "./settings.js";

export const source = "ddclient-migrate";

const severityOf: Readonly<Record<Exclude<Severity, "off">, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The uses of the old API in a text, each at the member's name. */
export function diagnosticsOf(
  references: readonly Reference[],
  lines: Lines,
  settings: Settings,
  features: ClientFeatures,
): Diagnostic[] {
  return references.flatMap((reference) => {
    const shown = diagnosticOf(reference, lines, settings, features);
    return shown ? [shown] : [];
  });
}

/** One of them; null where it isn't to be shown. */
export function diagnosticOf(
  reference: Reference,
  lines: Lines,
  { severity }: Settings,
  { hasDeprecated, hasDescription }: ClientFeatures,
): Diagnostic | null {
  const { api, name, outcome, reason } = reference;
  const shown = outcome === "ignored" ? "off" : severity[outcome];
  if (shown === "off") return null;
  const href = findRow(api)?.docs;
  return {
    range: lines.rangeOf(name),
    severity: severityOf[shown],
    code: reason ?? "deprecated",
    ...(hasDescription && href && { codeDescription: { href } }),
    source,
    message: messageOf(reference),
    ...(hasDeprecated && { tags: [DiagnosticTag.Deprecated] }),
  };
}

export function messageOf({ api, replacement, message }: Reference): string {
  const instead = replacement ? `; ${plainPath(replacement)} replaces it` : "";
  return message === null ? `${api} is deprecated${instead}.` : `${api} is deprecated. ${message}`;
}

/** A comment that has nothing to ignore: it fades, and nobody is told. */
export function diagnosticOfIdle(comment: IdleComment, lines: Lines): Diagnostic {
  return {
    range: lines.rangeOf(comment),
    severity: DiagnosticSeverity.Hint,
    code: "nothing-to-ignore",
    source,
    message: sayIdle(comment),
    tags: [DiagnosticTag.Unnecessary],
  };
}

/** What is said of a whole file, at its beginning. */
export function noteOn(message: string, severity: DiagnosticSeverity): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity, source, message };
}
