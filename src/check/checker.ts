import { resolve } from "node:path";
import { displayPath, toSlashes } from "../disk/display-path.js";
import { type Config, Configs } from "../typescript/find-config.js";
import { createReadOnlyHost, type ReadOnlyHost } from "../typescript/read-only-host.js";
import { ts } from "../typescript/typescript.js";
import { createProgram, type Memory } from "./create-program.js";
import { type Fault, faultsOf, newFaults } from "./faults.js";
import { findAffected } from "./find-affected.js";
import { ownOptions } from "./own-options.js";
import { filesOfProgram, type NamedByFile } from "./program-files.js";
import type { Version } from "./version.js";

export interface CheckSettings {
  /** What paths are relative to. Absolute, through all links. */
  readonly cwd: string;
  /** Nothing outside of these folders is read. Absolute, through all links. */
  readonly roots: readonly string[];
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

/** What one look at the changed project saw. */
export interface Checked {
  readonly found: readonly Found[];
  /** How many files were checked: those that the changes may have an effect on. */
  readonly files: number;
  /** How many programs have any of the changed files. */
  readonly programs: number;
  /** How many faults these files have that they had before. */
  readonly known: number;
}

/** Type-checks a project in memory, with its own configurations. Nothing of the project is executed. */
export class Checker {
  readonly #host: ReadOnlyHost;
  readonly #configs: Configs;
  readonly #named: NamedByFile = new Map();
  #checks: readonly ConfigCheck[] | undefined;

  constructor(readonly settings: CheckSettings) {
    this.#host = createReadOnlyHost(settings.roots, settings);
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
  newFaults(version: Version, only?: ReadonlySet<string>): readonly Found[] {
    return this.check(version, only).found;
  }

  /** The same, with how much was looked at. */
  check(version: Version, only?: ReadonlySet<string>): Checked {
    const files = new Set<string>();
    const [found, known] = [new Map<string, Found>(), new Set<string>()];
    let programs = 0;
    for (const check of this.#all()) {
      const seen = check.look(version, only);
      if (seen === null) continue;
      if (seen.files.length > 0) programs++;
      for (const file of seen.files) files.add(file);
      for (const fault of seen.found) found.set(keyOf(fault), fault);
      for (const fault of seen.known) known.add(keyOf(fault));
    }
    return { found: [...found.values()], files: files.size, programs, known: known.size };
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
    return new ConfigCheck(config, this.#host, this.settings.cwd, this.#named);
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
      checksFields: true,
      declarations: [],
      files: new Set(files),
    };
  }
}

/** A fault that several programs have is one. */
function keyOf({ file, start, code, message }: Fault): string {
  return JSON.stringify([file, start, code, message]);
}

/** What one program shows. */
interface Look {
  /** Those that the compiler checks the types in. */
  readonly files: readonly string[];
  readonly found: readonly Found[];
  readonly known: readonly Fault[];
}

/** The checks of the files of one configuration. Its program is made when it has to do with what changed. */
class ConfigCheck {
  readonly #memory: Memory;
  #files: ReadonlySet<string> | undefined;
  readonly #before = new Map<string, readonly Fault[]>();
  #unchanged: ts.Program | undefined;

  constructor(
    readonly config: Config,
    readonly host: ReadOnlyHost,
    readonly cwd: string,
    readonly named: NamedByFile,
  ) {
    const resolved = ts.createModuleResolutionCache("/", (name) => name, config.options);
    this.#memory = { parsed: new Map(), imports: new Map(), resolved };
  }

  checks(name: string): boolean {
    if (!this.#has(name)) return false;
    const file = this.#first().getSourceFile(name);
    if (!file) return false;
    return this.#isChecked(file);
  }

  #isChecked(file: ts.SourceFile): boolean {
    const isScript = (file.flags & ts.NodeFlags.JavaScriptFile) !== 0;
    return !isScript || this.config.options.checkJs === true || /^\s*\/\/+\s*@ts-check\b/m.test(file.text);
  }

  /** Whether the program has one of these files, also one that only its imports lead to. */
  hasAny(files: Iterable<string>): boolean {
    return [...files].some((file) => this.#has(file));
  }

  #has(file: string): boolean {
    this.#files ??= filesOfProgram(this.config, this.host, this.named);
    return this.#files.has(file);
  }

  importsOf(file: string): ReadonlySet<string> {
    return this.#memory.imports.get(file) ?? new Set();
  }

  /** Null where the program has nothing of what changed. */
  look(version: Version, only?: ReadonlySet<string>): Look | null {
    const changed = new Set([...version.texts.keys()].filter((file) => this.#has(file)));
    if (changed.size === 0) return null;
    const program = createProgram(this.config, this.host, this.#memory, version.texts);
    const affected = findAffected(program, this.#memory.imports, changed);
    const files = affected.filter(({ fileName }) => !only || only.has(fileName));
    const known: Fault[] = [];
    const found: Found[] = [];
    for (const file of files) {
      const after = faultsOf(program, file);
      if (after.length === 0) continue;
      const fresh = newFaults(this.#faultsBefore(file.fileName), after, version.piecesOf(file.fileName));
      known.push(...after.filter((fault) => !fresh.includes(fault)));
      for (const fault of fresh) found.push({ ...fault, path: displayPath(this.cwd, fault.file), program });
    }
    const checked = files.filter((file) => this.#isChecked(file)).map(({ fileName }) => fileName);
    return { files: checked, found, known };
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
