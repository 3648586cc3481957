import { relative, resolve } from "node:path";
import { toSlashes } from "../../src/disk/display-path.js";
import type { GitLists } from "../../src/disk/list-with-git.js";
import { realPath } from "../../src/disk/real-path.js";
import { listRepository } from "../../src/disk/repository-files.js";
import type { Finding, Migration } from "../../src/findings/finding.js";
import { untilStopped } from "../../src/limits/within-time.js";
import { Trees } from "../../src/scopes/trees.js";
import type { TypeReader } from "../../src/typescript/type-reader.js";
import type { Source } from "../../transforms/migrate.js";
import type { Answers, Group, Results, Settings } from "../../transforms/project/project.js";
import { within } from "../../transforms/project/within.js";
import type { Candidate } from "../find/candidate.js";
import { noQuestions, type Open, Questions, type TypeAnswers } from "./caller-questions.js";
import { migrateEach, migrateSources } from "./migrate-sources.js";

interface AskOptions {
  /** What paths are relative to. */
  readonly cwd: string;
  /** As `projectRoots` has them. */
  readonly roots: readonly string[];
  /** Whether types are asked at all. Default true. */
  readonly types?: boolean | undefined;
  /** Whether files that `.gitignore` names stay out of sight, as they do for the run itself. Default true. */
  readonly ignore?: boolean | undefined;
  /** The files and folders that the run is asked to look at, absolute. Default: none beside the candidates. */
  readonly given?: readonly string[] | undefined;
  /** As in `FindOptions`. */
  readonly lists?: GitLists | undefined;
  /** As in `CommandOptions`. */
  readonly stop?: AbortController | undefined;
}

/** What the files of a disk answer. */
export interface Types extends Answers {
  /** Begins to look for whoever loads some files, before anybody asks. */
  foresee(paths: readonly string[]): Promise<void>;
  /** The first pass: migrates each text by itself, and notes what it asks. By path. */
  draft(sources: readonly Source[], settings: Settings): Promise<Results>;
  /** Answers what was noted. The paths of the texts that have to be drafted again with that. */
  reconsider(): Promise<ReadonlySet<string>>;
  /** Ends what was begun before anybody asked: nobody asks any more. */
  close(): void;
}

type Limit = NonNullable<Group["limit"]>;

/**
 * How much text is kept as trees, in characters: while files are drafted those at hand, later on those that are migrated
 * together. A tree takes about a hundred times as many bytes.
 */
const drafting = 500_000;
const joined = 2_000_000;

/**
 * With more files most trees are gone anyway before anybody asks for them again. What is kept is copied by each collection
 * of garbage: 2,000 files take a sixth less of CPU, and a fifth less of memory, if only the last tree is.
 */
const manyFiles = 500;

/** For what TypeScript looks up in a program, and that program, in milliseconds: it only keeps it from never ending. */
const questionLimit = 3_600_000;

/**
 * Answers of a project's types to what its files can't show alone. Nothing is loaded or read until a file asks.
 *
 * @param candidates the files that may ask
 * @param notes collects what concerns the run as a whole
 */
