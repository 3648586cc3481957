import { isBuiltin } from "node:module";
import { resolve as resolvePath } from "node:path";
import type { Trees } from "../../analysis/trees.js";
import { CallerFinder, type Found } from "../../calls/find-callers.js";
import type { Span } from "../../model.js";
import { CodeFiles } from "../../modules/code-files.js";
import { ImporterFinder } from "../../modules/importers.js";
import { LinkIndex } from "../../modules/link-index.js";
import { Packages } from "../../modules/packages.js";
import { Resolver } from "../../modules/resolver.js";
import { displayPath, toSlashes } from "../display-path.js";
import { createDisk } from "./disk.js";
import type { RepositoryFiles } from "./repository-files.js";

export interface CallSettings {
  /** What paths are relative to. */
  readonly cwd: string;
  readonly repository: RepositoryFiles;
  /** What files had in them when they were read, by absolute path with `/`: they may be written meanwhile. Is filled. */
  readonly texts: Map<string, string>;
  readonly trees: Trees;
  readonly resolver: Resolver;
}

/** @param root the top folder, through all links: nothing above it is read */
export function readCalls({
  root,
  ...settings
}: Omit<CallSettings, "resolver"> & { readonly root: string }): CallReader {
  return new CallReader({ ...settings, resolver: new Resolver(createDisk(root, settings.repository)) });
}

/** How many characters are looked at to tell a binary file, as git does it. */
const head = 8000;

/** With more, reading all files is no slower than searching them: git looks for one after the other. */
const mostNeedles = 150;

/** Of how many files it is asked who loads them before anybody has to know. */
const mostForeseen = 60;

/** Answers about calls over the whole repository, as far as it was searched. */
export class CallReader {
  readonly #code: ReadonlySet<string>;
  readonly #callers: CallerFinder;
  readonly #importers: ImporterFinder;
  readonly #index: LinkIndex;
  readonly #files: CodeFiles;
  #searching: Promise<void> | undefined;

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
    this.#code = new Set(repository.code);
    this.#index = index;
    this.#files = files;
    this.#importers = importers;
    this.#callers = new CallerFinder({ files, importers, packages, display });
    index.add(repository.embedding, []);
  }

  /** Looks at functions while their files are at hand: what has to be searched for is known then. */
  look(functions: readonly Asked[]): void {
    for (const asked of functions) this.#callers.look(this.#toFile(asked));
  }

  /** Begins to search for whoever loads some files, if they are few: it goes on while others are worked on. */
  foresee(paths: readonly string[]): void {
    if (paths.length > mostForeseen || this.#searching) return;
    for (const path of paths) this.#importers.want(this.#absolute(path));
    // Whoever has to know searches again, and hears of what went wrong.
    void this.#search().catch(() => {});
  }

  /** Who calls functions. Goes on searching until all is known. */
  async callersOf(functions: readonly Asked[]): Promise<(Found | undefined)[]> {
    const all = functions.map((asked) => this.#toFile(asked));
    for (const asked of all) this.#callers.look(asked);
    return this.#searched(() => all.map((asked) => this.#callers.callersOf(asked)));
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
    for (;;) {
      await this.#search();
      const answer = ask();
      if (this.#index.wanted.size === 0) return answer;
    }
  }

  /** Searches for all that is wanted, at once: each search goes through the whole repository. */
  async #search(): Promise<void> {
    await this.#searching?.catch(() => {});
    if (this.#index.wanted.size === 0) return;
    this.#searching = this.#searchFor([...this.#index.wanted]);
    try {
      await this.#searching;
    } finally {
      this.#searching = undefined;
    }
  }

  async #searchFor(wanted: readonly (readonly [string, readonly string[]])[]): Promise<void> {
    const { repository } = this.settings;
    const needles = new Set(wanted.flatMap(([, strings]) => strings));
    const files = needles.size > mostNeedles ? repository.code : await repository.search([...needles]);
    this.#index.add(
      files,
      wanted.map(([what]) => what),
    );
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
