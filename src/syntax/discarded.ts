import type { Node, Parents } from "./node.js";
import { wrap } from "./wrapping.js";

/** Whether an expression's value goes nowhere: it is a statement, or a part of one that decides nothing. */
export function isDiscarded(node: Node, parents: Parents): boolean {
  const at = wrap(node, parents);
  const parent = parents.get(at);
  switch (parent?.type) {
    case "ExpressionStatement":
      return true;
    case "ForStatement":
      return parent.test !== at;
    case "UnaryExpression":
      // `!run();`
      return (
        parent.operator === "void" ||
        ((parent.operator === "!" || parent.operator === "typeof") && isDiscarded(parent, parents))
      );
    case "LogicalExpression":
      return parent.right === at && isDiscarded(parent, parents);
    case "ConditionalExpression":
      return parent.test !== at && isDiscarded(parent, parents);
    case "SequenceExpression":
      return parent.expressions.at(-1) !== at || isDiscarded(parent, parents);
    default:
      return false;
  }
}
