import type * as t from "@babel/types";
import type { Evaluator } from "./evaluator.js";
import { joinValues } from "./join-values.js";
import { other, type Value } from "./value.js";

/** What an assignment is as an expression: of `a ??= b` either side. */
export function assignmentValue(node: t.AssignmentExpression, clients: Evaluator): Value {
  return isLogicalAssignment(node)
    ? joinValues([clients.valueOf(node.left), clients.valueOf(node.right)])
    : assignedValue(node, clients);
}

/** What an assignment puts into its target, when it does. */
export function assignedValue(node: t.AssignmentExpression, clients: Evaluator): Value {
  // What `+=` and the like leave is a number or a text.
  return node.operator === "=" || isLogicalAssignment(node) ? clients.valueOf(node.right) : other;
}

function isLogicalAssignment({ operator }: t.AssignmentExpression): boolean {
  return operator === "??=" || operator === "||=" || operator === "&&=";
}
