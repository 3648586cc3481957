import { analyseScopes } from "../../src/scopes/analyse-scopes.js";
import { parseRegion } from "../../src/source/parse.js";
import { findRegions } from "../../src/source/regions.js";
import { walk } from "../../src/syntax/children.js";
import type { Node, Parents } from "../../src/syntax/node.js";

/** A program's statements. */
export function parse(text: string, path = "a.tsx"): readonly Node[] {
  return parseRegion(text, findRegions(path, text)[0]!).ast.program.body;
}

/** The last `x` of a program, or the last member access to an `x`, with what stands around each node. */
export function findX(text: string, path = "a.tsx"): { readonly x: Node; readonly parents: Parents } {
  const { ast } = parseRegion(text, findRegions(path, text)[0]!);
  const { parents } = analyseScopes(ast);
  const named = [...walk(ast)].filter((node) => node.type === "Identifier" && node.name === "x");
  const x = named.at(-1)!;
  const parent = parents.get(x);
  return {
    x: parent?.type === "MemberExpression" && parent.property === x && !parent.computed ? parent : x,
    parents,
  };
}
