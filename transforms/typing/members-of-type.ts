import type { Node } from "../../src/analysis/syntax.js";
import type { Context } from "../context.js";

/** What a type lists, here or under a name of this file; null where it lists nothing. */
export function membersOfType(type: Node, { scopes }: Context): readonly Node[] | null {
  if (type.type === "TSTypeLiteral") return type.members;
  const name = type.type === "TSTypeReference" ? (type.typeName as Node) : undefined;
  const declaration = name && scopes.bindingOf.get(name)?.declaration;
  if (declaration?.type === "TSInterfaceDeclaration") return declaration.body.body;
  return declaration?.type === "TSTypeAliasDeclaration" && declaration.typeAnnotation.type === "TSTypeLiteral"
    ? declaration.typeAnnotation.members
    : null;
}
