import type { Comment } from "@babel/types";
import type { IdleComment } from "../../src/findings/finding.js";
import type { Edit, Span } from "../../src/model.js";
import { whyIgnored } from "../../src/source/ignore-comments.js";
import type { Node } from "../../src/syntax/node.js";
import type { Context } from "../context.js";
import type { Question } from "../memory.js";
import { type Commented, holderOf, linesAbove } from "./commentable.js";
import { headsOf } from "./heads.js";
import { removalOf } from "./removal.js";

/** A comment that tells to leave the next line of code. */
export interface IgnoreComment extends Span {
  readonly comment: Comment;
  /** Where that line starts; null where the comment isn't alone on its lines, or no code follows. */
  readonly line: number | null;
  /** Empty where it says nothing of it. */
  readonly why: string;
}

/** Those of a unit, and which of them something answers to. */
interface IgnoreComments {
  readonly all: readonly IgnoreComment[];
  readonly answered: Set<IgnoreComment>;
}

const ignoreComments: Question<Context, IgnoreComments> = { name: "ignoring comments" };

function commentsOf(context: Context): IgnoreComments {
  return context.program.memory.once(ignoreComments, context, () => ({
    all: context.comments.flatMap((comment, index) => {
      const why = whyIgnored(comment.value);
      return why === undefined
        ? []
        : [{ comment, start: comment.start!, end: comment.end!, line: lineBelow(index, context), why }];
    }),
    answered: new Set(),
  }));
}

/**
 * The comment that tells to ignore a node, which is noted as having something to ignore: one above the line on which it, or
 * the statement that it leads, begins.
 *
 * @param name where its name stands, if that may be on another line
 */
export function ignoredBy(node: Node, context: Context, name?: Span): IgnoreComment | undefined {
  const { all } = commentsOf(context);
  if (all.length === 0) return undefined;
  const heads = [...headsOf(node, context.scopes.parents)].map(({ start }) => start!);
  const lines = new Set(
    [...heads, ...(name ? [name.start] : [])].flatMap((start) => linesAbove(start, context)),
  );
  return answer(context, (line) => lines.has(line));
}

/** The comment that tells to ignore the line that a place is on. */
export function ignoredLine(start: number, context: Context): IgnoreComment | undefined {
  const { all } = commentsOf(context);
  if (all.length === 0) return undefined;
  const own = context.document.lineStart(start);
  return answer(context, (line) => line === own);
}

/** The comment that tells to ignore a line which an edit would change, or take away from the comment. */
export function ignoredIn(edit: Edit, context: Context): IgnoreComment | undefined {
  const { all } = commentsOf(context);
  if (all.length === 0) return undefined;
  const { text } = context.document;
  return answer(context, (line, from) => {
    const lineEnd = text.indexOf("\n", line);
    const to = lineEnd < 0 ? text.length : lineEnd;
    if (edit.end <= from || edit.start >= to) return false;
    const code = line + text.slice(line).search(/\S/);
    return !keepsTogether(edit.content, from, code);
  });
}

/** Whether what an edit writes has two places of the source, with nothing new between them. */
function keepsTogether(content: Edit["content"], first: number, second: number): boolean {
  const indexOf = (place: number) =>
    content.findIndex((one) => typeof one !== "string" && one.start <= place && place < one.end);
  const [from, to] = [indexOf(first), indexOf(second)];
  const isBlank = (one: Edit["content"][number]) => typeof one === "string" && one.trim() === "";
  return from >= 0 && from <= to && content.slice(from + 1, to).every(isBlank);
}

/** Several may stand above each other: the first that says why speaks for them. */
function answer(context: Context, test: (line: number, start: number) => boolean): IgnoreComment | undefined {
  const { all, answered } = commentsOf(context);
  const found = all.filter(({ line, start }) => line !== null && test(line, start));
  for (const one of found) answered.add(one);
  return found.find(({ why }) => why !== "") ?? found[0];
}

/** The comments of a unit that nothing answered to, once all is decided. */
export function idleComments(context: Context): IdleComment[] {
  const { all, answered } = commentsOf(context);
  return all
    .filter((one) => !answered.has(one))
    .map(({ comment, start, end, line }) => ({
      ...{ start, end, isAbove: line !== null },
      removal: removalOf(comment, context),
    }));
}

/** Where the next line of code starts below a comment that stands alone on its lines, or beside others. */
function lineBelow(index: number, context: Commented): number | null {
  const { document, comments } = context;
  const { text } = document;
  const own = holderOf(comments[index]!, context);
  let from = own.start;
  for (let i = index - 1; i >= 0; i--) {
    const { start, end } = holderOf(comments[i]!, context);
    if (start >= from) continue;
    if (!/^[ \t]*$/.test(text.slice(end, from))) break;
    from = start;
  }
  if (text.slice(document.lineStart(from), from).trim() !== "") return null;
  const at = skipComments(own.end, index + 1, context);
  if (at >= text.length || document.lineStart(at) <= own.end) return null;
  return document.lineStart(at);
}

/** Behind the comments and the white space that follow an offset. */
function skipComments(offset: number, next: number, context: Commented): number {
  const { comments, document } = context;
  const blank = /\s*/y;
  const skip = (from: number) => {
    blank.lastIndex = from;
    blank.exec(document.text);
    return blank.lastIndex;
  };
  let at = skip(offset);
  for (let i = next; i < comments.length; i++) {
    const { start, end } = holderOf(comments[i]!, context);
    if (end <= at) continue;
    if (start !== at) break;
    at = skip(end);
  }
  return at;
}
