import type * as t from "@babel/types";
import type { Binding } from "../../src/analysis/scopes.js";
import { childrenOf, isFunction, type Node, unwrap } from "../../src/analysis/syntax.js";
import type { Context } from "../context.js";

/**
 * Whether the use comes right after the constant, with nothing in between that could act.
 *
 * @param holes what is evaluated at the use instead
 */
export function isNext(
  constant: Binding,
  holes: readonly Node[],
  use: Node,
  { scopes: { parents, bindingOf } }: Context,
): boolean {
  const declaration = parents.get(constant.declaration) as t.VariableDeclaration;
  const block = parents.get(declaration);
  if (!block) return false;
  const following = declaration.declarations.slice(
    declaration.declarations.indexOf(constant.declaration as t.VariableDeclarator) + 1,
  );
  const mayBeSkipped = holes.every(isInert);
  // What holes do is seen by whoever reads before them now: `${count++}` and then `run(count, command)`.
  const isPassed = (node: Node) => (mayBeSkipped ? isInert(node) : isFixed(node, bindingOf));
  let at: Node = use;
  for (let parent = parents.get(at); parent !== block; parent = parents.get(at)) {
    if (!parent || !isEvaluatedFirst(at, parent, isPassed)) return false;
    // `client?.run(x)`
    if (parent.type === "OptionalCallExpression" && parent.callee !== at && !mayBeSkipped) return false;
    at = parent;
  }
  const statements = childrenOf(block);
  const from = statements.indexOf(declaration);
  const to = statements.indexOf(at);
  return to > from && [...following, ...statements.slice(from + 1, to)].every(isPassed);
}

/** Whether all of `parent` that is evaluated before `child` may as well be evaluated before the holes of the constant. */
function isEvaluatedFirst(child: Node, parent: Node, isPassed: (node: Node) => boolean): boolean {
  switch (parent.type) {
    case "CallExpression":
    case "OptionalCallExpression": {
      if (parent.callee === child) return true;
      const before = parent.arguments.slice(0, parent.arguments.indexOf(child as t.Expression));
      return isInert(parent.callee) && before.every(isPassed);
    }
    case "MemberExpression":
    case "OptionalMemberExpression":
      return parent.object === child;
    case "VariableDeclarator":
      return parent.init === child;
    case "VariableDeclaration":
      return parent.declarations[0] === child;
    case "AssignmentExpression":
      return parent.right === child && parent.operator === "=" && isInert(parent.left);
    case "IfStatement":
      return parent.test === child;
    case "AwaitExpression":
    case "ExpressionStatement":
    case "ReturnStatement":
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
    case "ExportNamedDeclaration":
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

/** A declaration or expression that gives the same whenever it is evaluated: literals, and names that are set once. */
function isFixed(node: Node, bindingOf: Context["scopes"]["bindingOf"]): boolean {
  const at = unwrap(node);
  // Not an enum or a namespace, which run code.
  if (isFunction(at) || /^(EmptyStatement|TS(Interface|TypeAlias)Declaration)$/.test(at.type)) return true;
  if (at.type === "TemplateLiteral") return at.expressions.length === 0;
  if (at.type === "Identifier") return bindingOf.get(at)?.writes.length === 0;
  if (at.type === "VariableDeclaration") return at.declarations.every((one) => isFixed(one, bindingOf));
  if (at.type === "VariableDeclarator")
    return at.id.type === "Identifier" && (!at.init || isFixed(at.init, bindingOf));
  return at.type !== "RegExpLiteral" && at.type.endsWith("Literal");
}

/** A declaration or expression that only reads; functions in it don't run. */
function isInert(node: Node): boolean {
  if (isFunction(node)) return true;
  if (node.type === "UnaryExpression" && node.operator === "delete") return false;
  if (acting.has(node.type) || (node.type.endsWith("Statement") && node.type !== "EmptyStatement"))
    return false;
  return childrenOf(node).every(isInert);
}
