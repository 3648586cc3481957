import type * as t from "@babel/types";
import { isNameOfClientType } from "../../api/names.js";
import type { Scopes } from "../../scopes/scopes.js";
import { findAround } from "../../syntax/around.js";
import type { Node } from "../../syntax/node.js";

/** A type that the file gives a name. */
export type NamedType = t.TSInterfaceDeclaration | t.TSTypeAliasDeclaration;

/** What a type is declared as that is referred to by its name. */
export function declarationOf(type: Node, { bindingOf }: Scopes): NamedType | undefined {
  if (type.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return undefined;
  const declaration = bindingOf.get(type.typeName)?.declaration;
  return declaration?.type === "TSInterfaceDeclaration" || declaration?.type === "TSTypeAliasDeclaration"
    ? declaration
    : undefined;
}

/** What lists the members of a type. */
export function listOf(type: Node, scopes: Scopes): Node | undefined {
  const declaration = declarationOf(type, scopes);
  const node =
    declaration?.type === "TSTypeAliasDeclaration" ? declaration.typeAnnotation : (declaration ?? type);
  return node.type === "TSTypeLiteral" || node.type === "TSInterfaceDeclaration" ? node : undefined;
}

/** By such a name what else goes by it stands in for the client. */
export function isNamedForClient(type: Node, scopes: Scopes): boolean {
  const declaration = declarationOf(type, scopes);
  return declaration !== undefined && isNameOfClientType(declaration.id.name);
}

/** Whether only the name of its namespace leads to a type: `namespace v0 { export interface DockerDesktopClient { … } }`. */
export function isForOthers(node: NamedType, { bindingOf, parents }: Scopes): boolean {
  const isInNamespace = findAround(node, parents, isNamespace) !== undefined;
  // Those of one that is declared more than once refer to the first.
  const binding = bindingOf.get(node.id);
  return isInNamespace && binding?.scope.types.get(binding.name)?.references.length === 0;
}

function isNamespace(node: Node): boolean {
  return node.type === "TSModuleDeclaration" && node.kind === "namespace";
}
