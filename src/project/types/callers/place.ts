import type { Place } from "../../../model.js";
import type { ts } from "../typescript.js";
import { spanOf } from "./function-node.js";

/** Where a node is. */
export function placeOf(node: ts.Node, source: ts.SourceFile, display: (file: string) => string): Place {
  return { path: display(source.fileName), ...spanOf(node, source) };
}
