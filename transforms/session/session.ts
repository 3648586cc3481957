import type { IdleComment, Migration, RefusedUse } from "../../src/findings/finding.js";
import { toResult } from "../../src/findings/to-reference.js";
import type { Change, ClientOrigin, Edit, Result } from "../../src/model.js";
import { folderOf, joinPath } from "../../src/modules/paths.js";
import { Trees } from "../../src/scopes/trees.js";
import { DocumentCalls } from "../../src/session/document-calls.js";
import { Documents, type Snapshot } from "../../src/session/documents.js";
import { Document } from "../../src/source/document.js";
import { isMigrated } from "../../src/source/extensions.js";
import { openDocument } from "../../src/source/hosts/open-document.js";
import { ignoreInFile } from "../ignore/ignore-in-file.js";
import { markOne } from "../migration/place-markers.js";
import type { Draft, LoneDraft } from "../project/draft.js";
import { draftAlone } from "../project/draft-alone.js";
import { Looks } from "../project/looks.js";
import type { Project } from "../project/project.js";
import { settleDrafts } from "../project/settle-drafts.js";
import { keepShared } from "../project/shared-clients.js";
import { answersOf, Made, type SessionTypes } from "./answers.js";

export interface SessionOptions {
  /**
   * Whether the documents are all that the project has. Only then are all calls of an exported function known, so that it
   * can change with them. Default false.
   */
  readonly isWhole?: boolean;
  /** As in `MigrateOptions`. Default `"keep"`. */
  readonly client?: ClientOrigin;
  /** Answers what only types say. Default: nobody can be asked. */
  readonly types?: SessionTypes;
}

/** What becomes of a document. */
export interface SessionResult extends Result {
  /** Of the document that it speaks of. */
  readonly version: number;
  /** Comments that say to ignore what is below them, where nothing is; absent where there are none. */
  readonly idle?: readonly IdleComment[];
  /** Changes of other documents that are made with some of this one, by their path: those of the same group. */
  readonly others: ReadonlyMap<string, Related>;
}

/** Changes of a document that belong to those of another. */
export interface Related {
  /** Of the document that they speak of. */
  readonly version: number;
  readonly changes: readonly Change[];
}

/** How much text is kept as trees, in characters. A tree takes about a hundred times as many bytes. */
const keptTrees = 1_000_000;

/**
 * Texts of a project that change and are asked about again and again, as in an editor. What was found out is remembered as
 * long as it is true. Pure: nothing is read, written or run.
 */
export class Session {
  readonly #options: SessionOptions;
  readonly #documents = new Documents();
  /** The paths that documents were first set by, by what they are absolute: a document has one name, however it is written. */
  readonly #given = new Map<string, string>();
  readonly #trees = new Trees(keptTrees);
  readonly #made = new Made();
  readonly #looks = new Looks();
  #calls: DocumentCalls | undefined;
  #last: { readonly revision: number; readonly drafts: ReadonlyMap<string, Draft> } | undefined;

  constructor(options: SessionOptions = {}) {
    this.#options = options;
  }

