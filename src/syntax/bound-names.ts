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

/** What a parameter, or an item of a pattern, binds, without its default: `a` of `a = 1`, of `private a = 1`. */
export function withoutDefault(node: Node): Node {
  const item = node.type === "TSParameterProperty" ? node.parameter : node;
  return item.type === "AssignmentPattern" ? item.left : item;
}
