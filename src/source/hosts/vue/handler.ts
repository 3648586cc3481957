import type { Expression, Statement } from "@babel/types";
import { parse } from "../../babel.js";

/**
 * Whether Vue calls the value of what stands in `@click="…"` (`run`, `() => run(1)`) and doesn't run it as it stands (`run()`).
 * That is its own rule: names, members and functions are called.
 */
export function isCalled(code: string): boolean {
  if (/^\s*[\w$]+(?:\.[\w$]+)*\s*$/.test(code)) return code.trim() !== "undefined";
  const isMany = code.includes(";");
  const value = (isMany && firstOf(code)) || firstOf(`(${code})`) || firstOf(code);
  return value !== undefined && (functions.has(value.type) || (!isMany && named.has(value.type)));
}

const named = new Set(["Identifier", "MemberExpression", "OptionalMemberExpression"]);
const functions = new Set(["FunctionExpression", "ArrowFunctionExpression"]);
const typed = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression", "TSTypeAssertion"]);

/** The expression that the first statement is, without what is said of its type; undefined when there is none. */
function firstOf(code: string): Expression | undefined {
  let first: Statement | undefined;
  try {
    first = parse(code, { plugins: ["typescript"], allowAwaitOutsideFunction: true }).program.body[0];
  } catch {
    return undefined;
  }
  let value = first?.type === "ExpressionStatement" ? first.expression : undefined;
  while (value && typed.has(value.type))
    value = (value as Extract<Expression, { expression: Expression }>).expression;
  return value;
}
