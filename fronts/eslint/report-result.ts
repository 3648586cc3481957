import type { Rule } from "eslint";
import { relianceOf } from "../../src/api/reasons.js";
import { editsOf } from "../../src/edits/chosen.js";
import { type Replacement, toOneSpan } from "../../src/edits/one-span.js";
import type { Change, Reference, Result, Span } from "../../src/model.js";
import { Document } from "../../src/source/document.js";
import { isForTypes, successorOf } from "./messages.js";
import { firstReference, planFixes } from "./plan-fixes.js";

/** Whether types would be asked about something from one offset to another. */
type Asked = (start: number, end: number) => boolean;

/**
 * Reports what became of a file's uses of the old client.
 *
 * @param findAsked what types would be asked; called where that matters
 */
export function reportResult(context: Rule.RuleContext, result: Result, findAsked: () => Asked): void {
  const { text } = context.sourceCode;
  if (result.error) reportFailure(context, result.error);
  const fixes = planFixes(text, result.changes);
  const fixAt = new Map([...fixes].map(([change, fix]) => [firstReference(change), fix]));
  const suggested = suggestions(text, result);
  const wouldTypesTell = lazily(findAsked, new Document(context.filename, text));
  for (const [index, reference] of result.references.entries()) {
    const { api, outcome, message } = reference;
    const place = { loc: locOf(reference.name, context) };
    if (outcome === "migrated") {
      const data = { api, replacement: successorOf(reference) };
      context.report({ ...place, messageId: "deprecated", data, ...fixed(fixAt.get(index)) });
    } else if (outcome === "unsafe" || outcome === "manual") {
      const messageId = wouldTypesTell(reference) ? "typesTell" : "left";
      const offered = suggested.get(index);
      const suggest = offered ? [toSuggestion(reference, offered)] : [];
      context.report({ ...place, messageId, data: { api, message: message ?? "" }, suggest });
    }
  }
  for (const change of result.changes)
    if (change.references.length === 0) reportWindow(change, fixes.get(change), context);
}

/** What reaches for the client but uses nothing of v0 has no reference: `window.ddClient.docker`, with `client: "import"`. */
function reportWindow(change: Change, fix: Replacement | undefined, context: Rule.RuleContext): void {
  const place = change.edits.find(({ start, end }) => start < end);
  if (!place) return;
  context.report({ loc: locOf(place, context), messageId: "window", ...fixed(fix) });
}

function reportFailure(context: Rule.RuleContext, failure: NonNullable<Result["error"]>): void {
  const { line, column, message } = failure;
  const loc = { line: line ?? 1, column: Math.max(0, (column ?? 1) - 1) };
  context.report({ loc, messageId: "unread", data: { message } });
}

function lazily(findAsked: () => Asked, document: Document): (reference: Reference) => boolean {
  let asked: Asked | undefined;
  return ({ reason, line, column, endLine, endColumn }) => {
    if (!isForTypes(reason)) return false;
    asked ??= findAsked();
    return asked(document.offset(line, column), document.offset(endLine, endColumn));
  };
}

function toSuggestion(reference: Reference, offered: Replacement): Rule.SuggestionReportDescriptor {
  const data = { replacement: successorOf(reference), reliance: relianceOf(reference.reason) };
  return { messageId: "suggestion", data, fix: replaceWith(offered) };
}

/** At how many of the uses that change together each has the suggestion; of more, the first has it. */
const mostPlaces = 20;

/** The rewrites that can't be proved, by the indices of the references that they are suggested at. */
function suggestions(text: string, { references, changes, offers = [] }: Result): Map<number, Replacement> {
  const all = [...changes, ...offers];
  return new Map(
    offers.flatMap((offer) => {
      const edits = editsOf([offer], all);
      if (edits.length === 0 || (offer.needs ?? []).length > 0) return [];
      const unsafe = offer.references.filter((index) => references[index]?.outcome === "unsafe");
      const replacement = toOneSpan(text, edits);
      const places = unsafe.length > mostPlaces ? unsafe.slice(0, 1) : unsafe;
      return places.map((index) => [index, replacement] as const);
    }),
  );
}

function fixed(fix: Replacement | undefined): { fix?: Rule.ReportFixer } {
  return fix ? { fix: replaceWith(fix) } : {};
}

function replaceWith({ start, end, text }: Replacement): Rule.ReportFixer {
  return (fixer) => fixer.replaceTextRange([start, end], text);
}

function locOf({ start, end }: Span, { sourceCode }: Rule.RuleContext) {
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
}
