import { isBuiltin } from "node:module";
import { resolve as resolvePath } from "node:path";
import { CallerFinder, type Found } from "../../src/calls/find-callers.js";
import { GlobalFinder } from "../../src/calls/find-globals.js";
import { displayPath, toSlashes } from "../../src/disk/display-path.js";
import type { RepositoryFiles } from "../../src/disk/repository-files.js";
import { createDisk } from "../../src/disk/resolution-disk.js";
import type { KnownGlobal, Span } from "../../src/model.js";
import { CodeFiles } from "../../src/modules/code-files.js";
import { ImporterFinder } from "../../src/modules/importers.js";
import { LinkIndex } from "../../src/modules/link-index.js";
import { Packages } from "../../src/modules/packages.js";
import { isPage, PageScripts } from "../../src/modules/page-scripts.js";
import { Resolver } from "../../src/modules/resolver.js";
import type { Trees } from "../../src/scopes/trees.js";

export interface CallSettings {
  /** What paths are relative to. */
  readonly cwd: string;
  readonly repository: RepositoryFiles;
  /** What files had in them when they were read, by absolute path with `/`: they may be written meanwhile. Is filled. */
  readonly texts: Map<string, string>;
  readonly trees: Trees;
  readonly resolver: Resolver;
}

/** @param roots the top folders, through all links: nothing outside of them is read */
export function readCalls({
  roots,
  ...settings
}: Omit<CallSettings, "resolver"> & { readonly roots: readonly string[] }): CallReader {
  return new CallReader({ ...settings, resolver: new Resolver(createDisk(roots, settings.repository)) });
}

/** How many characters are looked at to tell a binary file, as git does it. */
const head = 8000;

/** With more, reading all files is no slower than searching them. */
const mostNeedles = 1000;

/** Of how many files it is asked who loads them before anybody has to know. */
const mostForeseen = 100;

/** Answers about calls over the whole repository, as far as it was searched. */
export class CallReader {
  readonly #code: ReadonlySet<string>;
  readonly #callers: CallerFinder;
  readonly #importers: ImporterFinder;
  readonly #index: LinkIndex;
  readonly #files: CodeFiles;
  readonly #globals: GlobalFinder;
  /** What was begun before anybody had to know. */
  #ahead: Promise<unknown> = Promise.resolve();

  constructor(readonly settings: CallSettings) {
    const { cwd, repository, texts, trees, resolver } = settings;
    const display = (file: string) => displayPath(cwd, file);
    const read = (file: string) => {
      const text = texts.get(file) ?? repository.read(file);
      if (text !== undefined) texts.set(file, text);
      return text;
    };
    const peek = (file: string) => texts.get(file) ?? repository.read(file);
    const index = new LinkIndex({ ...repository, read: peek });
    const files = new CodeFiles(read, display, trees);
    const packages = new Packages(repository.packages, repository.read, isBuiltin);
    const importers = new ImporterFinder({
      ...{ repository: index.repository, index, packages, files, resolver, display },
      configs: repository.configs,
    });
    this.#code = new Set([...repository.code, ...repository.embedding.filter(isPage)]);
    this.#index = index;
    this.#files = files;
    this.#importers = importers;
    const pages = new PageScripts({ repository: { ...repository, read: peek }, display });
    this.#globals = new GlobalFinder({ files, pages });
    this.#callers = new CallerFinder({ files, importers, packages, pages, display });
    index.add(repository.embedding, []);
  }

  /** Looks at functions while their files are at hand: what has to be searched for is known then. */
  look(functions: readonly Asked[]): void {
    for (const asked of functions) this.#callers.look(this.#toFile(asked));
  }

  /**
   * Begins to search for whoever loads some files, if they are few: it goes on while others are worked on.
   *
   * @param further how many times to go on with whoever is found
   */
  foresee(paths: readonly string[], further = 0): void {
    this.#goAhead(
      paths.map((path) => this.#absolute(path)),
      further,
    );
  }

  /** Who calls functions. Goes on searching until all is known. */
  async callersOf(functions: readonly Asked[]): Promise<(Found | undefined)[]> {
    const all = functions.map((asked) => this.#toFile(asked));
    for (const asked of all) this.#callers.look(asked);
    return this.#searched(() => all.map((asked) => this.#callers.callersOf(asked)));
  }

  /** What other scripts of a page give a global, as `ProjectTypes` has it. */
  globalAt(path: string, steps: readonly string[]): KnownGlobal {
    return this.#globals.at(this.#absolute(path), steps);
  }

  /** The files that a file of the project is run before, as paths to it are displayed. */
  async ranBefore(path: string): Promise<string[]> {
    const file = this.settings.repository.realpath(this.#absolute(path));
    const found = await this.#searched(() => this.#importers.ranBefore(file));
    return found.map((each) => displayPath(this.settings.cwd, each));
  }

  /** What a file of the project has in it, as `ProjectTypes` has it. */
  textOf(path: string): string | undefined {
    const file = this.#absolute(path);
    const text = this.#mayChange(file) ? this.#files.read(file) : undefined;
    // What isn't UTF-8 was decoded with replacements.
    const isText = text !== undefined && !text.includes("\uFFFD") && !text.slice(0, head).includes("\0");
    return isText ? text : undefined;
  }

  /** An answer that rests on all files that can have a say in it. */
  async #searched<Answer>(ask: () => Answer): Promise<Answer> {
    const { wanted, awaited } = this.#index;
    for (;;) {
      // All that is wanted at once: each search goes through the whole repository.
      if (wanted.size > 0) await this.#search();
      if (awaited.size > 0) await this.#ahead;
      const answer = ask();
      if (wanted.size + awaited.size === 0) return answer;
    }
  }

  #goAhead(files: readonly string[], further: number): void {
    if (files.length > mostForeseen) return;
    for (const file of files) this.#importers.want(file);
    const searching = this.#search().then(
      (found) => {
        if (further > 0) this.#goAhead(found, further - 1);
      },
      // Whoever has to know searches again, and hears of what went wrong.
      () => {},
    );
    this.#ahead = Promise.all([this.#ahead, searching]);
  }

  /** Searches for all that is wanted. */
  async #search(): Promise<readonly string[]> {
    const { repository } = this.settings;
    const searched = this.#index.take();
    const needles = searched.flatMap(([, each]) => each);
    if (needles.length === 0) return [];
    try {
      const files = needles.length > mostNeedles ? repository.code : await repository.search(needles);
      this.#index.add(files, searched);
      return files;
    } catch (error) {
      this.#index.giveBack(searched);
      throw error;
    }
  }

  #toFile({ path, text, span }: Asked): Parameters<CallerFinder["look"]>[0] {
    return { file: this.#absolute(path), text, ...span };
  }

  #absolute(path: string): string {
    return toSlashes(resolvePath(this.settings.cwd, path));
  }

  #mayChange(file: string): boolean {
    return this.#code.has(file) && !/\.d\.[cm]?ts$/.test(file);
  }
}

/** A function that is asked about. */
export interface Asked {
  /** As in `MigrateOptions`. */
  readonly path: string;
  readonly text: string;
  readonly span: Span;
}
