import type { Found } from "./found.js";
import { findHtml } from "./html.js";

type Finder = (path: string, text: string) => Found;

/** The languages that code is found in, by the extensions of their files. */
const finders: ReadonlyMap<string, Finder> = new Map([
  [".html", findHtml],
  [".htm", findHtml],
]);

/** Who finds the code of a file, by its name; undefined where none is known. */
export function finderOf(path: string): Finder | undefined {
  const dot = path.lastIndexOf(".");
  return dot < 0 ? undefined : finders.get(path.slice(dot).toLowerCase());
}
