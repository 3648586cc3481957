import { exports as resolveExports, imports as resolveImports } from "resolve.exports";
import type { Disk } from "./disk.js";
import { packageOf } from "./module-names.js";
import { type NameOptions, readNameOptions } from "./name-options.js";
import { fillPattern, matchPattern } from "./path-pattern.js";
import { folderOf, joinPath } from "./paths.js";

/** Where a name of a module leads. */
export interface Resolved {
  /** The files that it may lead to, as far as that can't be told from here; mostly one. None where none was found. */
  readonly files: readonly string[];
  /** Whether it certainly leads out of the repository: into an installed package. */
  readonly isForeign: boolean;
}

const notFound: Resolved = { files: [], isForeign: false };
const foreign: Resolved = { files: [], isForeign: true };

type Manifest = Readonly<Record<string, unknown>>;

/** Extensions that a name may stand for, by the one that it is written with; typings and sources go before what is made of them. */
const replaced: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx", ".d.ts", ".js", ".jsx"],
  ".jsx": [".tsx", ".d.ts", ".jsx"],
  ".mjs": [".mts", ".d.mts", ".mjs"],
  ".cjs": [".cts", ".d.cts", ".cjs"],
};
const added = [".ts", ".tsx", ".d.ts", ".js", ".jsx"];
const others = [".mts", ".cts", ".mjs", ".cjs", ".json", ".vue", ".svelte"];

/** Fields of a `package.json` by which a folder is loaded. */
const mains = ["types", "typings", "module", "main", "browser"];

/** Finds the files that names of modules lead to, as TypeScript and bundlers do. Answers are remembered. */
export class Resolver {
  readonly #known = new Map<string, Resolved>();
  readonly #options = new Map<string, NameOptions>();
  readonly #above = new Map<string, readonly (readonly NameOptions[])[]>();
  readonly #manifests = new Map<string, Manifest | null>();

  constructor(readonly disk: Disk) {}

  /** @param from the absolute path of the file that has the name */
  resolve(name: string, from: string): Resolved {
    const folder = folderOf(from);
    const key = `${folder}\0${name}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#resolve(name, folder);
    this.#known.set(key, found);
    return found;
  }

  /** What the configurations above a folder say, the nearest first: each with those that it refers to. */
  optionsAbove(folder: string): readonly (readonly NameOptions[])[] {
    const known = this.#above.get(folder);
    if (known) return known;
    const own = ["tsconfig.json", "jsconfig.json"]
      .map((name) => joinPath(folder, name))
      .find((path) => this.disk.isFile(path));
    const above = folderOf(folder);
    const rest = above !== folder && this.disk.isInside(above) ? this.optionsAbove(above) : [];
    const all = own ? [this.#withReferences(own, new Set()), ...rest] : rest;
    this.#above.set(folder, all);
    return all;
  }

  #withReferences(path: string, seen: Set<string>): NameOptions[] {
    if (seen.has(path) || !this.disk.isInside(path)) return [];
    seen.add(path);
    const options = this.#options.get(path) ?? readNameOptions(path, this.disk);
    this.#options.set(path, options);
    return [options, ...options.references.flatMap((one) => this.#withReferences(one, seen))];
  }

  #resolve(name: string, folder: string): Resolved {
    if (/^\.\.?(?:\/|$)/.test(name)) return this.#ofPath(joinPath(folder, name), folder, name.endsWith("/"));
    if (name.startsWith("/")) return this.#ofPath(joinPath("/", name), folder, false);
    for (const options of this.optionsAbove(folder)) {
      const files = options.flatMap((one) => this.#byAlias(name, one));
      if (files.length > 0) return this.#toResolved(files);
    }
    return name.startsWith("#") ? this.#ofOwn(name, folder) : this.#ofPackage(name, folder);
  }

  #ofPath(path: string, folder: string, isFolder: boolean): Resolved {
    const options = this.optionsAbove(folder).flat();
    const virtual = options.flatMap(({ rootDirs }) => elsewhere(path, rootDirs));
    const suffixes = [...new Set(options.flatMap((one) => one.suffixes).concat(""))];
    for (const place of [path, ...virtual]) {
      const files = isFolder ? this.#inFolder(place, suffixes) : this.#atPath(place, suffixes);
      if (files.length > 0) return this.#toResolved(files);
    }
    return notFound;
  }

  /** What an alias stands for, or a path in the base folder. */
  #byAlias(name: string, { paths, baseUrl, suffixes }: NameOptions): string[] {
    const matching = paths
      .map(({ name: pattern, targets }) => ({ pattern, targets, star: matchPattern(pattern, name) }))
      .filter(({ star }) => star !== null)
      // A whole name goes before a pattern, and a longer beginning before a shorter one.
      .sort((a, b) => rank(b.pattern) - rank(a.pattern));
    const [best] = matching;
    for (const target of best?.targets ?? []) {
      const files = this.#atPath(fillPattern(target, best!.star!), suffixes);
      if (files.length > 0) return files;
    }
    return baseUrl === null ? [] : this.#atPath(joinPath(baseUrl, name), suffixes);
  }

  /** A file by its path, with or without its extension; or a folder. */
  #atPath(path: string, suffixes: readonly string[]): string[] {
    const { 1: stem = path, 2: extension } = /^(.*[^/])(\.[^./]+)$/.exec(path) ?? [];
    const asWritten = extension ? (replaced[extension] ?? [extension]) : [];
    return (
      this.#first(stem, asWritten, suffixes) ??
      this.#first(path, added, suffixes) ??
      (this.disk.isFile(path) ? [path] : undefined) ??
      this.#first(path, others, suffixes) ??
      this.#inFolder(path, suffixes)
    );
  }

  /** The first file with one of some extensions; with several suffixes one for each that there is. */
  #first(stem: string, extensions: readonly string[], suffixes: readonly string[]): string[] | undefined {
    const found = suffixes.flatMap((suffix) => {
      const extension = extensions.find((one) => this.disk.isFile(stem + suffix + one));
      return extension === undefined ? [] : [stem + suffix + extension];
    });
    return found.length > 0 ? found : undefined;
  }

  #inFolder(folder: string, suffixes: readonly string[]): string[] {
    if (!this.disk.isFolder(folder)) return [];
    const manifest = this.#manifestIn(folder);
    const named = mains.flatMap((key) => {
      const main = manifest?.[key];
      // A folder by this name has an index.
      return typeof main === "string" ? this.#mainAt(joinPath(folder, main), suffixes) : [];
    });
    if (named.length > 0) return [...new Set(named)];
    return this.#first(`${folder}/index`, [...added, ...others], suffixes) ?? [];
  }

  #mainAt(path: string, suffixes: readonly string[]): string[] {
    const { 1: stem = path, 2: extension } = /^(.*[^/])(\.[^./]+)$/.exec(path) ?? [];
    const asWritten = extension ? (replaced[extension] ?? [extension]) : [];
    return (
      this.#first(stem, asWritten, suffixes) ??
      this.#first(path, added, suffixes) ??
      this.#first(`${path}/index`, added, suffixes) ??
      []
    );
  }

  /** `#shell`, as the `imports` of the file's own package say. */
  #ofOwn(name: string, folder: string): Resolved {
    const home = this.#packageAbove(folder);
    const manifest = home === undefined ? undefined : this.#manifestIn(home);
    if (home === undefined || !manifest) return notFound;
    const targets = this.#targets(folder, (options) => resolveImports(manifest, name, options));
    const files = targets.flatMap((target) =>
      target.startsWith("./")
        ? this.#atPath(joinPath(home, target), [""])
        : this.resolve(target, `${home}/x`).files,
    );
    return this.#toResolved(files);
  }

