import { applyEdits } from "../src/edits/render.js";
import type { Finding, Marks, Migration } from "../src/findings/finding.js";
import { toResult } from "../src/findings/to-reference.js";
import type { Change, Edit, MigrateOptions, Result } from "../src/model.js";
import type { Trees } from "../src/scopes/trees.js";
import { Document } from "../src/source/document.js";
import { openDocument } from "../src/source/hosts/open-document.js";
import { ParseError } from "../src/source/parse.js";
import { idleComments } from "./ignore/ignore-comments.js";
import type { Analysis } from "./migration/analyse.js";
import { parsesByParts } from "./migration/check-parts.js";
import { checkParses, firstProblem } from "./migration/check-result.js";
import { collectChanges, type SettledFile } from "./migration/collect-changes.js";
import { settleDirectives } from "./migration/directives.js";
import { isTooDeep, toFailure } from "./migration/failure.js";
import { type Imports, noImports, settleImports } from "./migration/import-client.js";
import { inOrder } from "./migration/in-order.js";
import { findLeftovers } from "./migration/leftovers.js";
import { marksOf } from "./migration/markers.js";
import { applyWithMarkers } from "./migration/place-markers.js";
import { removeSpentConstants } from "./migration/remove-constants.js";
import type { Settled } from "./migration/settle.js";
import { type SettledUnit, settleUnits } from "./migration/settle-unit.js";
import { surroundingsOf } from "./migration/surroundings.js";
import { toFile } from "./migration/to-file.js";
import { toFinding } from "./migration/to-finding.js";
import { findInExamples, findUnread, noteOnProse, withUnread } from "./migration/unread.js";
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
  const document = openDocument(options.path ?? "source.js", source);
  const workspace = new Workspace(surroundingsOf(options, document));
  const migration = migrateDocuments([document], workspace, options).get(document)!;
  const file = new Document(document.path, source);
  const result = toResult(migration, file);
  if (!options.todo || result.error) return result;
  const code = applyWithMarkers(file, migration, result.changes);
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
  const documents = sources.map(({ path, text }) => openDocument(path, text));
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
  const document = openDocument(options.path ?? "source.js", code);
  const found = toFile(findLeftovers(document, options), document);
  return applyWithMarkers(new Document(document.path, code), found, []);
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
  const decided = removeSpentConstants(settleUnits(workspace.units(), unsafe));
  const imports = workspace.client === "import" ? settleImports(decided) : noImports(decided);
  const files = [...workspace.files()];
  const settledFiles = files.map((file) => settleFile(file, imports));
  const changes = collectChanges(settledFiles);
  for (const { document, units } of files) {
    const free = units.flatMap((unit) => imports.free.get(unit) ?? []);
    if (free.length > 0) changes.set(document, [...(changes.get(document) ?? []), ...free]);
  }
  return new Map(
    files.map((file, index) => [
      file.document,
      toMigration(file, settledFiles[index]!, changes.get(file.document) ?? [], imports, workspace.trees),
    ]),
  );
}

/** The uses of a file's units, in the order of the source. */
function settleFile({ document, units }: AnalysedFile, imports: Imports): SettledFile & Told {
  const parts = units.map((unit) => withDirectives(unit, imports.settled.get(unit)!));
  const all = parts.flatMap(({ settled }, index) =>
    settled.map((item) => ({ item, context: units[index]!.context })),
  );
  if (units.length > 1) all.sort((a, b) => a.item.use.span.start - b.item.use.span.start);
  return {
    document,
    settled: all.map(({ item }) => item),
    extra: new Map(parts.flatMap((part) => [...part.extra])),
    typings: parts.flatMap((part) => part.typings),
    findings: all.map(({ item, context }) => toFinding(item, context)),
    marks: marksOf(
      all,
      units.map(({ context }) => context),
      document,
    ),
  };
}

function withDirectives({ context }: Analysis, { settled, extra, typings }: SettledUnit): SettledUnit {
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
  { document, units }: AnalysedFile,
  { findings, typings, marks: marksInCode }: SettledFile & Told,
  changes: Change[],
  { obstacles, notes, guards }: Imports,
  trees: Trees,
): Migration {
  const keepsClient = units.flatMap((unit) => obstacles.get(unit) ?? [])[0];
  const asksForClient = units.flatMap((unit) => guards.get(unit) ?? [])[0];
  const replaces = units.flatMap(({ context }) => replacedMembers(context));
  const idle = units.flatMap(({ context }) => idleComments(context));
  const recovered = units.flatMap(({ parsed }) => parsed.recovered);
  const broken = units.flatMap((unit) => unit.broken);
  const inCode = { findings: [...findings, ...findInExamples(broken, document)], marks: marksInCode };
  const { marks, ...told } = withUnread(inCode, units, document);
  const made = withCode(
    {
      ...told,
      ...(idle.length > 0 && { idle }),
      ...(marks && { marks }),
      changes,
      notes: [
        ...noteOnProse(broken, document),
        ...recovered.map(({ problem }) => `Read on past a syntax error (${problem}).`),
        ...units.flatMap((unit) => notes.get(unit) ?? []),
      ],
      ...(replaces.length > 0 && { replaces }),
      ...(typings.length > 0 && { typings }),
      ...(keepsClient !== undefined && { keepsClient }),
      ...(asksForClient !== undefined && { asksForClient }),
      error: findUnread(broken, document),
    },
    document,
  );
  const { code, changed } = made;
  if (changed && !trees.isSound(document.path, code)) {
    const [unit] = units;
    const edits = changes.flatMap((change) => change.edits);
    if (document.embedding || !parsesByParts(document.text, unit!.parsed, code, edits))
      checkParses(document, code);
    trees.foundSound(document.path, code);
  }
  return made;
}

/** With the new text; what was made of the code in a file of another language as it is made of the file. */
function withCode(made: Omit<Migration, "code" | "changed">, document: Document): Migration {
  const { source } = document;
  const migration = toFile(inOrder(made), document);
  const code = applyEdits(
    source,
    migration.changes.flatMap((change) => change.edits),
  );
  return { ...migration, code, changed: code !== source };
}

function unchanged(document: Document, error: unknown): Migration {
  const isOfCode = error instanceof ParseError || isTooDeep(error);
  const cause = isOfCode ? error : (firstProblem(document) ?? error);
  const failure = toFailure(cause, document);
  return { code: document.source, changed: false, findings: [], changes: [], notes: [], error: failure };
}
