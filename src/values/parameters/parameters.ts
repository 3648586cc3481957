import type * as t from "@babel/types";
import type { Binding } from "../../scopes/scopes.js";
import { type Call, type FunctionLike, isFunction, type Node } from "../../syntax/node.js";

/** A parameter that is one name: `cmd`, `cmd = "ps"`. */
export interface Parameter {
  readonly fn: FunctionLike;
  readonly index: number;
  readonly byDefault: Node | null;
}

/** Where a parameter stands; undefined for what is no whole parameter. */
export function parameterOf({ kind, declaration: fn, identifier }: Binding): Parameter | undefined {
  if (kind !== "param" || !isFunction(fn)) return undefined;
  const params: readonly Node[] = fn.params;
  const isIt = (one: Node) =>
    one === identifier || (one.type === "AssignmentPattern" && one.left === identifier);
  const index = params.findIndex(isIt);
  const param = params[index];
  if (!param) return undefined;
  return { fn, index, byDefault: param.type === "AssignmentPattern" ? param.right : null };
}

/** The argument that a call gives for a parameter; null when it gives none, undefined when that can't be seen. */
export function argumentAt(
  { arguments: given }: Call | t.NewExpression,
  index: number,
): Node | null | undefined {
  const before = given.slice(0, index + 1) as Node[];
  if (before.some(({ type }) => type === "SpreadElement")) return undefined;
  return before[index] ?? null;
}
