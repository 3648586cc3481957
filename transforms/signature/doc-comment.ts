import type * as t from "@babel/types";
import type { Edit } from "../../src/model.js";
import type { FunctionLike, Node } from "../../src/syntax/node.js";
import type { Context } from "../context.js";

/** What may stand between a function and the doc comment that speaks of it. */
const around =
  /^(?:ParenthesizedExpression|Variable(?:Declarator|Declaration)|Export(?:Named|Default)Declaration|(?:Object|Class|ClassPrivate)Property|AssignmentExpression|ExpressionStatement)$/;

/** The doc comment of a function; undefined where it has none. */
export function docOf(fn: FunctionLike, context: Context): t.Comment | undefined {
  const { parents } = context.scopes;
  for (let at: Node | undefined = fn as Node; at; at = parents.get(at)) {
    const comment = docBefore(at.start!, context);
    if (comment) return comment;
    if (!around.test(parents.get(at)?.type ?? "")) return undefined;
  }
  return undefined;
}

/** The doc comment that ends right before an offset. */
export function docBefore(start: number, { comments, document }: Context): t.Comment | undefined {
  const comment = comments.findLast(({ end }) => end! <= start);
  const isDoc = comment?.type === "CommentBlock" && comment.value.startsWith("*");
  return isDoc && document.text.slice(comment.end!, start).trim() === "" ? comment : undefined;
}

/** A `@param` of a doc comment: offsets of what it says of the parameter, and of the end of its text. */
export interface ParamTag {
  readonly tag: string;
  /** With its braces; null where there is none. */
  readonly type: { readonly start: number; readonly end: number } | null;
  readonly name: { readonly start: number; readonly end: number };
  readonly isOptional: boolean;
  readonly end: number;
}

/** The tag that speaks of a parameter. */
export function paramTag(comment: t.Comment, name: string, { document }: Context): ParamTag | undefined {
  const text = document.text.slice(comment.start!, comment.end! - 2);
  const escaped = name.replaceAll("$", "\\$");
  const pattern = new RegExp(
    `@(param|arg|argument)\\s+(\\{(?:[^{}]|\\{[^{}]*\\})*\\}\\s*)?(\\[?)(${escaped})(?![\\w$.\\[])`,
    "d",
  );
  const match = pattern.exec(text);
  if (!match) return undefined;
  const at = (group: number) => {
    const [start, end] = match.indices![group]!;
    return { start: comment.start! + start, end: comment.start! + end };
  };
  const rest = text.slice(match.index + 1);
  const next = rest.search(/(?<=[\s*])@[a-z]/i);
  const own = text.slice(0, next < 0 ? text.length : match.index + 1 + next).replace(/[\s*]+$/, "");
  const type = match[2] === undefined ? null : at(2);
  return {
    tag: match[1]!,
    type: type && { start: type.start, end: type.start + match[2]!.trimEnd().length },
    name: at(4),
    isOptional: match[3] === "[",
    end: comment.start! + own.length,
  };
}

/** Adds a tag behind another one, in a line of its own; a comment of one line gets several for it. */
export function addTag(
  comment: t.Comment,
  behind: ParamTag,
  tag: string,
  { document, layout }: Context,
): Edit[] {
  const { text } = document;
  const lineBreak = layout.eol + document.indentAt(comment.start!);
  if (text.slice(comment.start!, comment.end!).includes("\n")) {
    const line = document.lineStart(behind.name.start);
    const prefix = /^[ \t]*(?:\*[ \t]*)?/.exec(text.slice(line, behind.end))![0];
    const isFirst = line <= comment.start!;
    const start = isFirst ? `${document.indentAt(comment.start!)} * ` : prefix;
    return [insert(behind.end, `${layout.eol}${start}${tag}`)];
  }
  const inner = { start: comment.start! + 3, end: comment.end! - 2 };
  const breaks = [...text.slice(inner.start, inner.end).matchAll(/\s+(?=@[a-z])/gi)]
    .map(({ 0: blanks, index }) => ({ start: inner.start + index, end: inner.start + index + blanks.length }))
    .filter(({ start }) => start > inner.start);
  const first = /^\s*/.exec(text.slice(inner.start, inner.end))![0].length;
  const last = /\s*$/.exec(text.slice(inner.start, inner.end))![0].length;
  return [
    { start: inner.start, end: inner.start + first, content: [`${lineBreak} * `] },
    ...breaks.map((one) => ({ ...one, content: [`${lineBreak} * `] })),
    insert(behind.end, `${lineBreak} * ${tag}`),
    { start: inner.end - last, end: inner.end, content: [`${lineBreak} `] },
  ];
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, content: [text] };
}
