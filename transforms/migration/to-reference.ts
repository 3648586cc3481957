import { explain } from "../../src/api/reasons.js";
import { findRow, plainPath } from "../../src/api/table.js";
import type { Reference, Span } from "../../src/model.js";
import type { Node } from "../../src/syntax/node.js";
import type { TypeUse } from "../../src/uses/find-type-uses.js";
import type { Use } from "../../src/uses/use.js";
import type { Settled } from "./settle.js";

/** The report on a use, with positions of the input. */
export function toReference(settled: Settled): Reference {
  const { use, document, outcome, reason, detail, hint, because, notes } = settled;
  const start = document.position(use.span.start);
  const end = document.position(use.span.end);
  const to = findRow(use.api)?.to ?? null;
  return {
    api: use.api,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    name: nameOf(use),
    outcome,
    replacement: outcome === "manual" || to === null ? null : plainPath(to),
    reason,
    message: reason === null ? null : explain(reason, detail, { hint, because }),
    notes,
  };
}

/** Where the name of what is used stands; all of a use that has no name there. */
function nameOf({ place, span }: Use | TypeUse): Span {
  const node = nameNode(place);
  return node?.start != null ? { start: node.start, end: node.end! } : { start: span.start, end: span.end };
}

function nameNode(place: (Use | TypeUse)["place"]): Node | undefined {
  switch (place.kind) {
    case "member":
      return place.node.property as Node;
    case "property":
      return place.node.key as Node;
    case "alias":
      return place.node;
    case "type":
      return place.names.at(-1);
    default:
      return "key" in place.node ? (place.node.key as Node) : undefined;
  }
}
