import type { Change, Reference, Refused } from "../model.js";
import type { Found } from "./checker.js";
import type { Version } from "./version.js";

/**
 * Refuses a change by one of its references: the one next to the fault, or the first. What is linked with it is left, too.
 *
 * @returns whether there was one
 */
export function refuseChange(refused: Refused[], change: Change, fault: Found, version: Version): boolean {
  for (const mate of version.groupsOf([change])) {
    const { path, file, references } = version.fileOf(mate);
    const line = file === fault.file ? lineOf(fault, version) : 0;
    const distance = (one: Reference) => Math.max(one.line - line, line - one.endLine, 0);
    const [nearest] = mate.references
      .map((index) => references[index]!)
      .sort((a, b) => distance(a) - distance(b) || a.line - b.line || a.column - b.column);
    if (nearest) return refuse(refused, path, nearest, describe(fault, file, nearest, version));
  }
  return false;
}

/** Refuses all that is migrated in some files. */
export function refuseFiles(
  refused: Refused[],
  files: ReadonlySet<string>,
  fault: Found,
  version: Version,
): boolean {
  let isAny = false;
  for (const { path, file, references, changes } of version.files) {
    if (!files.has(file)) continue;
    for (const index of new Set(changes.flatMap((change) => change.references))) {
      const reference = references[index]!;
      isAny = refuse(refused, path, reference, describe(fault, file, reference, version));
    }
  }
  return isAny;
}

function refuse(refused: Refused[], path: string, reference: Reference, message: string): true {
  const { api, line, column } = reference;
  refused.push({ path, api, line, column, message });
  return true;
}

/** `TS2322: Type 'Promise<void>' is not assignable to type 'void'.`, with the place where that is another one. */
export function describe(fault: Found, file: string, reference: Reference | null, version: Version): string {
  const line = lineOf(fault, version);
  const isHere = file === fault.file;
  const isThere = isHere && reference !== null && reference.line <= line && line <= reference.endLine;
  const where = isThere ? "" : ` ${isHere ? "" : `in ${fault.path} `}on line ${line}`;
  return `TS${fault.code}${where}: ${fault.message}`;
}

function lineOf({ file, start, program }: Found, version: Version): number {
  return version.lineOf(file, start, program.getSourceFile(file)!.text);
}
