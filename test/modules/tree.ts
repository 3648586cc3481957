import { posix } from "node:path";
import type { Disk } from "../../src/modules/disk.js";
import type { ReadOnlyHost } from "../../src/typescript/read-only-host.js";
import { ts } from "../../src/typescript/typescript.js";

/** The top folder of every repository here: beside it, there is a world that isn't looked at. */
export const top = "/r";

/**
 * A tree in the top folder.
 *
 * @param files what is in them, by their path in it: a text, or what there is as JSON
 * @param links folders by links to them
 */
export function treeOf(
  files: Readonly<Record<string, unknown>>,
  links: Readonly<Record<string, string>> = {},
): Tree {
  const absolute = (path: string) => posix.join(top, path);
  const text = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
  return new Tree(
    new Map(Object.entries(files).map(([path, value]) => [absolute(path), text(value)])),
    new Map(Object.entries(links).map(([path, target]) => [absolute(path), absolute(target)])),
  );
}

/** Files and links to folders, with absolute paths: a disk in memory, as each of the two resolutions wants to see it. */
export class Tree {
  readonly #folders = new Set<string>();

  constructor(
    readonly files: ReadonlyMap<string, string>,
    readonly links: ReadonlyMap<string, string>,
  ) {
    for (const path of [...files.keys(), ...links.keys()])
      for (let at = posix.dirname(path); !this.#folders.has(at); at = posix.dirname(at))
        this.#folders.add(at);
  }

  toDisk(): Disk {
    return {
      isFile: (path) => this.#isInside(path) && this.files.has(this.#realpath(path)),
      isFolder: (path) => this.#isInside(path) && this.#folders.has(this.#realpath(path)),
      read: (path) => (this.#isInside(path) ? this.files.get(this.#realpath(path)) : undefined),
      realpath: (path) => this.#realpath(path),
      isInside: (path) => this.#isInside(path),
    };
  }

  toHost(): ReadOnlyHost {
    const disk = this.toDisk();
    return {
      useCaseSensitiveFileNames: true,
      fileExists: disk.isFile,
      directoryExists: disk.isFolder,
      readFile: disk.read,
      realpath: disk.realpath,
      isInside: disk.isInside,
      readDirectory: (folder, extensions, excludes, includes) =>
        matchFiles([...this.files.keys()], { folder, extensions, excludes, includes }),
    };
  }

  #isInside(path: string): boolean {
    return path === top || path.startsWith(`${top}/`);
  }

  #realpath(path: string): string {
    for (const [link, target] of this.links)
      if (path === link || path.startsWith(`${link}/`))
        return this.#realpath(target + path.slice(link.length));
    return path;
  }
}

interface Wanted {
  readonly folder: string;
  readonly extensions: readonly string[];
  readonly excludes: readonly string[] | undefined;
  readonly includes: readonly string[];
}

/** Lets TypeScript itself say which files its patterns match: it is given them as one flat folder each. */
function matchFiles(files: readonly string[], { folder, extensions, excludes, includes }: Wanted): string[] {
  const { matchFiles: match } = ts as unknown as TypeScriptInside;
  const entries = (path: string) => {
    const below = files.filter((file) => file.startsWith(path === "/" ? path : `${path}/`));
    const names = below.map((file) => file.slice(path === "/" ? 1 : path.length + 1));
    return {
      files: names.filter((name) => !name.includes("/")),
      directories: [...new Set(names.flatMap((name) => (name.includes("/") ? [name.split("/")[0]!] : [])))],
    };
  };
  return match(folder, extensions, excludes, includes, true, "/", undefined, entries, (path) => path);
}

/** What TypeScript reads folders with; its declarations leave it out. */
interface TypeScriptInside {
  matchFiles(
    path: string,
    extensions: readonly string[],
    excludes: readonly string[] | undefined,
    includes: readonly string[],
    useCaseSensitiveFileNames: boolean,
    currentDirectory: string,
    depth: number | undefined,
    getFileSystemEntries: (path: string) => { files: string[]; directories: string[] },
    realpath: (path: string) => string,
  ): string[];
}
