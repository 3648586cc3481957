import type * as t from "@babel/types";
import { isInside } from "../../src/syntax/around.js";
import type { Node } from "../../src/syntax/node.js";
import type { HandWritten } from "../../src/values/typings/hand-written.js";
import { membersOf } from "../../src/values/typings/hand-written.js";
import { type Context, commentsIn } from "../context.js";

/** The comments that a typing has on itself, and where they go. */
interface OwnComments {
  readonly comments: readonly t.Comment[];
  /** Where a line begins with what holds the typing. */
  readonly above: number;
}

/**
 * The comments of a typing that are to be kept: those at its top, which speak of all of it. What speaks of a single member
 * (above it, behind it on its line, or in it) has nothing to say when the member is gone: v1's typings describe their own.
 *
 * @returns null where another one speaks of some members, or where there is no line to put them above
 */
export function ownComments({ node }: HandWritten, context: Context): OwnComments | null {
  const members = membersOf(node);
  // Up to its name an interface stays as it is written.
  const from = node.type === "TSInterfaceDeclaration" ? node.id.end! : node.start!;
  const comments = commentsIn({ start: from, end: node.end! }, context).filter(
    (comment) => !members.some((member) => speaksOf(comment, member, context)),
  );
  const first = members[0]?.start ?? node.end!;
  if (comments.length === 0) return { comments, above: node.start! };
  const above = lineAround(node, context);
  if (above === null || comments.some(({ start }) => start! > first)) return null;
  // They stay in the order in which they were written.
  return commentsIn({ start: above, end: from }, context).length === 0 ? { comments, above } : null;
}

function lineAround(node: Node, { document, scopes }: Context): number | null {
  for (let at: Node | undefined = node; at; at = scopes.parents.get(at)) {
    const start = at.start!;
    if (document.text.slice(document.lineStart(start), start).trim() === "") return start;
  }
  return null;
}

function speaksOf(
  comment: Pick<Node, "start" | "end">,
  member: Node,
  { document, comments }: Context,
): boolean {
  if (isInside(comment, member)) return true;
  const isBehind = comment.start! >= member.end!;
  const from = isBehind ? member.end! : comment.end!;
  const to = isBehind ? comment.start! : member.start!;
  if (to < from) return false;
  let between = document.text.slice(from, to);
  for (const { start, end } of comments)
    if (start! >= from && end! <= to) between = between.replace(document.text.slice(start!, end!), "");
  return isBehind ? /^[;,]?[ \t]*$/.test(between) : /^[ \t]*(?:\r?\n[ \t]*)*$/.test(between) && !isOpen();

  /** Whether a blank line parts them, or the comment stands behind something else. */
  function isOpen(): boolean {
    const line = document.text.slice(document.lineStart(comment.start!), comment.start!);
    const isFirstOnLine = /^[ \t]*(?:\/\*.*\*\/[ \t]*)*$/.test(line);
    const isOnLineOfMember = !/[\r\n]/.test(document.text.slice(comment.end!, member.start!));
    const isParted = /\n[ \t]*\r?\n/.test(document.text.slice(comment.end!, member.start!));
    return isParted || (!isFirstOnLine && !isOnLineOfMember);
  }
}
