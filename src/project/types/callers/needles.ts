/** What stands before and after a module's name. */
const quotes = ['"', "'", "`"];

/** How the end of a name goes on behind its last word: an extension, a query, or the quote. */
const ends = [...quotes, "?", ".js", ".ts", ".cj", ".ct", ".mj", ".mt", ".d.", ".vue", ".svelte"];

/** Without one of these, a file loads nothing by a name that it makes, nor by one that says nothing of a path: `#shell`. */
export const loadNeedles = [
  ...["import", "require"].flatMap((word) => [`${word}(`, `${word} (`]),
  ...["from", "import"].flatMap((word) =>
    quotes.flatMap((quote) => [`${word} ${quote}#`, `${word}${quote}#`]),
  ),
  "import.meta.glob",
  "require.context",
];

/** Strings of which a file has one, if a name in it ends with a key. */
export function needlesForKey(key: string): string[] {
  if (key !== ".") return ends.map((end) => key + end);
  // `"."`, `"./"`, `"../.."`
  return ["/", "/.", "/.."]
    .flatMap((end) => quotes.map((quote) => end + quote))
    .concat(needlesForName("."), needlesForName(".."));
}

/** Strings of which a file has one, if a name in it begins with another. */
export function needlesForStart(start: string): string[] {
  return quotes.map((quote) => quote + start);
}

function needlesForName(name: string): string[] {
  return quotes.map((quote) => quote + name + quote);
}
