import type { Place, Unknown } from "../model.js";
import { isComponent } from "../source/extensions.js";
import { walk } from "../syntax/children.js";
import { literalText } from "../syntax/names.js";
import type { Node } from "../syntax/node.js";
import type { CodeFile, Specifier } from "./code-file.js";
import type { CodeFiles } from "./code-files.js";
import { type ComputedLoad, computedLoads, mayBeNameOf } from "./computed-loads.js";
import { firstLoads } from "./first-loads.js";
import type { Link, LinkIndex } from "./link-index.js";
import { keyOf, keysOf, packageOf, stemOf, withoutQuery } from "./module-names.js";
import type { NameOptions } from "./name-options.js";
import { type ModuleNames, namesOf } from "./names-of.js";
import { namesTaken } from "./names-taken.js";
import type { Packages } from "./packages.js";
import { folderOf } from "./paths.js";
import type { Repository } from "./repository.js";
import type { Resolver } from "./resolver.js";

/** Which files load a module. */
export interface Importers {
  readonly files: readonly string[];
  /** Files that load it and are not read. */
  readonly unread: readonly Unread[];
  /** What may load it besides. */
  readonly unknown: readonly Unknown[];
}

/** A file that loads a module and is not read. */
export interface Unread {
  /** The names that it takes; null where that can't be seen. */
  readonly names: ReadonlySet<string> | null;
  readonly why: string;
}

interface Options {
  readonly repository: Repository;
  readonly index: LinkIndex;
  readonly packages: Packages;
  readonly files: CodeFiles;
  readonly resolver: Resolver;
  /** All configurations of TypeScript in the repository. */
  readonly configs: readonly string[];
  readonly display: (file: string) => string;
}

/** A load by a computed name, with what is known of the name. */
type Load = Pick<ComputedLoad, "names"> & { readonly file: string; readonly place: Place | null };

/** Finds the files that load a module, however they name it: by a path, an alias, or its package. */
export class ImporterFinder {
  readonly #known = new Map<string, Importers>();
  readonly #embedding: ReadonlySet<string>;
  readonly #strings = new Map<string, readonly Quoted[]>();
  readonly #loads = new Map<string, readonly Load[]>();
  readonly #names = new Map<string, ModuleNames>();
  readonly #specifiers = new WeakMap<CodeFile, ReadonlyMap<string, readonly Specifier[]>>();
  #links: ReadonlyMap<string, string> | undefined;
  #nameOptions: readonly NameOptions[] | undefined;
  #code: ReadonlySet<string> | undefined;

  constructor(readonly options: Options) {
    this.#embedding = new Set(options.repository.embedding);
  }

  /** Which files load a module, as far as was searched; what is still to be searched for is in `index.wanted`. */
  of(module: string): Importers {
    const known = this.#known.get(module);
    if (known) return known;
    const before = this.options.index.misses;
    const found = this.#find(module);
    if (this.options.index.misses === before) this.#known.set(module, found);
    return found;
  }

  /** Wants all that has to be searched for so that it can be said who loads a module. */
  want(module: string): void {
    this.#linksTo(module);
  }

  /** The files that a module is run before: they import something of it that is no type, and not only later on. */
  ranBefore(module: string): readonly string[] {
    return this.of(module).files.filter((file) => {
      const code = this.options.files.get(file);
      return !code || firstLoads(code).some((name) => this.names(withoutQuery(name), file, module));
    });
  }

  /** Whether a file loads a module by a name. */
  names(specifier: string, from: string, module: string): boolean {
    return this.options.resolver
      .resolve(specifier, from)
      .files.some((found) => stemOf(found) === stemOf(module));
  }

  /** By which of its names a file loads a module. */
  specifiersOf(file: CodeFile, module: string): readonly Specifier[] {
    const byModule = this.#specifiers.get(file) ?? this.#groupSpecifiers(file);
    this.#specifiers.set(file, byModule);
    return byModule.get(stemOf(module)) ?? [];
  }

