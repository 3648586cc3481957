import type { Node } from "./node.js";

/** The names that a pattern binds. */
export function namesIn(pattern: Node): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        namesIn((property.type === "RestElement" ? property.argument : property.value) as Node),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? namesIn(element as Node) : []));
    case "AssignmentPattern":
      return namesIn(pattern.left as Node);
    case "RestElement":
      return namesIn(pattern.argument as Node);
    default:
      return [];
  }
}
