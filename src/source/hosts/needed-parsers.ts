import type { Parsers } from "./parsers.js";

type Names = readonly (keyof Parsers)[];

const html: Names = ["html", "entities"];
const vue: Names = ["vue", "entities"];
const svelte: Names = ["svelte", "entities"];
// It may show code in each of them.
const markdown: Names = ["markdown", "html", "vue", "svelte", "entities"];

const byExtension: ReadonlyMap<string, Names> = new Map([
  [".html", html],
  [".htm", html],
  [".vue", vue],
  [".svelte", svelte],
  [".md", markdown],
  [".mdx", markdown],
  [".markdown", markdown],
]);

/** The parsers that a file may need beside Babel's, by its name. */
export function neededParsers(path: string): Names {
  const dot = path.lastIndexOf(".");
  return byExtension.get(dot < 0 ? "" : path.slice(dot).toLowerCase()) ?? [];
}
