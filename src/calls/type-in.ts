import type { Node } from "../syntax/node.js";

/** The type in an annotation: without its colon. */
export function typeIn(annotation: Node): Node {
  const inner = "typeAnnotation" in annotation ? annotation.typeAnnotation : null;
  return (inner as Node | null) ?? annotation;
}
