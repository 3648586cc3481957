import type * as t from "@babel/types";
import type { Binding } from "../src/analysis/scopes.js";
import { type Call, childrenOf, isFunction, type Node } from "../src/analysis/syntax.js";
import type { Word } from "../src/analysis/words.js";
import type { Edit } from "../src/model.js";
import { editArguments, writeWords } from "./arguments.js";
import { type Command, splitCommand } from "./command-words.js";
import { type Context, commentsIn, excerpt, span } from "./context.js";
import { type Decision, refuse, rewrite } from "./decision.js";
import type { Row } from "./table.js";

/**
 * A command that a constant holds is written at the call; the constant goes when that was its only use.
 *
 * @returns undefined when the name is no such constant
 */
export function inlineConstant(
  name: t.Identifier,
  call: Call,
  row: Row,
  context: Context,
): Decision | undefined {
  const binding = context.clients.constantBinding(name);
  const init = binding && (binding.declaration as t.VariableDeclarator).init;
  const split = init && splitCommand(init, row.builtins === true, context);
  if (!binding || !split) return undefined;
  if (split.kind === "problem")
    return refuse(split.reason, split.detail, split.hint ? { hint: split.hint } : {});
  const holes = holesOf(split.words);
  const isOnlyUse = binding.references.length === 1 && !binding.exported;
  const unstable = holes.find((hole) => !isStable(hole, name, context));
  if (unstable && !(isOnlyUse && isNext(binding, name, context))) {
    return rewrite(
      [editArguments(call, row.leading ?? [], { executable: [span(name)], args: [] }, context)],
      {
        unsafe: { reason: "changed-on-the-way", detail: excerpt(unstable, context) },
      },
    );
  }
  const removal = isOnlyUse ? removeDeclarator(binding, context) : null;
  const edits = [editArguments(call, row.leading ?? [], writeWords(name, split.words, context), context)];
  if (removal && commentsSurvive(init, split, context)) edits.push(removal);
  const unsafe =
    split.dynamicExecutable === null
      ? null
      : ({ reason: "dynamic-executable", detail: split.dynamicExecutable } as const);
  return rewrite(edits, { notes: split.notes, unsafe });
}

function holesOf(words: readonly Word<Node>[]): Node[] {
  return words.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "hole" ? [part.hole] : [])));
}

/** A constant whose initialiser has comments of its own stays: they would have no place. */
function commentsSurvive(init: Node, { words }: Command, context: Context): boolean {
  const holes = holesOf(words);
  return commentsIn(span(init), context).every((comment) =>
    holes.some((hole) => hole.start! <= comment.start! && comment.end! <= hole.end!),
  );
}

/** Whether an expression gives the same string at another place and time: constants and operators, nothing that acts. */
function isStable(node: Node, there: Node, context: Context): boolean {
  switch (node.type) {
    case "StringLiteral":
    case "NumericLiteral":
    case "BooleanLiteral":
    case "NullLiteral":
    case "TemplateElement":
      return true;
    case "TemplateLiteral":
    case "ParenthesizedExpression":
    case "TSNonNullExpression":
    case "LogicalExpression":
    case "ConditionalExpression":
      return childrenOf(node).every((child) => isStable(child, there, context));
    case "BinaryExpression":
      return [node.left, node.right].every((child) => isStable(child, there, context));
    case "Identifier":
      return isStableName(node, there, context);
    default:
      return false;
  }
}

/** A name that is never assigned, holds no object that can change, and means the same at the call. */
function isStableName(node: t.Identifier, there: Node, { scopes, clients }: Context): boolean {
  if (node.name === "undefined") return true;
  const binding = scopes.bindingOf.get(node);
  if (!binding || binding.writes.length > 0 || !clients.meansTheSame(node.name, node, there)) return false;
  if (binding.declaration.type === "VariableDeclarator") {
    const { id, init } = binding.declaration;
    if (
      id === binding.identifier &&
      (!init || init.type === "ArrayExpression" || init.type === "NewExpression")
    )
      return false;
  }
  return ["string", "unknown", "other"].includes(clients.valueOfBinding(binding).kind);
}

