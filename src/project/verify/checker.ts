import { resolve } from "node:path";
import { displayPath } from "../display-path.js";
import { type Config, Configs } from "../types/find-config.js";
import { createReadOnlyHost, type ReadOnlyHost } from "../types/read-only-host.js";
import { toSlashes } from "../types/to-slashes.js";
import { ts } from "../types/typescript.js";
import { createProgram, type Memory } from "./create-program.js";
import { type Fault, faultsOf, newFaults } from "./faults.js";
import { findAffected } from "./find-affected.js";
import { ownOptions } from "./own-options.js";
import type { Version } from "./version.js";

export interface CheckSettings {
  /** What paths are relative to. Absolute, through all links. */
  readonly cwd: string;
  /** Nothing above this folder is read. Absolute, through all links. */
  readonly root: string;
  /** What files have in them before the migration, by absolute path with `/`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Folders with a configuration, which may be of other packages that use those files. Absolute. */
  readonly configFolders: readonly string[];
  readonly note: (text: string) => void;
}

/** A new fault, with the program that it was found in. */
export interface Found extends Fault {
  /** As reports show it. */
  readonly path: string;
  readonly program: ts.Program;
}

/** Type-checks a project in memory, with its own configurations. Nothing of the project is executed. */
export class Checker {
  readonly #host: ReadOnlyHost;
  readonly #configs: Configs;
  #checks: readonly ConfigCheck[] | undefined;

  constructor(readonly settings: CheckSettings) {
    this.#host = createReadOnlyHost(settings.root, settings.texts);
    const display = (path: string) => displayPath(settings.cwd, path);
    this.#configs = new Configs(this.#host, settings.note, display, ownOptions);
  }

  /** Whether the types in a file are checked at all: not in JavaScript, unless that was asked for. */
  checks(file: string): boolean {
    return this.#all().some((check) => check.checks(file));
  }

  /**
   * What is wrong in the changed project that was not wrong before.
   *
   * @param version the texts that were changed
   * @param only the files to look at; undefined for all that the changes may have an effect on
   */
  newFaults(version: Version, only?: ReadonlySet<string>): Found[] {
    const found = this.#all().flatMap((check) => check.newFaults(version, only));
    const known = new Set<string>();
    return found.filter(({ file, start, code, message }) => {
      const key = JSON.stringify([file, start, code, message]);
      return !known.has(key) && known.add(key);
    });
  }

  /** Files that a file sees: itself and what it imports, near ones first. */
  dependenciesOf(file: string): Set<string> {
    const found = new Set([file]);
    for (const each of found) {
      for (const check of this.#all()) for (const target of check.importsOf(each)) found.add(target);
    }
    return found;
  }

  #all(): readonly ConfigCheck[] {
    if (!this.#checks) {
      const near = this.#configsOf();
      this.#checks = [...near.map((config) => this.#check(config)), ...this.#checksElsewhere(near)];
    }
    return this.#checks;
  }

  #check(config: Config): ConfigCheck {
    return new ConfigCheck(config, this.#host, this.settings.cwd);
  }

  /** Those of other packages, as far as their programs have files of the run. */
  #checksElsewhere(near: readonly Config[]): ConfigCheck[] {
    const { configFolders, texts, note, cwd } = this.settings;
    const known = new Set(near.map(({ path }) => path));
    return configFolders.flatMap((folder) => {
      // What is wrong with a configuration that is not asked is nobody's business here.
      const notes: string[] = [];
      const display = (path: string) => displayPath(cwd, path);
      const configs = new Configs(this.#host, (text) => notes.push(text), display, ownOptions);
      const checks = configs
        .configsIn(folder)
        .filter(({ path, files }) => files.size > 0 && !known.has(path) && known.add(path))
        .map((config) => this.#check(config))
        .filter((check) => check.hasAny(texts.keys()));
      if (checks.length > 0) for (const text of notes) note(text);
      return checks;
    });
  }

  /** The configurations around the files of the run; and one for those that have none. */
  #configsOf(): Config[] {
    const files = [...this.settings.texts.keys()];
    const configs = new Set(files.flatMap((file) => this.#configs.configsAbove(file)));
    const rest = files.filter((file) => this.#configs.configsAbove(file).length === 0);
    return rest.length === 0 ? [...configs] : [...configs, this.#configOfRest()];
  }

  /** All files of the working directory that have no configuration. */
  #configOfRest(): Config {
    const { cwd } = this.settings;
    const options = { allowJs: true, jsx: "preserve", module: "esnext", moduleResolution: "bundler" };
    const { fileNames, options: parsed } = ts.parseJsonConfigFileContent(
      { compilerOptions: options },
      this.#host,
      toSlashes(resolve(cwd)),
    );
    const files = fileNames.filter((file) => this.#configs.configsAbove(file).length === 0);
    return {
      path: null,
      options: ownOptions(parsed),
      isStrict: true,
      declarations: [],
      files: new Set(files),
    };
  }
}

/** The checks of the files of one configuration. */
class ConfigCheck {
  readonly #memory: Memory;
  readonly #before = new Map<string, readonly Fault[]>();
  #unchanged: ts.Program | undefined;

  constructor(
    readonly config: Config,
    readonly host: ReadOnlyHost,
    readonly cwd: string,
  ) {
    const resolved = ts.createModuleResolutionCache("/", (name) => name, config.options);
    this.#memory = { parsed: new Map(), imports: new Map(), resolved };
  }

  checks(name: string): boolean {
    const file = this.#first().getSourceFile(name);
    if (!file) return false;
    const isScript = (file.flags & ts.NodeFlags.JavaScriptFile) !== 0;
    return !isScript || this.config.options.checkJs === true || /^\s*\/\/+\s*@ts-check\b/m.test(file.text);
  }

  /** Whether the program has one of these files, also one that only its imports lead to. */
  hasAny(files: Iterable<string>): boolean {
    return [...files].some((file) => this.#first().getSourceFile(file));
  }

  importsOf(file: string): ReadonlySet<string> {
    return this.#memory.imports.get(file) ?? new Set();
  }

  newFaults(version: Version, only?: ReadonlySet<string>): Found[] {
    const changed = new Set([...version.texts.keys()].filter((file) => this.#first().getSourceFile(file)));
    if (changed.size === 0) return [];
    const program = createProgram(this.config, this.host, this.#memory, version.texts);
    return findAffected(program, this.#memory.imports, changed)
      .filter(({ fileName }) => !only || only.has(fileName))
      .flatMap((file) => {
        const after = faultsOf(program, file);
        if (after.length === 0) return [];
        const found = newFaults(this.#faultsBefore(file.fileName), after, version.piecesOf(file.fileName));
        return found.map((fault) => ({ ...fault, path: displayPath(this.cwd, fault.file), program }));
      });
  }

  #faultsBefore(name: string): readonly Fault[] {
    const known = this.#before.get(name);
    if (known) return known;
    const program = this.#first();
    const file = program.getSourceFile(name);
    const found = file ? faultsOf(program, file) : [];
    this.#before.set(name, found);
    return found;
  }

  #first(): ts.Program {
    this.#unchanged ??= createProgram(this.config, this.host, this.#memory, new Map());
    return this.#unchanged;
  }
}
