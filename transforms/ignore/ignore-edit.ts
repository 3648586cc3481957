import type * as t from "@babel/types";
import type { Edit, Span } from "../../src/model.js";
import { Trees } from "../../src/scopes/trees.js";
import { directiveTarget } from "../../src/source/directive-comments.js";
import type { Document } from "../../src/source/document.js";
import type { Part, Unit } from "../../src/source/hosts/found.js";
import { ignoreText } from "../../src/source/ignore-comments.js";
import { type Commented, footingOf, holderOf, linesAbove } from "./commentable.js";

/**
 * Puts a comment above a use that tells to ignore it, as near as a comment can stand; a directive for its line stays next
 * to it. For editors.
 *
 * @param use where it starts, as in its `span`
 * @param why becomes one line; empty for none
 * @param trees of texts that were parsed before
 * @throws ParseError when the text can't be parsed
 */
export function ignoreEdit(document: Document, use: number, why: string, trees = new Trees()): Edit {
  const { text } = document;
  const { parsed, scopes } = trees.of(document, unitAt(use, document));
  const { program: root, comments } = parsed.ast;
  const tree: Commented = { document, scopes, root, comments: comments ?? [] };
  const line = linesAbove(use, tree).at(-1)!;
  const start = aboveDirectives(line, tree);
  const [open, close] = footingOf(start, tree).kind === "jsx" ? ["{/* ", " */}"] : ["// ", ""];
  const [indent] = /^[ \t]*/.exec(text.slice(line))!;
  return {
    start,
    end: start,
    content: [`${indent}${open}${ignoreText(why)}${close}${document.layoutAt(use).eol}`],
  };
}

function unitAt(offset: number, { embedding }: Document): Unit | null {
  const isIn = ({ start, end }: Span) => start <= offset && offset < end;
  const has = (part: Part): boolean => (part.type === "region" ? isIn(part) : part.parts.some(has));
  return embedding?.units.find(({ parts }) => parts.some(has)) ?? null;
}

/** Above the directives that speak of a line, which may have other comments below them. */
function aboveDirectives(line: number, tree: Commented): number {
  const { comments, document } = tree;
  let [at, above] = [line, line];
  for (let i = comments.findLastIndex(({ end }) => end! <= line); i >= 0; i--) {
    const { start, end } = holderOf(comments[i] as t.Comment, tree);
    const own = document.lineStart(start);
    const isAlone = document.text.slice(own, start).trim() === "";
    if (!isAlone || !/^[ \t]*\r?\n?$/.test(document.text.slice(end, at))) break;
    at = own;
    if (directiveTarget(comments[i]!.value) === "next") above = own;
  }
  return above;
}
