import { dirname } from "node:path";
import type { Place, Unknown } from "../../../model.js";
import type { Config } from "../find-config.js";
import type { ReadOnlyHost } from "../read-only-host.js";
import { ts } from "../typescript.js";
import { type ComputedLoad, computedLoads, mayBeNameOf } from "./computed-loads.js";
import { firstLoads } from "./first-loads.js";
import { type Link, LinkIndex, readListed } from "./link-index.js";
import { keyOf, keysOf, packageOf, stemOf, withoutQuery } from "./module-names.js";
import type { Packages } from "./packages.js";
import { placeOf } from "./place.js";
import type { LoneFiles } from "./read-file-alone.js";
import type { RepositoryFiles } from "./repository-files.js";
import { isSpecifier } from "./specifiers.js";

/** Which files load a module. */
export interface Importers {
  readonly files: readonly string[];
  /** What may load it besides. */
  readonly unknown: readonly Unknown[];
}

interface Options {
  readonly host: ReadOnlyHost;
  readonly repository: RepositoryFiles;
  readonly packages: Packages;
  readonly files: LoneFiles;
  readonly configOf: (file: string) => Config;
  readonly configsAbove: (file: string) => readonly Config[];
  readonly display: (file: string) => string;
}

/** A load by a computed name, with what is known of the name. */
type Load = Pick<ComputedLoad, "names"> & { readonly file: string; readonly place: Place | null };

/** Finds the files that load a module, however they name it: by a path, an alias, or its package. */
export class ImporterFinder {
  readonly #known = new Map<string, Importers>();
  readonly #resolvers = new Map<Config, Resolver>();
  readonly #embedding: ReadonlySet<string>;
  readonly #texts = new Map<string, readonly ts.StringLiteralLike[]>();
  #index: LinkIndex | undefined;
  #loads: readonly Load[] | undefined;
  #aliases: readonly string[] | undefined;
  #links: ReadonlyMap<string, string> | undefined;

  constructor(readonly options: Options) {
    this.#embedding = new Set(options.repository.embedding);
  }

  of(module: string): Importers {
    const known = this.#known.get(module) ?? this.#find(module);
    this.#known.set(module, known);
    return known;
  }

  /** The files that a module is run before: they import something of it that is no type, and not only later on. */
  ranBefore(module: string): readonly string[] {
    return this.of(module).files.filter((file) => {
      const lone = this.options.files.get(file);
      return !lone || firstLoads(lone).some((name) => this.names(withoutQuery(name), file, module));
    });
  }

  /** Whether a file loads a module by a name. */
  names(specifier: string, from: string, module: string): boolean {
    const found = this.#resolve(specifier, from);
    return found !== undefined && stemOf(found) === stemOf(module);
  }

  /** Other files than modules that name each other: for what is global. */
  get repository(): RepositoryFiles {
    return this.options.repository;
  }

  #find(module: string): Importers {
    const { repository, host, display } = this.options;
    const files = new Set<string>();
    const unknown: Unknown[] = [];
    for (const link of this.#linksTo(module)) {
      const why = this.#judge(link, module);
      if (why === "imports") files.add(link.file);
      else if (why !== null) unknown.push({ place: null, why });
    }
    unknown.push(...this.#computed(module));
    this.#links ??= new Map(repository.links.map((path) => [host.realpath(path), path]));
    const link = this.#links.get(module);
    if (link) unknown.push({ place: null, why: `may be imported through the link ${display(link)}` });
    if (repository.isPart) {
      const why =
        "may be called by files of its project that were not read: run it in the project's top folder";
      unknown.push({ place: null, why });
    }
    unknown.push(...this.#namedOtherwise(module));
    return { files: [...files], unknown };
  }

  /** Everything that may be a name of a module, in the order of the files. */
  #linksTo(module: string): Link[] {
    const { packages } = this.options;
    this.#index ??= new LinkIndex(this.options.repository);
    const index = this.#index;
    const packageName = packages.nameOf(module);
    const links = [
      ...this.#keys(module).flatMap((key) => index.named(key)),
      ...(packageName === undefined ? [] : index.ofPackage(packageName)),
      ...this.#aliasNames().flatMap((name) => index.called(name)),
      ...index.hashed,
    ];
    return [...new Set(links)].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  }

  /** Names that a configuration gives to single modules: `"paths": { "shell": … }`. */
  #aliasNames(): readonly string[] {
    if (this.#aliases) return this.#aliases;
    const { repository, configsAbove } = this.options;
    const configs = new Set(repository.configs.flatMap((file) => configsAbove(file)));
    const names = [...configs].flatMap(({ options }) => Object.keys(options.paths ?? {}));
    this.#aliases = [...new Set(names.filter((name) => !name.includes("*")))];
    return this.#aliases;
  }

