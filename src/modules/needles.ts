const quotes = ['"', "'", "`"];

/**
 * Without one of these, a file loads nothing by a name that it makes, nor by one that says nothing of a path: `#shell`.
 * Few, since git looks for one after the other.
 */
export const loadNeedles = [
  ...["import", "require"].flatMap((word) => [`${word}(`, `${word} (`]),
  ...["from", "import"].flatMap((word) => [`${word} "#`, `${word} '#`]),
  "import.meta.glob",
  "require.context",
];

/** Strings of which a file has one, if a name in it ends with a key. */
export function needlesForKey(key: string): string[] {
  if (key !== ".") return [key];
  // `"."`, `"./"`, `"../.."`
  const ends = ["/", "/.", "/.."].flatMap((end) => quotes.map((quote) => end + quote));
  return [...ends, ...quotes.flatMap((quote) => [".", ".."].map((name) => quote + name + quote))];
}

/** Strings of which a file has one, if a name in it begins with another. */
export function needlesForStart(start: string): string[] {
  // Few texts have such a name without meaning it.
  if (/[-/]/.test(start) && start.length > 4) return [start];
  return quotes.map((quote) => quote + start);
}
