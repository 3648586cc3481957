import { repositoryTop } from "../../../src/disk/repository-top.js";
import type { ClientOrigin } from "../../../src/model.js";
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

/**
 * All that an editor has open, with the projects around it. As long as a project isn't read, its open files are answered
 * about by themselves.
 */
export class Workspace {
  readonly #options: WorkspaceOptions;
  readonly #open = new Map<string, Opened>();
  #client: ClientOrigin;
  #alone: Session;
  #projects: Project[] = [];
  #reading: Promise<unknown> = Promise.resolve();
  #folders: readonly string[] = [];

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#client = options.client;
    this.#alone = new Session({ client: this.#client });
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

  async viewOf(file: string): Promise<FileView | null> {
    const project = this.#projectOf(file);
    const session = project?.session ?? (this.#open.has(file) ? this.#alone : null);
    if (!session) return null;
    try {
      const result = await session.migrate(file, this.#options.checkpoint);
      return await this.#view(file, result, session);
    } catch (error) {
      if (error instanceof RangeError && /There is no document/.test(error.message)) return null;
      throw error;
    }
  }

  async views(): Promise<FileView[]> {
    const views: FileView[] = [];
    for (const { session } of this.#projects) {
      if (!session) continue;
      const all = await session.migrateAll(this.#options.checkpoint);
      for (const [file, result] of all) views.push(await this.#view(file, result, session));
    }
    return views;
  }

  async #view(file: string, result: SessionResult, session: Session): Promise<FileView> {
    const others = new Map<string, RelatedFile>();
    for (const other of result.others.keys()) {
      const { changes, offers = [] } = await session.migrate(other, this.#options.checkpoint);
      const { version, text } = this.#textOf(other);
      others.set(other, { version, text, changes, offers });
    }
    return {
      ...{ file, result, others },
      version: this.#open.get(file)?.version ?? null,
      text: this.#textOf(file).text,
    };
  }

  #textOf(file: string): { readonly version: number | null; readonly text: string } {
    const opened = this.#open.get(file);
    if (opened) return opened;
    return { version: null, text: this.#projectOf(file)?.session?.textOf(file) ?? "" };
  }

  #projectOf(file: string): Project | undefined {
    // The innermost one, where one is in another.
    return this.#projects
      .filter((project) => project.has(file))
      .sort((a, b) => b.root.length - a.root.length)[0];
  }

  #set(file: string, opened: Opened): void {
    this.#open.set(file, opened);
    this.#alone.set(file, opened.version, opened.text);
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
    if (client !== this.#client) this.#alone = new Session({ client });
    const isOther = client !== this.#client;
    this.#client = client;
    this.#folders = folders;
    for (const [file, { version, text }] of this.#open) this.#alone.set(file, version, text);
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
