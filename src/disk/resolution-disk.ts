import { statSync } from "node:fs";
import type { Disk } from "../modules/disk.js";
import { isInside } from "./display-path.js";
import type { RepositoryFiles } from "./repository-files.js";

/**
 * What the resolution of names sees of a disk: nothing outside of some folders, be it through a link.
 *
 * @param roots their absolute paths, through all links
 * @param repository their files, which need not be looked for
 */
export function createDisk(roots: readonly string[], repository: RepositoryFiles): Disk {
  const listed = new Set([...repository.code, ...repository.configs, ...repository.packages]);
  const folders = new Map<string, boolean>();
  const isWithin = (path: string) => roots.some((root) => isInside(root, path));
  const isThere = (path: string, wanted: "isFile" | "isDirectory") => {
    const stats = isWithin(path) ? statSync(path, { throwIfNoEntry: false }) : undefined;
    return (stats?.[wanted]() ?? false) && isWithin(repository.realpath(path));
  };
  const isFolder = (path: string) => {
    const known = folders.get(path) ?? isThere(path, "isDirectory");
    folders.set(path, known);
    return known;
  };
  return {
    isFile: (path) => listed.has(path) || isThere(path, "isFile"),
    isFolder,
    read: (path) => (isWithin(repository.realpath(path)) ? repository.read(path) : undefined),
    realpath: (path) => (listed.has(path) ? path : repository.realpath(path)),
    isInside: isWithin,
  };
}
