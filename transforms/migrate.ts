import { applyEdits } from "../src/edits/render.js";
import type { Finding, Marks, Migration } from "../src/findings/finding.js";
import { toResult } from "../src/findings/to-reference.js";
import type { Change, Edit, Failure, MigrateOptions, Result } from "../src/model.js";
import type { Trees } from "../src/scopes/trees.js";
import { Document } from "../src/source/document.js";
import { ParseError, parseRegion } from "../src/source/parse.js";
import { findRegions } from "../src/source/regions.js";
import { idleComments } from "./ignore/ignore-comments.js";
import type { Analysis } from "./migration/analyse.js";
import { parsesByParts } from "./migration/check-parts.js";
import { collectChanges, type SettledFile } from "./migration/collect-changes.js";
import { settleDirectives } from "./migration/directives.js";
import { type Imports, noImports, settleImports } from "./migration/import-client.js";
import { findLeftovers } from "./migration/leftovers.js";
import { marksOf } from "./migration/markers.js";
import { applyWithMarkers } from "./migration/place-markers.js";
import { removeSpentConstants } from "./migration/remove-constants.js";
import type { Settled } from "./migration/settle.js";
import { type SettledRegion, settleRegions } from "./migration/settle-region.js";
import { surroundingsOf } from "./migration/surroundings.js";
import { toFinding } from "./migration/to-finding.js";
import { type AnalysedFile, Stopped, type Surroundings, Workspace } from "./migration/workspace.js";
import { replacedMembers } from "./replaced-members.js";

/**
 * Migrates one source text from v0 to v1. Pure: nothing is read, written or run, and nothing is thrown for bad input.
 *
 * @param source the whole text of a file; a byte order mark is kept
 * @returns the new text with a report on every use of the old API; `error` is set, and the text is the input, when it
 *   could not be parsed
 */
export function migrate(source: string, options: MigrateOptions = {}): Result {
  const document = new Document(options.path ?? "source.js", source);
  const workspace = new Workspace(surroundingsOf(options, document));
  const migration = migrateDocuments([document], workspace, options).get(document)!;
  const result = toResult(migration, document);
  if (!options.todo || result.error) return result;
  const code = applyWithMarkers(document, migration, result.changes);
  return { ...result, code, changed: code !== source };
}

