import type * as t from "@babel/types";
import type { CodeFile, Specifier } from "../modules/code-file.js";
import { isCommonJs, usesOfExports } from "../modules/common-js.js";
import { nameOfExport, ownExports } from "../modules/own-exports.js";
import { importedName } from "../syntax/names.js";
import type { Node } from "../syntax/node.js";
import { strayThis } from "./own-this.js";
import { awaited, member, type Steps } from "./steps.js";
import type { Tracer } from "./tracer.js";

const byDefault = member("default");

/** From what a module exports to what one file takes of it. */
export function followModule(trace: Tracer, module: CodeFile, importer: CodeFile, steps: Steps): void {
  if (importer === module) {
    for (const node of usesOfExports(module)) trace.moveUp(node, steps, module);
    const strays = isCommonJs(module) ? strayThis(steps[0]?.slice(1) ?? "", module.scopes) : [];
    for (const node of strays) trace.stop(node, module, "may be called through this");
  }
  const { importers } = trace.options;
  const isDefault = isCommonJs(module);
  for (const specifier of importers.specifiersOf(importer, module.path)) {
    take(trace, specifier, steps, importer);
    // All that a CommonJS module exports also stands under `default` for an import.
    if (isDefault && !isRequired(specifier)) take(trace, specifier, [byDefault, ...steps], importer);
  }
}

function isRequired({ parent }: Specifier): boolean {
  return "callee" in parent && parent.callee.type !== "Import";
}

function take(trace: Tracer, { parent }: Specifier, steps: Steps, file: CodeFile): void {
  switch (parent.type) {
    case "ImportDeclaration":
      for (const specifier of parent.specifiers) takeName(trace, specifier, steps, file);
      return;
    case "ExportNamedDeclaration":
      for (const specifier of parent.specifiers) reexport(trace, specifier, steps, file);
      return;
    case "ExportAllDeclaration":
      if (steps[0] !== byDefault && !ownExports(file).has(steps[0]?.slice(1) ?? ""))
        trace.followModule(file, steps);
      return;
    case "TSImportEqualsDeclaration":
      trace.followName(parent.id, steps, file);
      if (parent.isExport) trace.followModule(file, [member(parent.id.name), ...steps]);
      return;
    case "TSImportType":
      takeType(trace, parent, file);
      return;
    case "CallExpression":
    case "OptionalCallExpression":
      load(trace, parent, steps, file);
      return;
  }
}

/** `typeof import("./shell")`; without `typeof` it is a type of the module's. */
function takeType(trace: Tracer, type: t.TSImportType, file: CodeFile): void {
  const query = file.scopes.parents.get(type);
  if (query?.type === "TSTypeQuery") trace.stop(query, file, "gives its type to another");
}

/** `import(…)`, `require(…)` */
function load(
  trace: Tracer,
  call: t.CallExpression | t.OptionalCallExpression,
  steps: Steps,
  file: CodeFile,
): void {
  if (call.callee.type !== "Import") trace.moveUp(call, steps, file);
  else if (file.scopes.parents.get(call)?.type === "AwaitExpression")
    trace.moveUp(call, [awaited, ...steps], file);
  else trace.stop(call, file, "is loaded with import()");
}

type ImportName = t.ImportDeclaration["specifiers"][number];

function takeName(trace: Tracer, specifier: ImportName, steps: Steps, file: CodeFile): void {
  const [first, ...rest] = steps;
  if (specifier.type === "ImportNamespaceSpecifier") {
    trace.followName(specifier.local, steps, file);
    return;
  }
  const taken = specifier.type === "ImportDefaultSpecifier" ? "default" : importedName(specifier);
  if (member(taken) === first) trace.followName(specifier.local, rest, file);
}

type ExportName = t.ExportNamedDeclaration["specifiers"][number];

function reexport(trace: Tracer, specifier: ExportName, steps: Steps, file: CodeFile): void {
  const [first, ...rest] = steps;
  const exported = member(nameOfExport(specifier.exported));
  if (specifier.type === "ExportNamespaceSpecifier") {
    trace.followModule(file, [exported, ...steps]);
    return;
  }
  // `export v from "./v"` takes the default.
  const taken =
    specifier.type === "ExportSpecifier" ? nameOfExport(specifier.local as Node as t.Identifier) : "default";
  if (member(taken) === first) trace.followModule(file, [exported, ...rest]);
}
