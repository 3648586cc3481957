/** What a file has in it, if it loads a module: a text, or one that stands where a module's name begins or ends. */
export type Needle = string | NameStart | NameEnd;

/** Behind a quote. */
export interface NameStart {
  readonly start: string;
}

/** The last part of a name, as `keyOf` gives it, without what may stand between it and the quotes. */
export interface NameEnd {
  readonly end: string;
}

/** What may stand before the last part of a name, beside quotes: a folder, or the mark of an alias. */
export const aliasMarks = "~#@$%^!";

const quotes = ['"', "'", "`"];

/** Without one of these, a file loads nothing by a name that it makes, nor by one that says nothing of a path: `#shell`. */
export const loadNeedles: readonly Needle[] = [
  ...["import", "require"].flatMap((word) => [`${word}(`, `${word} (`]),
  { start: "#" },
  "import.meta.glob",
  "require.context",
];

/** What a file has one of, if a name in it ends with a key. */
export function needlesForKey(key: string): readonly Needle[] {
  if (key !== ".") return [{ end: key }];
  // `"."`, `"./"`, `"../..?raw"`
  const inFolder = ["/", "/.", "/.."];
  const alone = quotes.flatMap((quote) => [".", ".."].map((name) => quote + name));
  return [...inFolder, ...alone].flatMap((name) => [...quotes, "?"].map((end) => name + end));
}

/** The text that a needle is at least. */
export function textOf(needle: Needle): string {
  if (typeof needle === "string") return needle;
  return "start" in needle ? needle.start : needle.end;
}
