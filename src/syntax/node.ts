import type * as t from "@babel/types";

export type Node = t.Node;
export type Member = t.MemberExpression | t.OptionalMemberExpression;
export type Call = t.CallExpression | t.OptionalCallExpression;
export type Parents = ReadonlyMap<Node, Node>;

export type FunctionWithBody =
  | t.FunctionDeclaration
  | t.FunctionExpression
  | t.ArrowFunctionExpression
  | t.ObjectMethod
  | t.ClassMethod
  | t.ClassPrivateMethod;

/** Functions, and declarations of some that have no body. */
export type FunctionLike = FunctionWithBody | t.TSDeclareFunction | t.TSDeclareMethod;

export function isMember(node: Node | undefined): node is Member {
  return node?.type === "MemberExpression" || node?.type === "OptionalMemberExpression";
}

export function isCall(node: Node | undefined): node is Call {
  return node?.type === "CallExpression" || node?.type === "OptionalCallExpression";
}

export function isFunction(node: Node | undefined): node is FunctionWithBody {
  return node !== undefined && functionTypes.has(node.type);
}

const functionTypes = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ObjectMethod",
  "ClassMethod",
  "ClassPrivateMethod",
]);
