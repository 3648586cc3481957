import type * as t from "@babel/types";
import { functionAround } from "./around.js";
import { walkOwn } from "./children.js";
import { type FunctionWithBody, isFunction, type Node, type Parents } from "./node.js";
import { wrap } from "./wrapping.js";

/** A function's own `return` statements, not those of functions in it. */
export function returnsOf(body: t.BlockStatement): t.ReturnStatement[] {
  return [...walkOwn(body)].filter((node) => node.type === "ReturnStatement");
}

/** The expressions that a function gives back: what it returns, or the body of `() => a`. */
export function resultsOf({ body }: FunctionWithBody): Node[] {
  if (body.type !== "BlockStatement") return [body];
  return returnsOf(body).flatMap(({ argument }) => argument ?? []);
}

/** The function that gives an expression back; undefined where something else is done with it. */
export function returnedBy(node: Node, parents: Parents): FunctionWithBody | undefined {
  const at = wrap(node, parents);
  const parent = parents.get(at);
  if (parent?.type === "ReturnStatement") return functionAround(parent, parents);
  return isFunction(parent) && parent.body === at ? parent : undefined;
}
