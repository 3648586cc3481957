import type * as t from "@babel/types";

/** What dots of a program that leaves something out are read as: a letter that looks like one, which nobody's names have. */
export const dot = "\ua4f8";

const names = new RegExp(`${dot}+`, "g");

/** Whether a name stands for an ellipsis: `run(ꓸꓸꓸ)`. */
export function isEllipsis(name: string): boolean {
  return name.startsWith(dot);
}

/** `...` in the place of statements: nobody knows what they do. */
export function isLeftOut(node: t.Node): boolean {
  if (node.type !== "ExpressionStatement") return false;
  return node.expression.type === "Identifier" && isEllipsis(node.expression.name);
}

/** Code as its reader knows it: with dots where a name stands for them. */
export function withDots(code: string): string {
  return code.replace(names, "...");
}
