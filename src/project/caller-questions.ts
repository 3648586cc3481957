import { resolve } from "node:path";
import type { ProjectTypes } from "../model.js";
import { keyOf } from "./types/callers/module-names.js";
import {
  loadedElsewhere,
  type Spelled,
  spelledElsewhere,
  spelledName,
} from "./types/callers/spelled-elsewhere.js";
import { toSlashes } from "./types/to-slashes.js";

/** What was asked and has no answer yet. */
export interface Open {
  /** The files with a question that only the project's types can answer. */
  readonly paths: Set<string>;
  /** Functions that other files may call or not, by file and name. */
  readonly functions: Map<string, Spelled & { readonly path: string }>;
}

export function noQuestions(): Open {
  return { paths: new Set(), functions: new Map() };
}

/**
 * What files ask. Who calls a function is mostly asked of one that nobody else does: no other file spells its name, or
 * none names its module. A search through the texts tells that for all that were asked about at once.
 */
export class Questions {
  /** Whether another file may call a function. */
  readonly #isCalled = new Map<string, boolean>();

  /**
   * @param cwd what paths are relative to
   * @param list lists the files that may have some names in them
   */
  constructor(
    readonly cwd: string,
    readonly list: (names: ReadonlySet<string>) => Promise<string[]>,
  ) {}

  /**
   * Answers as far as it is known, and notices the rest.
   *
   * @param types null as long as nobody answers
   */
  over(types: ProjectTypes | null, open: Open): ProjectTypes {
    const notice = (path: string) => void open.paths.add(path);
    return {
      typeOf: (...asked) => (types ? types.typeOf(...asked) : notice(asked[0])),
      functionOf: (...asked) => (types ? types.functionOf(...asked) : notice(asked[0])),
      textOf: (path) => types?.textOf(path),
      callersOf: (path, text, span) => {
        const name = spelledName(text, span);
        const key = `${path}\0${name}`;
        const isCalled = name === undefined || this.#isCalled.get(key);
        if (isCalled) return types ? types.callersOf(path, text, span) : notice(path);
        if (isCalled === undefined)
          open.functions.set(key, { path, name: name!, module: toSlashes(resolve(this.cwd, path)) });
        return undefined;
      },
    };
  }

  /**
   * Finds out what can be found out by a search.
   *
   * @returns the files that get an answer, which only the project's types can give; nothing where none does
   */
  async settle(questions: readonly Open[]): Promise<Map<Open, ReadonlySet<string>>> {
    const functions = new Map(questions.flatMap((open) => [...open.functions]));
    const asked = [...functions.values()];
    const spelled =
      asked.length > 0
        ? spelledElsewhere(asked, await this.list(new Set(asked.map(({ name }) => name))))
        : [];
    const modules = new Set(spelled.map(({ module }) => keyOf(module)));
    const called = new Set(spelled.length > 0 ? loadedElsewhere(spelled, await this.list(modules)) : []);
    for (const [key, each] of functions) this.#isCalled.set(key, called.has(each));
    const answered = new Map<Open, ReadonlySet<string>>();
    for (const open of questions) {
      const callers = [...open.functions].filter(([key]) => this.#isCalled.get(key));
      const paths = new Set([...open.paths, ...callers.map(([, { path }]) => path)]);
      if (paths.size > 0) answered.set(open, paths);
    }
    return answered;
  }
}
