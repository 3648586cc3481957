import type { Fragment, Slice, Span } from "../../src/model.js";
import { walk } from "../../src/syntax/children.js";
import type { Node } from "../../src/syntax/node.js";
import { type Context, span } from "../context.js";

/** A property with the comments around it. */
export interface Property {
  /** Each in a line of its own. */
  readonly above?: readonly Fragment[];
  readonly content: readonly Fragment[];
  /** In its line, behind the comma. */
  readonly behind?: readonly Fragment[];
}

/**
 * `{ stream: { …properties } }` over several lines, indented for the place of a node.
 *
 * @param behind comments behind the first line
 */
export function renderStream(
  properties: readonly Property[],
  at: Node,
  { document, layout }: Context,
  behind: readonly Fragment[] = [],
): Fragment[] {
  const { eol, indent, trailingComma } = layout;
  const base = eol + document.indentAt(at.start!);
  const comma = trailingComma ? "," : "";
  const lines = properties.flatMap((property, i): Fragment[] => [
    ...(property.above ?? []).flatMap((comment) => [`${base}${indent}${indent}`, comment]),
    `${base}${indent}${indent}`,
    ...property.content,
    i < properties.length - 1 ? "," : comma,
    ...spaced(property.behind),
  ]);
  return [
    "{",
    ...spaced(behind),
    `${base}${indent}stream: {`,
    ...lines,
    `${base}${indent}}${comma}`,
    `${base}}`,
  ];
}

/** Comments behind something, each with a blank before it. */
export function spaced(comments: readonly Fragment[] = []): Fragment[] {
  return comments.flatMap((comment) => [" ", comment]);
}

/** A remnant of a node on its new indentation. */
export function moveTo(to: string, remnant: Span, node: Node, { document }: Context): Slice {
  const from = document.indentAt(remnant.start);
  const { start, end } = remnant;
  return from === to ? { start, end } : { start, end, indent: { from, to, frozen: findFrozen(node) } };
}

/** A node on a deeper indentation. */
export function shift(node: Node, indent: string): Slice {
  return { ...span(node), indent: { from: "", to: indent, frozen: findFrozen(node) } };
}

/** Where line breaks are data: in templates, and behind a backslash (or in JSX) in strings. */
function findFrozen(root: Node): Span[] {
  return [...walk(root)]
    .filter(
      ({ type }) => type === "TemplateElement" || type === "StringLiteral" || type === "DirectiveLiteral",
    )
    .map(span);
}
