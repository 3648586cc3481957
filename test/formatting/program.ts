import type * as t from "@babel/types";
import { dialectOf } from "../../src/source/extensions.js";
import { parseCode } from "../../src/source/parse.js";

/** Parses a whole file by its extension. */
export function parse(text: string, path: string): t.File {
  return parseCode(text, { start: 0, end: text.length, dialect: dialectOf(path)! }).ast;
}

/** Calls back for every node, outermost first. */
export function visit(node: t.Node, see: (node: t.Node) => void): void {
  see(node);
  for (const [key, value] of Object.entries(node)) {
    if (key === "comments" || key === "tokens" || key === "errors") continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === "object" && typeof child.type === "string") visit(child, see);
    }
  }
}

/** Every list of statements, or of a class's members, in a program. */
export function statementLists(ast: t.File): t.Node[][] {
  const lists: t.Node[][] = [];
  visit(ast.program, (node) => {
    if ("body" in node && Array.isArray(node.body)) lists.push(node.body);
    if (node.type === "SwitchCase") lists.push(node.consequent);
  });
  return lists;
}
