import { createSearch } from "../../mentions.js";
import { readOrdinaryFile } from "../../read-ordinary-file.js";
import { isBundle } from "./bundles.js";
import { keyOf, packageOf } from "./module-names.js";
import { needlesForKey, needlesForStart } from "./needles.js";
import type { RepositoryFiles } from "./repository-files.js";

/** A module's name as a file writes it behind `import`, `from`, `require` and the like. */
export interface Link {
  readonly file: string;
  readonly specifier: string;
  /** The file is a bundle: nobody reads it. */
  readonly isInBundle: boolean;
}

/** Space and comments; a limit to their length keeps an unclosed one from being read to the end time and again. */
const space = String.raw`(?:\s|/\*(?:[^*]|\*(?!/)){0,1000}\*/|//[^\n]*\n)*`;
/** The name is looked at and not taken: `say("from ");import "./a"` has a quote that ends another string. */
const specifier = new RegExp(
  String.raw`\b(?:from|import|require)\b${space}(?:\(${space})?(?=(["'\x60])((?:(?!\1)[^\n])*)\1)`,
  "g",
);

/** `import(name)`, `import("./" + name)`, a template with a hole, and what bundlers offer for many modules at once. */
const computed = new RegExp(
  [
    String.raw`\b(?:import|require)\b${space}\(${space}(?![\s"'\x60)/])`,
    String.raw`\b(?:import|require)\b${space}\(${space}\x60[^\x60]*\$\{`,
    String.raw`\b(?:import|require)\b${space}\(${space}(["'\x60])[^"'\x60\n]*\1${space}(?![\s),/])`,
    String.raw`\bimport\s*\.\s*meta\s*\.\s*glob|\brequire\s*\.\s*context`,
  ].join("|"),
);

/** Strings that may be names of files. */
const quoted = /(["'`])(?=([^"'`\s]{1,300})\1)/g;

/**
 * What the files of a repository load, by their text: however a file is written, a module's name stands in quotes behind
 * one of three words, with nothing but space and comments between. What merely looks like it is told apart when the file
 * is parsed. Only files that have a name in question in them are read, each of them once.
 */
export class LinkIndex {
  /** Files that load something by a name that they make. */
  readonly computing = new Set<string>();
  /** Links by names that a package gives to its own modules: `#shell`. */
  readonly hashed: Link[] = [];
  readonly #byKey = new Map<string, Link[]>();
  readonly #byPackage = new Map<string, Link[]>();
  readonly #bySpecifier = new Map<string, Link[]>();
  readonly #quoting = new Map<string, Set<string>>();
  readonly #read = new Set<string>();
  /** Null when all files were read. */
  readonly #covered: Set<string> | null;

  constructor(readonly repository: RepositoryFiles) {
    const { searched, code, embedding } = repository;
    this.#covered = searched && new Set([...searched.keys, ...[...searched.packages].map(ofPackage)]);
    for (const file of [...(searched?.found ?? code), ...embedding]) this.#add(file);
  }

  /** Links by the last part of their name. */
  named(key: string): readonly Link[] {
    this.#cover(key, needlesForKey(key));
    return this.#byKey.get(key) ?? [];
  }

  /** Links to a package, or to something in it. */
  ofPackage(name: string): readonly Link[] {
    this.#cover(ofPackage(name), needlesForStart(name));
    return this.#byPackage.get(packageOf(name)) ?? [];
  }

  /** Links by their whole name. */
  called(name: string): readonly Link[] {
    this.#cover(`name ${name}`, needlesForStart(name));
    return this.#bySpecifier.get(name) ?? [];
  }

  /** Files with a string that ends like a module's name. */
  quoting(key: string): ReadonlySet<string> {
    this.#cover(key, needlesForKey(key));
    return this.#quoting.get(key) ?? new Set();
  }

  /** Reads the files that have a name in them which nobody has searched for yet. */
  #cover(what: string, needles: readonly string[]): void {
    if (!this.#covered || this.#covered.has(what)) return;
    this.#covered.add(what);
    const mentions = createSearch(needles);
    for (const file of this.repository.code)
      if (!this.#read.has(file) && isMentioning(mentions, file)) this.#add(file);
  }

  #add(file: string): void {
    this.#read.add(file);
    const text = readListed(file);
    if (text === undefined) return;
    const isInBundle = isBundle(file, text);
    const names = new Set([...text.matchAll(specifier)].map(([, , name]) => name!));
    for (const name of names) {
      const link: Link = { file, specifier: name, isInBundle };
      append(this.#byKey, keyOf(name), link);
      append(this.#byPackage, packageOf(name), link);
      append(this.#bySpecifier, name, link);
      if (name.startsWith("#")) this.hashed.push(link);
    }
    if (isInBundle) return;
    if (computed.test(text)) this.computing.add(file);
    for (const [, , name] of text.matchAll(quoted)) {
      if (!/[/.]/.test(name!)) continue;
      const key = keyOf(name!);
      const files = this.#quoting.get(key);
      if (files) files.add(file);
      else this.#quoting.set(key, new Set([file]));
    }
  }
}

function ofPackage(name: string): string {
  return `package ${name}`;
}

function isMentioning(mentions: (file: string) => boolean, file: string): boolean {
  try {
    return mentions(file);
  } catch {
    return false;
  }
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Without asking where its links lead: what is listed is no link, and inside of the repository. */
export function readListed(file: string): string | undefined {
  try {
    return readOrdinaryFile(file);
  } catch {
    return undefined;
  }
}
