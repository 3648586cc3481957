import { realpathSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { MigrateOptions, ProjectTypes, Reference, Result } from "../model.js";
import { migrateSource, tookTooLong } from "./migrate-source.js";
import { repositoryTop } from "./repository-top.js";
import { toSlashes } from "./types/to-slashes.js";

interface AskOptions {
  /** What paths are relative to. */
  readonly cwd: string;
  /** Whether types are asked at all. Default true. */
  readonly types?: boolean | undefined;
}

/** Migrates texts with what their project's types tell. */
export interface Types {
  migrate(source: string, options: MigrateOptions): Promise<Result>;
  /** Options with the types that were asked until now, if any were. */
  of(options: MigrateOptions): MigrateOptions;
}

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
  let loading: Promise<ProjectTypes | null> | undefined;
  let types: ProjectTypes | null = null;
  const load = async (): Promise<ProjectTypes | null> => {
    const { TypeReader } = await import("./types/type-reader.js");
    const root = repositoryTop(cwd) ?? cwd;
    const files = candidates.map(({ file }) => resolve(cwd, relative(options.cwd, file)));
    const note = (text: string) => void notes.add(text);
    return guard(new TypeReader({ cwd, root, files, texts, note }), note);
  };
  const give = (settings: MigrateOptions) => (types ? { ...settings, types } : settings);
  return {
    of: give,
    migrate: async (source, settings) => {
      const file = toSlashes(resolve(cwd, settings.path ?? ""));
      if (!texts.has(file)) texts.set(file, source);
      if (!loading) {
        const first = new FirstQuestion();
        const result = await migrateSource(source, { ...settings, types: first });
        if (!first.wasAsked) return result;
      }
      loading ??= load();
      types = await loading;
      const result = await migrateSource(source, give(settings));
      if (!types || result.error?.message !== tookTooLong) return result;
      notes.add("Reading the project's types took too long, so they were not asked any further.");
      types = null;
      loading = Promise.resolve(null);
      return migrateSource(source, settings);
    },
  };
}

/** Notices that a file asks, and has no answers. */
class FirstQuestion implements ProjectTypes {
  wasAsked = false;

  typeOf(): undefined {
    this.wasAsked = true;
  }

  callersOf(): undefined {
    this.wasAsked = true;
  }

  functionOf(): undefined {
    this.wasAsked = true;
  }

  textOf(): undefined {}
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
  of: (options) => options,
  migrate: async (source, options) => {
    const result = await migrateSource(source, options);
    return { ...result, references: result.references.map(addHint) };
  },
};

function addHint(reference: Reference): Reference {
  const wouldAsk = reference.reason === "unknown-receiver" || reference.reason === "dynamic-executable";
  return wouldAsk ? { ...reference, notes: [...reference.notes, hint] } : reference;
}

function realpath(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}
