import type * as t from "@babel/types";
import type { Row } from "../../src/api/table.js";
import type { Edit } from "../../src/model.js";
import type { Node } from "../../src/syntax/node.js";
import type { Use } from "../../src/uses/use.js";

/** A property on its way to its place in v1: `listContainers` → docker › listContainers. */
export interface Moved {
  readonly use: Use;
  readonly row: Row;
  readonly node: t.ObjectProperty;
  readonly segments: readonly string[];
}

/** Removes a property together with one of its commas: the one before it, unless all before it go, too. */
export function removeProperty(
  pattern: t.ObjectPattern,
  property: Node,
  removed: ReadonlySet<Node> = new Set(),
): Edit {
  const index = pattern.properties.indexOf(property as t.ObjectProperty);
  const before = pattern.properties.slice(0, index);
  if (before.some((other) => !removed.has(other))) {
    return { start: before[before.length - 1]!.end!, end: property.end!, content: [] };
  }
  const after = pattern.properties[index + 1];
  return { start: property.start!, end: after ? after.start! : property.end!, content: [] };
}
