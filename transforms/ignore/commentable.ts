import type * as t from "@babel/types";
import type { Span } from "../../src/model.js";
import { innermostAt } from "../../src/syntax/innermost.js";
import type { Node } from "../../src/syntax/node.js";
import type { Context } from "../context.js";

/** A parsed text, as far as comments can be placed in it. */
export type Commented = Pick<Context, "document" | "scopes" | "root" | "comments">;

/** Whether a line of comment can stand above a line: as code, or between the children of JSX. */
export type Footing =
  | { readonly kind: "code" | "jsx" }
  /** The line begins inside of a text, which would get longer; where that text, or what holds it, starts. */
  | { readonly kind: "text"; readonly start: number };

/** What a line begins in. */
export function footingOf(
  line: number,
  { document: { text }, scopes: { parents }, root, comments }: Commented,
): Footing {
  const comment = comments.find(({ start, end }) => start! < line && line < end!);
  if (comment) return { kind: "text", start: comment.start! };
  const node = innermostAt(root, line);
  const parent = parents.get(node);
  switch (node.type) {
    case "TemplateElement":
      return { kind: "text", start: parent!.start! };
    case "TemplateLiteral":
    case "TSTemplateLiteralType":
      return node.quasis.some(({ start, end }) => start! <= line && line <= end!)
        ? { kind: "text", start: node.start! }
        : { kind: "code" };
    case "StringLiteral":
    case "DirectiveLiteral":
      return node.start! < line ? { kind: "text", start: node.start! } : { kind: "code" };
    case "JSXText":
      // What stands on two lines of one text is joined by a blank, which would be lost.
      return text.slice(node.start!, line).trim() !== "" && text.slice(line, node.end!).trim() !== ""
        ? { kind: "text", start: parent!.start! }
        : { kind: "jsx" };
    default:
      return { kind: isChildAt(line, node, parent) ? "jsx" : "code" };
  }
}

function isChildAt(line: number, node: Node, parent: Node | undefined): boolean {
  if (parent?.type !== "JSXElement" && parent?.type !== "JSXFragment") return false;
  return node.start === line && parent.children.includes(node as t.JSXElement);
}

/**
 * The lines, by where they start, above which a comment is the nearest to a place: its own and, as long as no comment can
 * stand there, the one that the text around it starts on.
 */
export function linesAbove(start: number, tree: Commented): number[] {
  const lines: number[] = [];
  for (let at = start; ; ) {
    const line = tree.document.lineStart(at);
    lines.push(line);
    const footing = footingOf(line, tree);
    if (footing.kind !== "text") return lines;
    at = footing.start;
  }
}

/** A comment among the children of JSX stands in braces. */
export function holderOf({ start, end }: t.Comment, { root, scopes }: Commented): Span {
  const own = { start: start!, end: end! };
  const around = innermostAt(root, own.start);
  if (around.type !== "JSXEmptyExpression") return own;
  const braces = scopes.parents.get(around)!;
  return { start: braces.start!, end: braces.end! };
}
