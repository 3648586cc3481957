import type * as t from "@babel/types";
import type { Edit, Span } from "../model.js";
import type { Document } from "../source/document.js";
import type { Node, Parents } from "./node.js";
import { isOpen, statementsAround } from "./statements.js";

/** A tree and the text that it was parsed from. */
interface ParsedText {
  readonly document: Document;
  readonly scopes: { readonly parents: Parents };
}

/**
 * A statement with the comments that speak of it. In several edits: where it is moved as a block, its line is not its own.
 *
 * @param gone all statements that go, this one among them
 */
export function removeStatement(
  statement: Node,
  comments: readonly t.Comment[],
  gone: ReadonlySet<Node>,
  place: ParsedText,
): Edit[] {
  const { document } = place;
  const { text } = document;
  const isNeeded = endsStatementBefore(statement, gone, place);
  const pieces = [
    ...comments.map(({ start, end }) => ({ start: start!, end: end! })),
    { start: statement.start!, end: statement.end! },
  ];
  const groups = joinOnLine(pieces, text);
  const edits = groups.flatMap((group, i) => {
    const isStatement = group.end >= statement.end!;
    if (isStatement && isNeeded) return [{ ...group, content: [";"] }];
    const gap = { start: group.end, end: groups[i + 1]?.start ?? group.end };
    const isBlank = text.slice(gap.start, gap.end).trim() === "";
    const between = isBlank ? linesWithin(gap, document).flatMap(remove) : [];
    return [{ ...group, content: [] }, ...removeAround(group, document), ...between];
  });
  return isNeeded ? edits : [...edits, ...removeBlankLines(groups, document)];
}

/** The whole lines of white space between two places. */
function linesWithin({ start, end }: Span, document: Document): Span[] {
  const from = lineEndAt(start + blanksAfter(start, document), document);
  const to = document.lineStart(end);
  return from !== null && from < to ? [{ start: from, end: to }] : [];
}

/** Pieces as they stand in the source, those of one line as one. */
function joinOnLine(pieces: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && /^[ \t]*$/.test(text.slice(last.end, piece.start)))
      joined[joined.length - 1] = { start: last.start, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}

/** What is left of the line of something that goes: all of it, or the blanks on the side where nothing else stands. */
export function removeAround({ start, end }: Span, document: Document): Edit[] {
  const before = { start: start - blanksBefore(start, document), end: start };
  const after = { start: end, end: end + blanksAfter(end, document) };
  const isFirst = before.start === document.lineStart(start);
  const lineEnd = lineEndAt(after.end, document);
  if (isFirst && lineEnd !== null) return [before, { start: end, end: lineEnd }].flatMap(remove);
  return (isFirst ? [after] : lineEnd !== null ? [before] : []).flatMap(remove);
}

/** Where a blank line stood on both sides, or nothing above, one below is one too many. */
function removeBlankLines(groups: readonly Span[], document: Document): Edit[] {
  const { text } = document;
  const last = groups.at(-1)!;
  let first = last;
  for (const group of groups.slice(0, -1).reverse())
    if (text.slice(group.end, first.start).trim() === "") first = group;
  const start = document.lineStart(first.start);
  const below = lineEndAt(last.end + blanksAfter(last.end, document), document);
  if (below === null || text.slice(start, first.start).trim() !== "") return [];
  // A hashbang stands above the file's text, not in it.
  const above = text.slice(0, start).replace(/^\ufeff?(?:#!.*\r?\n)?/, "");
  if (above !== "" && !/(?:\n|^)[ \t]*\r?\n$|\{[ \t]*\r?\n$/.test(above)) return [];
  const blank = /(?:[ \t]*\r?\n)+/y;
  blank.lastIndex = below;
  return blank.test(text) ? [{ start: below, end: blank.lastIndex, content: [] }] : [];
}

function remove({ start, end }: Span): Edit[] {
  return start < end ? [{ start, end, content: [] }] : [];
}

function blanksBefore(at: number, { text }: Document): number {
  let start = at;
  while (/[ \t]/.test(text[start - 1] ?? "")) start--;
  return at - start;
}

function blanksAfter(at: number, { text }: Document): number {
  let end = at;
  while (/[ \t]/.test(text[end] ?? "")) end++;
  return end - at;
}

/** The end of a line with its line break, where it ends right here; null where something else follows. */
function lineEndAt(at: number, { text }: Document): number | null {
  if (at >= text.length) return text.length;
  const lineBreak = /\r?\n/y;
  lineBreak.lastIndex = at;
  return lineBreak.test(text) ? lineBreak.lastIndex : null;
}

/** Whether it is this statement that ends the one before it: `a = b`, `const c = 1;`, `(d)`. */
function endsStatementBefore(
  statement: Node,
  gone: ReadonlySet<Node>,
  { document, scopes }: ParsedText,
): boolean {
  const parent = scopes.parents.get(statement)!;
  const all = statementsAround(statement, scopes.parents);
  // Of several that go, the last one sees to it.
  if (gone.has(all[all.indexOf(statement) + 1]!)) return false;
  const siblings = all.filter((one) => one === statement || !gone.has(one));
  const index = siblings.indexOf(statement);
  const directives = "directives" in parent ? parent.directives : undefined;
  const before = siblings[index - 1] ?? directives?.at(-1);
  const after = siblings[index + 1];
  if (!before || !after || !/[([`/+*-]/.test(document.text[after.start!]!)) return false;
  return isOpen(before, document.text);
}
