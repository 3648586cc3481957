import type { Fragment } from "../../src/model.js";
import { type Context, commentsIn } from "../context.js";
import { moveTo } from "./layout.js";
import type { Remnant } from "./specialise.js";

/** A remnant as a statement of a handler, apart from the one before it. */
export function renderStatement(
  remnant: Remnant,
  previous: Remnant | undefined,
  indentation: string,
  context: Context,
): Fragment[] {
  const { semicolons } = context.layout;
  const end = endOf(remnant, context);
  const moved = moveTo(indentation, { start: remnant.node.start!, end }, remnant.node, context);
  const first = textFrom(remnant, context);
  const isExpression = isExpressionOnly(remnant);
  // As a statement, these would be something else.
  const needsParens = isExpression && /^(\{|function\b|class\b|async\s+function\b|let\s*\[)/.test(first);
  const runsOn = needsParens || /^[([`+\-/<]/.test(first);
  return [
    runsOn && previous && isOpenEnded(previous, context) ? ";" : "",
    ...(needsParens ? ["(", moved, ")"] : [moved]),
    isExpression && semicolons ? ";" : "",
  ].filter((fragment) => fragment !== "");
}

/**
 * Without a semicolon that stands before the next line's bracket: `log(x)⏎;[1, 2].map(f)`. Behind a line comment it
 * stays, so that what follows is not taken into the comment.
 */
function endOf({ node, end }: Remnant, context: Context): number {
  const text = context.document.text.slice(node.start!, end);
  const last = node.start! + (text.endsWith(";") ? withoutLast(text) : text).length;
  return commentsIn({ start: node.start!, end }, context).some((comment) => comment.end! >= last)
    ? end
    : last;
}

/** The text that is left of a remnant, from its first character. */
function textFrom({ node, simplified }: Remnant, { document }: Context): string {
  let start = node.start!;
  for (const [outer, kept] of simplified) if (outer.start === start) start = kept.start!;
  return document.text.slice(start, node.end!);
}

/** Whether what begins with a bracket would go on with a statement: only a line break ends it. */
function isOpenEnded(remnant: Remnant, context: Context): boolean {
  const { semicolons } = context.layout;
  const text = context.document.text.slice(remnant.node.start!, endOf(remnant, context));
  if (text.endsWith(";")) return false;
  if (!semicolons) return true;
  return !isExpressionOnly(remnant) && (!text.endsWith("}") || remnant.node.type === "VariableDeclaration");
}

function isExpressionOnly({ node }: Remnant): boolean {
  return !/Statement$|Declaration$/.test(node.type);
}

/** Without a final semicolon that stands on a line of its own. */
function withoutLast(text: string): string {
  const before = text.slice(0, -1).trimEnd();
  return text.includes("\n", before.length) ? before : text;
}
