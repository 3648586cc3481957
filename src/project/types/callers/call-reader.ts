import { resolve } from "node:path";
import type { Callers, Place, Span } from "../../../model.js";
import { displayPath } from "../../display-path.js";
import type { ParsedFiles } from "../create-program.js";
import type { Config } from "../find-config.js";
import type { ReadOnlyHost } from "../read-only-host.js";
import { toSlashes } from "../to-slashes.js";
import type { ts } from "../typescript.js";
import { calledFunction } from "./called-function.js";
import { CallerFinder } from "./find-callers.js";
import { ImporterFinder } from "./find-importers.js";
import { spanOf } from "./function-node.js";
import { Packages } from "./packages.js";
import { placeOf } from "./place.js";
import { LoneFiles } from "./read-file-alone.js";
import type { RepositoryFiles } from "./repository-files.js";

interface Options {
  readonly cwd: string;
  readonly host: ReadOnlyHost;
  readonly parsed: ParsedFiles;
  readonly texts: Map<string, string>;
  readonly repository: RepositoryFiles;
  readonly configOf: (file: string) => Config;
  readonly configsAbove: (file: string) => readonly Config[];
}

/** How many characters are looked at to tell a binary file, as git does it. */
const head = 8000;

/** Answers about calls over the whole repository. */
export class CallReader {
  readonly #files: LoneFiles;
  readonly #code: ReadonlySet<string>;
  readonly #callers: CallerFinder;
  readonly #importers: ImporterFinder;
  readonly #display: (file: string) => string;

  constructor(readonly options: Options) {
    const { cwd, host, parsed, texts, repository } = options;
    const display = (file: string) => displayPath(cwd, file);
    const files = new LoneFiles(host, parsed, texts);
    const packages = new Packages(repository.packages, host);
    const importers = new ImporterFinder({ ...options, packages, files, display });
    this.#importers = importers;
    this.#display = display;
    this.#files = files;
    this.#code = new Set(repository.code);
    this.#callers = new CallerFinder({ files, importers, packages, display });
  }

  /** @param file absolute, with `/` */
  callersOf(file: string, text: string, span: Span): Callers | undefined {
    return this.#callers.callersOf(file, text, span);
  }

  functionOf(callee: ts.Node, checker: ts.TypeChecker): Place | undefined {
    const called = calledFunction(callee, checker);
    const source = called?.fn.getSourceFile();
    if (!source || !this.#mayChange(source.fileName)) return undefined;
    const place = placeOf(called!.fn, source, this.#display);
    return called!.isFixed || this.#calls(source, spanOf(called!.fn, source), callee) ? place : undefined;
  }

  /** The files that a file of the project is run before, as paths to it are displayed. */
  ranBefore(path: string): string[] {
    const file = this.options.host.realpath(toSlashes(resolve(this.options.cwd, path)));
    return this.#importers.ranBefore(file).map(this.#display);
  }

  textOf(path: string): string | undefined {
    const file = toSlashes(resolve(this.options.cwd, path));
    const text = this.#mayChange(file) ? this.#files.textOf(file) : undefined;
    // What isn't UTF-8 was decoded with replacements.
    const isText = text !== undefined && !text.includes("\uFFFD") && !text.slice(0, head).includes("\0");
    return isText ? text : undefined;
  }

  /** Whether a call is among those of a function. */
  #calls(source: ts.SourceFile, span: Span, callee: ts.Node): boolean {
    const callers = this.callersOf(source.fileName, source.text, span);
    // What is assigned to, replaced or declared again calls something else.
    const calls = callers?.unknown === null ? callers.calls : [];
    const from = callee.getSourceFile();
    const path = this.#display(from.fileName);
    const { start, end } = spanOf(callee.parent, from);
    return calls.some((each) => each.path === path && each.start === start && each.end === end);
  }

  #mayChange(file: string): boolean {
    return this.#code.has(file) && !/\.d\.[cm]?ts$/.test(file);
  }
}
