/** A text with at most one `*`, which stands for anything: `@features/*`. */
export interface PathPattern {
  readonly before: string;
  /** Null where there is no `*`. */
  readonly after: string | null;
}

export function readPattern(text: string): PathPattern {
  const star = text.indexOf("*");
  return star < 0
    ? { before: text, after: null }
    : { before: text.slice(0, star), after: text.slice(star + 1) };
}

/** What `*` stands for in a text; an empty text where there is none; null where the text doesn't match. */
export function matchPattern({ before, after }: PathPattern, text: string): string | null {
  if (after === null) return text === before ? "" : null;
  const isMatch =
    text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
  return isMatch ? text.slice(before.length, text.length - after.length) : null;
}

export function fillPattern({ before, after }: PathPattern, star: string): string {
  return after === null ? before : before + star + after;
}
