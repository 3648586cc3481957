import { type Language, languageOf } from "../extensions.js";
import type { Parsers } from "./parsers.js";

type Names = readonly (keyof Parsers)[];

const needed: Readonly<Record<Language, Names>> = {
  html: ["html", "entities"],
  vue: ["vue", "entities"],
  svelte: ["svelte", "entities"],
  // It may show code in each of them.
  markdown: ["markdown", "html", "vue", "svelte", "entities"],
};

/** The parsers that a file may need beside Babel's, by its name. */
export function neededParsers(path: string): Names {
  const language = languageOf(path);
  return language ? needed[language] : [];
}
