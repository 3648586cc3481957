import { findRow, plainPath } from "../../src/api/table.js";
import type { Finding } from "../../src/findings/finding.js";
import type { Span } from "../../src/model.js";
import type { Node } from "../../src/syntax/node.js";
import type { TypeUse } from "../../src/uses/find-type-uses.js";
import type { Use } from "../../src/uses/use.js";
import type { Settled } from "./settle.js";

/** What is handed on of a use that is settled. */
export function toFinding({ use, outcome, reason, details, notes }: Settled): Finding {
  const { start, end } = use.span;
  const to = findRow(use.api)?.to ?? null;
  return {
    api: use.api,
    span: { start, end },
    name: nameOf(use),
    outcome,
    replacement: outcome === "manual" || to === null ? null : plainPath(to),
    reason,
    details,
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
