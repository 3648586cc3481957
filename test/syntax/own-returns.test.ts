import { describe, expect, it } from "vitest";
import { walk } from "../../src/syntax/children.js";
import { type FunctionWithBody, isFunction, type Node } from "../../src/syntax/node.js";
import { resultsOf, returnedBy, returnsOf } from "../../src/syntax/own-returns.js";
import { findX, parse } from "./parse.js";

function firstFunction(code: string): FunctionWithBody {
  return parse(code)
    .flatMap((node) => [...walk(node)])
    .find(isFunction)!;
}

describe("a function's results", () => {
  it.each([
    ["function f() { return 1; }", ["1"]],
    [
      "function f() { if (a) return 1; for (;;) { try { return 2; } finally { return 3; } } }",
      ["1", "2", "3"],
    ],
    ["function f() { return; }", []],
    ["function f() { a(); }", []],
    ["() => 1", ["1"]],
    ["() => { 1; }", []],
    ["() => () => 1", ["() => 1"]],
    ["function f() { return () => { return 1; }; }", ["() => { return 1; }"]],
    ["function f() { function g() { return 1; } return 2; }", ["2"]],
    ["function f() { const o = { g() { return 1; }, get h() { return 2; } }; }", []],
    ["function f() { class A { g() { return 1; } #h() { return 2; } i = () => 3; } return 4; }", ["4"]],
    ["({ f() { return 1; } })", ["1"]],
    ["class A { f() { return 1; } }", ["1"]],
  ])("%s", (code, results) => {
    const textOf = ({ start, end }: Node) => code.slice(start!, end!);
    expect(resultsOf(firstFunction(code)).map(textOf)).toEqual(results);
  });

  it("has every return statement, those without a value, too", () => {
    const { body } = firstFunction("function f() { if (a) return; return 1; }");
    expect(body.type === "BlockStatement" && returnsOf(body)).toHaveLength(2);
  });
});

describe("returnedBy", () => {
  it.each([
    ["function f() { return x; }", "FunctionDeclaration"],
    ["function f() { { if (a) return (x as any)!; } }", "FunctionDeclaration"],
    ["() => x", "ArrowFunctionExpression"],
    ["() => (x)", "ArrowFunctionExpression"],
    ["({ f() { return x; } })", "ObjectMethod"],
    ["function f() { return () => x; }", "ArrowFunctionExpression"],
    ["function f() { return x.a; }", undefined],
    ["function f() { return await x; }", undefined],
    ["function f() { x; }", undefined],
    ["(a = x) => a", undefined],
    ["return x;", undefined],
  ])("%s: %s", (code, type) => {
    const { x, parents } = findX(code);
    expect(returnedBy(x, parents)?.type).toBe(type);
  });
});
