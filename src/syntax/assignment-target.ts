import type { Node, Parents } from "./node.js";
import { wrap } from "./wrapping.js";

/** Whether an assignment, a pattern or a loop sets what an expression names. */
export function isTarget(node: Node, parents: Parents): boolean {
  const target = wrap(node, parents);
  const parent = parents.get(target);
  switch (parent?.type) {
    case "AssignmentExpression":
    case "AssignmentPattern":
    case "ForInStatement":
    case "ForOfStatement":
      return parent.left === target;
    case "ArrayPattern":
    case "RestElement":
    case "UpdateExpression":
      return true;
    case "ObjectProperty":
      return parent.value === target && parents.get(parent)?.type === "ObjectPattern";
    default:
      return false;
  }
}