/** A text of a project. */
export interface Source {
  /** As in `MigrateOptions`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Migrates texts of a project which may have to change together with others: a function that takes a command, and the
 * files that call it. Otherwise like `migrate`.
 *
 * @param options its types say which other files are concerned, and what is in them
 * @returns a result for each text, and for every other one that was looked into, by path
 */
export function migrateTogether(
  sources: readonly Source[],
  options: Pick<MigrateOptions, "unsafe" | "offers"> & Omit<Surroundings, "opensOthers">,
): Map<string, Migration> {
  const documents = sources.map(({ path, text }) => new Document(path, text));
  const results = migrateDocuments(documents, new Workspace({ ...options, opensOthers: true }), options);
  return new Map([...results].map(([{ path }, result]) => [path, result]));
}

function migrateDocuments(
  documents: readonly Document[],
  workspace: Workspace,
  { unsafe = false, offers = false }: Pick<MigrateOptions, "unsafe" | "offers">,
): Map<Document, Migration> {
  const failures = new Map<Document, Migration>();
  for (const document of documents) {
    try {
      workspace.add(document);
    } catch (error) {
      if (error instanceof Stopped) throw error.reason;
      failures.set(document, unchanged(document, error));
    }
  }
  try {
    const results = migrateWorkspace(workspace, unsafe);
    const offered = offers && !unsafe ? withOffers(results, workspace) : results;
    return new Map([...offered, ...failures]);
  } catch (error) {
    if (error instanceof Stopped) throw error.reason;
    return new Map(documents.map((document) => [document, unchanged(document, error)]));
  }
}

/**
 * Leaves a `TODO(ddclient-migrate)` comment at every place of a text that still uses the old API; one that is there
 * already is not repeated.
 *
 * @param code a text as `migrate` returns it, which what is refused speaks of, too
 */
export function markLeftovers(code: string, options: MigrateOptions = {}): string {
  const document = new Document(options.path ?? "source.js", code);
  return applyWithMarkers(document, findLeftovers(document, options), []);
}

/** Decides once more what is applied, without looking at the files again. */
function withOffers(results: Map<Document, Migration>, workspace: Workspace): Map<Document, Migration> {
  const all = migrateWorkspace(workspace, "offered");
  const isOffered = (document: Document) => (index: number) =>
    results.get(document)!.findings[index]?.outcome === "unsafe";
  const offeredIn = (document: Document) =>
    all.get(document)!.changes.filter(({ references }) => references.some(isOffered(document)));
  // In other files, too, what changes with one of them.
  const groups = new Set([...results.keys()].flatMap(offeredIn).map(({ group }) => group));
  groups.delete(undefined);
  return new Map(
    [...results].map(([document, result]) => {
      const bold = all.get(document)!;
      const own = new Set(offeredIn(document));
      const offers = bold.changes.filter((change) => own.has(change) || groups.has(change.group));
      if (offers.length === 0) return [document, { ...result, offers }];
      const offered = new Map(
        offers.flatMap(({ references }) =>
          references.map((index) => [index, bold.findings[index]!] as const),
        ),
      );
      return [document, { ...result, offers, offered }];
    }),
  );
}

interface Told {
  readonly findings: readonly Finding[];
  readonly marks: Marks | undefined;
}

/** Migrates the files of a workspace together. */
function migrateWorkspace(workspace: Workspace, unsafe: boolean | "offered"): Map<Document, Migration> {
  const decided = removeSpentConstants(settleRegions(workspace.regions(), unsafe));
  const imports = workspace.client === "import" ? settleImports(decided) : noImports(decided);
  const files = [...workspace.files()];
  const settledFiles = files.map(({ document, regions }): SettledFile & Told => {
    const parts = regions.map((region) => withDirectives(region, imports.settled.get(region)!));
    return {
      document,
      settled: parts.flatMap((part) => part.settled),
      extra: new Map(parts.flatMap((part) => [...part.extra])),
      typings: parts.flatMap((part) => part.typings),
      findings: parts.flatMap(({ settled }, index) =>
        settled.map((one) => toFinding(one, regions[index]!.context)),
      ),
      marks: marksOf(
        parts.map(({ settled }, index) => ({ settled, context: regions[index]!.context })),
        document.text,
      ),
    };
  });
  const changes = collectChanges(settledFiles);
  for (const { document, regions } of files) {
    const free = regions.flatMap((region) => imports.free.get(region) ?? []);
    if (free.length > 0) changes.set(document, [...(changes.get(document) ?? []), ...free]);
  }
  return new Map(
    files.map((file, index) => [
      file.document,
      toMigration(file, settledFiles[index]!, changes.get(file.document) ?? [], imports, workspace.trees),
    ]),
  );
}

function withDirectives({ context }: Analysis, { settled, extra, typings }: SettledRegion): SettledRegion {
  const directives = settleDirectives(settled, context);
  const all = new Map<Settled, readonly Edit[]>();
  const noted = settled.map((item) => {
    const note = directives.notes.get(item);
    const result = note ? { ...item, notes: [...item.notes, note] } : item;
    const edits = [...(extra.get(item) ?? []), ...(directives.edits.get(item) ?? [])];
    if (edits.length > 0) all.set(result, edits);
    return result;
  });
  return { settled: noted, extra: all, typings };
}

function toMigration(
  { document, regions }: AnalysedFile,
  { findings, typings, marks }: SettledFile & Told,
  changes: Change[],
  { obstacles, notes, guards }: Imports,
  trees: Trees,
): Migration {
  const keepsClient = regions.flatMap((region) => obstacles.get(region) ?? [])[0];
  const asksForClient = regions.flatMap((region) => guards.get(region) ?? [])[0];
  const replaces = regions.flatMap(({ context }) => replacedMembers(context));
  const idle = regions.flatMap(({ context }) => idleComments(context));
  const recovered = regions.flatMap(({ parsed }) => parsed.recovered);
  const edits = changes.flatMap((change) => change.edits);
  const code = applyEdits(document.text, edits);
  const changed = code !== document.text;
  const [region] = regions;
  const parses = () => regions.length === 1 && parsesByParts(document.text, region!.parsed, code, edits);
  if (changed && !trees.isSound(document.path, code)) {
    if (!parses()) checkParses(document, code);
    trees.foundSound(document.path, code);
  }
  return {
    code,
    changed,
    findings,
    ...(idle.length > 0 && { idle }),
    ...(marks && { marks }),
    changes,
    notes: [
      ...recovered.map(({ problem }) => `Read on past a syntax error (${problem}).`),
      ...regions.flatMap((region) => notes.get(region) ?? []),
    ],
    ...(replaces.length > 0 && { replaces }),
    ...(typings.length > 0 && { typings }),
    ...(keepsClient !== undefined && { keepsClient }),
    ...(asksForClient !== undefined && { asksForClient }),
    error: null,
  };
}

/** The result must parse no worse than the input did: an edit that breaks the program is ours to report, not to write. */
function checkParses(before: Document, code: string): void {
  const count = (text: string) =>
    findRegions(before.path, text).reduce(
      (sum, region) => sum + parseRegion(text, region).recovered.length,
      0,
    );
  let problems: number;
  try {
    problems = count(code);
  } catch (error) {
    // Migrating may nest code by some more levels.
    if (error instanceof RangeError) throw error;
    throw new Error(`the result would not parse: ${(error as Error).message}`);
  }
  if (problems > 0 && problems > count(before.text))
    throw new Error("the result would not parse as well as the input");
}

/** The first error in the code itself. Where one was read on past, what fails later fails on its account. */
function firstProblem(document: Document): unknown {
  try {
    const regions = findRegions(document.path, document.text);
    return regions.flatMap((region) => parseRegion(document.text, region).recovered)[0]?.error;
  } catch (error) {
    return error;
  }
}

function unchanged(document: Document, error: unknown): Migration {
  const isOfCode = error instanceof ParseError || isTooDeep(error);
  const cause = isOfCode ? error : (firstProblem(document) ?? error);
  const failure = toFailure(cause, document);
  return { code: document.text, changed: false, findings: [], changes: [], notes: [], error: failure };
}

const nestedTooDeeply =
  "The code is nested too deeply to be read. If it is generated, migrate what it is generated from.";

/** Parser and analysis follow the nesting of the code. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/.test(error.message);
}

function toFailure(error: unknown, document: Document): Failure {
  if (isTooDeep(error)) {
    return { code: "syntax-error", message: nestedTooDeeply, line: null, column: null, isTooDeep: true };
  }
  if (error instanceof ParseError) {
    const { line, column } = document.position(error.offset);
    return { code: "syntax-error", message: error.message, line, column };
  }
  const message = `This is a fault of ddclient-migrate, please report it: ${(error as Error).message}`;
  return { code: "internal-error", message, line: null, column: null };
}
