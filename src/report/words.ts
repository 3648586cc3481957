/** A number with its noun: `1 file`, `2 files`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** Moves every line to the right, but for those that are empty. */
export function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}
