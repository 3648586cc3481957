import type * as t from "@babel/types";
import { childKeys } from "./child-keys.js";

export type Node = t.Node;
export type Member = t.MemberExpression | t.OptionalMemberExpression;
export type Call = t.CallExpression | t.OptionalCallExpression;
export type Parents = ReadonlyMap<Node, Node>;

/** The nodes directly below a node. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  eachChild(node, (child) => children.push(child));
  return children;
}

/** Visits the nodes directly below a node. */
export function eachChild(node: Node, visit: (child: Node) => void): void {
  const keys = childKeys[node.type] ?? keysOfUnknown(node);
  // This is the program's busiest loop.
  for (let i = 0; i < keys.length; i++) {
    const value = (node as unknown as Record<string, Child>)[keys[i]!];
    if (value === null || value === undefined) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (item) visit(item);
    } else visit(value as Node);
  }
}

/** A later parser may know kinds of nodes that the table doesn't. */
function keysOfUnknown(node: Node): string[] {
  const isNode = (value: unknown) => typeof (value as { type?: unknown } | null)?.type === "string";
  const entries = Object.entries(node).filter(([key]) => !/comments$/i.test(key));
  return entries.filter(([, value]) => [value].flat().some(isNode)).map(([key]) => key);
}

/** A list may have holes, as `[, b]` has. */
type Child = Node | readonly (Node | null)[] | null | undefined;

export function isMember(node: Node | undefined): node is Member {
  return node?.type === "MemberExpression" || node?.type === "OptionalMemberExpression";
}

export function isCall(node: Node | undefined): node is Call {
  return node?.type === "CallExpression" || node?.type === "OptionalCallExpression";
}

export function isFunction(
  node: Node | undefined,
): node is
  | t.FunctionDeclaration
  | t.FunctionExpression
  | t.ArrowFunctionExpression
  | t.ObjectMethod
  | t.ClassMethod
  | t.ClassPrivateMethod {
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

/** Expressions around another one that leave its value alone: `(x)`, `x!`, `x as T`, `x satisfies T`, `<T>x`. */
const wrappers = new Set([
  "ParenthesizedExpression",
  "TSNonNullExpression",
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSTypeAssertion",
  "TypeCastExpression",
]);

/** The expression inside parentheses, assertions and casts. */
export function unwrap(node: Node): Node {
  let at = node;
  while (wrappers.has(at.type)) at = (at as t.ParenthesizedExpression).expression;
  return at;
}

/** The outermost expression that is this one in parentheses, assertions and casts. */
export function wrap(node: Node, parents: Parents): Node {
  let at = node;
  for (let parent = parents.get(at); parent && wrappers.has(parent.type); parent = parents.get(at))
    at = parent;
  return at;
}

/** The call that an expression (in its parentheses and casts) is the callee of. */
export function callOf(node: Node, parents: Parents): Call | undefined {
  const callee = wrap(node, parents);
  const parent = parents.get(callee);
  return isCall(parent) && parent.callee === callee ? parent : undefined;
}

/** `[run, name]` of `useEffect(…, [run, name])`: they are compared, nothing else. */
export function isDependencies(array: Node, parents: Parents): boolean {
  const call = parents.get(array);
  if (array.type !== "ArrayExpression" || !isCall(call) || call.arguments[1] !== array) return false;
  const callee = unwrap(call.callee as Node);
  const name = isMember(callee)
    ? propertyName(callee)
    : callee.type === "Identifier"
      ? callee.name
      : undefined;
  return name !== undefined && /^use[A-Z]/.test(name);
}

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

/** The name that a member access, a property or a key stands for, where it is certain: `.a`, `["a"]`, `` [`a`] ``. */
export function propertyName(
  node:
    | Member
    | t.ObjectProperty
    | t.ObjectMethod
    | t.ClassMethod
    | t.ClassPrivateMethod
    | t.ClassPrivateProperty
    | t.ClassProperty
    | t.TSPropertySignature
    | t.TSMethodSignature,
): string | undefined {
  const key = (isMember(node) ? node.property : node.key) as Node;
  if (key.type === "Identifier") return "computed" in node && node.computed ? undefined : key.name;
  if (key.type === "PrivateName") return `#${key.id.name}`;
  return literalText(key);
}

/** The text of a string literal or of a template without holes. */
export function literalText(node: Node): string | undefined {
  if (node.type === "StringLiteral") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0)
    return node.quasis[0]!.value.cooked ?? undefined;
  return undefined;
}

/** The nearest node around this one that passes the test. */
export function findAround<T extends Node>(
  node: Node,
  parents: Parents,
  test: (node: Node) => node is T,
): T | undefined;
export function findAround(node: Node, parents: Parents, test: (node: Node) => boolean): Node | undefined;
export function findAround(node: Node, parents: Parents, test: (node: Node) => boolean): Node | undefined {
  for (let at = parents.get(node); at; at = parents.get(at)) if (test(at)) return at;
  return undefined;
}

/** What `this` belongs to at a place: the nearest function that is no arrow, or class member; not by way of its key. */
export function thisHolder(node: Node, parents: Parents): Node | undefined {
  for (let from = node, at = parents.get(node); at; from = at, at = parents.get(at)) {
    const isHolder =
      (isFunction(at) && at.type !== "ArrowFunctionExpression") ||
      /^(Class.*Property|StaticBlock)$/.test(at.type);
    if (isHolder && !("key" in at && at.key === from)) return at;
  }
  return undefined;
}

/** `a` of `import { a as b }`; it may be written as a string. */
export function importedName({ imported }: t.ImportSpecifier): string {
  return imported.type === "Identifier" ? imported.name : imported.value;
}

/** A name that is not among those taken: `exitCode`, `exitCode2`, … */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let i = 2; taken.has(name); i++) name = `${wanted}${i}`;
  return name;
}

interface Placed {
  readonly start?: number | null | undefined;
  readonly end?: number | null | undefined;
}

/** Whether one node, comment or span stands inside another, or is it. */
export function isInside(node: Placed, outer: Placed): boolean {
  return node.start! >= outer.start! && node.end! <= outer.end!;
}

/** Every node of a subtree, itself first; `enter` says whether to look into a node. */
export function* walk(node: Node, enter: (node: Node) => boolean = () => true): Generator<Node> {
  const waiting = [node];
  const wait = (child: Node) => void waiting.push(child);
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    yield at;
    if (!enter(at)) continue;
    const first = waiting.length;
    eachChild(at, wait);
    // The first child is to be taken first.
    for (let low = first, high = waiting.length - 1; low < high; low++, high--)
      [waiting[low], waiting[high]] = [waiting[high]!, waiting[low]!];
  }
}
