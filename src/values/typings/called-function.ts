import type * as t from "@babel/types";
import type { Scopes } from "../../scopes/scopes.js";
import { isFunction, type Node } from "../../syntax/node.js";
import { unwrap } from "../../syntax/wrapping.js";

/** What calls a function: also `new`. */
export type AnyCall = t.CallExpression | t.OptionalCallExpression | t.NewExpression;

/** The function of the file that a call calls, or the constructor. */
export function calledBy(call: AnyCall, { bindingOf }: Scopes): Node | undefined {
  const declaration = bindingOf.get(unwrap(call.callee as Node))?.declaration;
  const init = declaration?.type === "VariableDeclarator" && declaration.init;
  const fn = init ? unwrap(init) : declaration;
  const maker = fn?.type === "ClassDeclaration" || fn?.type === "ClassExpression" ? constructorOf(fn) : fn;
  return isFunction(maker) ? maker : undefined;
}

function constructorOf({ body }: t.Class): Node | undefined {
  return body.body.find((one) => one.type === "ClassMethod" && one.kind === "constructor");
}
