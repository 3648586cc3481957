import { isDiscarded } from "./discarded.js";
import type { Node, Parents } from "./node.js";
import { wrap } from "./wrapping.js";

/**
 * What is asked of a node below another one: only whether it is true, as much as is asked of the other one as a whole
 * (`a` and `b` of `a || b`), or more.
 */
export type Asked = "truth" | "as-whole" | "more";

export function askedOf(child: Node, parent: Node): Asked {
  switch (parent.type) {
    case "IfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForStatement":
      return parent.test === child ? "truth" : "more";
    case "ConditionalExpression":
      return parent.test === child ? "truth" : "as-whole";
    case "UnaryExpression":
      return parent.operator === "!" ? "truth" : "more";
    case "LogicalExpression":
      // `false ?? b` is not `b`, but `null ?? b` is.
      return parent.operator === "??" && parent.left === child ? "more" : "as-whole";
    case "SequenceExpression":
      return parent.expressions.at(-1) === child ? "as-whole" : "more";
    case "ParenthesizedExpression":
    case "TSNonNullExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "TypeCastExpression":
      return parent.expression === child ? "as-whole" : "more";
    default:
      return "more";
  }
}

/** Whether of an expression's value only the truth is used: `if (x)`, `!x`, `x ? a : b`, `while (x || y)`. */
export function isTruthTest(node: Node, parents: Parents): boolean {
  const at = wrap(node, parents);
  const parent = parents.get(at);
  const asked = parent && askedOf(at, parent);
  if (asked !== "as-whole") return asked === "truth";
  return isTruthTest(parent!, parents) || (isDiscarded(parent!, parents) && !isDiscarded(at, parents));
}

/** The same of what is an object or missing: `x && x.y` gives no more of it than that it is missing. */
export function isPresenceTest(node: Node, parents: Parents): boolean {
  const at = wrap(node, parents);
  const parent = parents.get(at);
  const isFirst = parent?.type === "LogicalExpression" && parent.operator === "&&" && parent.left === at;
  return isFirst || isTruthTest(at, parents);
}
