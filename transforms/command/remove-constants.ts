import type * as t from "@babel/types";
import type { Edit, Span } from "../../src/model.js";
import type { Binding } from "../../src/scopes/scopes.js";
import type { Node } from "../../src/syntax/node.js";
import { removeStatement } from "../../src/syntax/remove-statement.js";
import { holdsStatements } from "../../src/syntax/statements.js";
import { attachedComments, isInOne } from "../attached-comments.js";
import { type Context, commentsIn } from "../context.js";
import { moduleKind } from "../module-kind.js";

/** A constant, with the expressions of it that are written where it is used, comments and all. */
export interface Constant {
  readonly binding: Binding;
  readonly kept: readonly Node[];
}

/** Whether a constant's declaration can go: nobody else sees it, and no comment would be lost or speak of something else. */
export function canRemove({ binding, kept }: Constant, context: Context): boolean {
  const { scopes } = context;
  const declarator = binding.declaration as t.VariableDeclarator;
  const declaration = declarationOf(declarator, context);
  const parent = scopes.parents.get(declaration);
  if (binding.exported || !parent || !holdsStatements(parent)) return false;
  // Another script could read it.
  if (parent.type === "Program" && moduleKind(context) === "script") return false;
  const isLost = (comment: t.Comment) => !isInOne(comment, kept);
  if (commentsIn(groundsOf(declarator, declaration), context).some(isLost)) return false;
  const attached = attachedComments(declaration, context);
  if (!attached) return false;
  const isAlone = declaration.declarations.length === 1;
  // It may speak of the declarator that stays.
  if (attached.hasDirective && !isAlone) return false;
  if (!attached.trailing) return true;
  // It would stand behind what stands before.
  return isAlone && startsLine(declaration, context);
}

/** Whether nothing stands before a statement on its line but comments. */
function startsLine(statement: Node, { document }: Context): boolean {
  const before = document.text.slice(document.lineStart(statement.start!), statement.start!);
  return before.replace(/\/\*.*?\*\//g, "").trim() === "";
}

/**
 * Removes constants of one statement, each of which can go, with their lines where nothing else stands there.
 *
 * @param gone the statements that go as a whole, of which each other may be the neighbour
 */
export function removeConstants(
  declarators: readonly Node[],
  declaration: t.VariableDeclaration,
  gone: ReadonlySet<Node>,
  context: Context,
): Edit[] {
  return gone.has(declaration)
    ? removeStatement(declaration, attachedComments(declaration, context)!.comments, gone, context)
    : removeSome(declaration, new Set(declarators));
}

function declarationOf(declarator: t.VariableDeclarator, { scopes }: Context): t.VariableDeclaration {
  return scopes.parents.get(declarator) as t.VariableDeclaration;
}

/** A declarator with all that stands between it and its neighbours. */
function groundsOf(declarator: t.VariableDeclarator, declaration: t.VariableDeclaration): Span {
  const { declarations } = declaration;
  const index = declarations.indexOf(declarator);
  return {
    start: declarations[index - 1]?.end ?? declaration.start!,
    end: declarations[index + 1]?.start ?? declaration.end!,
  };
}

/** Some of several declarators, each with a comma. */
function removeSome({ declarations }: t.VariableDeclaration, gone: ReadonlySet<Node>): Edit[] {
  const first = declarations.findIndex((one) => !gone.has(one));
  return declarations.flatMap((one, index): Edit[] => {
    if (!gone.has(one)) return [];
    return index < first
      ? [{ start: one.start!, end: declarations[index + 1]!.start!, content: [] }]
      : [{ start: declarations[index - 1]!.end!, end: one.end!, content: [] }];
  });
}
