import { needlesWithTypes } from "../../src/api/table.js";
import type { ClientOrigin, Edit } from "../../src/model.js";
import { isBundle } from "../../src/modules/bundles.js";
import { isMigrated } from "../../src/source/extensions.js";
import { Engine, EngineError, StaleError } from "./engine/engine.js";
import type { FileView, Told } from "./engine/messages.js";
import type { OpenDocument, OpenDocuments } from "./open-documents.js";

/** What is known of a document as it is now. */
export interface Known {
  readonly document: OpenDocument;
  /** Null where there is nothing to say of it, or nobody could tell. */
  readonly view: FileView | null;
  /** Why it was left alone, as a sentence. */
  readonly problem: string | null;
  /** False as long as types may show more uses. */
  readonly isWhole: boolean;
}

export interface ViewsOptions {
  readonly documents: OpenDocuments;
  readonly types: boolean;
  readonly client: ClientOrigin;
  /** As in `EngineOptions`, without types and with them. */
  readonly limits: readonly [quick: number, typed: number];
  /** Something is known now that wasn't before, though no text has changed. */
  readonly better: () => void;
  readonly note: (text: string) => void;
}

/** How many documents may end the migration before it is the project that is left out. */
const mostFailures = 2;

/**
 * What becomes of documents: first what the code shows, then what the project's types say besides. Nobody waits for types.
 */
export class Views {
  readonly #options: ViewsOptions;
  readonly #quick: Engine;
  readonly #typed: Engine;
  readonly #known = new Map<string, Promise<Known>>();
  /** What types said, of the texts as they are now. */
  readonly #byTypes = new Map<string, Known>();
  /** Documents that ended a thread: as long as they have that text, they are left out. */
  readonly #left = new Map<string, { readonly text: string; readonly problem: string }>();
  #folders: readonly string[] = [];
  /** Grows with everything that may make answers others. */
  #revision = 0;
  #failures = 0;
  #asksTypes: boolean;

