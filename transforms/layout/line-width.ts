import type { Span } from "../../src/model.js";
import { walk } from "../../src/syntax/children.js";
import type { Node } from "../../src/syntax/node.js";
import { type Context, span } from "../context.js";
import type { Question } from "../memory.js";

/** Prettier's width, and the widest that people go by. */
const narrowest = 80;
export const widest = 120;

/** Lines that come near a limit are longer than this; fewer of them than `enough` show none. */
const near = 60;
const enough = 10;

/** What only stands at the end of a line, or the start, where a longer one was broken. */
const broken = /(?:[([]|=>|[^=!<>]=|&&|\|\|)$|^(?:\??\.\w|&&|\|\||[?:] )/;

/** How many columns a tab takes, as Prettier counts where nothing is configured. */
const tabWidth = 2;

/** The columns that a text takes. */
export function columnsOf(text: string): number {
  const tabs = text.match(/\t/g)?.length ?? 0;
  return text.length + tabs * (tabWidth - 1);
}

/**
 * Whether a line is no longer than those of its file. In a file whose lines show no limit, indentation doesn't count: what
 * is nested deeper is broken no sooner.
 */
export function fitsLine(indentation: string, text: string, context: Context): boolean {
  const columns = columnsOf(text);
  const all = columnsOf(indentation) + columns;
  if (all <= narrowest) return true;
  const width = widthOf(context);
  return width === null ? columns <= widest : all <= width;
}

/** Whether the lines of a file show how long its author lets them become. */
export function hasWidth(context: Context): boolean {
  return widthOf(context) !== null;
}

function widthOf(context: Context): number | null {
  return context.program.memory.once(widths, context, () => measureWidth(context));
}

const widths: Question<Context, number | null> = { name: "width of lines" };

/**
 * The longest line of code, those aside that can't be broken; null where the author breaks none, where few are long, or
 * some are longer than any limit.
 */
function measureWidth(context: Context): number | null {
  const { document, root } = context;
  const unbroken = linesOf(unbreakable(context), context);
  const lengths: number[] = [];
  let breaks = 0;
  let start = document.lineStart(root.start!);
  for (const line of document.text.slice(start, root.end!).split("\n")) {
    const text = line.trim();
    if (broken.test(text)) breaks++;
    if (text.length > near && !unbroken.has(start)) lengths.push(columnsOf(line.trimEnd()));
    start += line.length + 1;
  }
  if (lengths.length < enough || breaks < 2) return null;
  const longest = Math.max(...withoutOutliers(lengths));
  return longest > widest ? null : Math.max(longest, narrowest);
}

/** Of twenty lines one may have slipped through. */
function withoutOutliers(lengths: number[]): number[] {
  return lengths.sort((a, b) => a - b).slice(0, Math.ceil(lengths.length * 0.95));
}

/** Comments, imports, and what is mostly one text: their lines are as long as they have to be. */
function unbreakable({ root, comments }: Context): Span[] {
  const found: Span[] = comments.map(({ start, end }) => ({ start: start!, end: end! }));
  const isLong = (node: Node) => node.end! - node.start! > near / 2;
  for (const node of walk(root, isLong)) {
    if (isLong(node) && (isText(node) || isImport(node))) found.push(span(node));
  }
  return found;
}

function isText({ type }: Node): boolean {
  return /^(?:(?:String|Template|RegExp|Directive)Literal|JSXText)$/.test(type);
}

function isImport(node: Node): boolean {
  return (
    node.type === "ImportDeclaration" ||
    (/^Export(?:Named|All)/.test(node.type) && "source" in node && !!node.source)
  );
}

function linesOf(spans: readonly Span[], { document }: Context): Set<number> {
  const lines = new Set<number>();
  for (const { start, end } of spans) {
    for (let at = document.lineStart(start); at <= end && at >= 0; ) {
      lines.add(at);
      const next = document.text.indexOf("\n", at);
      if (next < 0) break;
      at = next + 1;
    }
  }
  return lines;
}
