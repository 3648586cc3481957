import type * as t from "@babel/types";
import { literalText } from "../../src/syntax/names.js";
import type { Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Context } from "../context.js";
import { argumentsFor, type Given } from "./known-arguments.js";

/** More than anybody writes out for one expression. */
const mostTexts = 100;

/**
 * What an expression is visibly able to be: a text that is written out, in a constant, in a branch, or where a private
 * function is called. Parts that nobody can see are the word `x`.
 *
 * @returns nothing when none of it can be seen
 */
export function knownTexts(expression: Node, context: Context): readonly string[] {
  return textsOf({ node: expression, context }, new Set());
}

function textsOf(expression: Given, seen: Set<Node>): readonly string[] {
  const { context } = expression;
  const node = unwrap(expression.node);
  if (seen.has(node)) return [];
  seen.add(node);
  const text = literalText(node);
  if (text !== undefined) return [text];
  const all = (nodes: readonly Node[]) => nodes.map((one) => textsOf({ node: one, context }, seen));
  switch (node.type) {
    case "NumericLiteral":
      return [String(node.value)];
    case "TemplateLiteral": {
      const holes = all(node.expressions as Node[]);
      return join(node.quasis.flatMap(({ value }, i) => [[value.cooked ?? ""], ...holes.slice(i, i + 1)]));
    }
    case "BinaryExpression":
      return node.operator === "+" ? join(all(operandsOf(node))) : [];
    case "ConditionalExpression":
      return union(all([node.consequent, node.alternate]));
    case "LogicalExpression":
      return union(all([node.left, node.right]));
    case "Identifier":
      return union(valuesOf(node, context).map((one) => textsOf(one, seen)));
    default:
      return [];
  }
}

/** `a + b + c` → [a, b, c]; a sum of thousands is as deep as it is long. */
export function operandsOf(node: Node): Node[] {
  const operands: Node[] = [];
  let at = node;
  while (at.type === "BinaryExpression" && at.operator === "+") {
    operands.push(at.right);
    at = unwrap(at.left);
  }
  return [...operands, at].reverse();
}

/** The initial value of a constant, or what a parameter of a private function is at each call. */
function valuesOf(name: t.Identifier, context: Context): readonly Given[] {
  const constant = context.clients.constantBinding(name);
  if (constant) return [{ node: (constant.declaration as t.VariableDeclarator).init!, context }];
  const binding = context.scopes.bindingOf.get(name);
  return binding ? argumentsFor(binding, context).values.slice(0, mostTexts) : [];
}

function union(texts: readonly (readonly string[])[]): string[] {
  return [...new Set(texts.flat())].slice(0, mostTexts);
}

/** Each text of each part once, with the first of the others beside it. */
function join(parts: readonly (readonly string[])[]): string[] {
  const first = parts.map(([text]) => text ?? "x");
  const texts = new Set([first.join("")]);
  for (const [i, part] of parts.entries()) {
    for (const text of part.slice(1)) {
      if (texts.size === mostTexts) return [...texts];
      texts.add(first.with(i, text).join(""));
    }
  }
  return [...texts];
}
