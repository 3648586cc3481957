import { readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { clientPackages } from "../api/names.js";
import { toSlashes } from "../disk/display-path.js";
import type { View } from "./overlay.js";
import { readFolderWith } from "./read-folder.js";
import { ts } from "./typescript.js";

/** No source or typing that somebody wrote is larger, in bytes. */
const sizeLimit = 5 * 1024 * 1024;

/** What is read of a disk for the sake of types: ordinary files of the project, and this package's own typings. */
export interface ReadOnlyHost extends ts.ParseConfigHost {
  realpath(path: string): string;
  directoryExists(path: string): boolean;
  isInside(path: string): boolean;
}

/**
 * A view of the disk that ends at the project's top folders.
 *
 * @param tops their absolute paths, through all links
 * @param view what stands for files that may be written meanwhile
 */
export function createReadOnlyHost(tops: readonly string[], view: View): ReadOnlyHost {
  const { texts, added = new Set(), deleted = new Set() } = view;
  const roots = [...tops, ...ownPackages()];
  const isInside = (path: string) => roots.some((folder) => contains(folder, path));
  const isOnDisk = (path: string) => ts.sys.fileExists(path) && isInside(realpath(path));
  const isFile = (path: string) =>
    isInside(path) && !deleted.has(path) && (added.has(path) || isOnDisk(path));
  const isAdded = (folder: string) => [...added].some((path) => path.startsWith(`${folder}/`));
  const directoryExists = (path: string) =>
    (isInside(path) || tops.some((top) => contains(path, top))) &&
    (ts.sys.directoryExists(path) || isAdded(path));
  const readFolder = readFolderWith({ added, deleted });
  return {
    useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames,
    isInside,
    realpath,
    directoryExists,
    fileExists: isFile,
    readFile: (path) => texts.get(path) ?? (isFile(path) ? readText(path) : undefined),
    readDirectory: (path, ...rest) =>
      directoryExists(path) && isInside(path) ? [...readFolder(path, ...rest)].filter(isInside) : [],
  };
}

function readText(path: string): string | undefined {
  // With a byte order mark, if there is one: positions speak of the whole text.
  return statSync(path).size <= sizeLimit ? readFileSync(path, "utf8") : undefined;
}

function realpath(path: string): string {
  try {
    return toSlashes(realpathSync.native(path));
  } catch {
    return path;
  }
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("..") && !/^([a-z]:|[\\/])/i.test(way));
}

const require = createRequire(import.meta.url);

/** The client's typings that come with this package, for a project that has not installed its own. */
export const ownTypings: ReadonlyMap<string, string> = new Map(
  clientPackages.flatMap((name) => {
    // The client has no main file that could be resolved.
    const folders = require.resolve.paths(name) ?? [];
    const file = folders
      .map((folder) => toSlashes(join(folder, name, "dist/index.d.ts")))
      .find((candidate) => ts.sys.fileExists(candidate));
    return file ? [[name, realpath(file)]] : [];
  }),
);

function ownPackages(): string[] {
  return [...ownTypings.values()].map((file) => toSlashes(dirname(file)));
}