  #ofPackage(name: string, folder: string): Resolved {
    const wanted = packageOf(name);
    const own = this.#packageAbove(folder);
    const manifest = own === undefined ? undefined : this.#manifestIn(own);
    if (own !== undefined && manifest?.name === wanted && manifest.exports !== undefined)
      return this.#inPackage(name, wanted, own, folder);
    for (let at = folder; this.disk.isInside(at); at = folderOf(at)) {
      const place = joinPath(at, `node_modules/${wanted}`);
      if (this.disk.isFolder(place)) {
        const home = this.disk.realpath(place);
        const isOwn = this.disk.isInside(home) && !/(?:^|\/)node_modules(?:\/|$)/.test(home);
        return isOwn ? this.#inPackage(name, wanted, home, folder) : foreign;
      }
      if (at === folderOf(at)) break;
    }
    return notFound;
  }

  #inPackage(name: string, wanted: string, home: string, folder: string): Resolved {
    const inside = name.slice(wanted.length);
    const manifest = this.#manifestIn(home);
    if (manifest?.exports === undefined)
      return this.#toResolved(inside ? this.#atPath(home + inside, [""]) : this.#inFolder(home, [""]));
    const named = { ...manifest, name: wanted };
    const targets = this.#targets(folder, (options) => resolveExports(named, name, options));
    return this.#toResolved(targets.flatMap((target) => this.#atPath(joinPath(home, target), [""])));
  }

  /** What each way of loading gives: an import and a `require`, of types and of code, in Node and in a browser. */
  #targets(folder: string, resolve: (options: ResolveOptions) => string[] | void): string[] {
    const custom = this.optionsAbove(folder)
      .flat()
      .flatMap(({ conditions }) => conditions);
    const ways = [false, true].flatMap((require) =>
      [["types"], ["module"], []].flatMap((own) =>
        [false, true].map((browser) => ({ require, browser, conditions: [...own, ...custom] })),
      ),
    );
    const found = ways.flatMap((options) => {
      try {
        return resolve(options) ?? [];
      } catch {
        // It isn't exported that way.
        return [];
      }
    });
    return [...new Set(found)];
  }

  #packageAbove(folder: string): string | undefined {
    for (let at = folder; this.disk.isInside(at); at = folderOf(at)) {
      if (this.#manifestIn(at)) return at;
      if (at === folderOf(at)) break;
    }
    return undefined;
  }

  #manifestIn(folder: string): Manifest | null {
    if (!this.#manifests.has(folder)) {
      const path = joinPath(folder, "package.json");
      const text = this.disk.isFile(path) ? this.disk.read(path) : undefined;
      this.#manifests.set(folder, text === undefined ? null : parseManifest(text));
    }
    return this.#manifests.get(folder)!;
  }

  #toResolved(files: readonly string[]): Resolved {
    const real = files.map((file) => this.disk.realpath(file));
    return { files: [...new Set(real)], isForeign: false };
  }
}

interface ResolveOptions {
  readonly require: boolean;
  readonly browser: boolean;
  readonly conditions: readonly string[];
}

function rank({ before, after }: { readonly before: string; readonly after: string | null }): number {
  return after === null ? Number.POSITIVE_INFINITY : before.length;
}

/** The same path in the other folders that are taken for one with its own. */
function elsewhere(path: string, roots: readonly string[]): string[] {
  const own = roots.find((root) => path.startsWith(`${root}/`));
  return own === undefined
    ? []
    : roots.filter((root) => root !== own).map((root) => root + path.slice(own.length));
}

function parseManifest(text: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null ? (value as Manifest) : null;
  } catch {
    return null;
  }
}
