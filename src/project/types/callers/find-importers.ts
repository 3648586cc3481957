import { dirname } from "node:path";
import type { Unknown } from "../../../model.js";
import { createSearch } from "../../mentions.js";
import type { Config } from "../find-config.js";
import type { ReadOnlyHost } from "../read-only-host.js";
import { ts } from "../typescript.js";
import { mayComputeTo } from "./computed-loads.js";
import { indexLinks, keyOf, type Links, readListed, withoutQuery } from "./link-index.js";
import type { Packages } from "./packages.js";
import { placeOf } from "./place.js";
import type { LoneFiles } from "./read-file-alone.js";
import type { RepositoryFiles } from "./repository-files.js";

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
  readonly display: (file: string) => string;
}

/** Finds the files that load a module, however they name it: by a path, an alias, or its package. */
export class ImporterFinder {
  readonly #known = new Map<string, Importers>();
  readonly #caches = new Map<Config, ts.ModuleResolutionCache>();
  readonly #embedding: ReadonlySet<string>;
  #links: readonly Links[] | undefined;

  constructor(readonly options: Options) {
    this.#embedding = new Set(options.repository.embedding);
  }

  of(module: string): Importers {
    const known = this.#known.get(module) ?? this.#find(module);
    this.#known.set(module, known);
    return known;
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
    this.#links ??= indexLinks(repository);
    const files = new Set<string>();
    const unknown: Unknown[] = [];
    for (const { file, specifiers, computes } of this.#links) {
      for (const specifier of specifiers) {
        const why = this.#judge(specifier, file, module);
        if (why === "imports") files.add(file);
        else if (why !== null) unknown.push({ place: null, why });
      }
      if (computes) unknown.push(...this.#computed(file, module));
    }
    const link = repository.links.find((path) => host.realpath(path) === module);
    if (link) unknown.push({ place: null, why: `may be imported through the link ${display(link)}` });
    if (repository.isPart) {
      const why =
        "may be called by files of its project that were not read: run it in the project's top folder";
      unknown.push({ place: null, why });
    }
    unknown.push(...this.#namedOtherwise(module));
    return { files: [...files], unknown };
  }

  /** Whether a file imports the module by a name; or why it may. */
  #judge(specifier: string, file: string, module: string): "imports" | string | null {
    const { packages, configOf, display } = this.options;
    const packageName = packages.nameOf(module);
    const isOfPackage =
      packageName !== undefined && (specifier === packageName || specifier.startsWith(`${packageName}/`));
    const isNamed =
      isOfPackage ||
      this.#keys(module).includes(keyOf(specifier)) ||
      specifier.startsWith("#") ||
      configOf(file).options.paths?.[specifier] !== undefined;
    if (!isNamed) return null;
    const bare = withoutQuery(specifier);
    const found = this.#resolve(bare, file);
    if (found === undefined) {
      const isElsewhere = /^\.\.?(?:\/|$)/.test(bare) || (!isOfPackage && packages.isForeign(bare));
      return isElsewhere
        ? null
        : `may be what ${display(file)} imports as "${specifier}", which wasn't found`;
    }
    if (stemOf(found) !== stemOf(module)) return null;
    if (this.#embedding.has(file)) return `is imported by ${display(file)}, which is not read`;
    if (bare !== specifier) return `is loaded by ${display(file)} as "${specifier}"`;
    if (found !== module)
      return `is imported by ${display(file)}, which finds ${display(found)} in its stead`;
    return "imports";
  }

  /** By which last words it can be imported: a package's folder stands for its main file. */
  #keys(module: string): string[] {
    const manifest = this.options.packages.fileOf(module);
    return [...keysOf(module), ...(manifest ? [".", keyOf(dirname(manifest))] : [])];
  }

  #computed(file: string, module: string): Unknown[] {
    const { files, display } = this.options;
    if (this.#embedding.has(file))
      return [{ place: null, why: `may be loaded by ${display(file)}, which is not read` }];
    const lone = files.get(file);
    const node = lone && mayComputeTo(lone.source, module);
    const why = "may be loaded by a name that is computed";
    return node ? [{ place: placeOf(node, lone.source, display), why }] : [];
  }

  /** Strings that name the module and are no import: a test puts another in its place, a bundler gives it a name. */
  #namedOtherwise(module: string): Unknown[] {
    const { repository, files, display } = this.options;
    const mentions = createSearch(keysOf(module).filter((key) => key !== "." && key !== "index"));
    const found: Unknown[] = [];
    for (const file of repository.code) {
      if (file === module || !isMentioning(mentions, file)) continue;
      const text = readListed(file) ?? "";
      const isNamed = [...text.matchAll(/(["'`])(?=([^"'`\s]*)\1)/g)].some(([, , name]) =>
        this.#isNameOf(name!, file, module),
      );
      const lone = isNamed ? files.get(file) : undefined;
      const node = lone && this.#findName(lone.source, file, module);
      if (node)
        found.push({
          place: placeOf(node, lone.source, display),
          why: "is in a module that is named in another way than by an import",
        });
    }
    return found;
  }

  #findName(source: ts.SourceFile, file: string, module: string): ts.Node | undefined {
    const visit = (node: ts.Node): ts.Node | undefined => {
      if (ts.isStringLiteralLike(node) && !isSpecifier(node) && this.#isNameOf(node.text, file, module))
        return node;
      return ts.forEachChild(node, visit);
    };
    return visit(source);
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
    const cache =
      this.#caches.get(config) ?? ts.createModuleResolutionCache("/", (name) => name, config.options);
    this.#caches.set(config, cache);
    const { host } = this.options;
    const found = ts.resolveModuleName(specifier, from, config.options, host, cache).resolvedModule;
    return found && host.realpath(found.resolvedFileName);
  }
}

function isMentioning(mentions: (file: string) => boolean, file: string): boolean {
  try {
    return mentions(file);
  } catch {
    return false;
  }
}

/** Whether a string is the name in an import, an export or a `require`. */
export function isSpecifier(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
  if (ts.isExternalModuleReference(parent)) return true;
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    (parent.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(parent.expression) && parent.expression.text === "require"))
  );
}

/** By which last words a module can be named. */
function keysOf(module: string): string[] {
  const key = keyOf(module);
  return key === "index" ? ["index", ".", keyOf(dirname(module))] : [key];
}

/** A module without its extension: `./shell` may be a `.ts`, or a `.js` with a `.d.ts` beside it. */
function stemOf(path: string): string {
  return path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "");
}
