import { ts } from "../typescript.js";
import type { LoneFile } from "./read-file-alone.js";

/** The names of the modules that run before a file does: no types, and nothing that it loads when it wants. */
export function firstLoads({ source, identifiers }: LoneFile): string[] {
  const imported = source.statements.flatMap((statement) => {
    const name = moduleOf(statement);
    return name && ts.isStringLiteralLike(name) ? [name.text] : [];
  });
  const required = (identifiers.get("require") ?? []).flatMap(({ parent }) => {
    const [name] = ts.isCallExpression(parent) ? parent.arguments : [];
    return name && ts.isStringLiteralLike(name) ? [name.text] : [];
  });
  return [...imported, ...required];
}

function moduleOf(statement: ts.Statement): ts.Expression | undefined {
  if (ts.isImportDeclaration(statement)) {
    const clause = statement.importClause;
    return clause && isOfTypes(clause.isTypeOnly, clause.name, clause.namedBindings)
      ? undefined
      : statement.moduleSpecifier;
  }
  if (ts.isExportDeclaration(statement))
    return isOfTypes(statement.isTypeOnly, undefined, statement.exportClause)
      ? undefined
      : statement.moduleSpecifier;
  if (!ts.isImportEqualsDeclaration(statement) || statement.isTypeOnly) return undefined;
  const { moduleReference } = statement;
  return ts.isExternalModuleReference(moduleReference) ? moduleReference.expression : undefined;
}

/** `import type { A }`, `import { type A }` */
function isOfTypes(
  isTypeOnly: boolean,
  name: ts.Identifier | undefined,
  bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined,
): boolean {
  if (isTypeOnly) return true;
  if (name || !bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return false;
  const elements: readonly ts.ImportOrExportSpecifier[] = bindings.elements;
  return elements.length > 0 && elements.every((one) => one.isTypeOnly);
}
