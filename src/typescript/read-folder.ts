import { readdirSync } from "node:fs";
import { join } from "node:path";
import { toSlashes } from "../disk/display-path.js";
import type { View } from "./overlay.js";
import { ts } from "./typescript.js";

type Changed = Required<Pick<View, "added" | "deleted">>;
type ReadFolder = ts.ParseConfigHost["readDirectory"];

/** Finds a configuration's files as TypeScript does on the disk, with those that were added, and without those that were deleted. */
export function readFolderWith({ added, deleted }: Changed): ReadFolder {
  return (folder, extensions, excludes, includes, depth) => {
    if (added.size + deleted.size === 0)
      return ts.sys.readDirectory(folder, extensions, excludes, includes, depth);
    const entries = (path: string) => entriesOf(toSlashes(path), { added, deleted });
    const { useCaseSensitiveFileNames: isSensitive } = ts.sys;
    return inside.matchFiles(
      folder,
      extensions,
      excludes,
      includes,
      isSensitive,
      "/",
      depth,
      entries,
      realpath,
    );
  };
}

function realpath(path: string): string {
  return ts.sys.realpath?.(path) ?? path;
}

function entriesOf(folder: string, { added, deleted }: Changed): Entries {
  const [files, directories] = [new Set<string>(), new Set<string>()];
  for (const name of readNames(folder)) {
    const path = toSlashes(join(folder, name));
    if (ts.sys.directoryExists(path)) directories.add(name);
    else if (!deleted.has(path)) files.add(name);
  }
  const start = folder.endsWith("/") ? folder : `${folder}/`;
  for (const path of added) {
    if (!path.startsWith(start)) continue;
    const [name, below] = path.slice(start.length).split("/", 2);
    (below === undefined ? files : directories).add(name!);
  }
  return { files: [...files].sort(), directories: [...directories].sort() };
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

interface Entries {
  readonly files: readonly string[];
  readonly directories: readonly string[];
}

/** What TypeScript reads folders with; its declarations leave it out. */
const inside = ts as unknown as {
  matchFiles(
    path: string,
    extensions: readonly string[],
    excludes: readonly string[] | undefined,
    includes: readonly string[],
    useCaseSensitiveFileNames: boolean,
    currentDirectory: string,
    depth: number | undefined,
    getFileSystemEntries: (path: string) => Entries,
    realpath: (path: string) => string,
  ): string[];
};
