import { type FunctionWithBody, isFunction, type Node, type Parents } from "./node.js";

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

/** The function around a node; undefined at the top level. */
export function functionAround(node: Node, parents: Parents): FunctionWithBody | undefined {
  return findAround(node, parents, isFunction);
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

interface Placed {
  readonly start?: number | null | undefined;
  readonly end?: number | null | undefined;
}

/** Whether one node, comment or span stands inside another, or is it. */
export function isInside(node: Placed, outer: Placed): boolean {
  return node.start! >= outer.start! && node.end! <= outer.end!;
}
