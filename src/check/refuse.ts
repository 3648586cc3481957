import type { Finding, RefusedUse } from "../findings/finding.js";
import { type Phrase, phrase } from "../findings/phrase.js";
import type { Change } from "../model.js";
import type { Found } from "./checker.js";
import type { Version } from "./version.js";

/**
 * Refuses a change by one of its references: the one next to the fault, or the first. What is linked with it is left, too.
 *
 * @returns whether there was one
 */
export function refuseChange(refused: RefusedUse[], change: Change, fault: Found, version: Version): boolean {
  for (const mate of version.groupsOf([change])) {
    const { path, file, findings } = version.fileOf(mate);
    const line = file === fault.file ? lineOf(fault, version) : 0;
    const distance = (one: Finding) => {
      const { first, last } = version.linesOf(file, one.span);
      return Math.max(first - line, line - last, 0);
    };
    const [nearest] = mate.references
      .map((index) => findings[index]!)
      .sort((a, b) => distance(a) - distance(b) || a.span.start - b.span.start);
    if (nearest) return refuse(refused, path, nearest, describe(fault, file, nearest, version));
  }
  return false;
}

/** Refuses all that is migrated in some files. */
export function refuseFiles(
  refused: RefusedUse[],
  files: ReadonlySet<string>,
  fault: Found,
  version: Version,
): boolean {
  let isAny = false;
  for (const { path, file, findings, changes } of version.files) {
    if (!files.has(file)) continue;
    for (const index of new Set(changes.flatMap((change) => change.references))) {
      const finding = findings[index]!;
      isAny = refuse(refused, path, finding, describe(fault, file, finding, version));
    }
  }
  return isAny;
}

function refuse(refused: RefusedUse[], path: string, { api, span }: Finding, message: Phrase): true {
  refused.push({ path, api, start: span.start, message });
  return true;
}

/** `TS2322: Type 'Promise<void>' is not assignable to type 'void'.`, with the place where that is another one. */
export function describe(fault: Found, file: string, finding: Finding | null, version: Version): Phrase {
  const line = lineOf(fault, version);
  const isHere = file === fault.file;
  const lines = isHere && finding !== null ? version.linesOf(file, finding.span) : null;
  const isThere = lines !== null && lines.first <= line && line <= lines.last;
  const { path, code, message } = fault;
  const where = isThere ? "" : phrase`${isHere ? "" : ` in ${path}`}${{ path, line, isOn: true }}`;
  return phrase`TS${String(code)}${where}: ${message}`;
}

function lineOf({ file, start, program }: Found, version: Version): number {
  return version.lineOf(file, start, program.getSourceFile(file)!.text);
}
