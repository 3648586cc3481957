import type * as t from "@babel/types";
import { namesIn } from "../syntax/bound-names.js";
import type { Node } from "../syntax/node.js";
import type { CodeFile } from "./code-file.js";

/** The names that a module exports by its own words, so that no `export *` in it gives them another meaning. */
export function ownExports({ scopes }: CodeFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of scopes.byType.get("ExportNamedDeclaration") ?? []) {
    const { declaration, specifiers } = node as t.ExportNamedDeclaration;
    for (const { exported } of specifiers) names.add(nameOfExport(exported));
    if (declaration?.type === "VariableDeclaration")
      for (const { id } of declaration.declarations) for (const name of namesIn(id as Node)) names.add(name);
    else if (declaration && "id" in declaration && declaration.id?.type === "Identifier")
      names.add(declaration.id.name);
  }
  return names;
}

/** `a` of `export { x as a }`; it may be written as a string. */
export function nameOfExport(node: t.Identifier | t.StringLiteral): string {
  return node.type === "Identifier" ? node.name : node.value;
}
