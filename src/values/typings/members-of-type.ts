import type { Scopes } from "../../scopes/scopes.js";
import type { Node } from "../../syntax/node.js";

/** What a type lists, here or under a name of this file; null where it lists nothing. */
export function membersOfType(type: Node, { bindingOf }: Scopes): readonly Node[] | null {
  const name = type.type === "TSTypeReference" ? (type.typeName as Node) : undefined;
  const declaration = name && bindingOf.get(name)?.declaration;
  if (declaration?.type === "TSInterfaceDeclaration") return declaration.body.body;
  const written = declaration?.type === "TSTypeAliasDeclaration" ? declaration.typeAnnotation : type;
  return written.type === "TSTypeLiteral" ? written.members : null;
}