  /**
   * Sets a document: code, or what says where names of modules lead (`package.json`, `tsconfig.json`).
   *
   * @param path with `/`; relative paths are all relative to the same folder
   * @param version comes back with what is found out
   */
  set(path: string, version: number, text: string): void {
    const file = toFile(path);
    if (!this.#given.has(file)) this.#given.set(file, path);
    this.#documents.set(file, { version, text });
  }

  /** @returns false where there is no such document */
  delete(path: string): boolean {
    return this.#documents.delete(toFile(path));
  }

  /** What is in a document. */
  textOf(path: string): string | undefined {
    return this.#documents.get(toFile(path))?.text;
  }

  /** Something else has changed that `types` looks at. */
  touch(): void {
    this.#documents.touch();
  }

  /**
   * What becomes of a document, with what changes along with it in others. Speaks of the documents as they are in the end,
   * if some are set meanwhile.
   *
   * @param checkpoint called time and again; what it throws ends the work, and is thrown. Default: nobody ends it
   * @throws RangeError where there is no such document
   */
  async migrate(path: string, checkpoint?: () => void): Promise<SessionResult> {
    return this.#resultOf(path, await this.#settled(checkpoint, path));
  }

  /** What becomes of every document with anything to say of it, by path. Otherwise like `migrate`. */
  async migrateAll(checkpoint?: () => void): Promise<ReadonlyMap<string, SessionResult>> {
    const drafts = await this.#settled(checkpoint);
    return new Map([...drafts.keys()].map((each) => [each, this.#resultOf(each, drafts)]));
  }

  /**
   * A comment above a use that leaves it: to be ignored (`// ddclient-migrate-ignore`), or as something that a person has to
   * do (`// TODO(ddclient-migrate): …`).
   *
   * @param name where the use's `name` starts, as `migrate` has it
   * @param checkpoint as in `migrate`
   * @returns null where there is such a comment, or no such use, or nothing that a person has to do
   * @throws RangeError where there is no such document
   */
  async commentOn(
    path: string,
    name: number,
    as: "ignore" | "todo",
    checkpoint?: () => void,
  ): Promise<Edit | null> {
    const result = (await this.#settled(checkpoint, path)).get(this.#given.get(toFile(path))!)?.result;
    const index = result?.findings.findIndex((finding) => finding.name.start === name) ?? -1;
    if (!result || index < 0) return null;
    const text = this.textOf(path)!;
    if (as === "todo") return markOne(new Document(path, text), result, index);
    const { span, outcome } = result.findings[index]!;
    return outcome === "ignored" ? null : ignoreInFile(openDocument(path, text), span.start, this.#trees);
  }

  /** @throws RangeError where there is no such document */
  async #settled(checkpoint: (() => void) | undefined, path?: string): Promise<ReadonlyMap<string, Draft>> {
    for (;;) {
      const snapshot = this.#documents.snapshot();
      if (path !== undefined && !snapshot.all.has(toFile(path)))
        throw new RangeError(`There is no document ${path}: set it first.`);
      const drafts = await this.#settle(snapshot, checkpoint);
      // Documents may have been set meanwhile.
      if (this.#documents.snapshot().revision === snapshot.revision) return drafts;
    }
  }

  #resultOf(path: string, drafts: ReadonlyMap<string, Draft>): SessionResult {
    const { version, text } = this.#documents.get(toFile(path))!;
    const own = this.#given.get(toFile(path))!;
    const result = drafts.get(own)?.result ?? nothingIn(text);
    const told = toResult(result, new Document(own, text));
    const idle = result.idle && { idle: result.idle };
    return { ...told, ...idle, version, others: this.#relatedTo(result, own, drafts) };
  }

  #relatedTo(own: Migration, path: string, drafts: ReadonlyMap<string, Draft>): Map<string, Related> {
    const groups = new Set([...own.changes, ...(own.offers ?? [])].flatMap(({ group }) => group ?? []));
    const related = new Map<string, Related>();
    for (const { path: other, result } of groups.size > 0 ? drafts.values() : []) {
      const along = [...result.changes, ...(result.offers ?? [])].filter(
        ({ group }) => group !== undefined && groups.has(group),
      );
      if (other === path || along.length === 0) continue;
      related.set(other, { version: this.#documents.get(toFile(other))!.version, changes: along });
    }
    return related;
  }

  async #settle(
    snapshot: Snapshot,
    checkpoint: (() => void) | undefined,
  ): Promise<ReadonlyMap<string, Draft>> {
    if (this.#last?.revision === snapshot.revision) return this.#last.drafts;
    const project = this.#projectOf(snapshot, checkpoint);
    const alone: LoneDraft[] = [];
    for (const file of candidatesIn(snapshot, this.#looks))
      alone.push(await draftAlone(this.#fileOf(file, snapshot), project));
    const shared = await keepShared(alone, project);
    const drafts = await settleDrafts(shared.drafts, shared.project);
    this.#made.sweep();
    this.#looks.keep(new Set([...snapshot.all.values()].map(({ text }) => text)));
    const settled = new Map(drafts.map((draft) => [draft.path, draft]));
    this.#last = { revision: snapshot.revision, drafts: settled };
    return settled;
  }

  #projectOf(snapshot: Snapshot, checkpoint: (() => void) | undefined): Project {
    const { isWhole = false, client = "keep", types = null } = this.#options;
    const display = (file: string) => this.#given.get(file) ?? file;
    this.#calls?.moveTo(snapshot);
    this.#calls ??= new DocumentCalls(this.#documents, snapshot, {
      ...{ isPart: !isWhole, trees: this.#trees, display },
    });
    const calls = this.#calls;
    const read = (file: string) => snapshot.all.get(file)?.text;
    const textOf = (path: string) => (/\.d\.[cm]?ts$/.test(path) ? undefined : read(toFile(path)));
    return {
      settings: { client, trees: this.#trees },
      looks: this.#looks,
      types: answersOf({ types, calls, textOf, toFile, display, made: this.#made, checkpoint }),
      refused: [] as RefusedUse[],
      beyond: [],
      draftBeyond: async () => [],
      packageOf: (file) => packageOf(file, snapshot),
      read: (file) => read(file) ?? "",
      findOthers: async (paths) =>
        paths.map((path) => ({ ...this.#fileOf(toFile(path), snapshot), why: null })),
    };
  }

  #fileOf(file: string, { all }: Snapshot): Omit<Draft, "result"> {
    const source = all.get(file)?.text ?? "";
    return { path: this.#given.get(file) ?? file, file, source, uncommitted: null, isRestorable: true };
  }
}

/** With a top folder that no path names. */
function toFile(path: string): string {
  return joinPath("/", path);
}

/** The code that uses the client or, where one file hands it on to others, may do so. */
function candidatesIn({ all }: Snapshot, looks: Looks): string[] {
  const code = [...all].filter(([path]) => isMigrated(path));
  const using = code.filter(([, { text }]) => looks.mayUse(text));
  const isHandedOn = using.some(([, { text }]) => looks.mayHandOn(text));
  const found = isHandedOn ? code.filter(([, { text }]) => looks.mayUseAny(text)) : using;
  return found.map(([path]) => path);
}

/** The folder of the nearest package.json, or the topmost one. */
function packageOf(file: string, { all }: Snapshot): string {
  for (let at = folderOf(file); ; at = folderOf(at))
    if (at === folderOf(at) || all.has(`${at}/package.json`)) return at;
}

function nothingIn(code: string): Migration {
  return { code, changed: false, findings: [], changes: [], offers: [], notes: [], error: null };
}