export function createTypes(
  options: AskOptions,
  candidates: readonly Candidate[],
  notes: Set<string>,
): Types {
  if (options.types === false) return unasked;
  // The program knows files by their names through all links.
  const cwd = realPath(options.cwd);
  const texts = new Map<string, string>();
  const asking = new Set<string>();
  const { roots, ignore, lists = new Map() } = options;
  const closing = new AbortController();
  const listed = { ignore, given: options.given?.map(realPath), lists, signal: closing.signal };
  const trees = new Trees(drafting);
  const note = (text: string) => void notes.add(text);
  let loading: Promise<TypeAnswers> | undefined;
  let types: TypeAnswers | null = null;
  let reader: TypeReader | null = null;
  const load = async (): Promise<TypeAnswers> => {
    const { TypeReader } = await import("../../src/typescript/type-reader.js");
    const files = candidates.map(({ file }) => resolve(cwd, relative(options.cwd, file)));
    reader = new TypeReader({ cwd, roots, files, asking, components: asked.components, texts, note });
    return guard(reader, note);
  };
  const remember = ({ path, text }: Source) => {
    const file = toSlashes(resolve(cwd, path));
    if (!texts.has(file)) texts.set(file, text);
  };
  const noteApart = (path: string) =>
    void notes.add(`${path} is nested so deeply that the project's types could not be asked about it.`);
  const watching = { apart: noteApart, stop: options.stop };
  const asked = new Questions(async () => {
    const [repository, { readCalls }] = await Promise.all([
      listRepository(roots, listed),
      import("./call-reader.js"),
    ]);
    return readCalls({ cwd, roots, repository, texts, trees });
  });
  const drafted = noQuestions();
  const answer = async () => {
    loading ??= load();
    types = await loading;
    return types;
  };
  const migrate = async (groups: readonly Group[]): Promise<Results[]> => {
    for (const { sources } of groups) for (const source of sources) remember(source);
    const done = new Map<Group, Results>();
    for (let left = groups; left.length > 0; ) {
      const questions = new Map<Open, Group>();
      for (const group of left) {
        const open = noQuestions();
        const { sources, limit = (all) => all } = group;
        const settings = { ...group.settings, trees };
        done.set(group, await migrateSources(sources, settings, limit(asked.over(types, open)), watching));
        questions.set(open, group);
      }
      // All at once: each search goes through the whole repository.
      const settled = await asked.settle([...questions.keys()]);
      left = [...settled.keys()].map((open) => questions.get(open)!);
      if ([...settled.values()].some(({ asksTypes }) => asksTypes.size > 0)) await answer();
    }
    return groups.map((group) => done.get(group)!);
  };
  /** As in `guard`: without an answer, nothing is left for its sake. */
  const ask = async <T>(question: (types: TypeReader) => T, otherwise: T): Promise<T> => {
    await answer();
    const { stop } = options;
    const types = reader;
    if (!types) return otherwise;
    try {
      return await untilStopped(() => question(types), questionLimit, stop);
    } catch {
      stop?.signal.throwIfAborted();
      return otherwise;
    }
  };
  return {
    areAsked: true,
    close: () => closing.abort(),
    known: () => (types || asked.isLoaded ? asked.over(types, noQuestions()) : null),
    ranBefore: async (path) => (await asked.reader()).ranBefore(path),
    receiverType: (...use) => ask((types) => types.receiverType(...use), null),
    implementerOf: (...typing) => ask((types) => types.implementerOf(...typing), null),
    sees: (...files) => ask((types) => types.sees(...files), false),
    foresee: (paths) => asked.foresee(paths),
    draft: async (sources, settings) => {
      for (const source of sources) remember(source);
      const given = { ...settings, trees };
      if (asked.isLoaded && candidates.length > manyFiles) trees.keep(0);
      // Each as soon as it is drafted: its tree is at hand then.
      const on = { done: () => asked.lookIfLoaded(drafted), ...watching };
      const results = await migrateEach(sources, given, asked.over(null, drafted), on);
      await asked.look(drafted);
      return results;
    },
    reconsider: async () => {
      trees.keep(joined);
      const settled = (await asked.settle([drafted])).get(drafted);
      if (!settled) return new Set();
      for (const path of settled.asksTypes) asking.add(toSlashes(resolve(cwd, path)));
      if (settled.asksTypes.size > 0) await answer();
      return new Set([...settled.answered, ...settled.asksTypes]);
    },
    migrateAlone: async (source, settings) => {
      const linked = new Set<string>();
      const limit: Limit = (all) => within(source.path, all, linked);
      const [results] = await migrate([{ sources: [source], settings, limit }]);
      return { result: results!.get(source.path)!, linked };
    },
    migrate,
  };
}

/** Types that can't be read are no reason to stop: without an answer a file is migrated as far as it goes alone. */
function guard(types: TypeReader, note: (text: string) => void): TypeAnswers {
  return {
    typeOf: (path, text, span) => {
      try {
        return types.typeOf(path, text, span);
      } catch (error) {
        const what = error instanceof Error ? error.message : String(error);
        note(`The project's types could not be read for ${path}: ${what.split("\n")[0]}.`);
        return undefined;
      }
    },
  };
}

/** What is said where types were not asked and might have told. */
const hint = "The types of the project may tell, which were not asked: run without --no-types.";

const unasked: Types = {
  ranBefore: async () => null,
  areAsked: false,
  close: () => {},
  known: () => null,
  receiverType: async () => null,
  implementerOf: async () => null,
  sees: async () => false,
  foresee: async () => {},
  draft: async (sources, settings) => {
    return withHints(await migrateEach(sources, settings, null));
  },
  reconsider: async () => new Set(),
  migrateAlone: async (source, settings) => {
    const results = await migrateUnasked([source], settings);
    return { result: results.get(source.path)!, linked: new Set() };
  },
  migrate: (groups) => Promise.all(groups.map(({ sources, settings }) => migrateUnasked(sources, settings))),
};

async function migrateUnasked(sources: readonly Source[], settings: Settings): Promise<Results> {
  return withHints(await migrateSources(sources, settings, null));
}

function withHints(results: Results): Results {
  const hinted = ([path, result]: [string, Migration]) =>
    [path, { ...result, findings: result.findings.map(addHint) }] as const;
  return new Map([...results].map(hinted));
}

function addHint(finding: Finding): Finding {
  const wouldAsk = finding.reason === "unknown-receiver" || finding.reason === "dynamic-executable";
  return wouldAsk ? { ...finding, notes: [...finding.notes, hint] } : finding;
}
