import { moveType } from "../transforms/client-types.js";
import { decide } from "../transforms/decide.js";
import { findRow } from "../transforms/table.js";
import { canWiden, widenTypes } from "../transforms/widen-types.js";
import { applyEdits } from "./edits/render.js";
import { type Analysis, analyse } from "./migration/analyse.js";
import { settleDirectives } from "./migration/directives.js";
import { insertMarkers, marker } from "./migration/markers.js";
import { type Decided, type Settled, settle, toChanges, toReference } from "./migration/settle.js";
import type { Change, Edit, Failure, MigrateOptions, Reference, Result } from "./model.js";
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
  const document = new Document(options.path ?? "source.tsx", source);
  try {
    const result = migrateDocument(document, options);
    return options.todo ? withMarkers(result, options) : result;
  } catch (error) {
    return unchanged(source, toFailure(error, document));
  }
}

/**
 * Leaves a `TODO(ddclient-migrate)` comment at every place of a text that still uses the old API; one that is there
 * already is not repeated.
 *
 * @param code a text as `migrate` returns it
 */
export function markLeftovers(code: string, options: MigrateOptions = {}): string {
  const document = new Document(options.path ?? "source.tsx", code);
  const edits = findRegions(document.path, code).flatMap((region) => {
    const { context, settled } = settleRegion(analyse(document, region), options);
    return insertMarkers(settled, context);
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
    const analysis = analyse(document, region);
    notes.push(...analysis.parsed.recovered.map((problem) => `Read on past a syntax error (${problem}).`));
    const { context, settled, extra } = settleRegion(analysis, options);
    const directives = settleDirectives(settled, context);
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

/** Decides on the members first: a client's type moves only when nothing that is left needs it. */
function settleRegion({ context, typeUses }: Analysis, options: MigrateOptions) {
  const { document } = context;
  const unsafe = options.unsafe ?? false;
  const decided = context.uses.map((use): Decided => ({ use, decision: decide(use, context) }));
  let members = settle(decided, unsafe, document);
  const blocker = members.find(({ use, outcome }) => outcome !== "migrated" && needsOldType(use));
  // Then all of them keep the old type.
  if (blocker && !canWiden(typeUses, context))
    members = settle(linkOldType(decided, context), unsafe, document);
  const detail = blocker
    ? `${blocker.use.api} on line ${document.position(blocker.use.span.start).line}`
    : null;
  const types = settle(
    typeUses.map(
      (use): Decided => ({ use, decision: moveType(use, findRow(use.api)!, typeUses, detail, context) }),
    ),
    unsafe,
    document,
  );
  const settled = [...members, ...types].sort((a, b) => a.use.span.start - b.use.span.start);
  const widened = blocker ? widenTypes(typeUses, context) : [];
  const extra = new Map(
    members
      .filter(({ use, outcome }) => use.type === "v0" && outcome === "migrated")
      .map((item): [Settled, readonly Edit[]] => [item, widened]),
  );
  return { context, settled, extra };
}

/** Ties the uses of clients of the old type together: they move together or not at all. */
function linkOldType(decided: readonly Decided[], key: object): Decided[] {
  return decided.map(({ use, decision }) => ({
    use,
    decision: needsOldType(use) ? { ...decision, links: [...decision.links, key] } : decision,
  }));
}

/** A use that stays, of a client whose type the file shows; and a mock, which may be declared with that type. */
function needsOldType({ type, place }: Settled["use"]): boolean {
  return type === "v0" || type === "v1Hybrid" || (place.kind === "mention" && place.why === "test-double");
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
    throw new Error(`the result would not parse: ${(error as Error).message}`);
  }
  if (problems > 0 && problems > count(before.text))
    throw new Error("the result would not parse as well as the input");
}

function unchanged(source: string, error: Failure): Result {
  return { code: source, changed: false, references: [], changes: [], notes: [], error };
}

function toFailure(error: unknown, document: Document): Failure {
  // Parser and analysis follow the nesting of the code.
  if (error instanceof RangeError && /call stack/.test(error.message)) {
    const message = "The code is nested too deeply to be read (thousands of levels).";
    return { code: "syntax-error", message, line: null, column: null };
  }
  if (error instanceof ParseError) {
    const { line, column } = document.position(error.offset);
    return { code: "syntax-error", message: error.message, line, column };
  }
  const message = `This is a fault of ddclient-migrate, please report it: ${(error as Error).message}`;
  return { code: "internal-error", message, line: null, column: null };
}
