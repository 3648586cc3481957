import type { Span } from "../model.js";
import { ts } from "./typescript.js";

/** The innermost node that takes exactly a place of a file. */
export function findNode(file: ts.SourceFile, { start, end }: Span): ts.Node | undefined {
  let found: ts.Node | undefined;
  for (let at: ts.Node | undefined = file; at; ) {
    if (at.getStart(file) === start && at.end === end && at !== file) found = at;
    at = ts.forEachChild(at, (child) => (child.pos <= start && child.end >= end ? child : undefined));
  }
  return found;
}
