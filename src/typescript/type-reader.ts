import { resolve } from "node:path";
import { displayPath, toSlashes } from "../disk/display-path.js";
import type { KnownType, ProjectTypes, Span } from "../model.js";
import type { Declared, Implementer, Members } from "../type-facts.js";
import { createProgram, type ImportsOf, type ParsedFiles } from "./create-program.js";
import { isFaulty, pickedClient, saysNothing, textsOf } from "./describe-type.js";
import { type Config, Configs } from "./find-config.js";
import { findNode } from "./find-node.js";
import { ValueFollower } from "./follow-value.js";
import { findImplementer } from "./implementers.js";
import { MemberWrites } from "./member-writes.js";
import { createReadOnlyHost, type ReadOnlyHost } from "./read-only-host.js";
import { typeOfReceiver } from "./receiver-type.js";
import { findRelated } from "./related-files.js";
import { isProvedString } from "./string-proof.js";
import { ts } from "./typescript.js";

export interface TypeSettings {
  /** What paths are relative to. */
  readonly cwd: string;
  /** Nothing above this folder is read. Absolute, through all links. */
  readonly root: string;
  /** Absolute paths of the files that may be asked about. */
  readonly files: readonly string[];
  /** Those of them that do ask, as far as that is known; may grow. Default: all. */
  readonly asking?: ReadonlySet<string>;
  /** What files had in them when they were read, by absolute path with `/`: they may be written meanwhile. Is filled. */
  readonly texts: Map<string, string>;
  readonly note: (text: string) => void;
}

interface Reading {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly follower: ValueFollower;
  readonly isStrict: boolean;
  readonly imports: ImportsOf;
  /** Whether it is of all files that may be asked about. */
  readonly isWhole: boolean;
}

/** Reads the types of a project with TypeScript: one program for all files that share a configuration. */
export class TypeReader implements Pick<ProjectTypes, "typeOf"> {
  readonly #host: ReadOnlyHost;
  readonly #configs: Configs;
  readonly #parsed: ParsedFiles = new Map();
  readonly #readings = new Map<Config, Reading>();
  readonly #configOf = new Map<string, Config>();
  /** The last text that was asked about and is not what the file holds. */
  #changed: { file: string; text: string; reading: Reading } | undefined;

  constructor(readonly settings: TypeSettings) {
    this.#host = createReadOnlyHost(settings.root, settings.texts);
    this.#configs = new Configs(this.#host, settings.note, (path) => displayPath(settings.cwd, path));
  }

  typeOf(path: string, text: string, span: Span): KnownType | undefined {
    const file = toSlashes(resolve(this.settings.cwd, path));
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
    const file = toSlashes(resolve(this.settings.cwd, path));
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
    const file = toSlashes(resolve(this.settings.cwd, path));
    if (!this.#host.isInside(file)) return null;
    const first = this.#readingOf(file, text).program;
    const configs = new Map(this.settings.files.map(toSlashes).map((each) => [this.#config(each), each]));
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
    const file = toSlashes(resolve(this.settings.cwd, path));
    const wanted = toSlashes(resolve(this.settings.cwd, other));
    if (!this.#host.isInside(file)) return false;
    const { imports } = this.#readingOf(file, text);
    const seen = new Set([file]);
    for (const each of seen) for (const target of imports.get(each) ?? []) seen.add(target);
    return seen.has(wanted);
  }

  #readingOf(file: string, text: string): Reading {
    const config = this.#config(file);
    const usual = this.#usual(config, file);
    if (usual.program.getSourceFile(file)?.text === text) return usual;
    if (this.#changed?.file === file && this.#changed.text === text) return this.#changed.reading;
    const overlay = new Map([[file, text]]);
    const imports: ImportsOf = new Map();
    const program = createProgram([file], config, this.#host, this.#parsed, overlay, imports);
    const reading = read(program, config, imports, false);
    this.#changed = { file, text, reading };
    return reading;
  }

  /** @param isWhole whether it is of all files that may be asked about */
  #usual(config: Config, file: string, isWhole = false): Reading {
    const known = this.#readings.get(config);
    if (known?.program.getSourceFile(file) && (known.isWhole || !isWhole)) return known;
    const files = this.settings.files.map(toSlashes).filter((each) => this.#config(each) === config);
    const { asking } = this.settings;
    // Few files ask. What is asked about others later is asked of a program that has them all.
    const isAll = known !== undefined || !asking || isWhole;
    const first = isAll ? files : files.filter((each) => asking.has(each));
    const reading = this.#read([file, ...first], files, config, isAll);
    this.#readings.set(config, reading);
    return reading;
  }

  /** Reads some files, with those of others that may change what they mean. */
  #read(names: readonly string[], others: readonly string[], config: Config, isWhole: boolean): Reading {
    const imports: ImportsOf = new Map();
    const program = createProgram(names, config, this.#host, this.#parsed, new Map(), imports);
    const left = others.filter((file) => !names.includes(file));
    const related = findRelated(program, left, { options: config.options, host: this.#host });
    if (related.length === 0) return read(program, config, imports, isWhole);
    // Not all of these may be read by TypeScript, so that each is taken once.
    const more = left.filter((file) => !related.includes(file));
    return this.#read([...names, ...related], more, config, isWhole);
  }

  #config(file: string): Config {
    const known = this.#configOf.get(file) ?? this.#configs.configOf(file);
    this.#configOf.set(file, known);
    return known;
  }
}

function read(program: ts.Program, { isStrict }: Config, imports: ImportsOf, isWhole: boolean): Reading {
  const checker = program.getTypeChecker();
  const follower = new ValueFollower(checker, new MemberWrites(program, checker));
  return { program, checker, follower, isStrict, imports, isWhole };
}

function describe(node: ts.Node, { checker, follower, isStrict }: Reading): KnownType {
  const type = checker.getTypeAtLocation(node);
  const found = follower.follow(node) ?? pickedClient(type, usedMembers(node), checker);
  const isOpen = saysNothing(type);
  // Once the packages are installed, it has the type that was named.
  const isNamed = found?.type != null && isFaulty(type);
  return {
    // What a value was followed to says nothing to the compiler where its type is `any`.
    client: found && (isOpen && !isNamed ? { ...found, type: "any" } : found),
    isOther: !found && !isOpen && hasWhatIsUsed(type, node, checker),
    isFaulty: isFaulty(type),
    isString: isStrict && isProvedString(node, checker),
    texts: textsOf(type),
  };
}

/** Whether a type has the members that are accessed; in JavaScript what is inferred may lack what a value has. */
function hasWhatIsUsed(type: ts.Type, node: ts.Node, checker: ts.TypeChecker): boolean {
  const names = usedMembers(node);
  const held = checker.getNonNullableType(type);
  return names.length > 0 && names.every((name) => checker.getPropertyOfType(held, name) !== undefined);
}

/** The members of a value that its place names: `a` in `value.a`, `value["a"]` and `const { a } = value`. */
function usedMembers(node: ts.Node): string[] {
  let at = node;
  while (isWrapper(at.parent)) at = at.parent;
  const { parent } = at;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === at) return [parent.name.text];
  if (ts.isElementAccessExpression(parent) && parent.expression === at)
    return ts.isStringLiteralLike(parent.argumentExpression) ? [parent.argumentExpression.text] : [];
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return [];
  return parent.name.elements.flatMap(({ propertyName, name }) => {
    const key = propertyName ?? name;
    return ts.isIdentifier(key) ? [key.text] : [];
  });
}

function isWrapper(node: ts.Node): boolean {
  return ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAwaitExpression(node);
}
