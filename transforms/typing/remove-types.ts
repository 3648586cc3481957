import type * as t from "@babel/types";
import type { Edit, Span } from "../../src/model.js";
import { isInside } from "../../src/syntax/around.js";
import type { Node } from "../../src/syntax/node.js";
import { type Context, commentsIn, span } from "../context.js";
import { namesOfCasts } from "./keep-result.js";
import { isPrivate, type NamedType, usesOf } from "./named-typing.js";

/**
 * Removes types that nothing uses any more, with their lines.
 *
 * @param first a typing that goes whatever uses it; null where it only changes
 * @param dropped the text that goes with the typing, and what it alone used
 */
export function removeTypes(first: NamedType | null, dropped: Span, context: Context): Edit[] {
  const removed: NamedType[] = first ? [first] : [];
  const helpers = (["TSInterfaceDeclaration", "TSTypeAliasDeclaration"] as const)
    .flatMap((type) => (context.scopes.byType.get(type) ?? []) as NamedType[])
    .filter((each) => canGo(each, context) && !context.clients.types.handWritten.has(each))
    .filter((each) => !namesOfCasts(context).has(context.scopes.bindingOf.get(each.id)!));
  for (;;) {
    const isDropped = (node: Node) => [dropped, ...removed].some((outer) => isInside(node, outer));
    const next = helpers.find((each) => {
      const uses = usesOf(each, context);
      return !isDropped(each) && uses.length > 0 && uses.every(isDropped);
    });
    if (!next) break;
    removed.push(next);
  }
  let from = 0;
  return removed
    .map((each) => wholeLines(each, bodyOf(each, context)?.at(-1) === each, context))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }): Edit => {
      const edit = { start: Math.max(start, from), end, content: [] };
      from = end;
      return edit;
    });
}

/** Whether a type can be removed where nothing uses it: no other file does, and no comment speaks of it. */
export function canGo(declaration: NamedType, context: Context): boolean {
  const body = bodyOf(declaration, context);
  if (!body || !isPrivate(declaration, context)) return false;
  const { text } = context.document;
  const endOfLine = (at: number) => at + text.slice(at).search(/[\r\n]|$/);
  // A comment behind the statement before speaks of that one.
  const before = body[body.indexOf(declaration) - 1];
  const around = { start: before ? endOfLine(before.end!) : 0, end: endOfLine(declaration.end!) };
  return commentsIn(around, context).length === 0;
}

/** The statements among which a type is declared. */
function bodyOf(declaration: NamedType, { scopes }: Context): readonly t.Statement[] | undefined {
  return (scopes.parents.get(declaration) as Partial<t.Program> | undefined)?.body;
}

/** The lines of a statement, with the blank ones between it and the next; only the statement where others share its line. */
function wholeLines(node: Node, isLast: boolean, { document }: Context): Span {
  const { text } = document;
  const start = document.lineStart(node.start!);
  const rest = /[ \t]*(?:\r?\n|$)/y;
  rest.lastIndex = node.end!;
  const tail = rest.exec(text);
  if (!tail || !/^[ \t]*$/.test(text.slice(start, node.start!))) return span(node);
  const end = node.end! + tail[0].length;
  const blankBefore = /(?:[ \t]*\r?\n)*$/.exec(text.slice(0, start).replace(/\r?\n$/, ""))![0].length;
  const blankAfter = /^(?:[ \t]*\r?\n)*/.exec(text.slice(end))![0].length;
  if (isLast) return { start: start - blankBefore, end };
  return { start, end: blankBefore > 0 || start === 0 ? end + blankAfter : end };
}
