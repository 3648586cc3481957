import { applyEdits } from "./edits/render.js";
import { analyse } from "./migration/analyse.js";
import { settleDirectives } from "./migration/directives.js";
import { insertMarkers, marker } from "./migration/markers.js";
import { nestedTooDeeply } from "./migration/nested-too-deeply.js";
import { toChanges, toReference } from "./migration/settle.js";
import { settleRegion } from "./migration/settle-region.js";
import type { Change, Failure, MigrateOptions, Reference, Result } from "./model.js";
import { Document } from "./source/document.js";
import { ParseError, parseRegion } from "./source/parse.js";
import { findRegions } from "./source/regions.js";

/**
 * Migrates one source text from v0 to v1. Pure: nothing is read, written or run, and nothing is thrown for bad input.
 *
 * @param source the whole text of a file; a byte order mark is kept
 * @returns the new text with a report on every use of the old API; `error` is set, and the text is the input, when it
 *   could not be parsed
 */
export function migrate(source: string, options: MigrateOptions = {}): Result {
  const document = new Document(options.path ?? "source.js", source);
  try {
    const result = migrateDocument(document, options);
    return options.todo ? withMarkers(result, options) : result;
  } catch (error) {
    const isOfCode = error instanceof ParseError || isTooDeep(error);
    const cause = isOfCode ? error : (firstProblem(document) ?? error);
    return unchanged(source, toFailure(cause, document));
  }
}

/**
 * Leaves a `TODO(ddclient-migrate)` comment at every place of a text that still uses the old API; one that is there
 * already is not repeated.
 *
 * @param code a text as `migrate` returns it
 */
export function markLeftovers(code: string, options: MigrateOptions = {}): string {
  const document = new Document(options.path ?? "source.js", code);
  const edits = findRegions(document.path, code).flatMap((region) => {
    const analysis = analyse(document, region, options.types);
    const { settled } = settleRegion(analysis, options.unsafe ?? false);
    return insertMarkers(settled, analysis.context);
  });
  const marked = applyEdits(code, edits);
  checkParses(document, marked);
  return marked;
}

function withMarkers(result: Result, options: MigrateOptions): Result {
  const isClean = result.references.every(({ outcome }) => outcome === "migrated");
  if (result.error || (isClean && !result.code.includes(marker))) return result;
  const code = markLeftovers(result.code, options);
  return { ...result, code, changed: result.changed || code !== result.code };
}

function migrateDocument(document: Document, options: MigrateOptions): Result {
  const references: Reference[] = [];
  const changes: Change[] = [];
  const notes: string[] = [];
  for (const region of findRegions(document.path, document.text)) {
    const analysis = analyse(document, region, options.types);
    notes.push(
      ...analysis.parsed.recovered.map(({ problem }) => `Read on past a syntax error (${problem}).`),
    );
    const { settled, extra } = settleRegion(analysis, options.unsafe ?? false);
    const directives = settleDirectives(settled, analysis.context);
    for (const [item, edits] of directives.edits) extra.set(item, [...(extra.get(item) ?? []), ...edits]);
    const first = references.length;
    for (const item of settled) {
      const note = directives.notes.get(item);
      references.push(toReference(note ? { ...item, notes: [...item.notes, note] } : item, document));
    }
    for (const change of toChanges(settled, extra)) {
      changes.push({ ...change, references: change.references.map((index) => first + index) });
    }
  }
  const code = applyEdits(
    document.text,
    changes.flatMap(({ edits }) => edits),
  );
  const changed = code !== document.text;
  if (changed) checkParses(document, code);
  return { code, changed, references, changes, notes, error: null };
}

/** The result must parse no worse than the input did: an edit that breaks the program is ours to report, not to write. */
function checkParses(before: Document, code: string): void {
  const count = (text: string) =>
    findRegions(before.path, text).reduce(
      (sum, region) => sum + parseRegion(text, region).recovered.length,
      0,
    );
  let problems: number;
  try {
    problems = count(code);
  } catch (error) {
    // Migrating may nest code by some more levels.
    if (error instanceof RangeError) throw error;
    throw new Error(`the result would not parse: ${(error as Error).message}`);
  }
  if (problems > 0 && problems > count(before.text))
    throw new Error("the result would not parse as well as the input");
}

/** The first error in the code itself. Where one was read on past, what fails later fails on its account. */
function firstProblem(document: Document): unknown {
  try {
    const regions = findRegions(document.path, document.text);
    return regions.flatMap((region) => parseRegion(document.text, region).recovered)[0]?.error;
  } catch (error) {
    return error;
  }
}

function unchanged(source: string, error: Failure): Result {
  return { code: source, changed: false, references: [], changes: [], notes: [], error };
}

/** Parser and analysis follow the nesting of the code. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/.test(error.message);
}

function toFailure(error: unknown, document: Document): Failure {
  if (isTooDeep(error)) {
    return { code: "syntax-error", message: nestedTooDeeply, line: null, column: null };
  }
  if (error instanceof ParseError) {
    const { line, column } = document.position(error.offset);
    return { code: "syntax-error", message: error.message, line, column };
  }
  const message = `This is a fault of ddclient-migrate, please report it: ${(error as Error).message}`;
  return { code: "internal-error", message, line: null, column: null };
}
