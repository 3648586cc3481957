import type { Comment, JSXExpressionContainer } from "@babel/types";
import type { Edit, Span } from "../../src/model.js";
import { innermostAt } from "../../src/syntax/innermost.js";
import type { Node } from "../../src/syntax/node.js";
import { type Commented, holderOf } from "./commentable.js";

/**
 * Takes a comment away: with its line, if nothing else stands there. What it kept apart stays apart, in one line or on two.
 *
 * @returns null where it stands among the words of JSX, whose blanks are text
 */
export function removalOf(comment: Comment, tree: Commented): Edit | null {
  const { document } = tree;
  const { text } = document;
  const own = holderOf(comment, tree);
  const from = document.lineStart(own.start);
  const [rest] = /^[^\n]*\n?/.exec(text.slice(own.end))!;
  const before = text.slice(from, own.start);
  const isFirst = before.trim() === "";
  const isLast = rest.trim() === "";
  const isInBraces = own.start !== comment.start;
  if (isInBraces && (!isFirst || !isLast || !canLeaveBraces(own, comment, tree))) return null;
  if (isFirst && isLast) return remove(wholeLines({ start: from, end: own.end + rest.length }, text));
  const blanksBefore = /[ \t]*$/.exec(before)![0].length;
  const blanksAfter = /^[ \t]*/.exec(rest)![0].length;
  if (isLast) return remove({ start: own.start - blanksBefore, end: own.end });
  if (isFirst) return remove({ start: own.start, end: own.end + blanksAfter });
  const gap = comment.value.includes("\n") ? document.layout.eol : " ";
  return { start: own.start - blanksBefore, end: own.end + blanksAfter, content: [gap] };
}

/** Whether braces among the children of JSX hold one comment only, and don't part words that would be one text without them. */
function canLeaveBraces(
  own: Span,
  comment: Comment,
  { document: { text }, root, scopes }: Commented,
): boolean {
  const inside = text.slice(own.start + 1, comment.start!) + text.slice(comment.end!, own.end - 1);
  const braces = scopes.parents.get(innermostAt(root, comment.start!))!;
  const parent = scopes.parents.get(braces);
  if (inside.trim() !== "" || (parent?.type !== "JSXElement" && parent?.type !== "JSXFragment")) return false;
  const index = parent.children.indexOf(braces as JSXExpressionContainer);
  const isWords = (child: Node | undefined) => child?.type === "JSXText" && child.value.trim() !== "";
  return !isWords(parent.children[index - 1]) || !isWords(parent.children[index + 1]);
}

/** At the end of a text that ends without a line break, the one before goes instead. */
function wholeLines({ start, end }: Span, text: string): Span {
  if (end < text.length || text.endsWith("\n")) return { start, end };
  return { start: start - /\r?\n?$/.exec(text.slice(0, start))![0].length, end };
}

function remove(span: Span): Edit {
  return { ...span, content: [] };
}
