import type * as t from "@babel/types";
import { functionAround } from "../../src/analysis/references.js";
import type { Binding } from "../../src/analysis/scopes.js";
import {
  childrenOf,
  isCall,
  isInside,
  isMember,
  type Node,
  propertyName,
  unwrap,
  wrap,
} from "../../src/analysis/syntax.js";
import type { Context } from "../context.js";

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

/** A name that means the same at both places, holds no object that changes, and is not assigned in between. */
function isStableName(node: t.Identifier, constant: Binding, use: Node, context: Context): boolean {
  const { scopes, clients } = context;
  if (node.name === "undefined") return true;
  const binding = scopes.bindingOf.get(node);
  if (!binding || !clients.meansTheSame(node.name, node, use)) return false;
  if (binding.writes.length > 0 && !isUnassignedBetween(binding, constant, use, context)) return false;
  const { declaration, identifier } = binding;
  if (declaration.type === "VariableDeclarator" && declaration.id === identifier && declaration.init) {
    const { type } = unwrap(declaration.init);
    if (type === "ArrayExpression" || type === "NewExpression") return false;
  }
  return (
    ["string", "unknown", "other"].includes(clients.valueOfBinding(binding).kind) &&
    !binding.references.some((reference) => isChanged(reference, context))
  );
}

/** Whether all assignments are the function's own, and none can run after the constant is set and before it is used. */
function isUnassignedBetween(
  { identifier, writes }: Binding,
  { declaration }: Binding,
  use: Node,
  { scopes }: Context,
): boolean {
  const fn = functionAround(declaration, scopes);
  const block = scopes.parents.get(scopes.parents.get(declaration)!)!;
  return (
    isInside(use, block) &&
    [identifier, use, ...writes].every((node) => functionAround(node, scopes) === fn) &&
    // Whoever comes back to the block passes the constant again.
    writes.every((write) => write.start! < declaration.start! || write.start! > block.end!)
  );
}

const changing = /^(?:add|clear|copyWithin|delete|fill|pop|push|reverse|set|shift|sort|splice|unshift)$/;

/** `list.push(…)`, `list[0] = …`: the object that a name holds is changed. */
function isChanged(reference: Node, { scopes: { parents } }: Context): boolean {
  const object = wrap(reference, parents);
  const member = parents.get(object);
  if (!isMember(member) || member.object !== object) return false;
  const outer = wrap(member, parents);
  const around = parents.get(outer);
  switch (around?.type) {
    case "AssignmentExpression":
      return around.left === outer;
    case "UpdateExpression":
      return true;
    case "UnaryExpression":
      return around.operator === "delete";
    default:
      return isCall(around) && around.callee === outer && changing.test(propertyName(member) ?? "set");
  }
}
