import { realpathSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Source } from "../migrate.js";
import type { ProjectTypes, Reference, Result } from "../model.js";
import { Questions } from "./caller-questions.js";
import { migrateSources, type Results, type Settings } from "./migrate-sources.js";
import { repositoryTop } from "./repository-top.js";
import { listMentioning, listRepository } from "./types/callers/repository-files.js";
import type { Implementer } from "./types/implementers.js";
import type { Declared } from "./types/receiver-type.js";
import { toSlashes } from "./types/to-slashes.js";
import type { TypeReader } from "./types/type-reader.js";

interface AskOptions {
  /** What paths are relative to. */
  readonly cwd: string;
  /** Whether types are asked at all. Default true. */
  readonly types?: boolean | undefined;
  /** Whether files that `.gitignore` names stay out of sight, as they do for the run itself. Default true. */
  readonly ignore?: boolean | undefined;
  /** The files and folders that the run is asked to look at, absolute. Default: none beside the candidates. */
  readonly given?: readonly string[] | undefined;
}

/** Migrates texts with what their project's types tell. */
export interface Types {
  /** Whether anybody can be asked. */
  readonly areAsked: boolean;
  /** Migrates a text by itself, without an answer to what it asks: that comes with `reconsider`. */
  draft(source: Source, settings: Settings): Promise<Results>;
  /** The paths of those drafts that would be others with an answer. */
  reconsider(): Promise<ReadonlySet<string>>;
  /**
   * Migrates texts together.
   *
   * @param limit narrows down what is answered
   */
  migrate(sources: readonly Source[], settings: Settings, limit?: Limit): Promise<Results>;
  /** The files that import a file, so that it is run before them; null when nobody can be asked. */
  ranBefore(path: string): Promise<readonly string[] | null>;
  /** The types that were asked until now, if any were. */
  known(): ProjectTypes | null;
  /** As `TypeReader` has it; loads the types, unless they are not to be asked. */
  receiverType(...use: Parameters<TypeReader["receiverType"]>): Promise<Declared | null>;
  /** As `TypeReader` has it; loads the types, unless they are not to be asked. */
  sees(...files: Parameters<TypeReader["sees"]>): Promise<boolean>;
  /** As `TypeReader` has it; loads the types, unless they are not to be asked. */
  implementerOf(...typing: Parameters<TypeReader["implementerOf"]>): Promise<Implementer | null>;
}

type Limit = (types: ProjectTypes) => ProjectTypes;

/**
 * Answers of a project's types to what its files can't show alone. Nothing is loaded or read until a file asks.
 *
 * @param candidates the files that may ask
 * @param notes collects what concerns the run as a whole
 */
export function createTypes(
  options: AskOptions,
  candidates: readonly { readonly file: string }[],
  notes: Set<string>,
): Types {
  if (options.types === false) return unasked;
  // The program knows files by their names through all links.
  const cwd = realpath(options.cwd);
  const texts = new Map<string, string>();
  const root = repositoryTop(cwd) ?? cwd;
  const listed = { ignore: options.ignore, given: options.given?.map(realpath) };
  let loading: Promise<ProjectTypes> | undefined;
  let types: ProjectTypes | null = null;
  let reader: TypeReader | null = null;
  const load = async (): Promise<ProjectTypes> => {
    const files = candidates.map(({ file }) => resolve(cwd, relative(options.cwd, file)));
    const [repository, { TypeReader }] = await Promise.all([
      // First, since the search goes on while TypeScript loads.
      listRepository(root, { ...listed, modules: files }),
      import("./types/type-reader.js"),
    ]);
    const note = (text: string) => void notes.add(text);
    reader = new TypeReader({ cwd, root, files, texts, repository, note });
    return guard(reader, note);
  };
  const remember = ({ path, text }: Source) => {
    const file = toSlashes(resolve(cwd, path));
    if (!texts.has(file)) texts.set(file, text);
  };
  const noteApart = (path: string) =>
    void notes.add(`${path} is nested so deeply that the project's types could not be asked about it.`);
  const questions = new Questions();
  const answer = async () => {
    loading ??= load();
    types = await loading;
    return types;
  };
  /** As in `guard`: without an answer, nothing is left for its sake. */
  const ask = async <T>(question: (types: TypeReader) => T, otherwise: T): Promise<T> => {
    await answer();
    try {
      return reader ? question(reader) : otherwise;
    } catch {
      return otherwise;
    }
  };
  return {
    areAsked: true,
    known: () => types,
    ranBefore: (path) => ask<readonly string[] | null>((types) => types.ranBefore(path), null),
    receiverType: (...use) => ask((types) => types.receiverType(...use), null),
    implementerOf: (...typing) => ask((types) => types.implementerOf(...typing), null),
    sees: (...files) => ask((types) => types.sees(...files), false),
    draft: (source, settings) => {
      remember(source);
      return migrateSources([source], settings, questions.notice, noteApart);
    },
    reconsider: async () => {
      const open = await questions.settle(cwd, (names) => listMentioning(root, names, listed));
      if (open.size > 0) await answer();
      return open;
    },
    migrate: async (sources, settings, limit = (all) => all) => {
      for (const source of sources) remember(source);
      if (!loading) {
        const noticed = new Questions();
        const results = await migrateSources(
          sources,
          settings,
          limit(questions.reduce(noticed.notice)),
          noteApart,
        );
        if (!noticed.hasAny) return results;
      }
      const all = await answer();
      return migrateSources(sources, settings, limit(questions.reduce(all)), noteApart);
    },
  };
}

/** Types that can't be read are no reason to stop: without an answer a file is migrated as far as it goes alone. */
function guard(types: ProjectTypes, note: (text: string) => void): ProjectTypes {
  const attempt = <T>(path: string, ask: () => T): T | undefined => {
    try {
      return ask();
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      note(`The project's types could not be read for ${path}: ${what.split("\n")[0]}.`);
      return undefined;
    }
  };
  return {
    typeOf: (path, text, span) => attempt(path, () => types.typeOf(path, text, span)),
    callersOf: (path, text, span) => attempt(path, () => types.callersOf(path, text, span)),
    functionOf: (path, text, span) => attempt(path, () => types.functionOf(path, text, span)),
    textOf: (path) => attempt(path, () => types.textOf(path)),
  };
}

/** What is said where types were not asked and might have told. */
const hint = "The types of the project may tell, which were not asked: run without --no-types.";

const unasked: Types = {
  ranBefore: async () => null,
  areAsked: false,
  known: () => null,
  receiverType: async () => null,
  implementerOf: async () => null,
  sees: async () => false,
  draft: (source, settings) => migrateUnasked([source], settings),
  reconsider: async () => new Set(),
  migrate: migrateUnasked,
};

async function migrateUnasked(sources: readonly Source[], settings: Settings): Promise<Results> {
  const results = await migrateSources(sources, settings, null);
  return new Map([...results].map(([path, result]) => [path, withHints(result)]));
}

function withHints(result: Result): Result {
  return { ...result, references: result.references.map(addHint) };
}

function addHint(reference: Reference): Reference {
  const wouldAsk = reference.reason === "unknown-receiver" || reference.reason === "dynamic-executable";
  return wouldAsk ? { ...reference, notes: [...reference.notes, hint] } : reference;
}

/** A folder's path through all links; the path itself when there is no such folder. */
export function realpath(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}
