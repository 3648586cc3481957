import type * as t from "@babel/types";
import type { CodeFile, Specifier } from "./code-file.js";

/** The names of the modules that run before a file does: no types, and nothing that it loads when it wants. */
export function firstLoads({ specifiers }: CodeFile): string[] {
  return specifiers.filter(isFirst).map(({ name }) => name);
}

function isFirst({ parent }: Specifier): boolean {
  switch (parent.type) {
    case "ImportDeclaration":
      return parent.importKind !== "type" && !areTypes(parent.specifiers);
    case "ExportNamedDeclaration":
      return parent.exportKind !== "type" && !areTypes(parent.specifiers);
    case "ExportAllDeclaration":
      return parent.exportKind !== "type";
    case "TSImportEqualsDeclaration":
      return parent.importKind !== "type";
    case "CallExpression":
    case "OptionalCallExpression":
      return parent.callee.type !== "Import";
    default:
      return false;
  }
}

/** `import { type A }` */
function areTypes(specifiers: readonly t.Node[]): boolean {
  return specifiers.length > 0 && specifiers.every(isOfType);
}

function isOfType(specifier: t.Node): boolean {
  if (specifier.type === "ImportSpecifier") return specifier.importKind === "type";
  return specifier.type === "ExportSpecifier" && specifier.exportKind === "type";
}
