import { lastName } from "../../src/api/table.js";
import type { Reference } from "../../src/model.js";
import type { Place, Read } from "./driver/trace.js";

/** The reference that a use of the client comes from: the smallest of that member around its place. */
export function findReference(
  use: { readonly path: string; readonly place: Place | null },
  references: readonly Reference[],
): Reference | undefined {
  const { path, place } = use;
  if (!place) return undefined;
  return references
    .filter((reference) => lastName(reference.api) === lastName(path) && isInside(place, reference))
    .sort((a, b) => a.endLine - a.line - (b.endLine - b.line) || b.column - a.column)[0];
}

/** Whether the member of a reference was read or called at its place. */
export function isUsed(reference: Reference, reads: readonly Read[]): boolean {
  return reads.some((read) => findReference(read, [reference]) !== undefined);
}

function isInside(
  { line, column }: Place,
  { line: first, column: from, endLine, endColumn }: Reference,
): boolean {
  const isBehindStart = line > first || (line === first && column >= from);
  const isBeforeEnd = line < endLine || (line === endLine && column <= endColumn);
  return isBehindStart && isBeforeEnd;
}
