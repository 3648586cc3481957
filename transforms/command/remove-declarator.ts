import type * as t from "@babel/types";
import type { Binding } from "../../src/analysis/scopes.js";
import { type Node, unwrap } from "../../src/analysis/syntax.js";
import type { Edit, Span } from "../../src/model.js";
import { type Context, commentsIn, span } from "../context.js";

/**
 * Removes a constant's declaration, with its line when nothing else stands there; comments around it stay.
 *
 * @param kept expressions of it that are written elsewhere, comments and all
 * @returns null when it has to stay: it is seen elsewhere, or comments in it would be lost
 */
export function removeDeclarator(binding: Binding, kept: readonly Node[], context: Context): Edit[] | null {
  const { parents } = context.scopes;
  const declarator = binding.declaration as t.VariableDeclarator;
  const declaration = parents.get(declarator) as t.VariableDeclaration;
  const parent = parents.get(declaration);
  if (!parent || !holdsStatements(parent)) return null;
  // Another script could read it.
  if (declaration.kind === "var" && parent.type === "Program" && parent.sourceType === "script") return null;
  const isAlone = declaration.declarations.length === 1;
  const removed = isAlone ? span(declaration) : withComma(declarator, declaration, context);
  if (!removed || commentsIn(removed, context).some((comment) => !kept.some((node) => holds(node, comment))))
    return null;
  return isAlone ? removeStatement(declaration, parent, context) : [{ ...removed, content: [] }];
}

function holds(node: Node, comment: t.Comment): boolean {
  return node.start! <= comment.start! && comment.end! <= node.end!;
}

/** One of several declarators, with a comma; if another one may go as well, the commas of both are in doubt. */
function withComma(
  declarator: t.VariableDeclarator,
  { declarations }: t.VariableDeclaration,
  { scopes }: Context,
): Span | null {
  const mayGo = ({ id, init }: t.VariableDeclarator) => {
    const binding = scopes.bindingOf.get(id as Node);
    const type = init && unwrap(init).type;
    const isText = type === "StringLiteral" || type === "TemplateLiteral" || type === "BinaryExpression";
    return isText && binding?.references.length === 1;
  };
  if (declarations.some((other) => other !== declarator && mayGo(other))) return null;
  const index = declarations.indexOf(declarator);
  return index > 0
    ? { start: declarations[index - 1]!.end!, end: declarator.end! }
    : { start: declarator.start!, end: declarations[1]!.start! };
}

/** In three edits: where the statement is moved as a block, its line is not its own. */
function removeStatement(statement: Node, parent: Node, { document }: Context): Edit[] {
  const { text } = document;
  if (endsStatementBefore(statement, parent, text)) return [{ ...span(statement), content: [";"] }];
  const remove = (start: number, end: number) => (start < end ? [{ start, end, content: [] }] : []);
  const edits: Edit[] = remove(statement.start!, statement.end!);
  const lineStart = document.lineStart(statement.start!);
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(statement.end!, statement.end! + 1000));
  if (!rest || !/^[ \t]*$/.test(text.slice(lineStart, statement.start!))) return edits;
  return [
    ...remove(lineStart, statement.start!),
    ...edits,
    ...remove(statement.end!, statement.end! + rest[0].length),
  ];
}

/** Statements that a closing brace does not end. */
const endsOpenly = /^(?:Variable|Export)|(?:Expression|Return|Throw)Statement$/;

/** Whether it is this statement that ends the one before it: `a = b`, `const c = 1;`, `(d)`. */
function endsStatementBefore(statement: Node, parent: Node, text: string): boolean {
  const siblings = statementsOf(parent);
  const index = siblings.indexOf(statement);
  const directives = "directives" in parent ? parent.directives : undefined;
  const before = siblings[index - 1] ?? directives?.at(-1);
  const after = siblings[index + 1];
  if (!before || !after || !/[([`/+*-]/.test(text[after.start!]!)) return false;
  const last = text[before.end! - 1];
  return last !== ";" && (last !== "}" || endsOpenly.test(before.type));
}

function statementsOf(parent: Node): readonly Node[] {
  if (parent.type === "SwitchCase") return parent.consequent;
  return "body" in parent && Array.isArray(parent.body) ? (parent.body as Node[]) : [];
}

/** Whether a node's children are statements that run one after the other. */
export function holdsStatements(node: Node): boolean {
  return ["Program", "BlockStatement", "StaticBlock", "TSModuleBlock", "SwitchCase"].includes(node.type);
}