  /** Whether a name of a module in a file is one of this module; or why it may be. */
  #judge({ file, specifier, isInBundle }: Link, module: string): "imports" | string | null {
    const { packages, display } = this.options;
    const packageName = packages.nameOf(module);
    const isOfPackage = packageName !== undefined && packageOf(specifier) === packageName;
    const bare = withoutQuery(specifier);
    const found = this.#resolve(bare, file);
    if (found === undefined) {
      const isElsewhere = /^\.\.?(?:\/|$)/.test(bare) || (!isOfPackage && packages.isForeign(bare));
      return isElsewhere || isInBundle
        ? null
        : `may be what ${display(file)} imports as "${specifier}", which wasn't found`;
    }
    if (stemOf(found) !== stemOf(module)) return null;
    if (this.#embedding.has(file)) return `is imported by ${display(file)}, which is not read`;
    if (isInBundle) return `is imported by ${display(file)}, a bundle, which is not read`;
    if (bare !== specifier) return `is loaded by ${display(file)} as "${specifier}"`;
    if (found !== module)
      return `is imported by ${display(file)}, which finds ${display(found)} in its stead`;
    return "imports";
  }

  /** By which last words it can be imported: a package's folder may stand for its main file. */
  #keys(module: string): string[] {
    const { packages } = this.options;
    const manifest = packages.fileOf(module);
    const isMain = manifest !== undefined && packages.hasMain(manifest);
    return [...new Set([...keysOf(module), ...(isMain ? [".", keyOf(dirname(manifest))] : [])])];
  }

  #computed(module: string): Unknown[] {
    const { display } = this.options;
    this.#loads ??= this.#findLoads();
    return this.#loads.flatMap(({ file, place, names }) => {
      if (place === null) return { place, why: `may be loaded by ${display(file)}, which is not read` };
      const mayBe = names.some((name) => mayBeNameOf(name, file, module));
      return mayBe ? { place, why: "may be loaded by a name that is computed" } : [];
    });
  }

  /** Loads by computed names; those of a file that isn't read have no place. */
  #findLoads(): Load[] {
    const { files, display } = this.options;
    return [...this.#index!.computing].sort().flatMap((file): Load[] => {
      if (this.#embedding.has(file)) return [{ file, place: null, names: [] }];
      const source = files.parse(file);
      if (!source) return [];
      return computedLoads(source).map(({ node, names }) => {
        return { file, place: placeOf(node, source, display), names };
      });
    });
  }

  /** Strings that name the module and are no import: a test puts another in its place, a bundler gives it a name. */
  #namedOtherwise(module: string): Unknown[] {
    const { display } = this.options;
    const keys = keysOf(module).filter((key) => key !== "." && key !== "index");
    const quoting = new Set(keys.flatMap((key) => [...this.#index!.quoting(key)]));
    return [...quoting].sort().flatMap((file): Unknown[] => {
      if (file === module || this.#embedding.has(file)) return [];
      const names = [...(readListed(file) ?? "").matchAll(/(["'`])(?=([^"'`\s]*)\1)/g)];
      if (!names.some(([, , name]) => this.#isNameOf(name!, file, module))) return [];
      const node = this.#textsOf(file).find(({ text }) => this.#isNameOf(text, file, module));
      if (!node) return [];
      const why = "is in a module that is named in another way than by an import";
      return [{ place: placeOf(node, node.getSourceFile(), display), why }];
    });
  }

  /** The strings of a file that name no module in an import; each module with the last word of one looks at them. */
  #textsOf(file: string): readonly ts.StringLiteralLike[] {
    const known = this.#texts.get(file);
    if (known) return known;
    const found: ts.StringLiteralLike[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && /[/.]/.test(node.text) && !isSpecifier(node)) found.push(node);
      ts.forEachChild(node, visit);
    };
    // Most of them are importers, whose trees are needed again.
    const source = this.options.files.parse(file, { isKept: true });
    if (source) visit(source);
    this.#texts.set(file, found);
    return found;
  }

  #isNameOf(name: string, file: string, module: string): boolean {
    if (!/[/.]/.test(name) || !keysOf(module).includes(keyOf(name))) return false;
    if (/^\.\.?(?:\/|$)/.test(name) && this.names(withoutQuery(name), file, module)) return true;
    const end = name.replace(/^(?:[~@#]?\/|\.\.?\/|[~@#])+/, "");
    if (end === "" || end === "." || end === "..") return false;
    const stem = stemOf(`/${end}`);
    return stemOf(module).endsWith(stem) || dirname(module).endsWith(stem);
  }

  #resolve(specifier: string, from: string): string | undefined {
    const config = this.options.configOf(from);
    const known = this.#resolvers.get(config) ?? createResolver(config, this.options.host);
    this.#resolvers.set(config, known);
    return known(specifier, from);
  }
}

/** Finds the file that a name in another file leads to. */
type Resolver = (specifier: string, from: string) => string | undefined;

/** A file may be asked about by each of the modules that it loads, so what a name leads to is kept by its folder. */
function createResolver({ options }: Config, host: ReadOnlyHost): Resolver {
  const cache = ts.createModuleResolutionCache("/", (name) => name, options);
  const known = new Map<string, string | undefined>();
  return (specifier, from) => {
    const key = `${dirname(from)}\0${specifier}`;
    if (!known.has(key)) {
      const found = ts.resolveModuleName(specifier, from, options, host, cache).resolvedModule;
      known.set(key, found && host.realpath(found.resolvedFileName));
    }
    return known.get(key);
  };
}
