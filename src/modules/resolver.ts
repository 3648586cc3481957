import type { Disk } from "./disk.js";
import { FileFinder, type Kind } from "./file-finder.js";
import { packageOf } from "./module-names.js";
import { mayHave, type NameOptions, readNameOptions } from "./name-options.js";
import { targetsOf } from "./package-map.js";
import { fillPattern, matchPattern, type PathPattern } from "./path-pattern.js";
import { folderOf, isBelow, joinPath } from "./paths.js";

/** Where a name of a module leads. */
export interface Resolved {
  /** The files that it may lead to, as far as that can't be told from here; mostly one. None where none was found. */
  readonly files: readonly string[];
  /** Whether it certainly leads out of the repository: into an installed package. */
  readonly isForeign: boolean;
}

/** Null where a name leads out of the repository. */
type Found = readonly string[] | null;

/** A folder of which names are looked up, with the configurations that decide in it. */
interface Scope {
  readonly folder: string;
  /** The first of which one says something is taken: all that say something there. */
  readonly levels: readonly (readonly NameOptions[])[];
  /** Whether the first of them have the file: TypeScript goes by these alone. */
  readonly isOwned: boolean;
  /** What may stand between the name of a file and its extension: as TypeScript is told, and nothing for bundlers. */
  readonly suffixes: Readonly<Record<Kind, readonly string[]>>;
  readonly known: Map<string, Resolved>;
}

/**
 * Finds the files that names of modules lead to, as TypeScript and bundlers do. Where they differ, or a condition or a
 * configuration decides that can't be known here, it finds all. Answers are remembered.
 */
export class Resolver {
  readonly #files: FileFinder;
  readonly #options = new Map<string, NameOptions>();
  readonly #above = new Map<string, readonly (readonly NameOptions[])[]>();
  readonly #byFile = new Map<string, Scope>();
  /** By what tells them apart: files of a folder have one as a rule. */
  readonly #scopes = new Map<string, Scope>();

  constructor(readonly disk: Disk) {
    this.#files = new FileFinder(disk);
  }

