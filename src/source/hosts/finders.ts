import { type Language, languageOf } from "../extensions.js";
import { findHtml } from "./html.js";
import { type Finder, findMarkdown } from "./markdown.js";
import { findSvelte } from "./svelte.js";
import { findVue } from "./vue.js";

const inDocument: Finder = (path, text) =>
  findMarkdown(path, text, { html: findHtml, vue: findVue, svelte: findSvelte });

const finders: Readonly<Record<Language, Finder>> = {
  ...{ html: findHtml, vue: findVue, svelte: findSvelte, markdown: inDocument },
};

/** Who finds the code of a file, by its name; undefined where none is known. */
export function finderOf(path: string): Finder | undefined {
  const language = languageOf(path);
  return language && finders[language];
}
