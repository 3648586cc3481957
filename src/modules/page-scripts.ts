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
  readonly scripts: readonly Script[];
  /** Why there may be others, as the rest of a sentence on a global of the file; null where these are all. */
  readonly why: string | null;
}

interface Page {
  readonly loads: readonly Omit<Script, "isAlways">[];
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
  #code: ReadonlySet<string> | undefined;
  #all: readonly string[] | undefined;

  constructor(readonly options: Options) {}

  /** The scripts beside a page's own, or beside a script; null where no page is known to run it. */
  of(file: string): Beside | null {
    const known = this.#beside.get(file);
    if (known !== undefined) return known;
    const found = this.#find(file);
    this.#beside.set(file, found);
    return found;
  }

  /** The pages that run a script; of a page, it alone. */
  pagesOf(file: string): readonly string[] {
    if (isPage(file)) return [file];
    const name = file.slice(file.lastIndexOf("/") + 1);
    this.#all ??= this.options.repository.embedding.filter(isPage);
    return this.#all.filter(
      (page) =>
        this.options.repository.read(page)?.includes(name) &&
        this.#page(page).loads.some((load) => load.file === file),
    );
  }

  #find(file: string): Beside | null {
    const pages = this.pagesOf(file);
    if (pages.length === 0) return null;
    const scripts = new Map<string, Script>();
    for (const { page, loads } of pages.map((page) => ({ page, ...this.#page(page) })))
      for (const load of [...loads, { file: page, isModule: false }]) {
        if (load.file === file) continue;
        const isAlways = pages.every(
          (each) => each === load.file || this.#page(each).loads.some((one) => one.file === load.file),
        );
        scripts.set(load.file, { ...load, isAlways });
      }
    return { scripts: [...scripts.values()], why: this.#whyMore(pages) };
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
    this.#code ??= new Set(repository.code);
    const found = loads.map(({ url, isModule = false }) => {
      const path = /<base\b/i.test(text) ? undefined : pathOf(url);
      const loaded = path === undefined ? undefined : joinPath(folderOf(file), path);
      return { url, isModule, file: loaded !== undefined && this.#code!.has(loaded) ? loaded : undefined };
    });
    return {
      loads: found.flatMap(({ file: loaded, isModule }) => (loaded ? [{ file: loaded, isModule }] : [])),
      unread: found.find((one) => one.file === undefined)?.url ?? null,
    };
  }
}

export function isPage(file: string): boolean {
  return languageOf(file) === "html";
}

/** A relative path of a URL; undefined where it leads to a server, or from its top. */
function pathOf(url: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url.trim())) return undefined;
  const [path] = url.trim().split(/[?#]/);
  try {
    return decodeURIComponent(path!) || undefined;
  } catch {
    return undefined;
  }
}
