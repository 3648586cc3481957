import type * as t from "@babel/types";
import { nameOfExport } from "../../src/modules/own-exports.js";
import { namesIn } from "../../src/syntax/bound-names.js";

/** What a statement declares for those around it, each with how; undefined where that can't be told by its look. */
export type Signatures = readonly string[] | undefined;

/** Two lists of the same signatures clash with the same declarations. */
export function signaturesOf(node: t.Node): Signatures {
  switch (node.type) {
    case "Directive":
    case "ExpressionStatement":
    case "EmptyStatement":
    case "ReturnStatement":
    case "ThrowStatement":
      return [];
    case "ImportDeclaration":
      return node.specifiers.map((specifier) => {
        const kind = specifier.type === "ImportSpecifier" ? specifier.importKind : "";
        return `import ${node.importKind} ${kind} ${specifier.local.name}`;
      });
    case "ExportAllDeclaration":
      return [];
    case "ExportNamedDeclaration": {
      const exported = node.specifiers.map(({ exported }) => `export ${nameOfExport(exported)}`);
      const declared = node.declaration ? signaturesOf(node.declaration) : [];
      return declared && [...exported, ...declared.flatMap((each) => [each, `exported ${each}`])];
    }
    case "ExportDefaultDeclaration": {
      const { type } = node.declaration;
      const isDeclaration = type === "FunctionDeclaration" || type === "ClassDeclaration";
      const declared = isDeclaration ? signaturesOf(node.declaration) : [];
      return declared && ["export default", ...declared];
    }
    case "VariableDeclaration":
      return node.declarations.flatMap(({ id }) =>
        namesIn(id as t.Node).map((name) => `${node.kind} ${name}`),
      );
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return [`${node.type} ${node.id?.name ?? ""}`];
    default:
      return undefined;
  }
}
