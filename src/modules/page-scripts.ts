import { languageOf } from "../source/extensions.js";
import { openDocument } from "../source/hosts/open-document.js";
import { folderOf, joinPath } from "./paths.js";
import type { Repository } from "./repository.js";

/** A script that a page runs beside another file, or the page itself. */
export interface Script {
  /** Absolute, with `/`. */
  readonly file: string;
  /** What it declares are no globals. */
  readonly isModule: boolean;
  /** Every page has it that has the other. */
  readonly isAlways: boolean;
}

/** The scripts that share their globals with a file. */
export interface Beside {
  /** Its pages run it as a module, so that what it declares are no globals. */
  readonly isModule: boolean;
  readonly scripts: readonly Script[];
  /** Why there may be others, as the rest of a sentence on a global of the file; null where these are all. */
  readonly why: string | null;
}

interface Load extends Omit<Script, "isAlways"> {
  /** It may be another file that is meant. */
  readonly isGuess: boolean;
}

interface Page {
  readonly loads: readonly Load[];
  /** What it loads that can't be read here. */
  readonly unread: string | null;
}

interface Options {
  readonly repository: Pick<Repository, "code" | "embedding" | "read">;
  readonly display: (file: string) => string;
}

/** Finds the scripts that pages run together. */
export class PageScripts {
  readonly #pages = new Map<string, Page>();
  readonly #beside = new Map<string, Beside | null>();
  #scripts: readonly Script[] | undefined;
  #code: ReadonlySet<string> | undefined;
  #byName: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(readonly options: Options) {}

  /** The scripts beside a page's own, or beside a script; null where no page is known to run it. */
  of(file: string): Beside | null {
    const known = this.#beside.get(file);
    if (known !== undefined) return known;
    const found = this.#find(file);
    this.#beside.set(file, found);
    return found;
  }

  /** The pages and their scripts, for a file that is built into any of them. */
  get all(): readonly Script[] {
    this.#scripts ??= this.options.repository.embedding.filter(isPage).flatMap((page) => {
      const files = [{ file: page, isModule: false }, ...this.#page(page).loads];
      return files.map(({ file, isModule }) => ({ file, isModule, isAlways: false }));
    });
    return this.#scripts;
  }

  /** The pages that run a script; of a page, it alone. */
  pagesOf(file: string): readonly string[] {
    if (isPage(file)) return [file];
    this.#byName ??= this.#pagesByName();
    const pages = this.#byName.get(nameOf(file)) ?? [];
    return pages.filter((page) => this.#page(page).loads.some((load) => load.file === file));
  }

  /** The pages that may load a script, by its name without folders: only these are parsed. */
  #pagesByName(): Map<string, string[]> {
    const { embedding, read } = this.options.repository;
    const found = new Map<string, string[]>();
    for (const page of embedding.filter(isPage)) {
      const urls = (read(page) ?? "").matchAll(/\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/gi);
      const names = new Set([...urls].map(([, url]) => nameOf(pathOf(url!) ?? "")));
      for (const name of names) found.set(name, [...(found.get(name) ?? []), page]);
    }
    return found;
  }

  #find(file: string): Beside | null {
    const pages = this.pagesOf(file);
    if (pages.length === 0) return null;
    const scripts = new Map<string, Script>();
    const runs = (page: string, its: string) =>
      page === its || this.#page(page).loads.some((load) => load.file === its && !load.isGuess);
    for (const page of pages)
      for (const load of [{ file: page, isModule: false }, ...this.#page(page).loads]) {
        const isAlways = pages.every((each) => runs(each, file) && runs(each, load.file));
        if (load.file !== file) scripts.set(load.file, { ...load, isAlways });
      }
    const isModule = pages.every((page) =>
      this.#page(page).loads.some((load) => load.file === file && load.isModule),
    );
    return { isModule, scripts: [...scripts.values()], why: this.#whyMore(pages) };
  }

  #whyMore(pages: readonly string[]): string | null {
    for (const page of pages) {
      const { unread } = this.#page(page);
      if (unread !== null)
        return `is a global of ${this.options.display(page)}, which also runs ${unread}, which can't be read here`;
    }
    return null;
  }

  #page(file: string): Page {
    const known = this.#pages.get(file);
    if (known) return known;
    const page = this.#read(file);
    this.#pages.set(file, page);
    return page;
  }

  #read(file: string): Page {
    const { repository, display } = this.options;
    const text = repository.read(file) ?? "";
    if (!/\b(?:src|href)\b/i.test(text)) return { loads: [], unread: null };
    const units = openDocument(display(file), text).embedding?.units ?? [];
    const loads = units.flatMap((unit) => unit.loads ?? []);
    const isBased = /<base\b/i.test(text);
    const found = loads.map((load) => ({
      ...load,
      file: isBased ? undefined : this.#fileOf(load.url, file),
    }));
    return {
      loads: found.flatMap(({ file: loaded, url, isModule = false }) =>
        loaded ? [{ file: loaded, isModule, isGuess: isFromTop(url) }] : [],
      ),
      unread: found.find((one) => one.file === undefined || isFromTop(one.url))?.url ?? null,
    };
  }

  /** The file that a URL leads to. One that begins with `/` is looked for from all folders that the page is in. */
  #fileOf(url: string, page: string): string | undefined {
    const path = pathOf(url);
    if (path === undefined) return undefined;
    this.#code ??= new Set(this.options.repository.code);
    for (let folder = folderOf(page); ; folder = folderOf(folder)) {
      const file = joinPath(folder, path);
      if (this.#code.has(file)) return file;
      if (!isFromTop(url) || folder === folderOf(folder)) return undefined;
    }
  }
}

function isFromTop(url: string): boolean {
  return url.trim().startsWith("/");
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function isPage(file: string): boolean {
  return languageOf(file) === "html";
}

/** The path of a URL; undefined where it leads to another server. */
function pathOf(url: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url.trim())) return undefined;
  const [path] = url.trim().split(/[?#]/);
  try {
    return decodeURIComponent(path!) || undefined;
  } catch {
    return undefined;
  }
}
