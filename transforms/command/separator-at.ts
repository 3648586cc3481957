import type { Node } from "../../src/syntax/node.js";
import type { Context } from "../context.js";

/** What stands between two arguments, or parameters, in the place of one: a line break, where it has a line of its own. */
export function separatorAt(argument: Node, { document, layout }: Context): string {
  const { text } = document;
  const lineStart = document.lineStart(argument.start!);
  const isFirst = text.slice(lineStart, argument.start!).trim() === "";
  const isLast = /^\s*,?[^\S\n]*(?:\/\/[^\n]*|\/\*[^\n]*\*\/[^\S\n]*)?\r?\n/.test(
    text.slice(argument.end!, argument.end! + 500),
  );
  return isFirst && isLast ? `,${layout.eol}${text.slice(lineStart, argument.start!)}` : ", ";
}
