import type * as t from "@babel/types";
import type { Span } from "../src/model.js";
import { directiveTarget } from "../src/source/directive-comments.js";
import type { Node } from "../src/syntax/node.js";
import { unwrap } from "../src/syntax/wrapping.js";
import { type Context, commentsIn, span } from "./context.js";
import { directivesAbove } from "./directives-above.js";

/** The comments around a statement that speak of it. */
export interface Attached {
  /** What goes along with it: its doc comment, directives for its line. */
  readonly comments: readonly t.Comment[];
  /** Some are directives, which may speak of any part of it. */
  readonly hasDirective: boolean;
  /** A comment to people behind it, on its line. */
  readonly trailing: t.Comment | null;
}

/** Finds the comments that speak of a statement; null where one also speaks of something else. */
export function attachedComments(statement: Node, context: Context): Attached | null {
  const above = commentsAbove(statement, context);
  if (!above) return null;
  const docs = above.filter(isDoc);
  if (docs.some((comment) => kindOfDoc(comment, statement, context) === "mixed")) return null;
  const directives = above.filter(({ value }) => directiveTarget(value) === "next");
  const behind = commentsBehind(statement, context);
  const ownLine = behind.filter(({ value }) => directiveTarget(value) === "line");
  // What a directive says of a line, it may say of anything on it.
  const mayBeOthers =
    directives.length + ownLine.length + directivesAbove(statement.start!, context).length > 0;
  if (mayBeOthers && sharesLine(statement, context)) return null;
  return {
    comments: [
      ...above.filter(
        (comment) =>
          directives.includes(comment) ||
          (docs.includes(comment) && kindOfDoc(comment, statement, context) === "own"),
      ),
      ...ownLine,
    ],
    hasDirective: directives.length + ownLine.length > 0,
    trailing: behind.find((comment) => !ownLine.includes(comment)) ?? null,
  };
}

/** Whether other code stands on the line that a statement begins on. */
function sharesLine({ start, end }: Node, { document }: Context): boolean {
  const lineStart = document.lineStart(start!);
  const lineBreak = document.text.indexOf("\n", start!);
  const lineEnd = lineBreak < 0 ? document.text.length : lineBreak;
  const around = `${document.text.slice(lineStart, start!)} ${document.text.slice(end!, Math.max(end!, lineEnd))}`;
  return around.replace(/\/\*.*?\*\/|\/\/.*/g, "").trim() !== "";
}

/** The comments above a statement that nothing but white space separates from it, in order; null where one stands behind code. */
function commentsAbove({ start }: Node, { comments, document }: Context): t.Comment[] | null {
  const found: t.Comment[] = [];
  let at = start!;
  for (let i = comments.findLastIndex(({ end }) => end! <= at); i >= 0; i--) {
    const comment = comments[i]!;
    if (document.text.slice(comment.end!, at).trim() !== "") break;
    const before = document.text.slice(document.lineStart(comment.start!), comment.start!);
    const isFirst = before.replace(/\/\*.*?\*\//g, "").trim() === "";
    if (!isFirst && directiveTarget(comment.value) === "next") return null;
    if (!isFirst) break;
    found.unshift(comment);
    at = comment.start!;
  }
  return found;
}

/** Those behind a statement on its last line. */
function commentsBehind({ end }: Node, context: Context): t.Comment[] {
  const { text } = context.document;
  const lineBreak = text.indexOf("\n", end!);
  const rest: Span = { start: end!, end: lineBreak < 0 ? text.length : lineBreak };
  let at = rest.start;
  return commentsIn(rest, context).filter((comment) => {
    const isNext = text.slice(at, comment.start!).trim() === "";
    if (isNext) at = comment.end!;
    return isNext;
  });
}

function isDoc({ type, value }: t.Comment): boolean {
  return type === "CommentBlock" && value.startsWith("*");
}

const ofFile =
  /^(?:callback|copyright|file(?:overview)?|flow|format|import|jest-environment(?:-options)?|jsx\w*|license|module|overview|packageDocumentation|preserve|prettier|ts-check|ts-nocheck|typedef|vitest-environment)$/i;

/** What a doc comment is about: the statement below it, the file (or a type of its own), or both. */
function kindOfDoc(comment: t.Comment, statement: Node, { document }: Context): "own" | "file" | "mixed" {
  const tags = [...comment.value.matchAll(/^[\s*]*@([\w-]+)/gm)].map(([, tag]) => tag!);
  const isApart = /\n[ \t]*\r?\n/.test(document.text.slice(comment.end!, statement.start!));
  const others = tags.filter((tag) => ofFile.test(tag));
  // `@typedef` has properties and templates that belong to it.
  const own = tags.filter(
    (tag) => !ofFile.test(tag) && !/^(?:prop(?:erty)?|template|param|returns?)$/.test(tag),
  );
  if (others.length > 0) return own.length > 0 ? "mixed" : "file";
  if (!isApart) return "own";
  // One that stands apart is a heading, unless a compiler takes it for the statement's.
  return own.length > 0 ? "mixed" : "file";
}

/**
 * What is taken out of a declaration that stands under a directive, and may be what that is for; undefined where there is
 * nothing like that.
 */
export function findUnderDirective(
  taken: readonly Node[],
  declaration: Node,
  context: Context,
): Node | undefined {
  const found = taken.find((node) => !isHarmless(node, context));
  if (!found) return undefined;
  const above = commentsAbove(declaration, context);
  const around = [
    ...(above ?? []).filter(({ value }) => directiveTarget(value) === "next"),
    ...[...commentsIn(span(declaration), context), ...commentsBehind(declaration, context)].filter(
      ({ value }) => directiveTarget(value) !== null,
    ),
  ];
  return above === null || around.length > 0 ? found : undefined;
}

/** A name that is bound, or a literal: nothing that a directive is written for. */
function isHarmless(expression: Node, { scopes }: Context): boolean {
  const node = unwrap(expression);
  if (node.type === "Identifier") return scopes.bindingOf.has(node);
  return node.type.endsWith("Literal") && node.type !== "TemplateLiteral";
}

/** Whether a comment lies in one of some nodes. */
export function isInOne(comment: t.Comment, nodes: readonly Node[]): boolean {
  return nodes.some((node) => {
    const { start, end } = span(node);
    return start <= comment.start! && comment.end! <= end;
  });
}
