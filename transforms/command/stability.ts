import type * as t from "@babel/types";
import { type Binding, meansTheSame } from "../../src/scopes/scopes.js";
import { functionAround, isInside } from "../../src/syntax/around.js";
import { childrenOf, walk } from "../../src/syntax/children.js";
import { isFunction, type Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Context } from "../context.js";
import { gripOn } from "./grip.js";
import { holdsPrimitives } from "./primitives.js";

/**
 * Whether an expression in a constant gives the same string where the constant is used: names that hold the same, and
 * operators, nothing that acts.
 */
export function isStable(expression: Node, constant: Binding, use: Node, context: Context): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case "StringLiteral":
    case "NumericLiteral":
    case "BooleanLiteral":
    case "NullLiteral":
    case "TemplateElement":
      return true;
    case "TemplateLiteral":
    case "LogicalExpression":
    case "ConditionalExpression":
    case "BinaryExpression":
      return childrenOf(node).every((child) => isStable(child, constant, use, context));
    case "UnaryExpression":
      return node.operator !== "delete" && isStable(node.argument, constant, use, context);
    case "Identifier":
      return isStableName(node, constant, use, context);
    default:
      return false;
  }
}

/** A name that means the same at both places, is not assigned in between, and holds no object that may change. */
function isStableName(node: t.Identifier, constant: Binding, use: Node, context: Context): boolean {
  if (node.name === "undefined") return true;
  const binding = context.scopes.bindingOf.get(node);
  if (!binding || !meansTheSame(node.name, node, use, context.scopes)) return false;
  if (isSetUnseen(binding, context)) return false;
  if (binding.writes.length > 0 && !isUnassignedBetween(binding, constant, use, context)) return false;
  if (holdsPrimitives(binding, context)) return true;
  // An object is never the same by its name.
  const { kind } = context.clients.valueOfBinding(binding);
  return (kind === "unknown" || kind === "other") && !isHandedOn(binding, constant, use, context);
}

/** Whether a name may be set where no assignment shows: an import by its module, a parameter by `arguments`, by `eval`. */
export function isSetUnseen({ kind, declaration }: Binding, { scopes }: Context): boolean {
  if (kind === "import" || (kind !== "const" && callsEval(scopes))) return true;
  return kind === "param" && isFunction(declaration) && mentionsArguments(declaration);
}

/** A direct `eval` sees and sets what is in scope. */
function callsEval({ byType, bindingOf }: Context["scopes"]): boolean {
  return (byType.get("CallExpression") ?? []).some((node) => {
    const { callee } = node as t.CallExpression;
    return callee.type === "Identifier" && callee.name === "eval" && !bindingOf.has(callee);
  });
}

function mentionsArguments(fn: Node): boolean {
  for (const node of walk(fn)) if (node.type === "Identifier" && node.name === "arguments") return true;
  return false;
}

/** Whether all assignments are the function's own, and none can run after the constant is set and before it is used. */
function isUnassignedBetween(
  { identifier, writes }: Binding,
  { declaration }: Binding,
  use: Node,
  { scopes }: Context,
): boolean {
  const fn = functionAround(declaration, scopes.parents);
  const block = scopes.parents.get(scopes.parents.get(declaration)!)!;
  return (
    isInside(use, block) &&
    [identifier, use, ...writes].every((node) => functionAround(node, scopes.parents) === fn) &&
    // Whoever comes back to the block passes the constant again.
    writes.every((write) => write.start! < declaration.start! || write.start! > block.end!)
  );
}

/**
 * Whether something gets hold of what a name holds, which may be an object, and can change it before the use: in between,
 * in another function, or by another name for it.
 */
function isHandedOn({ references }: Binding, { declaration }: Binding, use: Node, context: Context): boolean {
  const fn = functionAround(declaration, context.scopes.parents);
  return references.some((reference) => {
    if (isInside(reference, declaration)) return false;
    const grip = gripOn(reference, context);
    if (grip === "none" || functionAround(reference, context.scopes.parents) !== fn) return grip !== "none";
    if (reference.start! > use.end! && functionAround(use, context.scopes.parents) === fn) return false;
    return reference.start! > declaration.start! || grip === "kept";
  });
}