  constructor(options: ViewsOptions) {
    this.#options = options;
    this.#asksTypes = options.types;
    const [quick, typed] = options.limits;
    const { client, note } = options;
    const shared = { client, note, state: () => this.#state() };
    const ready = () => this.#changed();
    const stuck = () => this.#leaveProjects();
    this.#quick = new Engine({ ...shared, ready, stuck, types: false, limit: quick });
    this.#typed = new Engine({ ...shared, ready, stuck, types: true, limit: typed });
  }

  tell(told: Told): void {
    if (told.kind === "folders") this.#folders = told.folders;
    this.#forget();
    this.#quick.tell(told);
    this.#typed.tell(told);
  }

  askTypes(asks: boolean): void {
    if (asks === this.#asksTypes) return;
    this.#asksTypes = asks;
    this.#forget();
    if (!asks) void this.#typed.restart();
  }

  /** As much as can be said of a document at once; types are asked meanwhile. */
  of(document: OpenDocument): Promise<Known> {
    const { uri } = document;
    const byTypes = this.#byTypes.get(uri);
    if (byTypes?.document === document) return Promise.resolve(byTypes);
    const known = this.#known.get(uri) ?? this.#find(document);
    this.#known.set(uri, known);
    return known;
  }

  /** What becomes of all files of the projects, with their types where they are asked. */
  async all(): Promise<readonly FileView[]> {
    return this.#untilFresh(() => (this.#asksTypes ? this.#typed : this.#quick).ask({ kind: "all" }));
  }

  /** The same; null where nobody has asked for anything so far, for then the projects aren't read either. */
  allInUse(): Promise<readonly FileView[]> | null {
    return this.#quick.isRunning || this.#typed.isRunning ? this.all() : null;
  }

  /** As in `Asked`. */
  async comment(document: OpenDocument, at: number, as: "ignore" | "todo"): Promise<Edit | null> {
    const { file } = document;
    const engine = this.#byTypes.get(document.uri)?.document === document ? this.#typed : this.#quick;
    return this.#untilFresh(() => engine.ask({ kind: "comment", file, at, as }), document);
  }

  /** Begins anew, with nothing remembered. */
  async restart(): Promise<void> {
    this.#left.clear();
    this.#failures = 0;
    await Promise.all([this.#quick.restart(), this.#typed.restart()]);
    this.#changed();
  }

  async close(): Promise<void> {
    await Promise.all([this.#quick.close(), this.#typed.close()]);
  }

  async #find(document: OpenDocument): Promise<Known> {
    const { file, text } = document;
    const nothing: Known = { document, view: null, problem: null, isWhole: true };
    if (!isMigrated(file) || !needlesWithTypes.some((needle) => text.includes(needle))) return nothing;
    if (isBundle(file, text)) {
      const problem =
        "This is generated code, or more than anybody writes: it was left alone. Migrate what it is made from.";
      return { ...nothing, problem };
    }
    const left = this.#left.get(file);
    if (left?.text === text) return { ...nothing, problem: left.problem };
    this.#left.delete(file);
    const revision = this.#revision;
    try {
      const view = await this.#untilFresh(() => this.#quick.ask({ kind: "file", file }), document);
      if (this.#asksTypes) void this.#askTypes(document);
      return { ...nothing, view, isWhole: !this.#asksTypes };
    } catch (error) {
      if (error instanceof StaleError) return nothing;
      const why = error instanceof EngineError ? error.message : String(error);
      const problem = `ddclient-migrate left this file alone: ${why} Please report it, with the file.`;
      if (revision === this.#revision || this.#isCurrent(document)) this.#leave(file, text, problem);
      return { ...nothing, problem };
    }
  }

  #leave(file: string, text: string, problem: string): void {
    this.#left.set(file, { text, problem });
    this.#failures++;
    if (this.#failures === mostFailures) this.#leaveProjects();
  }

  /** What takes so long is in some other file. */
  #leaveProjects(): void {
    this.#failures = mostFailures;
    this.#options.note(
      "The project took too long, and is left out: its files are looked at one by one. Restart to try again.",
    );
    this.#changed();
  }

  async #askTypes(document: OpenDocument): Promise<void> {
    try {
      const view = await this.#untilFresh(
        () => this.#typed.ask({ kind: "file", file: document.file }),
        document,
      );
      if (!view || !this.#isCurrent(document)) return;
      const before = await this.#known.get(document.uri);
      const known: Known = { document, view, problem: null, isWhole: true };
      this.#byTypes.set(document.uri, known);
      if (before && isSame(before.view, view) && view.result.idle === undefined) return;
      this.#options.better();
    } catch (error) {
      // What the code alone shows is there.
      if (error instanceof EngineError)
        this.#options.note(`The project's types were not asked about ${document.file}: ${error.message}`);
    }
  }

  /** @throws StaleError when the document has changed */
  async #untilFresh<Answer>(ask: () => Promise<Answer>, document?: OpenDocument): Promise<Answer> {
    for (;;) {
      const revision = this.#revision;
      try {
        const answer = await ask();
        // It may have been on its way when something else changed.
        if (!document || revision === this.#revision || !this.#isCurrent(document)) return answer;
      } catch (error) {
        if (!(error instanceof StaleError) || (document && !this.#isCurrent(document))) throw error;
      }
    }
  }

  #isCurrent(document: OpenDocument): boolean {
    return this.#options.documents.get(document.uri) === document;
  }

  #state(): Told[] {
    const isLeft = ({ file, text }: OpenDocument) => this.#left.get(file)?.text === text;
    const open = [...this.#options.documents.all()].filter((document) => !isLeft(document));
    const folders = this.#failures < mostFailures ? this.#folders : [];
    return [
      { kind: "folders", folders },
      ...open.map(({ file, version, text }): Told => ({ kind: "set", file, version, text })),
    ];
  }

  #forget(): void {
    this.#revision++;
    this.#known.clear();
    this.#byTypes.clear();
  }

  #changed(): void {
    this.#forget();
    this.#options.better();
  }
}

function isSame(one: FileView | null, other: FileView | null): boolean {
  return JSON.stringify(one?.result) === JSON.stringify(other?.result);
}
