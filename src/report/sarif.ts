import type { Fix, Log, Notification, Result as SarifResult, Suppression } from "sarif";
import { documentation } from "../api/documentation.js";
import type { Reference } from "../model.js";
import type { Compared, FileResult, Mention, ProjectResult } from "../results.js";
import { Document } from "../source/document.js";
import { createFix } from "./create-fix.js";
import { fingerprintsOf } from "./fingerprint.js";
import { sayMention } from "./mention.js";
import { locateFile, locateRoot, root } from "./sarif-location.js";
import { createRules, ruleIdOf } from "./sarif-rules.js";
import { stringify } from "./stringify.js";

export interface SarifOptions {
  readonly version: string;
  /** Absolute; what the paths of the result are relative to. */
  readonly cwd: string;
}

/**
 * A SARIF 2.1.0 log. A reference that was, or would be, migrated is a `note`, one that is left a `warning`, and one that a
 * comment ignores a `note` that is suppressed. The fix of a change stands at each of its references as long as it is not in
 * the file yet.
 */
export function renderSarif(result: ProjectResult, { version, cwd }: SarifOptions): string {
  const rules = createRules(result);
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "ddclient-migrate",
            informationUri: documentation,
            semanticVersion: version,
            version,
            rules,
          },
        },
        invocations: [
          {
            executionSuccessful: result.summary.errors === 0,
            toolExecutionNotifications: [
              ...noticesOf(result),
              ...result.files.flatMap((file) => failureOf(file, cwd)),
            ],
          },
        ],
        originalUriBaseIds: { [root]: locateRoot(cwd) },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        results: [
          ...result.files.flatMap((file) => resultsOf(file, result, cwd, ruleIndex)),
          ...(result.mentions ?? []).map((mention) => resultOf(mention, result, cwd, ruleIndex)),
        ],
      },
    ],
  };
  return stringify(log);
}

function resultsOf(
  file: FileResult,
  { dryRun, baseline }: ProjectResult,
  cwd: string,
  ruleIndex: ReadonlyMap<string, number>,
): SarifResult[] {
  const artifactLocation = locateFile(file.path, cwd);
  const fixes = dryRun || file.status !== "changed" ? fixesOf(file, cwd) : new Map<number, Fix>();
  const fingerprints = fingerprintsOf(file);
  return file.references.map((reference, index): SarifResult => {
    const { line, column, endLine, endColumn, outcome, reason, replacement, snippet } = reference;
    const ruleId = ruleIdOf(reference);
    const rule = ruleIndex.get(ruleId);
    const suppressions = suppressionsOf(reference, baseline);
    const { key, occurrence } = fingerprints.get(reference)!;
    const fix = fixes.get(index);
    return {
      ruleId,
      ...(rule !== undefined && { ruleIndex: rule }),
      level: outcome === "migrated" || outcome === "ignored" ? "note" : "warning",
      message: { text: escapeLinks(messageOf(reference)) },
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { startLine: line, startColumn: column, endLine, endColumn },
          },
        },
      ],
      partialFingerprints: { "ddclientUse/v1": `${key}:${occurrence}` },
      ...(suppressions.length > 0 && { suppressions }),
      ...(fix && { fixes: [fix] }),
      properties: { outcome, reason, replacement, ...(snippet !== undefined && { snippet }) },
    };
  });
}

function suppressionsOf(reference: Reference, baseline: Compared | undefined): Suppression[] {
  const { outcome, message } = reference;
  if (outcome === "ignored")
    return [{ kind: "inSource", ...(message !== null && { justification: message }) }];
  return baseline?.known.has(reference) ? [byBaseline(baseline)] : [];
}

function byBaseline({ path }: Compared): Suppression {
  return { kind: "external", justification: `It is in the baseline ${path}.` };
}

/** What stands in a file of another language. */
function resultOf(
  mention: Mention,
  { baseline }: ProjectResult,
  cwd: string,
  ruleIndex: ReadonlyMap<string, number>,
): SarifResult {
  const { path, api, line, column } = mention;
  const isKnown = baseline?.known.has(mention) ?? false;
  const rule = ruleIndex.get(api);
  const artifactLocation = locateFile(path, cwd);
  return {
    ruleId: api,
    ...(rule !== undefined && { ruleIndex: rule }),
    level: "warning",
    message: { text: escapeLinks(sayMention(mention)) },
    locations: [{ physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } } }],
    ...(isKnown && { suppressions: [byBaseline(baseline!)] }),
  };
}

/** A fix for more places stands only at the first of them. */
const mostPlaces = 100;

/** The fix of each reference that has one, by its index. */
function fixesOf(file: FileResult, cwd: string): Map<number, Fix> {
  const fixes = new Map<number, Fix>();
  if (file.source === null) return fixes;
  const document = new Document(file.path, file.source);
  for (const change of file.changes) {
    const fix = createFix(document, change, file.changes, locateFile(file.path, cwd));
    if (fix.artifactChanges[0]!.replacements.length === 0) continue;
    // A fix for hundreds of places, at each of them, would fill gigabytes.
    const places = change.references.length > mostPlaces ? change.references.slice(0, 1) : change.references;
    for (const index of places) fixes.set(index, fix);
  }
  return fixes;
}

function messageOf({ api, message, replacement }: Reference): string {
  return message ?? `${api} is deprecated${replacement ? `; ${replacement} replaces it` : ""}.`;
}

/** In a message, `[text](target)` would be a link. */
function escapeLinks(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/g, "\\[");
}

function noticesOf(result: ProjectResult): Notification[] {
  return result.notes.map((text) => ({ level: "note", message: { text } }));
}

function failureOf({ path, status, error }: FileResult, cwd: string): Notification[] {
  if (!error) return [];
  const { line, column } = error;
  const region = line !== null && {
    region: { startLine: line, ...(column !== null && { startColumn: column }) },
  };
  return [
    {
      level: status === "error" ? "error" : "warning",
      descriptor: { id: error.code },
      message: { text: error.message },
      locations: [{ physicalLocation: { artifactLocation: locateFile(path, cwd), ...region } }],
    },
  ];
}
