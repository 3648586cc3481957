import { answerOf, type Found } from "../../src/calls/find-callers.js";
import type { KnownGlobal, ProjectTypes } from "../../src/model.js";
import { fileOfText, isOfComponent } from "../../src/source/typed-text.js";
import type { Asked, CallReader } from "./call-reader.js";

/** What only TypeScript can say. */
export type TypeAnswers = Pick<ProjectTypes, "typeOf">;

/** What was asked and has no answer yet. */
export interface Open {
  /** The files with a question that only the project's types can answer. */
  readonly paths: Set<string>;
  /** Functions that somebody may call, by file and place. */
  readonly functions: Map<string, Asked>;
  /** Globals that another script of the same page may give something, by file and steps. */
  readonly globals: Map<string, AskedGlobal>;
  /** Those of the functions that nobody has looked at. */
  readonly unseen: Asked[];
}

interface AskedGlobal {
  readonly path: string;
  readonly steps: readonly string[];
}

export function noQuestions(): Open {
  return { paths: new Set(), functions: new Map(), globals: new Map(), unseen: [] };
}

/**
 * What files ask. Who calls a function takes a search through the whole repository, so what is asked is noted, looked for
 * all at once, and answered when it is asked again.
 */
export class Questions {
  /** The texts of components that asked for types, by the paths that they asked by. */
  readonly components = new Map<string, string>();
  readonly #found = new Map<string, { readonly text: string; readonly found: Found | undefined }>();
  readonly #globals = new Map<string, KnownGlobal>();
  readonly #seen = new Set<string>();
  #reading: Promise<CallReader> | undefined;
  #reader: CallReader | undefined;

  /** @param load reads what the calls of a repository are found in; is called once */
  constructor(readonly load: () => Promise<CallReader>) {}

  /**
   * Answers as far as it is known, and notices the rest.
   *
   * @param types null as long as nobody answers
   */
  over(types: TypeAnswers | null, open: Open): ProjectTypes {
    return {
      typeOf: (...asked) => {
        if (types) return types.typeOf(...asked);
        const [path, text] = asked;
        open.paths.add(fileOfText(path));
        if (isOfComponent(path)) this.components.set(path, text);
        return undefined;
      },
      textOf: (path) => this.#reader?.textOf(path),
      globalAt: (path, _text, steps) => {
        const key = [path, ...steps].join("\0");
        const known = this.#globals.get(key);
        if (!known) open.globals.set(key, { path, steps });
        return known;
      },
      callersOf: (path, text, span) => {
        const key = `${path}\0${span.start}\0${span.end}`;
        const known = this.#found.get(key);
        if (known?.text === text) return answerOf(known.found);
        if (!this.#seen.has(key)) open.unseen.push({ path, text, span });
        this.#seen.add(key);
        open.functions.set(key, { path, text, span });
        return undefined;
      },
    };
  }

  /** Begins to look for whoever loads some files, before anybody asks. */
  async foresee(paths: readonly string[]): Promise<void> {
    (await this.reader()).foresee(paths, 1);
  }

  /** Looks at what was asked while the files are at hand. */
  async look(open: Open): Promise<void> {
    if (open.unseen.length === 0) return;
    await this.reader();
    this.lookIfLoaded(open);
  }

  /** The same at once, if that can be. */
  lookIfLoaded({ unseen }: Open): void {
    if (this.#reader) this.#reader.look(unseen.splice(0));
  }

  /**
   * Looks for what was asked.
   *
   * @returns the files that get an answer, by who asked; nothing where none does
   */
  async settle(questions: readonly Open[]): Promise<Map<Open, Settled>> {
    const functions = new Map(questions.flatMap((open) => [...open.functions]));
    if (functions.size > 0) {
      const reader = await this.reader();
      const found = await reader.callersOf([...functions.values()]);
      // Mostly those who call a function hand on what they were given.
      reader.foresee([...new Set(found.flatMap((one) => one?.callers.calls.map(({ path }) => path) ?? []))]);
      for (const [index, [key, { text }]] of [...functions].entries())
        this.#found.set(key, { text, found: found[index] });
    }
    const globals = new Map(questions.flatMap((open) => [...open.globals]));
    if (globals.size > 0) {
      const reader = await this.reader();
      for (const [key, { path, steps }] of globals) this.#globals.set(key, reader.globalAt(path, steps));
    }
    const settled = new Map<Open, Settled>();
    for (const open of questions) {
      const called = [...open.functions].filter(([key]) => answerOf(this.#found.get(key)?.found));
      const held = [...open.globals].filter(([key]) => this.#globals.get(key)!.kind !== "unknown");
      const answered = new Set([...called, ...held].map(([, { path }]) => path));
      if (answered.size + open.paths.size > 0) settled.set(open, { answered, asksTypes: open.paths });
    }
    return settled;
  }

  /** Whether anybody has looked for calls. */
  get isLoaded(): boolean {
    return this.#reader !== undefined;
  }

  async reader(): Promise<CallReader> {
    this.#reading ??= this.load();
    this.#reader = await this.#reading;
    return this.#reader;
  }
}

/** What became of open questions. */
export interface Settled {
  /** The files that know more of their functions' callers, or of globals. */
  readonly answered: ReadonlySet<string>;
  /** The files with a question that only the project's types can answer. */
  readonly asksTypes: ReadonlySet<string>;
}
