import type * as t from "@babel/types";
import { type Call, isCall, type Node, type Parents } from "./node.js";

/** Expressions around another one that leave its value alone: `(x)`, `x!`, `x as T`, `x satisfies T`, `<T>x`. */
const wrappers = new Set([
  "ParenthesizedExpression",
  "TSNonNullExpression",
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSTypeAssertion",
  "TypeCastExpression",
]);

/** The expression inside parentheses, assertions and casts. */
export function unwrap(node: Node): Node {
  let at = node;
  while (wrappers.has(at.type)) at = (at as t.ParenthesizedExpression).expression;
  return at;
}

/** The outermost expression that is this one in parentheses, assertions and casts. */
export function wrap(node: Node, parents: Parents): Node {
  let at = node;
  for (let parent = parents.get(at); parent && wrappers.has(parent.type); parent = parents.get(at))
    at = parent;
  return at;
}

/** The call that an expression (in its parentheses and casts) is the callee of. */
export function callOf(node: Node, parents: Parents): Call | undefined {
  const callee = wrap(node, parents);
  const parent = parents.get(callee);
  return isCall(parent) && parent.callee === callee ? parent : undefined;
}
