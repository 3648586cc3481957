import { packageOf } from "./module-names.js";
import { folderOf, joinPath } from "./paths.js";

/** What is read of a `package.json`; null where it can't be read. */
type Manifest = Readonly<Record<string, unknown>> | null;

/** What others load a package by. */
const entries = ["main", "module", "exports", "types", "typings", "browser", "unpkg", "publishConfig"];

/** By which of these a folder is loaded instead of its index. */
const mains = ["main", "module", "types", "typings", "typesVersions", "exports", "browser"];

/** Where a package names those that it uses. */
const lists = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/** The packages of a repository. */
export class Packages {
  readonly #manifests: ReadonlyMap<string, Manifest>;
  /** The `package.json` of a folder, its own or one above. */
  readonly #files = new Map<string, string | undefined>();
  #names: Set<unknown> | undefined;
  #installed: Set<string> | undefined;

  /**
   * @param files all `package.json`
   * @param isBuiltin whether a module's name is one of the platform's own
   */
  constructor(
    files: readonly string[],
    read: (file: string) => string | undefined,
    readonly isBuiltin: (name: string) => boolean,
  ) {
    this.#manifests = new Map(files.map((file) => [file, parse(read(file))]));
  }

  /** The `package.json` that a file belongs to. */
  fileOf(path: string): string | undefined {
    return this.#ofFolder(folderOf(path));
  }

  #ofFolder(folder: string): string | undefined {
    if (this.#files.has(folder)) return this.#files.get(folder);
    const own = folder.endsWith("/") ? `${folder}package.json` : `${folder}/package.json`;
    const isTop = folder === folderOf(folder);
    const found = this.#manifests.has(own) ? own : isTop ? undefined : this.#ofFolder(folderOf(folder));
    this.#files.set(folder, found);
    return found;
  }

  /** Whether a folder may stand for another file of its package than its index. */
  hasMain(manifest: string): boolean {
    const found = this.#manifests.get(manifest);
    return !found || mains.some((key) => found[key] !== undefined);
  }

  nameOf(path: string): string | undefined {
    const name = this.#manifests.get(this.fileOf(path) ?? "")?.name;
    return typeof name === "string" && name !== "" ? name : undefined;
  }

  /** The names of the package that a file is in: its own, and those that packages of the repository give to it. */
  namesOf(path: string): string[] {
    const own = this.nameOf(path);
    const manifest = this.fileOf(path);
    if (manifest === undefined) return [];
    const home = folderOf(manifest);
    const given = [...this.#manifests].flatMap(([file, its]) =>
      aliasesIn(
        its,
        (target) => target === own,
        (place) => joinPath(folderOf(file), place) === home,
      ),
    );
    return [...new Set([...(own === undefined ? [] : [own]), ...given])];
  }

  /**
   * Why code that isn't here may use what a module exports; null when none can.
   *
   * @param shown how messages name the `package.json`
   */
  whyLibrary(path: string, shown: (file: string) => string): string | null {
    const file = this.fileOf(path);
    if (file === undefined) return null;
    const manifest = this.#manifests.get(file);
    if (!manifest) return `may be exported from a library (${shown(file)} can't be read)`;
    if (manifest.private === true) return null;
    const published = manifest.files !== undefined && manifest.bin === undefined ? "files" : undefined;
    const entry = entries.find((key) => manifest[key] !== undefined) ?? published;
    if (!entry) return null;
    return `is exported from a library (${shown(file)} has "${entry}"; if nobody else uses it, say "private": true there)`;
  }

  /** Whether a module's name is one of a package that isn't of this repository. */
  isForeign(specifier: string): boolean {
    if (this.isBuiltin(specifier)) return true;
    this.#installed ??= new Set([...this.#manifests.values()].flatMap(dependenciesOf));
    const name = packageOf(specifier);
    return this.#installed.has(name) && !this.#isOwn(name);
  }

  #isOwn(name: string): boolean {
    this.#names ??= new Set([...this.#manifests.values()].map((manifest) => manifest?.name));
    return this.#names.has(name);
  }
}

function parse(text: string | undefined): Manifest {
  try {
    const value: unknown = JSON.parse((text ?? "").replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null ? (value as Manifest) : null;
  } catch {
    return null;
  }
}

function dependenciesOf(manifest: Manifest): string[] {
  return lists.flatMap((key) => keysIn(manifest?.[key]));
}

/** `"shell": "workspace:@me/core@*"`, `"shell": "link:../core"` */
function aliasesIn(
  manifest: Manifest,
  isPackage: (name: string) => boolean,
  isFolder: (place: string) => boolean,
): string[] {
  return lists.flatMap((key) =>
    entriesIn(manifest?.[key]).flatMap(([name, range]) => {
      const [, named] = /^(?:workspace|npm):((?:@[^/@]+\/)?[^@/]+)(?:@|$)/.exec(range) ?? [];
      const [, place] = /^(?:workspace|link|file|portal):(\.{0,2}\/.*)$/.exec(range) ?? [];
      return (named !== undefined && isPackage(named)) || (place !== undefined && isFolder(place))
        ? [name]
        : [];
    }),
  );
}

function entriesIn(value: unknown): [string, string][] {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
}

function keysIn(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}
