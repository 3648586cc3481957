import { answerOf, CallerFinder } from "../calls/find-callers.js";
import { GlobalFinder } from "../calls/find-globals.js";
import type { Callers, KnownGlobal, Span } from "../model.js";
import { isBundle } from "../modules/bundles.js";
import { CodeFiles } from "../modules/code-files.js";
import { ImporterFinder } from "../modules/importers.js";
import { LinkIndex } from "../modules/link-index.js";
import { Packages } from "../modules/packages.js";
import { PageScripts } from "../modules/page-scripts.js";
import { Resolver } from "../modules/resolver.js";
import type { Trees } from "../scopes/trees.js";
import { isDocument, isModuleFile, mayEmbedCode } from "../source/extensions.js";
import { type Documents, type Snapshot, toDisk, toRepository } from "./documents.js";

interface Options {
  /** Whether the project has other files, too. */
  readonly isPart: boolean;
  readonly trees: Trees;
  /** A path as whoever set the document has it. */
  readonly display: (path: string) => string;
}

interface Answer {
  readonly text: string;
  readonly found: unknown;
  /** The files that were looked into for it. */
  readonly files: ReadonlySet<string>;
}

/**
 * Who calls functions and loads modules, among the documents of the last snapshot. Paths are absolute, with `/`.
 *
 * From one snapshot to the next what was found out about modules is kept where the same documents load the same modules;
 * and an answer, where none of the documents has changed that were looked into for it.
 */
export class DocumentCalls {
  #snapshot: Snapshot;
  #modules: Modules;
  readonly #answers = new Map<string, Answer>();

  constructor(
    readonly documents: Documents,
    snapshot: Snapshot,
    readonly options: Options,
  ) {
    this.#snapshot = snapshot;
    this.#modules = this.#readModules();
  }

  /** Answers about another snapshot from now on. */
  moveTo(snapshot: Snapshot): void {
    const before = this.#snapshot;
    this.#snapshot = snapshot;
    const changed = changesBetween(before, snapshot);
    const isAlike = (path: string) =>
      !this.#modules.files.has(path) && this.#loadsAlike(path, before, snapshot);
    if (!changed?.every(isAlike)) {
      this.#modules = this.#readModules();
      this.#answers.clear();
      return;
    }
    for (const [key, { files }] of this.#answers)
      if (changed.some((path) => files.has(path))) this.#answers.delete(key);
  }

  callersOf(file: string, text: string, span: Span): Callers | undefined {
    return this.#answer(`${file}\0${span.start}\0${span.end}`, file, text, (files) => {
      const finder = this.#modules.createFinder(files);
      return answerOf(this.#modules.search(() => finder.callersOf({ file, text, ...span })));
    });
  }

  /** What other scripts of a page give a global, as `ProjectTypes` has it. */
  globalAt(file: string, steps: readonly string[]): KnownGlobal {
    return this.#answer([file, ...steps].join("\0"), file, "", (files) =>
      this.#modules.createGlobals(files).at(file, steps),
    );
  }

  /** @param ask collects the files that it looks into */
  #answer<Found>(key: string, file: string, text: string, ask: (files: Set<string>) => Found): Found {
    const known = this.#answers.get(key);
    if (known?.text === text) return known.found as Found;
    const files = new Set([file]);
    const found = ask(files);
    this.#answers.set(key, { text, found, files });
    return found;
  }

  /** The files that a module is run before. */
  ranBefore(file: string): readonly string[] {
    return this.#modules.search(() => this.#modules.importers.ranBefore(file));
  }

  #readModules(): Modules {
    const read = (path: string) => this.#snapshot.all.get(path)?.text;
    return new Modules(this.documents, this.#snapshot, read, this.options);
  }

  #loadsAlike(path: string, before: Snapshot, now: Snapshot): boolean {
    const [old, text] = [before.all.get(path)!.text, now.all.get(path)!.text];
    if (!isModuleFile(path) && !mayEmbedCode(path)) return isDocument(path);
    if (isBundle(path, old) !== isBundle(path, text)) return false;
    const links = this.documents.linksOf(path, old);
    return JSON.stringify(links) === JSON.stringify(this.documents.linksOf(path, text));
  }
}

/** What is known of the modules of some documents. */
class Modules {
  /** The files whose texts it rests on, but for what they load. */
  readonly files = new Set<string>();
  readonly importers: ImporterFinder;
  readonly #index: LinkIndex;
  readonly #packages: Packages;
  readonly #pages: PageScripts;
  readonly #searched: readonly string[];

  /** @param read what is in a document, whatever the snapshot is by then */
  constructor(
    documents: Documents,
    snapshot: Snapshot,
    readonly read: (path: string) => string | undefined,
    readonly options: Options,
  ) {
    const { configs, packages, ...listed } = toRepository(snapshot, options.isPart);
    const repository = { ...listed, read: this.#noting(this.files) };
    this.#index = new LinkIndex({ ...listed, read }, (path, text) => documents.linksOf(path, text));
    // Which names are the platform's own is only known where it is.
    this.#packages = new Packages(packages, read, (name) => name.startsWith("node:"));
    this.#searched = [...listed.code, ...listed.embedding];
    const { display, trees } = options;
    this.#pages = new PageScripts({ repository, display });
    this.importers = new ImporterFinder({
      ...{ repository, index: this.#index, packages: this.#packages, configs, display },
      files: new CodeFiles(this.#noting(this.files), display, trees),
      resolver: new Resolver(toDisk(snapshot)),
    });
  }

  /** @param files collects what it looks into */
  createFinder(files: Set<string>): CallerFinder {
    const { display, trees } = this.options;
    const its = new CodeFiles(this.#noting(files), display, trees);
    const { importers } = this;
    return new CallerFinder({ files: its, importers, packages: this.#packages, pages: this.#pages, display });
  }

  /** @param files as above */
  createGlobals(files: Set<string>): GlobalFinder {
    const { display, trees } = this.options;
    return new GlobalFinder({
      files: new CodeFiles(this.#noting(files), display, trees),
      pages: this.#pages,
    });
  }

  search<Found>(ask: () => Found): Found {
    for (;;) {
      const found = ask();
      if (this.#index.wanted.size === 0) return found;
      this.#index.add(this.#searched, this.#index.take());
    }
  }

  #noting(files: Set<string>): (path: string) => string | undefined {
    return (path) => {
      files.add(path);
      return this.read(path);
    };
  }
}

/** The documents with another text; null where there are others. */
function changesBetween({ all: before }: Snapshot, { all: now }: Snapshot): string[] | null {
  if (before.size !== now.size) return null;
  const changed: string[] = [];
  for (const [path, { text }] of now) {
    const old = before.get(path);
    if (!old) return null;
    if (old.text !== text) changed.push(path);
  }
  return changed;
}
