import type * as t from "@babel/types";
import type { Binding } from "../scopes/scopes.js";
import { isLeftOut } from "../source/hosts/dots.js";
import { type FunctionLike, isCall, type Node } from "../syntax/node.js";
import { returnsOf } from "../syntax/own-returns.js";
import { wrap } from "../syntax/wrapping.js";
import type { Evaluator } from "./evaluator.js";
import { joinValues } from "./join-values.js";
import { isHook } from "./known-functions.js";
import { exceptString, nullish, promised, unknown, type Value } from "./value.js";

/** What a call of a function gives: what its type says, or what it returns. */
export function resultOf(node: FunctionLike, clients: Evaluator): Value {
  const type =
    "returnType" in node && node.returnType ? clients.types.valueOfType(node.returnType) : undefined;
  if (type && type.kind !== "other") return type;
  if (!("body" in node) || ("generator" in node && node.generator)) return unknown();
  const value =
    node.body.type === "BlockStatement" ? resultOfBody(node.body, clients) : clients.valueOf(node.body);
  return "async" in node && node.async ? promised(value) : value;
}

function resultOfBody(body: t.BlockStatement, clients: Evaluator): Value {
  // `function run() { ... }` of an example.
  if (body.body.some(isLeftOut)) return unknown();
  const values = returnsOf(body).map((statement) =>
    statement.argument ? clients.valueOf(statement.argument) : nullish,
  );
  if (values.length === 0) return nullish;
  const value = joinValues(values);
  // Without a `return` at its end a function may give nothing.
  return body.body.at(-1)?.type === "ReturnStatement" ? value : exceptString(value);
}

/** The name by which a function is called: its own, or that of the constant it is assigned to. */
export function bindingOfFunction(fn: FunctionLike, clients: Evaluator): Binding | undefined {
  const { bindingOf, parents } = clients.scopes;
  if (fn.type === "FunctionDeclaration") return fn.id ? bindingOf.get(fn.id) : undefined;
  const inner = wrap(fn, parents);
  const holder = memoised(inner, clients) ?? inner;
  const parent = parents.get(holder);
  if (parent?.type !== "VariableDeclarator" || parent.init !== holder) return undefined;
  return parent.id.type === "Identifier" ? bindingOf.get(parent.id) : undefined;
}

/** `const run = useCallback(fn, […])`: the hook gives the function itself. */
function memoised(fn: Node, clients: Evaluator): Node | undefined {
  const { parents } = clients.scopes;
  const call = parents.get(fn);
  if (!isCall(call) || call.arguments[0] !== fn) return undefined;
  const outer = wrap(call, parents);
  if (parents.get(outer)?.type !== "VariableDeclarator") return undefined;
  const callee = clients.valueOf(call.callee);
  return callee.kind === "unknown" && isHook(callee, /^useCallback$/) ? outer : undefined;
}
