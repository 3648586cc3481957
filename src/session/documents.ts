import type { Disk } from "../modules/disk.js";
import { type FileLinks, linksIn } from "../modules/file-links.js";
import { folderOf } from "../modules/paths.js";
import type { Repository } from "../modules/repository.js";
import { isModuleFile, mayEmbedCode } from "../source/extensions.js";

/** A text as it was at a time. */
export interface Version {
  readonly version: number;
  readonly text: string;
}

/** The texts of a project at one time. They stay as they are, whatever is set or deleted later. */
export interface Snapshot {
  /** Two snapshots with the same number have the same texts. */
  readonly revision: number;
  /** By path. */
  readonly all: ReadonlyMap<string, Version>;
  /** The folders with something in them, at whatever depth. */
  readonly folders: ReadonlySet<string>;
}

/** Texts in the place of a disk, each with its version. Paths are absolute, with `/`. */
export class Documents {
  #all = new Map<string, Version>();
  /** Whether a snapshot has them, so that they are to be left as they are. */
  #isShared = false;
  #revision = 0;
  #folders: ReadonlySet<string> | undefined;
  readonly #links = new Map<string, { readonly text: string; readonly links: FileLinks }>();

  get(path: string): Version | undefined {
    return this.#all.get(path);
  }

  set(path: string, version: Version): void {
    const before = this.#all.get(path);
    this.#own().set(path, version);
    // Nothing that was found out depends on a number.
    if (before?.text === version.text) return;
    if (!before) this.#folders = undefined;
    this.#revision++;
  }

  delete(path: string): boolean {
    if (!this.#all.has(path)) return false;
    this.#own().delete(path);
    this.#links.delete(path);
    this.#folders = undefined;
    this.#revision++;
    return true;
  }

  /** Makes the next snapshot another one though no text has changed: what others answer about the texts may have. */
  touch(): void {
    this.#revision++;
  }

  snapshot(): Snapshot {
    this.#folders ??= foldersOf(this.#all.keys());
    this.#isShared = true;
    return { revision: this.#revision, all: this.#all, folders: this.#folders };
  }

  /** What a file loads; looked for once for each text. */
  linksOf(path: string, text: string): FileLinks {
    const known = this.#links.get(path);
    if (known?.text === text) return known.links;
    const links = linksIn(text);
    this.#links.set(path, { text, links });
    return links;
  }

  #own(): Map<string, Version> {
    if (this.#isShared) this.#all = new Map(this.#all);
    this.#isShared = false;
    return this.#all;
  }
}

function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set(["/"]);
  for (const path of paths)
    for (let at = folderOf(path); !folders.has(at); at = folderOf(at)) folders.add(at);
  return folders;
}

export function toDisk({ all, folders }: Snapshot): Disk {
  return {
    isFile: (path) => all.has(path),
    isFolder: (path) => folders.has(path),
    read: (path) => all.get(path)?.text,
    realpath: (path) => path,
    isInside: () => true,
  };
}

/** The files of a project, with those that say where names of modules lead. */
export interface Listed extends Repository {
  /** Configurations of TypeScript. */
  readonly configs: readonly string[];
  /** All `package.json`. */
  readonly packages: readonly string[];
}

/** @param isPart whether the project has other files, too */
export function toRepository({ all }: Snapshot, isPart: boolean): Listed {
  const paths = [...all.keys()];
  return {
    code: paths.filter(isModuleFile),
    links: [],
    embedding: paths.filter(mayEmbedCode),
    configs: paths.filter((path) => /\/[jt]sconfig\.json$/.test(path)),
    packages: paths.filter((path) => path.endsWith("/package.json")),
    isPart,
    read: (path) => all.get(path)?.text,
    realpath: (path) => path,
  };
}
