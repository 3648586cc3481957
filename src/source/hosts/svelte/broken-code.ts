/**
 * The markup with a name in the place of the code around an offset, up to the braces that it stands in:
 * `{#if a b}` → `{#if ___}`. As it was, where no braces are around, or that has been done before.
 */
export function blankCode(markup: string, offset: number): string {
  const start = braceAround(markup, offset, -1);
  const end = braceAround(markup, offset, 1);
  if (start < 0 || end < 0) return markup;
  const inside = markup.slice(start + 1, end);
  const [all, word = ""] = /^\s*((?:[#:@]\w+(?:\s+if\b)?|\.\.\.|\/\w*)?)\s*/.exec(inside)!;
  const name = "_".repeat(inside.length - all.length);
  return markup.slice(0, start + 1) + all + (shapes.get(word)?.(name) ?? name) + markup.slice(end);
}

/** What has to be more than a name; of the same length. */
const shapes: ReadonlyMap<string, (name: string) => string> = new Map([
  ["@const", (name) => name.replace(/^___/, "_=_")],
  ["@render", (name) => name.replace(/__$/, "()")],
  ["#snippet", (name) => name.replace(/__$/, "()")],
]);

/** The nearest brace to the left (-1) or right (1) that is open there; -1 where none is. */
function braceAround(markup: string, offset: number, step: -1 | 1): number {
  const [around, other] = step < 0 ? ["{", "}"] : ["}", "{"];
  let depth = 0;
  for (let at = step < 0 ? offset - 1 : offset; at >= 0 && at < markup.length; at += step) {
    if (markup[at] === other) depth++;
    else if (markup[at] === around && depth-- === 0) return at;
  }
  return -1;
}
