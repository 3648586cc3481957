import { resolve } from "node:path";
import { displayPath, toSlashes } from "../disk/display-path.js";
import type { KnownType, ProjectTypes, Span } from "../model.js";
import { isOfComponent } from "../source/typed-text.js";
import type { Declared, Implementer, Members } from "../type-facts.js";
import { createProgram, type ImportsOf } from "./create-program.js";
import { type Config, Configs } from "./find-config.js";
import { findNode } from "./find-node.js";
import { ValueFollower } from "./follow-value.js";
import { findImplementer } from "./implementers.js";
import { describe } from "./known-type.js";
import { MemberWrites } from "./member-writes.js";
import { Overlay } from "./overlay.js";
import { ProgramMemory } from "./program-memory.js";
import { createReadOnlyHost, type ReadOnlyHost } from "./read-only-host.js";
import { typeOfReceiver } from "./receiver-type.js";
import { findRelated } from "./related-files.js";
import type { Rules } from "./string-proof.js";
import type { ts } from "./typescript.js";

export interface TypeSettings {
  /** What paths are relative to. */
  readonly cwd: string;
  /** Nothing outside of these folders is read. Absolute, through all links. */
  readonly roots: readonly string[];
  /** Absolute paths of the files that may be asked about. */
  readonly files: readonly string[];
  /** Those of them that do ask, as far as that is known; may grow. Default: all. */
  readonly asking?: ReadonlySet<string>;
  /** The texts of components that ask, as far as that is known, by the paths that they are asked about; may grow. */
  readonly components?: ReadonlyMap<string, string>;
  /** What files had in them when they were read, by absolute path with `/`: they may be written meanwhile. Is filled. */
  readonly texts: Map<string, string>;
  readonly note: (text: string) => void;
}

interface Reading {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly follower: ValueFollower;
  /** Null where the project's options don't tell what may be missing. */
  readonly rules: Rules | null;
  readonly imports: ImportsOf;
  /** Whether it is of all files that may be asked about. */
  readonly isWhole: boolean;
}

/**
 * Reads the types of a project with TypeScript: one program for all files that share a configuration. It may live on while
 * files change: then it answers as one would that begins with them, but reads again only what changed.
 */
export class TypeReader implements Pick<ProjectTypes, "typeOf"> {
  readonly #overlay: Overlay;
  readonly #host: ReadOnlyHost;
  /** The files that may be asked about. */
  readonly #files: Set<string>;
  readonly #memory = new ProgramMemory();
  #configs: Configs;
  readonly #configOf = new Map<string, Config>();
  readonly #readings = new Map<Config, Reading>();
  /** Of components, which are files only for themselves. */
  readonly #shown = new Map<Config, Reading>();
  /** The last text that was asked about and is not what the file holds. */
  #changed: { file: string; text: string; reading: Reading } | undefined;

  constructor(readonly settings: TypeSettings) {
    this.#overlay = new Overlay(settings.texts);
    this.#host = createReadOnlyHost(settings.roots, this.#overlay);
    this.#files = new Set(settings.files.map(toSlashes));
    this.#configs = this.#findConfigs();
  }

