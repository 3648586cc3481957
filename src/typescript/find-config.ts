import { basename, dirname, join } from "node:path";
import { toSlashes } from "../disk/display-path.js";
import type { ReadOnlyHost } from "./read-only-host.js";
import { languageOptions, ts } from "./typescript.js";

/** What a project says of how its files are read. */
export interface Config {
  /** Its file; null where there is none. */
  readonly path: string | null;
  readonly options: ts.CompilerOptions;
  /** Whether the project's own options tell what may be missing (`strictNullChecks`). */
  readonly isStrict: boolean;
  /** Whether they see to it that a field is set (`strictPropertyInitialization`). */
  readonly checksFields: boolean;
  /** The typings among its files, which may declare what all others see. */
  readonly declarations: readonly string[];
  readonly files: ReadonlySet<string>;
}

/** Finds the configuration that a file belongs to. Nothing is executed: a configuration is JSON, and plugins stay out. */
export class Configs {
  readonly #known = new Map<string, readonly Config[]>();

  /**
   * @param note takes what a reader should know of a configuration
   * @param adjust which options a program has, made from those that are configured
   */
  constructor(
    readonly host: ReadOnlyHost,
    readonly note: (text: string) => void,
    readonly display: (path: string) => string,
    readonly adjust: (options: ts.CompilerOptions) => ts.CompilerOptions = relax,
  ) {}

  /** All configurations in the folders above a file, with those that they refer to. */
  configsAbove(file: string): Config[] {
    const found: Config[] = [];
    for (let folder = dirname(file); this.host.isInside(folder); folder = dirname(folder)) {
      found.push(...this.#inFolder(toSlashes(folder)));
      if (folder === dirname(folder)) break;
    }
    return found;
  }

  /** The configuration of a folder, with those that it refers to. */
  configsIn(folder: string): readonly Config[] {
    return this.#inFolder(toSlashes(folder));
  }

  /** The nearest configuration that has the file, or that is above it. */
  configOf(file: string): Config {
    let nearest: Config | undefined;
    for (let folder = dirname(file); this.host.isInside(folder); folder = dirname(folder)) {
      const configs = this.#inFolder(toSlashes(folder));
      const owner = configs.find(({ files }) => files.has(file));
      if (owner) return owner;
      nearest ??= configs[0];
      if (folder === dirname(folder)) break;
    }
    return nearest ?? noConfig;
  }

  #inFolder(folder: string): readonly Config[] {
    const known = this.#known.get(folder);
    if (known) return known;
    const path = ["tsconfig.json", "jsconfig.json"]
      .map((name) => toSlashes(join(folder, name)))
      .find((candidate) => this.host.fileExists(candidate));
    const found = path ? this.#load(path, new Set()) : [];
    this.#known.set(folder, found);
    return found;
  }

  /** A configuration with those it refers to. */
  #load(path: string, seen: Set<string>): Config[] {
    if (seen.has(path) || !this.host.fileExists(path)) return [];
    seen.add(path);
    const { config, error } = ts.readConfigFile(path, (file) => this.host.readFile(file));
    if (error) this.#complain(path, error.messageText);
    const parsed = this.#parse(path, config ?? {});
    // That a configuration names no files of its own is no fault where it refers to others.
    const fault = parsed.errors.find(({ code }) => code !== noInputs && code !== emptyFiles);
    if (fault && !error) this.#complain(path, fault.messageText);
    const own: Config = {
      path,
      options: this.adjust(parsed.options),
      isStrict: parsed.options.strictNullChecks ?? parsed.options.strict ?? false,
      checksFields: parsed.options.strictPropertyInitialization ?? parsed.options.strict ?? false,
      declarations: parsed.fileNames.filter((name) => /\.d\.[cm]?ts$/.test(name)),
      files: new Set(parsed.fileNames),
    };
    const referred = (parsed.projectReferences ?? []).flatMap((reference) =>
      this.#load(toSlashes(ts.resolveProjectReferencePath(reference)), seen),
    );
    return [own, ...referred];
  }

  #parse(path: string, config: object): ts.ParsedCommandLine {
    const parse = (json: object) =>
      ts.parseJsonConfigFileContent(json, this.#configHost(path), dirname(path), {}, path);
    try {
      return parse(config);
    } catch (error) {
      // A `null` where TypeScript looks for an object.
      this.#complain(path, error instanceof Error ? error.message : String(error));
      return parse({});
    }
  }

  #configHost(path: string): ts.ParseConfigHost {
    return {
      ...this.host,
      readFile: (file) => {
        if (this.host.isInside(file)) return this.host.readFile(file);
        this.note(
          `${this.display(path)} extends ${this.display(file)}, which is outside of the project and was not read.`,
        );
        return "{}";
      },
      fileExists: (file) =>
        this.host.isInside(file) ? this.host.fileExists(file) : basename(file) !== "package.json",
    };
  }

  #complain(path: string, message: string | ts.DiagnosticMessageChain): void {
    const [text] = ts.flattenDiagnosticMessageText(message, "\n").split("\n");
    const first = text?.replaceAll(`${toSlashes(dirname(path))}/`, "");
    this.note(`${this.display(path)} has a fault ("${first}"); types were read as far as it is clear.`);
  }
}

/** "No inputs were found", "The 'files' list is empty". */
const noInputs = 18003;
const emptyFiles = 18002;

/** Keeps what says which file a module is and what its types are; the rest is made to find as much as can be found. */
function relax(options: ts.CompilerOptions): ts.CompilerOptions {
  const { baseUrl, paths, pathsBasePath, jsx, jsxImportSource, rootDirs, customConditions } = options;
  // What a test leaves of a type that lists `undefined`, and what an element may be.
  const { exactOptionalPropertyTypes, noUncheckedIndexedAccess } = options;
  const kept = {
    ...{ baseUrl, paths, pathsBasePath, jsx, jsxImportSource, rootDirs, customConditions },
    ...{ exactOptionalPropertyTypes, noUncheckedIndexedAccess },
  };
  return {
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
    ...languageOptions(),
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowJs: true,
    checkJs: false,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    esModuleInterop: true,
    allowImportingTsExtensions: true,
    maxNodeModuleJsDepth: 0,
    types: [],
    ignoreDeprecations: "6.0",
  };
}

const noConfig: Config = {
  path: null,
  options: relax({ jsx: ts.JsxEmit.Preserve }),
  // Nothing says that it isn't.
  isStrict: true,
  checksFields: true,
  declarations: [],
  files: new Set(),
};
