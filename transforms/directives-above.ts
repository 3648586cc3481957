import type * as t from "@babel/types";
import { directiveTarget } from "../src/source/directive-comments.js";
import type { Context } from "./context.js";

/** The directives above the line of an offset that speak of it, also where other comments stand between. */
export function directivesAbove(offset: number, { comments, document }: Context): t.Comment[] {
  const found: t.Comment[] = [];
  let at = document.lineStart(offset);
  for (let i = comments.findLastIndex(({ end }) => end! <= at); i >= 0; i--) {
    const comment = comments[i]!;
    const start = document.lineStart(comment.start!);
    const isAlone = document.text.slice(start, comment.start!).trim() === "";
    if (!isAlone || document.text.slice(comment.end!, at).trim() !== "") break;
    if (directiveTarget(comment.value) === "next") found.unshift(comment);
    at = start;
  }
  return found;
}
