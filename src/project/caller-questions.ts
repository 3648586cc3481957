import { resolve } from "node:path";
import type { ProjectTypes, Span } from "../model.js";
import { keyOf } from "./types/callers/module-names.js";
import { mayBeCalled, spelledName } from "./types/callers/spelled-elsewhere.js";
import { toSlashes } from "./types/to-slashes.js";

/**
 * What files ask while nobody answers. Who calls a function is mostly asked of one that nobody else does: no other file
 * spells its name, or none names its module. A search through the texts tells that for all of them at once.
 */
export class Questions {
  readonly #open = new Set<string>();
  /** The files that ask about a function, by the name that its calls spell. */
  readonly #names = new Map<string, Set<string>>();
  /** Functions that no other file calls: a path and a name. */
  readonly #quiet = new Set<string>();

  /** Only notices that somebody asks; what was found out is answered. */
  readonly notice: ProjectTypes = {
    typeOf: (path) => void this.#open.add(path),
    functionOf: (path) => void this.#open.add(path),
    textOf: () => undefined,
    callersOf: (path, text, span) => {
      const name = this.isQuiet(path, text, span) ? null : spelledName(text, span);
      if (name === undefined) this.#open.add(path);
      else if (name !== null) {
        const paths = this.#names.get(name);
        if (paths) paths.add(path);
        else this.#names.set(name, new Set([path]));
      }
      return undefined;
    },
  };

  get hasAny(): boolean {
    return this.#open.size > 0 || this.#names.size > 0;
  }

  /** Whether a function is known to be called by no other file, nor by its own. */
  isQuiet(path: string, text: string, span: Span): boolean {
    if (this.#quiet.size === 0) return false;
    const name = spelledName(text, span);
    return name !== undefined && this.#quiet.has(`${path}\0${name}`);
  }

  /**
   * The files with a question that only the project can answer; nothing is asked any more then.
   *
   * @param cwd what paths are relative to
   * @param list lists the files that may have some names in them
   */
  async settle(cwd: string, list: (names: ReadonlySet<string>) => Promise<string[]>): Promise<Set<string>> {
    const open = new Set(this.#open);
    const asked = [...this.#names].flatMap(([name, paths]) =>
      [...paths].map((path) => ({ name, path, module: toSlashes(resolve(cwd, path)) })),
    );
    const wanted = new Set(asked.flatMap(({ name, module }) => [name, keyOf(module)]));
    const called = new Set(asked.length > 0 ? mayBeCalled(asked, await list(wanted)) : []);
    for (const each of asked) {
      if (called.has(each)) open.add(each.path);
      else this.#quiet.add(`${each.path}\0${each.name}`);
    }
    this.#open.clear();
    this.#names.clear();
    return open;
  }

  /** Leaves out what is known to have no answer. */
  reduce(types: ProjectTypes): ProjectTypes {
    const callersOf: ProjectTypes["callersOf"] = (path, text, span) =>
      this.isQuiet(path, text, span) ? undefined : types.callersOf(path, text, span);
    return { ...types, callersOf };
  }
}
