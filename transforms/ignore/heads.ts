import type { Node, Parents } from "../../src/syntax/node.js";

/** What a node may be to the one around it when both are one thing to whoever reads their first line. */
const leading: Readonly<Record<string, readonly string[]>> = {
  ArrowFunctionExpression: ["body"],
  AssignmentExpression: ["left", "right"],
  AwaitExpression: ["argument"],
  BinaryExpression: ["left"],
  CallExpression: ["callee"],
  ClassAccessorProperty: ["value"],
  ClassPrivateProperty: ["value"],
  ClassProperty: ["value"],
  ConditionalExpression: ["test"],
  ExportDefaultDeclaration: ["declaration"],
  ExportNamedDeclaration: ["declaration"],
  ExpressionStatement: ["expression"],
  IfStatement: ["test"],
  JSXAttribute: ["value"],
  JSXExpressionContainer: ["expression"],
  LogicalExpression: ["left"],
  MemberExpression: ["object"],
  NewExpression: ["callee"],
  ObjectProperty: ["value"],
  OptionalCallExpression: ["callee"],
  OptionalMemberExpression: ["object"],
  ParenthesizedExpression: ["expression"],
  ReturnStatement: ["argument"],
  SequenceExpression: ["expressions"],
  SwitchStatement: ["discriminant"],
  TSAsExpression: ["expression"],
  TSNonNullExpression: ["expression"],
  TSSatisfiesExpression: ["expression"],
  TSTypeAssertion: ["expression"],
  ThrowStatement: ["argument"],
  TypeCastExpression: ["expression"],
  UnaryExpression: ["argument"],
  VariableDeclaration: ["declarations"],
  VariableDeclarator: ["init"],
  WhileStatement: ["test"],
  YieldExpression: ["argument"],
};

/**
 * A node with those around it that it leads: `await ddClient` ⊂ `const found = await ddClient.listImages();`, up to the
 * statement. What is one of several (an argument, an element) leads nothing.
 */
export function* headsOf(node: Node, parents: Parents): Generator<Node> {
  yield node;
  for (let from = node, at = parents.get(node); at; from = at, at = parents.get(at)) {
    if (!leads(from, at)) return;
    yield at;
  }
}

function leads(node: Node, parent: Node): boolean {
  return (leading[parent.type] ?? []).some((key) => {
    const value = (parent as unknown as Record<string, unknown>)[key];
    return Array.isArray(value) ? value[0] === node : value === node;
  });
}
