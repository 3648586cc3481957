import { ts } from "../typescript.js";
import { isCommonJs, usesOfExports } from "./common-js.js";
import { strayThis } from "./own-this.js";
import type { LoneFile } from "./read-file-alone.js";
import { awaited, member, type Steps } from "./steps.js";
import type { Trace } from "./trace.js";

/** From what a module exports to what one file takes of it. */
export function followModule(trace: Trace, module: LoneFile, importer: LoneFile, steps: Steps): void {
  if (importer === module) {
    for (const node of usesOfExports(module)) trace.moveUp(node, steps, module);
    const strays = isCommonJs(module) ? strayThis(steps[0]?.slice(1) ?? "", module.source) : [];
    for (const node of strays) trace.stop(node, module, "may be called through this");
  }
  const { importers } = trace.options;
  for (const name of importer.specifiers)
    if (importers.names(name.text, importer.path, module.path)) take(trace, name, module, importer, steps);
}

function take(
  trace: Trace,
  name: ts.StringLiteralLike,
  module: LoneFile,
  file: LoneFile,
  steps: Steps,
): void {
  const { parent } = name;
  if (ts.isImportDeclaration(parent)) takeNames(trace, parent.importClause, module, file, steps);
  else if (ts.isExportDeclaration(parent)) reexport(trace, parent, file, steps);
  else if (ts.isExternalModuleReference(parent)) followDeclared(trace, parent.parent, steps, file);
  else if (ts.isCallExpression(parent)) {
    const isImport = parent.expression.kind === ts.SyntaxKind.ImportKeyword;
    if (isImport && !ts.isAwaitExpression(parent.parent)) trace.stop(parent, file, "is loaded with import()");
    else trace.moveUp(parent, isImport ? [awaited, ...steps] : steps, file);
  } else if (ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent)) {
    if (parent.parent.isTypeOf) trace.stop(parent.parent, file, "gives its type to another");
  }
}

function takeNames(
  trace: Trace,
  clause: ts.ImportClause | undefined,
  module: LoneFile,
  file: LoneFile,
  steps: Steps,
): void {
  if (!clause) return;
  const [first, ...rest] = steps;
  if (clause.name) takeDefault(trace, clause, module, file, steps);
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) followDeclared(trace, bindings, steps, file);
  for (const element of bindings && ts.isNamedImports(bindings) ? bindings.elements : []) {
    const taken = (element.propertyName ?? element.name).text;
    if (member(taken) === first) followDeclared(trace, element, rest, file);
    else if (taken === "default") takeDefault(trace, element, module, file, steps);
  }
}

/** The default import; of a CommonJS module it is all that the module exports. */
function takeDefault(
  trace: Trace,
  node: ts.ImportClause | ts.ImportSpecifier,
  module: LoneFile,
  file: LoneFile,
  steps: Steps,
): void {
  if (steps[0] === member("default")) followDeclared(trace, node, steps.slice(1), file);
  if (isCommonJs(module)) followDeclared(trace, node, steps, file);
}

function followDeclared(
  trace: Trace,
  node: ts.ImportClause | ts.ImportSpecifier | ts.NamespaceImport | ts.ImportEqualsDeclaration,
  steps: Steps,
  file: LoneFile,
): void {
  if (node.name) trace.followSymbol(node.name, node, steps, file);
  const isExported = ts.isImportEqualsDeclaration(node) && ts.getModifiers(node)?.length;
  if (isExported) trace.followModule(file, [member(node.name.text), ...steps]);
}

function reexport(trace: Trace, { exportClause }: ts.ExportDeclaration, file: LoneFile, steps: Steps): void {
  const [first, ...rest] = steps;
  if (!exportClause) {
    if (first !== member("default")) trace.followModule(file, steps);
  } else if (ts.isNamespaceExport(exportClause)) {
    trace.followModule(file, [member(exportClause.name.text), ...steps]);
  } else {
    for (const { name, propertyName } of exportClause.elements) {
      if (member((propertyName ?? name).text) === first)
        trace.followModule(file, [member(name.text), ...rest]);
    }
  }
}
