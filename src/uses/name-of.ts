import type { Span } from "../model.js";
import type { Node } from "../syntax/node.js";
import type { TypeUse } from "./find-type-uses.js";
import type { Use } from "./use.js";

/** Where the name of what is used stands; all of a use that has no name there. */
export function nameOf({ place, span }: Use | TypeUse): Span {
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
