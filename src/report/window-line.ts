/** How much of a line that is cut stands before the place that it is shown for. */
const margin = 40;

/** A piece of a line, with what is cut off replaced by `…`. */
export interface Window {
  readonly text: string;
  /** How many columns of the line are missing at its start. */
  readonly offset: number;
}

/**
 * The part of a line that fits into a width: `x();x();dd.a();x();x();` → `…x();dd.a();x…`. A shorter line stays whole.
 *
 * @param column where the place is that has to be seen, from 0 on
 */
export function windowLine(text: string, column: number, width: number): Window {
  if (text.length <= width) return { text, offset: 0 };
  const before = Math.min(margin, Math.floor(width / 4));
  return cutLine(text, Math.max(column - before, 0), width);
}

/** The part of a line from a column on, e.g. below another one that was cut there. */
export function cutLine(text: string, offset: number, width: number): Window {
  let cut = text.slice(offset, offset + width);
  if (offset > 0 && cut !== "") cut = `…${withoutFirst(cut)}`;
  if (offset + width < text.length) cut = `${withoutLast(cut)}…`;
  return { text: cut, offset };
}

/** Half of a pair is nothing to show. */
function withoutFirst(text: string): string {
  return text.slice(1).replace(/^[\udc00-\udfff]/, "\ufffd");
}

function withoutLast(text: string): string {
  return text.slice(0, -1).replace(/[\ud800-\udbff]$/, "\ufffd");
}
