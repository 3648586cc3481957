import { repositoryTop } from "../../../src/disk/repository-top.js";
import type { ClientOrigin, Edit } from "../../../src/model.js";
import { Session, type SessionResult } from "../../../transforms/session/session.js";
import type { FileView, RelatedFile, Told } from "./messages.js";
import { Project, type ProjectOptions } from "./project.js";

interface Opened {
  readonly version: number;
  readonly text: string;
}

export interface WorkspaceOptions extends ProjectOptions {
  /** Called time and again; what it throws ends the work. */
  readonly checkpoint: () => void;
  /** A project was read. */
  readonly ready: () => void;
}

/** Texts that are known together, by the names that a session has for them. */
interface Texts {
  readonly root: string | null;
  readonly session: Session;
  readonly pathOf: (file: string) => string;
  readonly fileOf: (path: string) => string;
}

/**
 * All that an editor has open, with the projects around it. A file that belongs to none, or to one that isn't read yet, is
 * looked at by itself.
 */
export class Workspace {
  readonly #options: WorkspaceOptions;
  readonly #open = new Map<string, Opened>();
  readonly #alone = new Map<string, Session>();
  #client: ClientOrigin;
  #projects: Project[] = [];
  #reading: Promise<unknown> = Promise.resolve();
  #folders: readonly string[] = [];

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#client = options.client;
  }

  /** Done with reading what it was told to read. */
  get isRead(): Promise<unknown> {
    return this.#reading;
  }

  tell(told: Told): void {
    if (told.kind === "set") this.#set(told.file, told);
    else if (told.kind === "close") this.#close(told.file);
    else if (told.kind === "disk") this.#lookAt(told.files);
    else if (told.kind === "folders") this.#begin(told.folders, this.#client);
    else this.#begin(this.#folders, told.client);
  }

  /** What becomes of a file; null where it isn't known. */
  async viewOf(file: string): Promise<FileView | null> {
    const texts = this.#textsAround(file);
    if (!texts) return null;
    return this.#view(file, await texts.session.migrate(texts.pathOf(file), this.#options.checkpoint), texts);
  }

  /** As in `Asked`. */
  async commentOn(file: string, name: number, as: "ignore" | "todo"): Promise<Edit | null> {
    const texts = this.#textsAround(file);
    if (!texts) return null;
    return texts.session.commentOn(texts.pathOf(file), name, as, this.#options.checkpoint);
  }

  async views(): Promise<FileView[]> {
    const views: FileView[] = [];
    for (const project of this.#projects) {
      const texts = textsOf(project);
      const all = await texts?.session.migrateAll(this.#options.checkpoint);
      for (const [path, result] of all ?? [])
        views.push(await this.#view(texts!.fileOf(path), result, texts!));
    }
    for (const file of this.#open.keys()) {
      const view = this.#projectOf(file)?.session ? null : await this.viewOf(file);
      if (view) views.push(view);
    }
    return views;
  }

  async #view(file: string, result: SessionResult, texts: Texts): Promise<FileView> {
    const { root, session, pathOf, fileOf } = texts;
    const others = new Map<string, RelatedFile>();
    for (const path of result.others.keys()) {
      const { changes, offers = [] } = await session.migrate(path, this.#options.checkpoint);
      const other = fileOf(path);
      others.set(other, { ...this.#textOf(other, session.textOf(path)), changes, offers });
    }
    return { file, project: root, result, others, ...this.#textOf(file, session.textOf(pathOf(file))) };
  }

  #textOf(file: string, text = ""): { readonly version: number | null; readonly text: string } {
    const { version = null } = this.#open.get(file) ?? {};
    return { version, text };
  }

  /** Null where a file isn't known. */
  #textsAround(file: string): Texts | null {
    const project = this.#projectOf(file);
    const together = project && textsOf(project);
    if (together) return together.session.textOf(together.pathOf(file)) === undefined ? null : together;
    const opened = this.#open.get(file);
    if (!opened) return null;
    const session = this.#alone.get(file) ?? new Session({ client: this.#client });
    this.#alone.set(file, session);
    const isSame = session.textOf(file) === opened.text;
    if (!isSame) session.set(file, opened.version, opened.text);
    return { root: null, session, pathOf: (one) => one, fileOf: (one) => one };
  }

  /** The innermost one, where one is in another. */
  #projectOf(file: string): Project | undefined {
    return this.#projects
      .filter((project) => project.has(file))
      .sort((a, b) => b.root.length - a.root.length)[0];
  }

  #set(file: string, opened: Opened): void {
    this.#open.set(file, opened);
    this.#projectOf(file)?.open(file, opened.text);
  }

  #close(file: string): void {
    this.#open.delete(file);
    this.#alone.delete(file);
    const project = this.#projectOf(file);
    if (project) this.#afterReading(() => project.close(file));
  }

  #lookAt(files: readonly string[]): void {
    for (const project of this.#projects) {
      const its = files.filter((file) => this.#projectOf(file) === project);
      if (its.length > 0) this.#afterReading(() => project.lookAt(its));
    }
  }

  #begin(folders: readonly string[], client: ClientOrigin): void {
    const isOther = client !== this.#client;
    if (isOther) this.#alone.clear();
    this.#client = client;
    this.#folders = folders;
    const roots = new Set(folders.map((folder) => repositoryTop(folder) ?? folder));
    const kept = isOther ? [] : this.#projects.filter(({ root }) => roots.has(root));
    const added = [...roots]
      .filter((root) => kept.every((project) => project.root !== root))
      .map((root) => new Project(root, { ...this.#options, client }));
    this.#projects = [...kept, ...added];
    for (const [file, { text }] of this.#open) this.#projectOf(file)?.open(file, text);
    for (const project of added) this.#afterReading(() => project.read());
  }

  /** One after the other, so that what was read last is what counts. */
  #afterReading(read: () => Promise<void>): void {
    this.#reading = this.#reading
      .then(read)
      .catch((error: unknown) => this.#options.note(`Files could not be read: ${String(error)}`))
      .then(() => this.#options.ready());
  }
}

function textsOf(project: Project): Texts | null {
  const { root, session } = project;
  if (!session) return null;
  return { root, session, pathOf: (file) => project.pathOf(file), fileOf: (path) => project.fileOf(path) };
}
