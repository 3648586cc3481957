import { expect, test } from "vitest";
import { declaresGlobal, isOfOtherModule } from "../../src/scopes/ambient.js";
import { analyseScopes } from "../../src/scopes/analyse-scopes.js";
import { parseCode } from "../../src/source/parse.js";
import { walk } from "../../src/syntax/children.js";
import type { Node } from "../../src/syntax/node.js";

/** What is said of the first declaration with the name `x`. */
function about(text: string) {
  const { ast } = parseCode(text, { start: 0, end: text.length, dialect: "ts" });
  const scopes = analyseScopes(ast);
  const id = [...walk(ast.program)].find((node) => node.type === "Identifier" && node.name === "x")!;
  const parent = scopes.parents.get(id)!;
  const declaration = parent.type === "VariableDeclarator" ? scopes.parents.get(parent) : parent;
  return {
    isGlobal: declaresGlobal(declaration as Node, scopes),
    isOfOther: isOfOtherModule(declaration as Node, scopes),
  };
}

test.each([
  ["declare const x: any;", true, false],
  ["declare let x: any, y: any;", true, false],
  ["const x = 1;", false, false],
  ["export {}; declare global { const x: any; }", true, false],
  ["export {}; declare global { namespace N { const x: any; } }", false, true],
  ['declare module "m" { const x: any; }', false, true],
  ["namespace N { export declare const x: any; }", false, true],
  // What isn't a variable has a value of its own.
  ["declare function x(): void;", false, false],
  ["declare class x {}", false, false],
  ["export {}; declare global { function x(): void; }", false, false],
])("%s", (text, isGlobal, isOfOther) => {
  expect(about(text)).toEqual({ isGlobal, isOfOther });
});

test("nothing declares no global", () => {
  const { ast } = parseCode("x;", { start: 0, end: 2, dialect: "ts" });
  expect(declaresGlobal(undefined, analyseScopes(ast))).toBe(false);
});
