import type { Row } from "../../src/api/table.js";
import { propertyName } from "../../src/syntax/names.js";
import { type Call, isCall, isMember, type Node } from "../../src/syntax/node.js";
import { callOf, wrap } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import { type Context, textOf } from "../context.js";
import { memberText } from "./client-text.js";
import { asArrow } from "./value.js";

/** A call that returns nothing in v1, and what followed its result, as statements of their own. */
export function withoutResult(use: Use, row: Row, context: Context): string | undefined {
  if (use.place.kind !== "member" && use.place.kind !== "alias") return undefined;
  const { parents } = context.scopes;
  const call = callOf(use.place.node, parents);
  if (!call) return asArrow(use, row, context);
  const callee = memberText(use, row, context);
  if (callee === undefined) return undefined;
  const end = context.layout.semicolons ? ";" : "";
  const given = call.arguments.map((one) => textOf(one as Node, context)).join(", ");
  const made = `${callee}(${given})${end}`;
  const after = whatFollows(call, context);
  return after && [made, ...after.map((line) => (/[;}]$/.test(line) ? line : line + end))].join("\n");
}

/** The statements that are left of the one around a call; undefined where they can't be told apart. */
function whatFollows(call: Call, context: Context): string[] | undefined {
  const { parents } = context.scopes;
  const outer = wrap(call, parents);
  const parent = parents.get(outer);
  const awaited = parent?.type === "AwaitExpression" ? wrap(parent, parents) : outer;
  const holder = parents.get(awaited);
  if (holder?.type === "ReturnStatement") return ["return"];
  if (
    holder?.type === "VariableDeclarator" &&
    holder.id.type === "Identifier" &&
    parents.get(holder)?.type === "VariableDeclaration"
  )
    return [`const ${holder.id.name} = undefined`];
  if (!isMember(parent) || parent.object !== outer || propertyName(parent) !== "then") return undefined;
  const then = callOf(parent, parents);
  const [handler, ...others] = then?.arguments ?? [];
  if (!then || !handler || others.length > 0 || !isAlone(then, context)) return undefined;
  return bodyOf(handler as Node, context);
}

/** Whether nobody looks at what a chain of calls comes to; what catches errors has none to catch. */
function isAlone(call: Call, context: Context): boolean {
  const { parents } = context.scopes;
  const outer = wrap(call, parents);
  const parent = parents.get(outer);
  if (parent?.type === "AwaitExpression")
    return parents.get(wrap(parent, parents))?.type === "ExpressionStatement";
  if (isMember(parent) && parent.object === outer && propertyName(parent) === "catch") {
    const caught = callOf(parent, parents);
    return caught !== undefined && isAlone(caught, context);
  }
  return (
    parent?.type === "ExpressionStatement" ||
    (parent?.type === "ArrowFunctionExpression" && parent.body === outer)
  );
}

function bodyOf(handler: Node, context: Context): string[] | undefined {
  const isFunction = handler.type === "ArrowFunctionExpression" || handler.type === "FunctionExpression";
  if (!isFunction)
    return isCall(handler) || !/^[\w$.]+$/.test(textOf(handler, context))
      ? undefined
      : [`${textOf(handler, context)}()`];
  if (handler.params.length > 0) return undefined;
  const { body } = handler;
  if (body.type !== "BlockStatement") return [textOf(body, context)];
  const [first] = body.body;
  if (!first) return [];
  const text = context.document.text.slice(first.start!, body.body.at(-1)!.end!);
  const indent = context.document.indentAt(first.start!);
  return text.split(/\r?\n/).map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
}
