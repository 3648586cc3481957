import { findHtml } from "./html.js";
import { type Finder, findMarkdown } from "./markdown.js";
import { findSvelte } from "./svelte.js";
import { findVue } from "./vue.js";

const inDocument: Finder = (path, text) =>
  findMarkdown(path, text, { html: findHtml, vue: findVue, svelte: findSvelte });

/** The languages that code is found in, by the extensions of their files. */
const finders: ReadonlyMap<string, Finder> = new Map([
  [".html", findHtml],
  [".htm", findHtml],
  [".vue", findVue],
  [".svelte", findSvelte],
  [".md", inDocument],
  [".markdown", inDocument],
  [".mdx", inDocument],
]);

/** Who finds the code of a file, by its name; undefined where none is known. */
export function finderOf(path: string): Finder | undefined {
  const dot = path.lastIndexOf(".");
  return dot < 0 ? undefined : finders.get(path.slice(dot).toLowerCase());
}
