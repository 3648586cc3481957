import type * as t from "@babel/types";
import type { Evaluator } from "./evaluator.js";
import { joinValues } from "./join-values.js";
import { other, string, uncertain, unknown, type Value } from "./value.js";

/** An object with all of a client spread into it is one, as far as it goes. */
export function objectLiteral(node: t.ObjectExpression, clients: Evaluator): Value {
  for (const property of node.properties) {
    if (property.type !== "SpreadElement") continue;
    const value = clients.valueOf(property.argument);
    if (value.kind === "client") return uncertain(value);
  }
  return { kind: "object", node };
}

/** An array: it holds what is written in it, and maybe more. */
export function arrayLiteral(node: t.ArrayExpression, clients: Evaluator): Value {
  const items = node.elements.map((element) =>
    element && element.type !== "SpreadElement" ? clients.valueOf(element) : unknown(),
  );
  const of = joinValues(items);
  // Others may be put into it.
  return { kind: "box", of: of.kind === "client" ? uncertain(of) : unknown() };
}

/** `client && client.backend`; but `flag && "--all"` may be `false`. */
export function logicalValue({ operator, left, right }: t.LogicalExpression, clients: Evaluator): Value {
  if (operator !== "&&") return joinValues([clients.valueOf(left), clients.valueOf(right)]);
  const value = clients.valueOf(right);
  return value.kind === "string" && clients.valueOf(left).kind !== "string" ? other : value;
}

/** `"run " + name` is a string, `a + b` may be a number. */
export function binaryValue({ operator, left, right }: t.BinaryExpression, clients: Evaluator): Value {
  const isText = operator === "+" && [left, right].some((side) => clients.valueOf(side).kind === "string");
  return isText ? string : other;
}
