import { isBundle } from "./bundles.js";
import { type FileLinks, linksIn } from "./file-links.js";
import { keyOf, packageOf } from "./module-names.js";
import { loadNeedles, type Needle, needlesForKey } from "./needles.js";
import type { Repository } from "./repository.js";

/** A module's name as a file writes it behind `import`, `from`, `require` and the like. */
export interface Link {
  readonly file: string;
  readonly specifier: string;
  /** The file is a bundle: nobody reads it. */
  readonly isInBundle: boolean;
}

/** What to search for: needles, with what they stand for. */
export type Wanted = readonly [what: string, needles: readonly Needle[]];

/**
 * What the files of a repository load, by their text: however a file is written, a module's name stands in quotes behind
 * one of three words, with nothing but space and comments between. What merely looks like it is told apart when the file
 * is parsed. Only files that have a name in question in them are read, each of them once: what is asked for without having
 * been searched for is wanted, and has no answer until somebody searches and adds what is found.
 */
export class LinkIndex {
  /** What to search for before the answers that were given are whole: needles, by what they stand for. */
  readonly wanted = new Map<string, readonly Needle[]>();
  /** What was asked for while it is being searched for. */
  readonly awaited = new Set<string>();
  /** How often something was asked for that nobody had searched for. */
  misses = 0;
  /** Files that load something by a name that they make. */
  readonly computing = new Set<string>();
  /** Links by names that a package gives to its own modules: `#shell`. */
  readonly hashed: Link[] = [];
  readonly #byKey = new Map<string, Link[]>();
  readonly #byPackage = new Map<string, Link[]>();
  readonly #bySpecifier = new Map<string, Link[]>();
  readonly #quoting = new Map<string, Map<string, Set<string>>>();
  readonly #seen = new Set<string>();
  readonly #covered = new Set<string>();
  readonly #taken = new Set<string>();

  /** @param links what a file with a text loads */
  constructor(
    readonly repository: Repository,
    readonly links: (file: string, text: string) => FileLinks = (_, text) => linksIn(text),
  ) {}

  /** Takes what is wanted, to search for it. */
  take(): readonly Wanted[] {
    const all = [...this.wanted];
    for (const [what] of all) this.#taken.add(what);
    this.wanted.clear();
    return all;
  }

  /** Takes in files that have some of what was taken in them: all that have. */
  add(files: Iterable<string>, searched: Iterable<Wanted>): void {
    for (const file of files) if (!this.#seen.has(file)) this.#add(file);
    for (const [what] of searched) {
      this.#covered.add(what);
      this.#taken.delete(what);
      this.awaited.delete(what);
    }
  }

  /** What was taken could not be searched for. */
  giveBack(all: readonly Wanted[]): void {
    for (const [what, needles] of all) {
      this.#taken.delete(what);
      if (this.awaited.delete(what)) this.wanted.set(what, needles);
    }
  }

  /** Wants whatever may load modules by names that it makes, or that say nothing of a path. */
  wantLoads(): void {
    this.#want("loads", loadNeedles);
  }

  /** Links by the last part of their name. */
  named(key: string): readonly Link[] {
    this.#want(`key ${key}`, needlesForKey(key));
    return this.#byKey.get(key) ?? [];
  }

  /** Links to a package, or to something in it. */
  ofPackage(name: string): readonly Link[] {
    this.#want(`package ${name}`, [{ start: name }]);
    return this.#byPackage.get(packageOf(name)) ?? [];
  }

  /** Links by their whole name. */
  called(name: string): readonly Link[] {
    this.#want(`name ${name}`, [{ start: name }]);
    return this.#bySpecifier.get(name) ?? [];
  }

  /** Links by how their name begins; all of them where that is with nothing. */
  startingWith(start: string): readonly Link[] {
    this.#want(`start ${start}`, [{ start }]);
    return [...this.#bySpecifier].flatMap(([name, links]) => (name.startsWith(start) ? links : []));
  }

  /** Files with strings that end like a module's name and certainly load nothing; with the strings. */
  quoting(key: string): ReadonlyMap<string, ReadonlySet<string>> {
    this.#want(`key ${key}`, needlesForKey(key));
    return this.#quoting.get(key) ?? new Map();
  }

  /** Files that may have a word in them. */
  mentioning(word: string): Iterable<string> {
    this.#want(`word ${word}`, [word]);
    return this.#seen;
  }

  #want(what: string, needles: readonly Needle[]): void {
    if (this.#covered.has(what)) return;
    this.misses++;
    if (this.#taken.has(what)) this.awaited.add(what);
    else this.wanted.set(what, needles);
  }

  #add(file: string): void {
    this.#seen.add(file);
    const text = this.repository.read(file);
    if (text === undefined) return;
    const isInBundle = isBundle(file, text);
    const { loaded, quoted, isComputing } = this.links(file, text);
    for (const name of loaded) {
      const link: Link = { file, specifier: name, isInBundle };
      append(this.#byKey, keyOf(name), link);
      append(this.#byPackage, packageOf(name), link);
      append(this.#bySpecifier, name, link);
      if (name.startsWith("#")) this.hashed.push(link);
    }
    if (isInBundle) return;
    if (isComputing) this.computing.add(file);
    for (const name of quoted) {
      const key = keyOf(name);
      const byFile = this.#quoting.get(key) ?? new Map<string, Set<string>>();
      this.#quoting.set(key, byFile);
      byFile.set(file, (byFile.get(file) ?? new Set()).add(name));
    }
  }
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
