import { analyseScopes } from "../../src/scopes/analyse-scopes.js";
import { parseCode } from "../../src/source/parse.js";
import { wholeFile } from "../../src/source/whole-file.js";
import { walk } from "../../src/syntax/children.js";
import type { Node, Parents } from "../../src/syntax/node.js";

/** A program's statements. */
export function parse(text: string, path = "a.tsx"): readonly Node[] {
  return parseCode(text, wholeFile(path, text)).ast.program.body;
}

/** The last `x` of a program, or the last member access to an `x`, with what stands around each node. */
export function findX(text: string, path = "a.tsx"): { readonly x: Node; readonly parents: Parents } {
  const { ast } = parseCode(text, wholeFile(path, text));
  const { parents } = analyseScopes(ast);
  const named = [...walk(ast)].filter((node) => node.type === "Identifier" && node.name === "x");
  const x = named.at(-1)!;
  const parent = parents.get(x);
  return {
    x: parent?.type === "MemberExpression" && parent.property === x && !parent.computed ? parent : x,
    parents,
  };
}
