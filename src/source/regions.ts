import type { Span } from "../model.js";
import { type Dialect, dialectOf } from "./extensions.js";

/** A stretch of a file that is code, and how to parse it. */
export interface Region extends Span {
  readonly dialect: Dialect;
}

/** The code in a file: all of it, for a code file. Other kinds of files get their case here. */
export function findRegions(path: string, text: string): Region[] {
  return [{ start: 0, end: text.length, dialect: dialectOf(path) ?? "js" }];
}
