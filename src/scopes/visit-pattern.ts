import type { Node } from "../syntax/node.js";
import type { Name } from "./recorder.js";
import type { Scope } from "./scopes.js";
import type { Walk } from "./walk.js";

/** Hands each identifier that a pattern binds or assigns to `onName`; the rest of it (defaults, keys, types) is read. */
export function visitPattern(
  node: Node,
  parent: Node,
  scope: Scope,
  walk: Walk,
  onName: (id: Name) => void,
): void {
  const { parents } = walk.recorder;
  if (node.type !== "MemberExpression") parents.set(node, parent);
  switch (node.type) {
    case "Identifier":
      onName(node);
      if (node.typeAnnotation) walk.visit(node.typeAnnotation, node, scope);
      for (const decorator of node.decorators ?? []) walk.visit(decorator, node, scope);
      return;
    case "ObjectPattern":
      walk.recorder.collect(node);
      for (const property of node.properties) {
        parents.set(property, node);
        if (property.type === "RestElement")
          visitPattern(property.argument as Node, property, scope, walk, onName);
        else {
          if (property.computed) walk.visit(property.key, property, scope);
          else parents.set(property.key, property);
          visitPattern(property.value as Node, property, scope, walk, onName);
        }
      }
      if (node.typeAnnotation) walk.visit(node.typeAnnotation, node, scope);
      return;
    case "ArrayPattern":
      for (const element of node.elements)
        if (element) visitPattern(element as Node, node, scope, walk, onName);
      if (node.typeAnnotation) walk.visit(node.typeAnnotation, node, scope);
      return;
    case "AssignmentPattern":
      visitPattern(node.left as Node, node, scope, walk, onName);
      walk.visit(node.right, node, scope);
      return;
    case "RestElement":
      visitPattern(node.argument as Node, node, scope, walk, onName);
      if (node.typeAnnotation) walk.visit(node.typeAnnotation, node, scope);
      return;
    case "TSParameterProperty":
      visitPattern(node.parameter, node, scope, walk, onName);
      for (const decorator of node.decorators ?? []) walk.visit(decorator, node, scope);
      return;
    case "ParenthesizedExpression":
      visitPattern(node.expression, node, scope, walk, onName);
      return;
    default:
      walk.visit(node, parent, scope);
  }
}
