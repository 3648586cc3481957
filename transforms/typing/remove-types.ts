import type * as t from "@babel/types";
import type { Edit, Span } from "../../src/model.js";
import { isInside } from "../../src/syntax/around.js";
import type { Node } from "../../src/syntax/node.js";
import { removeStatement } from "../../src/syntax/remove-statement.js";
import { type Context, commentsIn } from "../context.js";
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
  const gone = new Set<Node>(removed);
  return removed.flatMap((each) => removeStatement(each, [], gone, context));
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
