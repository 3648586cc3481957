import { packageOf, stemOf } from "./module-names.js";
import { folderOf, joinPath } from "./paths.js";

/** What is read of a `package.json`; null where it can't be read. */
type Manifest = Readonly<Record<string, unknown>> | null;

/** What others load a package by. */
const entries = ["main", "module", "exports", "types", "typings", "browser", "unpkg", "publishConfig"];

/** By which of these a folder is loaded instead of its index. */
const mains = ["main", "module", "types", "typings", "browser"];

/** Where a package names those that it uses. */
const lists = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/** The packages of a repository. */
export class Packages {
  readonly #manifests: ReadonlyMap<string, Manifest>;
  /** The `package.json` of a folder, its own or one above. */
  readonly #files = new Map<string, string | undefined>();
  /** The names of packages, by their `package.json`. */
  readonly #given = new Map<string, readonly string[]>();
  #placed: readonly Dependency[] | undefined;
  /** Folders by the file that they are loaded as, without its extension. */
  #byMain: ReadonlyMap<string, readonly string[]> | undefined;
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

  /** The folders that a file is loaded as, as their `package.json` says; its index isn't one of them. */
  foldersLoadedAs(path: string): string[] {
    this.#byMain ??= this.#groupByMain();
    const own = this.fileOf(path);
    const stem = stemOf(path);
    return [
      ...(this.#byMain.get(stem) ?? []),
      // `"main": "chart.js"` may be `chart.js.ts`; what `typesVersions` says is left open.
      ...(this.#byMain.get(stemOf(stem)) ?? []),
      ...(own !== undefined && this.#isOpen(own) ? [folderOf(own)] : []),
    ];
  }

  #groupByMain(): Map<string, string[]> {
    const groups = new Map<string, string[]>();
    for (const [file, manifest] of this.#manifests) {
      const folder = folderOf(file);
      for (const key of mains) {
        const main = manifest?.[key];
        if (typeof main !== "string") continue;
        const path = joinPath(folder, main);
        for (const stem of [stemOf(path), path, `${path}/index`])
          groups.set(stem, [...(groups.get(stem) ?? []), folder]);
      }
    }
    return groups;
  }

  /** Whether a folder may stand for any file of its package. */
  #isOpen(file: string): boolean {
    const manifest = this.#manifests.get(file);
    return !manifest || manifest.typesVersions !== undefined;
  }

  /** All `package.json` above a file, the nearest first. */
  #above(path: string): string[] {
    const nearest = this.fileOf(path);
    if (nearest === undefined) return [];
    const home = folderOf(nearest);
    return [nearest, ...(home === folderOf(home) ? [] : this.#above(home))];
  }

  /** The package that a file is in: often `"type"` alone is said in a folder of it. */
  #homesOf(path: string): string[] {
    const above = this.#above(path);
    const named = above.findIndex((file) => this.#nameIn(file) !== undefined);
    return named < 0 ? above : above.slice(0, named + 1);
  }

  #nameIn(file: string): string | undefined {
    const name = this.#manifests.get(file)?.name;
    return typeof name === "string" && name !== "" ? name : undefined;
  }

  /** The names of the packages that a file is in: their own, and those that packages of the repository give to them. */
  namesOf(path: string): string[] {
    const homes = this.#homesOf(path);
    // What a package exports may be of one in a folder of its own.
    const around = this.#above(path).filter((file) => this.#manifests.get(file)?.exports !== undefined);
    return [...new Set([...homes, ...around].flatMap((home) => this.#namesOfPackage(home)))];
  }

  /** Whether two files are of one package. */
  areTogether(one: string, other: string): boolean {
    return this.#homesOf(one).at(-1) === this.#homesOf(other).at(-1);
  }

  /** Whether one that uses the package of a file installs it from its folder, under a name. */
  isPlacedAs(path: string, name: string): boolean {
    const given = this.#dependencies().filter((one) => one.name === name);
    return this.#homesOf(path).some((home) => given.some((one) => leadsTo(one, folderOf(home))));
  }

  #namesOfPackage(file: string): readonly string[] {
    const known = this.#given.get(file);
    if (known) return known;
    const own = this.#nameIn(file);
    const home = folderOf(file);
    const given = this.#dependencies().filter(
      (one) => (own !== undefined && one.named === own) || leadsTo(one, home),
    );
    const names = [...new Set([...(own === undefined ? [] : [own]), ...given.map(({ name }) => name)])];
    this.#given.set(file, names);
    return names;
  }

  /** All that packages of the repository say of where another comes from, but for its version. */
  #dependencies(): readonly Dependency[] {
    this.#placed ??= [...this.#manifests].flatMap(([file, manifest]) =>
      dependenciesIn(manifest, folderOf(file)),
    );
    return this.#placed;
  }

  /**
   * Why code that isn't here may use what a module exports; null when none can.
   *
   * @param shown how messages name the `package.json`
   */
  whyLibrary(path: string, shown: (file: string) => string): string | null {
    for (const file of this.#homesOf(path)) {
      const why = this.#whyLibrary(file, shown);
      if (why !== null) return why;
    }
    return null;
  }

  #whyLibrary(file: string, shown: (file: string) => string): string | null {
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

/** Where a package comes from, as one that uses it says. */
interface Dependency {
  /** How that one calls it. */
  readonly name: string;
  /** How it is called itself. */
  readonly named: string | undefined;
  readonly place: string | undefined;
  /** The folder of the one that uses it. */
  readonly from: string;
}

/** `"shell": "workspace:@me/core@*"`, `"shell": "link:../core"`, `"shell": "../../fronts/library/core.ts"` */
function dependenciesIn(manifest: Manifest, from: string): Dependency[] {
  return lists.flatMap((key) =>
    entriesIn(manifest?.[key]).flatMap(([name, range]) => {
      const [, named] = /^(?:workspace|npm):((?:@[^/@]+\/)?[^@/]+)(?:@|$)/.exec(range) ?? [];
      const [, place] =
        /^(?:workspace|link|file|portal):(.+)$/.exec(range) ?? /^(\.\.?(?:\/.*)?)$/.exec(range) ?? [];
      return named === undefined && place === undefined ? [] : [{ name, named, place, from }];
    }),
  );
}

/** Whether a place is a package's folder: as seen from the one that names it, or from the workspace's, above it. */
function leadsTo({ place, from }: Dependency, home: string): boolean {
  if (place === undefined) return false;
  if (joinPath(from, place) === home) return true;
  return /^(?!\.)[^*^~]*\//.test(place) && home.endsWith(`/${place.replace(/\/+$/, "")}`);
}

function entriesIn(value: unknown): [string, string][] {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
}

function keysIn(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}
