import { dialectOf } from "./extensions.js";
import type { Code } from "./parse.js";

/** A file of code, all of it. */
export function wholeFile(path: string, text: string): Code {
  return { start: 0, end: text.length, dialect: dialectOf(path) ?? "js" };
}
