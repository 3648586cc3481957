import { ts } from "../typescript/typescript.js";

/**
 * The files of a program whose types may be others since some files changed: these, what imports them, and all files
 * where one of them declares what all files see.
 *
 * @param imports which files each file imports
 */
export function findAffected(
  program: ts.Program,
  imports: ReadonlyMap<string, ReadonlySet<string>>,
  changed: ReadonlySet<string>,
): ts.SourceFile[] {
  const own = program.getSourceFiles().filter((file) => !isInstalled(file, program));
  const isGlobal = own.some((file) => changed.has(file.fileName) && declaresGlobals(file));
  if (isGlobal) return own;
  const importers = new Map<string, string[]>();
  for (const [file, targets] of imports) {
    for (const target of targets) importers.set(target, [...(importers.get(target) ?? []), file]);
  }
  const found = new Set(changed);
  for (const file of found) for (const importer of importers.get(file) ?? []) found.add(importer);
  return own.filter(({ fileName }) => found.has(fileName));
}

function isInstalled(file: ts.SourceFile, program: ts.Program): boolean {
  return (
    program.isSourceFileDefaultLibrary(file) ||
    program.isSourceFileFromExternalLibrary(file) ||
    file.fileName.includes("/node_modules/")
  );
}

/** A script, or a module with `declare global` or `declare module "…"`. */
function declaresGlobals(file: ts.SourceFile): boolean {
  return (
    !ts.isExternalModule(file) ||
    file.statements.some(
      (one) =>
        ts.isModuleDeclaration(one) &&
        (ts.isStringLiteral(one.name) || (one.flags & ts.NodeFlags.GlobalAugmentation) !== 0),
    )
  );
}