  /** @param from the absolute path of the file that has the name */
  resolve(name: string, from: string): Resolved {
    return this.#resolveIn(this.#scopeOf(from), name);
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
    const all = own ? [this.#withReferences(own), ...rest] : rest;
    this.#above.set(folder, all);
    return all;
  }

  #withReferences(path: string): NameOptions[] {
    const all = new Map<string, NameOptions>();
    // One after the other: a chain may be longer than the stack.
    const waiting = [path];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (all.has(next) || !this.disk.isInside(next)) continue;
      const options = this.#options.get(next) ?? readNameOptions(next, this.disk);
      this.#options.set(next, options);
      all.set(next, options);
      for (const each of options.references.toReversed()) waiting.push(each);
    }
    return [...all.values()];
  }

  #scopeOf(file: string): Scope {
    const known = this.#byFile.get(file);
    if (known) return known;
    const scope = this.#findScope(file);
    this.#byFile.set(file, scope);
    return scope;
  }

  #findScope(file: string): Scope {
    const folder = folderOf(file);
    // One that another refers to says nothing of files beside its folder, but those that it has.
    const all = this.optionsAbove(folder).map((level) =>
      level.filter((one) => isBelow(file, folderOf(one.path)) || mayHave(one, file)),
    );
    // Those that have the file decide; a bundler may go by the others, as for a file that nobody has.
    const owners = all
      .map((level) => level.filter((one) => mayHave(one, file)))
      .find((level) => level.length > 0);
    const owning = owners ?? [];
    const key = [folder, ...[...owning, ...all.flat()].map(({ path }) => path)].join("\0");
    const known = this.#scopes.get(key);
    if (known) return known;
    const told = [...new Set((owners ?? all.flat()).flatMap((one) => one.suffixes))];
    const typescript = told.length > 0 ? told : [""];
    const suffixes = {
      // A bundler may go by any configuration.
      bundled: [...new Set([...told, ...all.flat().flatMap((one) => one.suffixes), ""])],
      typescript,
      typed: typescript,
      code: typescript,
    };
    const levels = owners ? [owners, ...all] : all;
    const scope = { folder, levels, isOwned: owners !== undefined, suffixes, known: new Map() };
    this.#scopes.set(key, scope);
    return scope;
  }

  #resolveIn(scope: Scope, name: string): Resolved {
    const known = scope.known.get(name);
    if (known) return known;
    const first = this.#find(name, scope, "bundled");
    const others = first ? (this.#find(name, scope, "typescript") ?? []) : [];
    const files = [...(first ?? []), ...others].map((file) => this.disk.realpath(file));
    const found = { files: [...new Set(files)], isForeign: first === null };
    scope.known.set(name, found);
    return found;
  }

  #find(name: string, scope: Scope, kind: Kind): Found {
    const isRelative = /^\.\.?(?:\/|$)/.test(name);
    if (isRelative || name.startsWith("/")) {
      const path = joinPath(isRelative ? scope.folder : "/", name);
      return this.#ofPath(path, scope, kind, /(?:^|\/)\.{0,2}$/.test(name));
    }
    let aliased: readonly string[] = [];
    for (const [index, level] of scope.levels.entries()) {
      aliased = level.flatMap((one) => this.#byAlias(name, one, scope, kind));
      if (aliased.length === 0) continue;
      if (index === 0 && scope.isOwned) return aliased;
      break;
    }
    // A bundler may go by a configuration that TypeScript doesn't look at here.
    const others = name.startsWith("#") ? this.#ofOwn(name, scope, kind) : this.#ofPackage(name, scope, kind);
    return aliased.length > 0 ? [...aliased, ...(others ?? [])] : others;
  }

  #ofPath(path: string, { levels, suffixes }: Scope, kind: Kind, isFolder: boolean): Found {
    const virtual = levels.flat().flatMap(({ rootDirs }) => elsewhere(path, rootDirs));
    // TypeScript doesn't always begin with the own one of several folders that are taken for one: it may be any of them.
    if (isFolder && levels.flat().some(({ rootDirs }) => rootDirs.includes(path)))
      return [path, ...virtual].flatMap((place) => this.#files.find(place, suffixes[kind], kind));
    // With several folders for one, TypeScript takes `./` for a file, too.
    const isOnlyFolder = isFolder && (kind === "bundled" || virtual.length === 0);
    const here = isOnlyFolder
      ? this.#files.findInFolder(path, suffixes[kind], kind)
      : this.#files.find(path, suffixes[kind], kind);
    if (here.length > 0) return here;
    return (
      virtual
        .map((place) => this.#files.find(place, suffixes[kind], kind))
        .find(({ length }) => length > 0) ?? []
    );
  }

  /** What an alias stands for, or a path in the base folder. */
  #byAlias(
    name: string,
    { paths, baseUrl }: NameOptions,
    { suffixes }: Scope,
    kind: Kind,
  ): readonly string[] {
    const matching = paths
      .map(({ name: pattern, targets }) => ({ pattern, targets, star: matchPattern(pattern, name) }))
      .filter(({ star }) => star !== null)
      // A whole name goes before a pattern, and a longer beginning before a shorter one.
      .sort((a, b) => rank(b.pattern) - rank(a.pattern));
    const [best] = matching;
    for (const target of best?.targets ?? []) {
      const files = this.#files.find(joinPath("/", fillPattern(target, best!.star!)), suffixes[kind], kind);
      if (files.length > 0) return files;
    }
    return baseUrl === null ? [] : this.#files.find(joinPath(baseUrl, name), suffixes[kind], kind);
  }

  /** `#shell`, as the `imports` of the file's own package say. */
  #ofOwn(name: string, scope: Scope, kind: Kind): Found {
    const home = this.#files.packageAbove(scope.folder);
    if (home === undefined) return [];
    const targets = targetsOf(this.#files.manifestIn(home)?.imports, name);
    const found = targets.map((target) =>
      target.startsWith("./")
        ? this.#files.find(joinPath(home, target), scope.suffixes[kind], kind)
        : target.startsWith("#")
          ? []
          : this.#find(target, scope, kind),
    );
    const own = found.flatMap((files) => files ?? []);
    return own.length === 0 && found.includes(null) ? null : own;
  }

  #ofPackage(name: string, scope: Scope, kind: Kind): Found {
    const wanted = packageOf(name);
    const own = this.#files.packageAbove(scope.folder);
    const manifest = own === undefined ? null : this.#files.manifestIn(own);
    const ofItself =
      own !== undefined && manifest?.name === wanted && manifest.exports
        ? this.#inPackage(name, wanted, own, scope, kind)
        : [];
    if (ofItself.length > 0) return ofItself;
    for (let at = scope.folder; this.disk.isInside(at); at = folderOf(at)) {
      const place = joinPath(at, `node_modules/${wanted}`);
      if (this.disk.isFolder(place)) {
        const home = this.disk.realpath(place);
        const isOwn = this.disk.isInside(home) && !/(?:^|\/)node_modules(?:\/|$)/.test(home);
        return isOwn ? this.#inInstalled(name, wanted, home, scope, kind) : null;
      }
      if (at === folderOf(at)) break;
    }
    return [];
  }

  #inInstalled(name: string, wanted: string, home: string, scope: Scope, kind: Kind): readonly string[] {
    const kinds: readonly Kind[] = kind === "typescript" ? ["typed", "code"] : [kind];
    const found = kinds.map((one) => this.#inPackage(name, wanted, home, scope, one));
    return found.find((files) => files.length > 0) ?? [];
  }

  #inPackage(name: string, wanted: string, home: string, { suffixes }: Scope, kind: Kind): readonly string[] {
    const inside = name.slice(wanted.length);
    const exported = this.#files.manifestIn(home)?.exports;
    if (exported)
      return targetsOf(exported, `.${inside}`).flatMap((target) =>
        this.#files.find(joinPath(home, target), suffixes[kind], kind),
      );
    return inside
      ? this.#files.find(home + inside, suffixes[kind], kind)
      : this.#files.findInFolder(home, suffixes[kind], kind);
  }
}

function rank({ before, after }: PathPattern): number {
  return after === null ? Number.POSITIVE_INFINITY : before.length;
}

/** The same path in the other folders that are taken for one with its own. */
function elsewhere(path: string, roots: readonly string[]): string[] {
  const own = roots
    .filter((root) => path === root || isBelow(path, root))
    // The longest beginning.
    .sort((a, b) => b.length - a.length)[0];
  return own === undefined
    ? []
    : roots.filter((root) => root !== own).map((root) => root + path.slice(own.length));
}
