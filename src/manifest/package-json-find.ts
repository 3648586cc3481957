import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { codeOf } from "../disk/disk-error.js";
import { isInside } from "../disk/display-path.js";
import { sizeLimit } from "../disk/read-source.js";
import { repositoryTop } from "../disk/repository-top.js";

/** A package, with the files that belong to it. */
export interface FoundPackage {
  /** Its `package.json`; null where there is none above the files. */
  readonly file: string | null;
  readonly sources: readonly string[];
}

/**
 * The nearest `package.json` above each file, not above its repository (or, outside of any, its project).
 *
 * @param sources absolute paths, through all links
 * @param roots as `projectRoots` has them
 */
export function findPackages(sources: readonly string[], roots: readonly string[]): FoundPackage[] {
  const found = new Map<string | null, string[]>();
  const tops = new Map<string, string | null>();
  for (const source of sources) {
    const top = repositoryTop(dirname(source), tops) ?? roots.find((root) => isInside(root, source));
    const file = top === undefined ? null : nearest(dirname(source), top);
    found.set(file, [...(found.get(file) ?? []), source]);
  }
  return [...found].map(([file, own]) => ({ file, sources: own }));
}

function nearest(folder: string, top: string): string | null {
  if (!isInside(top, folder) || relative(top, folder).split(sep).includes("node_modules")) return null;
  const file = join(folder, "package.json");
  if (isPackage(file)) return throughLinks(file, top);
  return folder === top ? null : nearest(dirname(folder), top);
}

/** Where a `package.json` really is; null where that is not in the repository. */
function throughLinks(file: string, top: string): string | null {
  try {
    const real = realpathSync.native(file);
    return isInside(top, real) ? real : null;
  } catch {
    return null;
  }
}

/** `{ "type": "module" }` alone only says how files are read, and nobody installs there. */
function isPackage(file: string): boolean {
  try {
    const stats = statSync(file);
    // A pipe would be waited for.
    if (!stats.isFile()) return false;
    // What can't be read is named later, when it is to be changed.
    if (stats.size > sizeLimit) return true;
    const text = readFileSync(file, "utf8");
    return /"(?:name|version|private|scripts|\w*[dD]ependencies)"/.test(text) || !/"type"/.test(text);
  } catch (error) {
    const code = codeOf(error);
    return code !== "ENOENT" && code !== "ENOTDIR";
  }
}