  #groupSpecifiers(file: CodeFile): Map<string, Specifier[]> {
    const byModule = new Map<string, Specifier[]>();
    for (const specifier of file.specifiers) {
      const { files } = this.options.resolver.resolve(specifier.name, file.path);
      for (const stem of new Set(files.map(stemOf)))
        byModule.set(stem, [...(byModule.get(stem) ?? []), specifier]);
    }
    return byModule;
  }

  /** Whether a file is of a language that is only searched. */
  isUnread(file: string): boolean {
    return this.#embedding.has(file);
  }

  #find(module: string): Importers {
    const { repository, display } = this.options;
    const files = new Set<string>();
    const unread: Unread[] = [];
    const unknown: Unknown[] = [];
    for (const link of this.#linksTo(module)) {
      const found = this.#judge(link, module);
      if (found === null) continue;
      if (found === "imports") files.add(link.file);
      else if (typeof found === "string") unknown.push({ place: null, why: found });
      else unread.push(found);
    }
    unknown.push(...this.#computed(module));
    this.#links ??= new Map(repository.links.map((path) => [repository.realpath(path), path]));
    const link = this.#links.get(module);
    if (link) unknown.push({ place: null, why: `may be imported through the link ${display(link)}` });
    if (repository.isPart) {
      const why =
        "may be called by files of its project that were not read: run it in the project's top folder";
      unknown.push({ place: null, why });
    }
    unknown.push(...this.#namedOtherwise(module));
    return { files: [...files], unread, unknown };
  }

  /** Everything that may be a name of a module, in the order of the files. */
  #linksTo(module: string): Link[] {
    const { index } = this.options;
    const { keys, packages, whole, any } = this.#namesOf(module);
    index.wantLoads();
    const links = [
      ...keys.flatMap((key) => index.named(key)),
      ...packages.flatMap((name) => index.ofPackage(name)),
      ...whole.flatMap((name) => index.called(name)),
      ...any.flatMap(({ before }) => index.startingWith(before)),
      ...index.hashed,
    ];
    return [...new Set(links)].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  }

  #namesOf(module: string): ModuleNames {
    const { resolver, configs, packages } = this.options;
    this.#nameOptions ??= [
      ...new Set(configs.flatMap((file) => resolver.optionsAbove(folderOf(file)).flat())),
    ];
    const names = this.#names.get(module) ?? namesOf(module, this.#nameOptions, packages);
    this.#names.set(module, names);
    return names;
  }

  /** Whether a name of a module in a file is one of this module; or why it may be. */
  #judge({ file, specifier, isInBundle }: Link, module: string): "imports" | string | Unread | null {
    const { display, resolver, repository } = this.options;
    const bare = withoutQuery(specifier);
    const { files } = resolver.resolve(bare, file);
    if (!files.some((found) => stemOf(found) === stemOf(module))) {
      const why = isInBundle ? null : this.#whyStill(bare, file, module);
      return why === null ? null : { names: namesTaken(specifier, repository.read(file) ?? ""), why };
    }
    if (this.#embedding.has(file)) {
      const names = namesTaken(specifier, repository.read(file) ?? "");
      return { names, why: `is imported by ${display(file)}, which is not read` };
    }
    if (isInBundle) return `is imported by ${display(file)}, a bundle, which is not read`;
    if (bare !== specifier) return `is loaded by ${display(file)} as "${specifier}"`;
    const isFound = files.includes(module);
    // What is made of it says the same as soon as it is made again.
    const isItself = (found: string) => found === module || (isFound && this.#isMadeWith(found, module));
    const other = files.find((found) => !isItself(found));
    if (other === undefined) return "imports";
    return isFound
      ? `is imported by ${display(file)}, which may find ${display(other)} in its stead`
      : `is imported by ${display(file)}, which finds ${display(other)} in its stead`;
  }

  /** Why a name that doesn't lead to a module may do so nevertheless; null where it can't. */
  #whyStill(name: string, file: string, module: string): string | null {
    const { packages, display, resolver } = this.options;
    const { files, isForeign } = resolver.resolve(name, file);
    const isRelative = /^\.\.?(?:\/|$)/.test(name);
    const wanted = packageOf(name);
    const isOfPackage = packages.namesOf(module).includes(wanted);
    const made = files.find((found) => this.#isMadeWith(found, module));
    if (made !== undefined && (isOfPackage || isSameWithin(made, module, packages)))
      return `may be made into ${display(made)}, which ${display(file)} loads`;
    if (files.length > 0 || isRelative) return null;
    // What was installed from a folder is a copy of it.
    const isElsewhere = isForeign
      ? !packages.isPlacedAs(module, wanted)
      : !isOfPackage && packages.isForeign(name);
    return isElsewhere ? null : `may be what ${display(file)} imports as "${name}", which wasn't found`;
  }

  /** Whether a file is not written but made, since it is ignored, and of the package of a module. */
  #isMadeWith(file: string, module: string): boolean {
    this.#code ??= new Set(this.options.repository.code);
    return !this.#code.has(file) && this.options.packages.areTogether(file, module);
  }

  #computed(module: string): Unknown[] {
    const { display, index } = this.options;
    const loads = [...index.computing].sort().flatMap((file) => this.#loadsOf(file));
    return loads.flatMap(({ file, place, names }) => {
      if (place === null) return { place, why: `may be loaded by ${display(file)}, which is not read` };
      const mayBe = names.some((name) => mayBeNameOf(name, file, module));
      return mayBe ? { place, why: "may be loaded by a name that is computed" } : [];
    });
  }

  /** Loads by computed names; those of a file that isn't read have no place. */
  #loadsOf(file: string): readonly Load[] {
    const known = this.#loads.get(file);
    if (known) return known;
    const code = this.#embedding.has(file) ? undefined : this.options.files.get(file);
    const loads = this.#embedding.has(file)
      ? [{ file, place: null, names: [] }]
      : (code ? computedLoads(code) : []).map(({ node, names }): Load => {
          return { file, place: this.#placeOf(node, code!), names };
        });
    this.#loads.set(file, loads);
    return loads;
  }

  /** Strings that name the module and are no import: a test puts another in its place, a bundler gives it a name. */
  #namedOtherwise(module: string): Unknown[] {
    const { index, files } = this.options;
    const quoting = this.#namesOf(module).keys.flatMap((key) => [...index.quoting(key)]);
    const naming = quoting.flatMap(([file, names]) => {
      const isOther = file !== module && !this.#embedding.has(file);
      return isOther && [...names].some((name) => this.#isNameOf(name, file, module)) ? [file] : [];
    });
    return [...new Set(naming)].sort().flatMap((file): Unknown[] => {
      const found = this.#stringsOf(file).find(({ text }) => this.#isNameOf(text, file, module));
      if (!found && this.#isScriptOf(file, module))
        return [
          {
            place: null,
            why: `is in the script of ${this.options.display(file)}, whose template may name it`,
          },
        ];
      if (!found) return [];
      const why = "is in a module that is named in another way than by an import";
      return [{ place: this.#placeOf(found.node, files.get(file)!), why }];
    });
  }

  /** `<script src="./panel.ts">` of a component, whose options are what the module exports. */
  #isScriptOf(file: string, module: string): boolean {
    if (!isComponent(file)) return false;
    const text = this.options.repository.read(file) ?? "";
    return [...text.matchAll(/\bsrc\s*=\s*(["'])([^"'\s]+)\1/g)].some(([, , name]) =>
      this.#isNameOf(name!, file, module),
    );
  }

  /** The strings of a file that name no module in an import; each module with the last word of one looks at them. */
  #stringsOf(file: string): readonly Quoted[] {
    const known = this.#strings.get(file);
    if (known) return known;
    const code = this.options.files.get(file);
    const imported = new Set(code?.specifiers.map(({ node }) => node));
    const found = [...(code ? walk(code.root) : [])].flatMap((node): Quoted[] => {
      const text = literalText(node);
      return text !== undefined && /[/.]/.test(text) && !imported.has(node) ? [{ node, text }] : [];
    });
    this.#strings.set(file, found);
    return found;
  }

  #isNameOf(name: string, file: string, module: string): boolean {
    if (!/[/.]/.test(name)) return false;
    if (this.names(withoutQuery(name), file, module)) return true;
    if (!keysOf(module).includes(keyOf(name))) return false;
    const end = name.replace(/^(?:[~@#]?\/|\.\.?\/|[~@#])+/, "");
    if (end === "" || end === "." || end === "..") return false;
    const stem = stemOf(`/${end}`);
    return stemOf(module).endsWith(stem) || folderOf(module).endsWith(stem);
  }

  #placeOf({ start, end }: Node, { path }: CodeFile): Place {
    return { path: this.options.display(path), start: start!, end: end! };
  }
}

/** Whether two files of a package have the same path in two folders of it: `src/cli/run.ts`, `dist/cli/run.js`. */
function isSameWithin(made: string, module: string, packages: Packages): boolean {
  const start = folderOf(packages.fileOf(module) ?? "/x").length + 1;
  const [one, other] = [made, module].map((path) => stemOf(path.slice(start)).replace(/^[^/]+\//, ""));
  return one === other;
}

/** A string that may name a module. */
interface Quoted {
  readonly node: Node;
  readonly text: string;
}
