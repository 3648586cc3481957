import type * as t from "@babel/types";
import type { Scopes } from "../scopes/scopes.js";
import { isAssigned } from "../syntax/assignment-target.js";
import { propertyName } from "../syntax/names.js";
import { type Call, isMember, type Node } from "../syntax/node.js";
import { unwrap } from "../syntax/wrapping.js";

/** How a file brings in others; a script doesn't: its top-level names are every other script's, too. */
export type ModuleKind = "import" | "require" | "script" | "declarations";

/** What tells a module from a script. */
interface Signs {
  readonly path: string;
  /** It has an `import` or an `export`, be it of types only. */
  readonly imports: boolean;
  /** It calls `require`, or sets what it exports, and both names are Node's. */
  readonly requires: boolean;
}

/** The one answer to the question what kind of module a file is, whoever has parsed it. */
export function kindOfModule({ path, imports, requires }: Signs): ModuleKind {
  if (/\.d\.[cm]?ts$/i.test(path)) return "declarations";
  // These are modules by their name; TypeScript writes `import` in `.cts`, too.
  if (imports || /\.(?:m[jt]s|cts)$/i.test(path)) return "import";
  if (/\.cjs$/i.test(path)) return "require";
  // To TypeScript a file of its own that only requires is a script.
  return requires && !/\.tsx?$/i.test(path) ? "require" : "script";
}

/** Whether something in a file makes it an ES module. */
export function hasModuleSyntax({ sourceType, body }: t.Program): boolean {
  return sourceType === "module" || body.some(({ type }) => moduleSyntax.test(type));
}

const moduleSyntax = /^(?:Import|Export|TSImportEquals|TSNamespaceExport)|^TSExportAssignment$/;

/** Whether what a file declares at its top stays its own, as far as its tree shows that. */
export function keepsNames(scopes: Scopes): boolean {
  return exporting.some((type) => scopes.byType.has(type)) || usesCommonJs(scopes);
}

const exporting = [
  ...(["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration"] as const),
  ...(["ExportDefaultDeclaration", "TSImportEqualsDeclaration"] as const),
];

/** Whether a file calls Node's `require`, or sets what it exports. */
export function usesCommonJs(scopes: Scopes): boolean {
  const { byType } = scopes;
  return (
    (byType.get("CallExpression") ?? []).some((node) =>
      isGlobal((node as Call).callee as Node, "require", scopes),
    ) || (byType.get("MemberExpression") ?? []).some((node) => isExports(node, scopes))
  );
}

/** `module.exports`, `exports.run = …` */
function isExports(node: Node, scopes: Scopes): boolean {
  if (!isMember(node)) return false;
  if (isGlobal(node.object, "module", scopes)) return propertyName(node) === "exports";
  return isGlobal(node.object, "exports", scopes) && isAssigned(node, scopes.parents);
}

/** Whether an expression is a name that nothing in the file declares. */
export function isGlobal(node: Node, name: string, scopes: Scopes): boolean {
  const at = unwrap(node);
  return at.type === "Identifier" && at.name === name && !scopes.bindingOf.has(at);
}
