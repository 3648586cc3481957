import { editsOf } from "../../src/edits/chosen.js";
import { hull } from "../../src/edits/one-span.js";
import { renderSpans, traceEdits } from "../../src/edits/render.js";
import type { Change, Edit, Span } from "../../src/model.js";
import { Document } from "../../src/source/document.js";
import type { Draft } from "../../transforms/project/draft.js";
import type { FileJob } from "../file-job.js";
import { allChanges, type EditedChange, makeText } from "../finish/make-text.js";
import { brings, type Choice, type OpenFile } from "./plan.js";
import type { Editable, Problem } from "./question.js";

const afterwards = "Answer it as it is, and edit the file afterwards.";

/** What can be written in the place of a choice: whole lines where nothing else changes on them. */
export function editableOf({ path, parts }: Choice, { draft }: OpenFile): Editable {
  if (parts.size > 1) {
    const others = [...parts.keys()].filter((other) => other !== path).join(", ");
    return { why: `It has parts in other files (${others}), so it can't be edited here. ${afterwards}` };
  }
  const change = parts.get(path)!;
  const others = othersOf(change, draft).flatMap(({ edits }) => edits);
  const own = ownEdits(change, others);
  const isFree = (span: Span) =>
    others.every((edit) => edit.end < span.start || span.end < edit.start || keeps(edit, span));
  const tight = own.length > 0 ? hull(own) : null;
  const span = tight && spansAround(tight, draft.source).find(isFree);
  if (!span)
    return {
      why: `Other changes lie in it or between its parts, so it can't be edited alone. ${afterwards}`,
    };
  return { text: renderSpans(draft.source, change.edits, [span])[0]!, span };
}

/** Whether an edit lies around a span and hands it on as a whole. */
function keeps({ start, end, content }: Edit, span: Span): boolean {
  const isIn = (outer: Span) => outer.start <= span.start && span.end <= outer.end;
  return end - start > span.end - span.start && content.some((one) => typeof one !== "string" && isIn(one));
}

/** A choice's change with something else in its place. */
export function editChange(
  change: Change,
  { source, path, result }: Draft,
  span: Span,
  text: string,
): EditedChange {
  const { layout } = new Document(path, source);
  const content = [text.replace(/\r?\n/g, layout.eol)];
  const others = othersOf(change, { result }).flatMap(({ edits }) => edits);
  const own = new Set(ownEdits(change, others));
  const shared = change.edits.filter((edit) => !own.has(edit));
  return { ...change, edits: [...shared, { ...span, content }], of: change };
}

/**
 * What is wrong with a change that was written anew; null when nothing is.
 *
 * @param chosen all changes that are made, with it
 */
export async function findProblem(
  edited: EditedChange,
  span: Span,
  chosen: readonly Change[],
  draft: Draft,
  job: FileJob,
): Promise<Problem | null> {
  const code = makeText(draft, chosen, false);
  const { result } = await job.types.migrateAlone({ path: draft.path, text: code }, job.settings);
  const { error } = result;
  if (error) return { message: error.message, code, line: error.line, column: error.column };
  const recovered = result.notes.find((note) => !draft.result.notes.includes(note));
  if (recovered !== undefined && result.notes.length > draft.result.notes.length)
    return { message: recovered, code, line: null, column: null };
  // What can't be migrated may stand in it, too.
  const isIn = (outer: Span) => (one: { readonly name: Span }) =>
    outer.start <= one.name.start && one.name.end <= outer.end;
  const before = draft.result.findings.filter(
    (finding, index) => isIn(span)(finding) && !edited.references.includes(index),
  );
  const place = placeOf(span, editsOf(chosen, allChanges(draft.result, chosen)), draft.source);
  const after = result.findings.filter(isIn(place)).filter(({ outcome }) => outcome !== "ignored");
  const left = after.find(({ api }) => countOf(after, api) > countOf(before, api));
  if (!left) return null;
  const { line, column } = new Document(draft.path, code).position(left.span.start);
  return { message: `This still uses ${left.api}.`, code, line, column };
}

/** Where the text of a span of the source is, which an edit replaces, once all edits are made. */
function placeOf({ start, end }: Span, edits: readonly Edit[], source: string): Span {
  const { text, traces } = traceEdits(source, edits, [start, end]);
  const from = traces.find((trace) => trace.from === start)?.to ?? 0;
  return { start: from, end: traces.find((trace) => trace.from === end)?.to ?? text.length };
}

function countOf(findings: readonly { readonly api: string }[], api: string): number {
  return findings.filter((one) => one.api === api).length;
}

function othersOf(change: Change, { result }: Pick<Draft, "result">): Change[] {
  return allChanges(result, []).filter((other) => other !== change && !brings(change, other));
}

/** Those edits of a change that no other change has. */
function ownEdits({ edits }: Change, others: readonly Edit[]): Edit[] {
  const known = new Set(others.map((edit) => JSON.stringify(edit)));
  return edits.filter((edit) => !known.has(JSON.stringify(edit)));
}

/** A span's lines, the same without the white space at their ends (where the lines move), and the span. */
function spansAround(span: Span, source: string): Span[] {
  const lines = wholeLines(span, source);
  const text = source.slice(lines.start, lines.end);
  const start = lines.start + text.length - text.trimStart().length;
  const end = lines.end - (text.length - text.trimEnd().length);
  return [lines, { start: Math.min(start, span.start), end: Math.max(end, span.end) }, span];
}

function wholeLines({ start, end }: Span, source: string): Span {
  const first = source.startsWith("\ufeff") ? 1 : 0;
  const next = source.indexOf("\n", end);
  const last = next < 0 ? source.length : next;
  return {
    start: start === 0 ? first : Math.max(source.lastIndexOf("\n", start - 1) + 1, first),
    end: source[last - 1] === "\r" && last - 1 >= end ? last - 1 : last,
  };
}