/** Whether the call comes right after the constant, with nothing in between that could act. */
function isNext(binding: Binding, use: Node, { scopes }: Context): boolean {
  const { parents } = scopes;
  const declaration = parents.get(binding.declaration) as t.VariableDeclaration;
  const block = parents.get(declaration);
  const statements =
    block && "body" in block && Array.isArray(block.body) ? (block.body as Node[]) : undefined;
  if (!statements || declaration.declarations.at(-1) !== binding.declaration) return false;
  let at: Node = use;
  while (parents.get(at) !== block) {
    const parent = parents.get(at);
    if (!parent || !isEvaluatedFirst(at, parent)) return false;
    at = parent;
  }
  const from = statements.indexOf(declaration);
  const to = statements.indexOf(at);
  return from >= 0 && to > from && statements.slice(from + 1, to).every(isInert);
}

/** Whether nothing of `parent` that acts is evaluated before `child`. */
function isEvaluatedFirst(child: Node, parent: Node): boolean {
  switch (parent.type) {
    case "CallExpression":
    case "OptionalCallExpression": {
      if (parent.callee === child) return true;
      const before = parent.arguments.slice(0, parent.arguments.indexOf(child as t.Expression));
      return isInert(parent.callee) && before.every(isInert);
    }
    case "MemberExpression":
    case "OptionalMemberExpression":
      return parent.object === child;
    case "VariableDeclarator":
      return parent.init === child && parent.id.type === "Identifier";
    case "VariableDeclaration":
      return parent.declarations[0] === child;
    case "AssignmentExpression":
      return parent.right === child && parent.left.type === "Identifier";
    case "AwaitExpression":
    case "ExpressionStatement":
    case "ReturnStatement":
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
      return true;
    default:
      return false;
  }
}

const acting = new Set([
  "AssignmentExpression",
  "AwaitExpression",
  "CallExpression",
  "ImportExpression",
  "NewExpression",
  "OptionalCallExpression",
  "TaggedTemplateExpression",
  "UpdateExpression",
  "YieldExpression",
]);

/** A declaration or expression that only reads; functions in it don't run. */
function isInert(node: Node): boolean {
  if (isFunction(node)) return true;
  if (node.type === "UnaryExpression" && node.operator === "delete") return false;
  if (acting.has(node.type) || (node.type.endsWith("Statement") && node.type !== "EmptyStatement"))
    return false;
  return childrenOf(node).every(isInert);
}

/** Removes a constant's declaration, with its line when nothing else stands there; its comments stay. */
function removeDeclarator(binding: Binding, context: Context): Edit | null {
  const { document, scopes } = context;
  const declaration = scopes.parents.get(binding.declaration) as t.VariableDeclaration;
  const parent = scopes.parents.get(declaration);
  if (declaration.declarations.length > 1 || !parent || !holdsStatements(parent)) return null;
  // Another script could read it.
  if (declaration.kind === "var" && parent.type === "Program" && parent.sourceType === "script") return null;
  if (
    commentsIn(span(declaration), context).some(
      (comment) => comment.end! < (binding.declaration as t.VariableDeclarator).init!.start!,
    )
  ) {
    return null;
  }
  const { text } = document;
  const lineStart = document.lineStart(declaration.start!);
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(declaration.end!));
  const isAlone = rest && /^[ \t]*$/.test(text.slice(lineStart, declaration.start!));
  return isAlone
    ? { start: lineStart, end: declaration.end! + rest[0].length, content: [] }
    : { ...span(declaration), content: [] };
}

function holdsStatements(node: Node): boolean {
  return ["Program", "BlockStatement", "StaticBlock", "TSModuleBlock", "SwitchCase"].includes(node.type);
}