  /**
   * A file has this text from now on, whatever the disk has. Code may be asked about; configurations and the like say how it
   * is read.
   *
   * @param version one that this file didn't have before with another text
   */
  set(path: string, version: number, text: string): void {
    const file = this.#fileOf(path);
    if (!this.#host.isInside(file) || this.#overlay.hasVersion(file, version)) return;
    // The disk may have changed since, too: what counts is what was read of it.
    const before = this.settings.texts.get(file) ?? this.#memory.parsed.get(file)?.text;
    this.#overlay.set(file, version, text, !this.#host.fileExists(file));
    if (isCode(file)) this.#files.add(file);
    if (before !== text) this.#forget(file, before === undefined);
  }

  /** A file isn't there any more, whatever the disk has. */
  delete(path: string): void {
    const file = this.#fileOf(path);
    this.#overlay.delete(file);
    this.#files.delete(file);
    this.#forget(file, true);
  }

  typeOf(path: string, text: string, span: Span): KnownType | undefined {
    const file = this.#fileOf(path);
    if (!this.#host.isInside(file)) return undefined;
    const reading = this.#readingOf(file, text);
    const source = reading.program.getSourceFile(file);
    const node = source && findNode(source, span);
    return node && describe(node, reading);
  }

  /**
   * Which type of the project the receiver of a use has; null where it has another, or nobody can tell.
   *
   * @param span a use of the old client: from where its receiver, or its name in a pattern, begins
   */
  receiverType(path: string, text: string, span: Span, members: Members): Declared | null {
    const file = this.#fileOf(path);
    if (!this.#host.isInside(file)) return null;
    const { program, checker } = this.#readingOf(file, text);
    const source = program.getSourceFile(file);
    const found = source && typeOfReceiver(source, span, members, checker);
    if (!found) return null;
    const shown = (path: string) => displayPath(this.settings.cwd, path);
    const owner = found.owner && { ...found.owner, path: shown(found.owner.path) };
    return { ...found, path: shown(found.path), owner };
  }

  /**
   * What is made for a typing, over all configurations whose programs have it; null where nothing is.
   *
   * @param span what lists its members
   */
  implementerOf(path: string, text: string, span: Span): Implementer | null {
    const file = this.#fileOf(path);
    if (!this.#host.isInside(file)) return null;
    const first = this.#readingOf(file, text).program;
    const configs = new Map(this.#sorted().map((each) => [this.#config(each), each]));
    const programs = new Set([
      first,
      ...[...configs].map(([config, each]) => this.#usual(config, each, true).program),
    ]);
    let found: Implementer | null = null;
    for (const program of programs) {
      if (program.getSourceFile(file)?.text !== text) continue;
      const one = findImplementer(program, file, span);
      if (one && (!found || one.hasAll)) found = one;
      if (found?.hasAll) break;
    }
    return found && { ...found, path: displayPath(this.settings.cwd, found.path) };
  }

  /** Whether a file imports another one, directly or through others, types alone included. */
  sees(path: string, text: string, other: string): boolean {
    const file = this.#fileOf(path);
    const wanted = this.#fileOf(other);
    if (!this.#host.isInside(file)) return false;
    const { imports } = this.#readingOf(file, text);
    const seen = new Set([file]);
    for (const each of seen) for (const target of imports.get(each) ?? []) seen.add(target);
    return seen.has(wanted);
  }

  /** What a change to a file has an effect on; programs and their types are always made anew. */
  #forget(file: string, isNew: boolean): void {
    const isConfig = file.endsWith(".json");
    this.#readings.clear();
    this.#shown.clear();
    this.#changed = undefined;
    this.#memory.forgetText(file);
    // Another package.json may come with other packages.
    if (isConfig) this.#memory.forgetPackages();
    if (!isNew && !isConfig) return;
    // Configurations list files, and names of modules lead to them.
    this.#memory.forgetNames();
    this.#configs = this.#findConfigs();
    this.#configOf.clear();
  }

  #fileOf(path: string): string {
    return toSlashes(resolve(this.settings.cwd, path));
  }

  #findConfigs(): Configs {
    const { cwd, note } = this.settings;
    return new Configs(this.#host, note, (path) => displayPath(cwd, path));
  }

  #readingOf(file: string, text: string): Reading {
    if (this.#changed?.file === file && this.#changed.text === text) return this.#changed.reading;
    const config = this.#config(file);
    const usual = isOfComponent(file) ? this.#ofComponents(config) : this.#usual(config, file);
    if (usual?.program.getSourceFile(file)?.text === text) return usual;
    const laid = new Map([[file, text]]);
    const imports: ImportsOf = new Map();
    const program = createProgram([file], config, this.#host, this.#memory, laid, imports);
    const reading = this.#reading(program, config, imports, false);
    this.#changed = { file, text, reading };
    return reading;
  }

  /** One program for all components that are known to ask: each of its own would take as long again. */
  #ofComponents(config: Config): Reading | undefined {
    const known = this.#shown.get(config);
    if (known) return known;
    const all = [...(this.settings.components ?? [])].map(
      ([path, text]) => [this.#fileOf(path), text] as const,
    );
    const laid = new Map(all.filter(([file]) => this.#config(file) === config).sort());
    if (laid.size === 0) return undefined;
    const imports: ImportsOf = new Map();
    const program = createProgram([...laid.keys()], config, this.#host, this.#memory, laid, imports);
    const reading = this.#reading(program, config, imports, false);
    this.#shown.set(config, reading);
    return reading;
  }

  /** @param isWhole whether it is of all files that may be asked about */
  #usual(config: Config, file: string, isWhole = false): Reading {
    const known = this.#readings.get(config);
    if (known?.program.getSourceFile(file) && (known.isWhole || !isWhole)) return known;
    const files = this.#sorted().filter((each) => this.#config(each) === config);
    const { asking } = this.settings;
    // Few files ask. What is asked about others later is asked of a program that has them all.
    const isAll = known !== undefined || !asking || isWhole;
    const first = isAll ? files : files.filter((each) => asking.has(each));
    const reading = this.#read([...first, file], files, config, isAll);
    this.#readings.set(config, reading);
    return reading;
  }

  /** Reads some files, with those of others that may change what they mean. */
  #read(names: readonly string[], others: readonly string[], config: Config, isWhole: boolean): Reading {
    const imports: ImportsOf = new Map();
    // Where two files declare the same, the first one counts: which that is must not depend on who asked first.
    const sorted = [...new Set(names)].sort();
    const program = createProgram(sorted, config, this.#host, this.#memory, undefined, imports);
    const left = others.filter((file) => !names.includes(file));
    const resolved = this.#memory.resolvedIn(config);
    const related = findRelated(program, left, { options: config.options, host: this.#host, resolved });
    if (related.length === 0) return this.#reading(program, config, imports, isWhole);
    // Not all of these may be read by TypeScript, so that each is taken once.
    const more = left.filter((file) => !related.includes(file));
    return this.#read([...names, ...related], more, config, isWhole);
  }

  #reading(program: ts.Program, config: Config, imports: ImportsOf, isWhole: boolean): Reading {
    const checker = program.getTypeChecker();
    const rules = config.isStrict ? { checker, checksFields: config.checksFields } : null;
    const writes = new MemberWrites(program, checker, this.#memory.writes);
    return { program, checker, follower: new ValueFollower(checker, writes), rules, imports, isWhole };
  }

  /** In an order that doesn't tell which changed last. */
  #sorted(): string[] {
    return [...this.#files].sort();
  }

  #config(file: string): Config {
    const known = this.#configOf.get(file) ?? this.#configs.configOf(file);
    this.#configOf.set(file, known);
    return known;
  }
}

function isCode(file: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(file);
}
