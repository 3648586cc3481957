import type * as t from "@babel/types";
import type { Node, Parents } from "./node.js";
import { wrap } from "./wrapping.js";

/** Whether what an expression names gets a value there: by an assignment, a pattern, `++`, the head of a loop. */
export function isAssigned(node: Node, parents: Parents): boolean {
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

/** Whether something else, or nothing, is where an expression leads after it: it is assigned there, or deleted. */
export function isReplaced(node: Node, parents: Parents): boolean {
  const parent = parents.get(wrap(node, parents));
  return isAssigned(node, parents) || (parent?.type === "UnaryExpression" && parent.operator === "delete");
}

/** Whether a loop's head sets what is there already: `for (key in a)`, not `for (const key in a)`. */
export function setsTarget({ left }: t.ForInStatement | t.ForOfStatement): boolean {
  return left.type !== "VariableDeclaration";
}
