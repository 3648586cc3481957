import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { displayPath, isInside, toSlashes } from "../../../src/disk/display-path.js";
import { listRepository } from "../../../src/disk/repository-files.js";
import type { ClientOrigin } from "../../../src/model.js";
import { isBundle } from "../../../src/modules/bundles.js";
import { isCodeFile, isDocument, isModuleFile, mayEmbedCode } from "../../../src/source/extensions.js";
import type { TypeReader } from "../../../src/typescript/type-reader.js";
import { Looks } from "../../../transforms/project/looks.js";
import { Session } from "../../../transforms/session/session.js";

/** No source that somebody wrote is larger, in bytes. */
const largestFile = 1_000_000;

/** How much of a project is held, in bytes: beyond that, only the files that may use the client. */
const mostText = 64_000_000;

/** How many files are read at once. */
const atOnce = 64;

export interface ProjectOptions {
  readonly types: boolean;
  readonly client: ClientOrigin;
  readonly note: (text: string) => void;
}

/** A repository as the editor sees it: the texts that are open there, and for all other files those on the disk. */
export class Project {
  /** Set once all files were read. */
  session: Session | null = null;
  readonly #open = new Map<string, string>();
  readonly #onDisk = new Set<string>();
  readonly #looks = new Looks();
  #types: TypeReader | null = null;
  #version = 0;

  constructor(
    readonly root: string,
    readonly options: ProjectOptions,
  ) {}

  /** How messages name a file, and the session knows it. */
  pathOf(file: string): string {
    return displayPath(this.root, file);
  }

  fileOf(path: string): string {
    return toSlashes(join(this.root, path));
  }

  has(file: string): boolean {
    return isInside(this.root, file);
  }

  open(file: string, text: string): void {
    this.#open.set(file, text);
    this.#set(file, text);
  }

  async close(file: string): Promise<void> {
    this.#open.delete(file);
    // One that was saved for the first time, or that nobody would look at by itself.
    if (this.session && !this.#onDisk.has(file)) await this.#listAgain();
    if (this.#onDisk.has(file) || isConfiguration(file)) await this.#readAgain(file);
    else this.#forget(file);
  }

  /** Looks again at files that changed on the disk; at the list of files where that may have changed. */
  async lookAt(files: readonly string[]): Promise<void> {
    if (!this.session) return;
    const isNew = (file: string) => mayHoldCode(file) && !this.#onDisk.has(file);
    if (files.some((file) => file.endsWith("/.gitignore") || isNew(file))) await this.#listAgain();
    for (const file of files) if (!this.#open.has(file) && isRead(file)) await this.#readAgain(file);
  }

  /** Reads all files. */
  async read(): Promise<void> {
    const { code, others, isWhole } = await this.#list();
    const texts = new Map<string, string>();
    for (const files of chunksOf([...others, ...code]))
      for (const [file, text] of await readAll(files)) texts.set(file, text);
    for (const file of texts.keys()) this.#onDisk.add(file);
    for (const [file, text] of this.#open) texts.set(file, text);
    if (this.options.types) this.#types = await this.#createTypes(texts);
    const types = this.#types && withoutThrowing(this.#types, this.options.note);
    const session = new Session({ isWhole, client: this.options.client, ...(types && { types }) });
    for (const [file, text] of texts) session.set(this.pathOf(file), ++this.#version, text);
    this.session = session;
  }

  async #list(): Promise<{ code: readonly string[]; others: readonly string[]; isWhole: boolean }> {
    const all = await listRepository([this.root]);
    const others = [...all.configs, ...all.packages];
    const embedding = all.embedding.filter((file) => mayHoldCode(file));
    const code = [...all.code, ...embedding];
    const sizes = await Promise.all(
      code.map((file) =>
        stat(file).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    if (total <= mostText) return { code, others, isWhole: !all.isPart };
    this.options.note(
      `${this.root} has ${Math.round(total / 1e6)} MB of code: only files that may use the client are looked at, and ` +
        "no exported function changes together with its callers. Open a folder of it, or run ddclient-migrate over it.",
    );
    const { needles } = await import("../../../src/api/table.js");
    const mentioning = [...(await all.search(needles)), ...(await findMentioning(embedding, needles))];
    return { code: mentioning, others, isWhole: false };
  }

  async #listAgain(): Promise<void> {
    const { code, others } = await this.#list();
    const now = new Set([...code, ...others]);
    // Of configurations, those that others extend aren't listed.
    const isGone = (file: string) => !now.has(file) && !this.#open.has(file) && !isConfiguration(file);
    for (const file of this.#onDisk) if (isGone(file)) this.#forget(file);
    for (const file of now) if (!this.#onDisk.has(file)) await this.#readAgain(file);
  }

  async #readAgain(file: string): Promise<void> {
    const text = await readText(file);
    // It may have been opened meanwhile.
    if (this.#open.has(file)) return;
    if (text === null) this.#forget(file);
    else {
      this.#onDisk.add(file);
      this.#set(file, text);
    }
  }

  #set(file: string, text: string): void {
    this.session?.set(this.pathOf(file), ++this.#version, text);
    if (isOfTypes(file)) this.#types?.set(file, this.#version, text);
  }

  #forget(file: string): void {
    this.#onDisk.delete(file);
    this.session?.delete(this.pathOf(file));
    if (isOfTypes(file)) this.#types?.delete(file);
  }

  async #createTypes(texts: ReadonlyMap<string, string>): Promise<TypeReader> {
    const { TypeReader } = await import("../../../src/typescript/type-reader.js");
    const { root } = this;
    const { note } = this.options;
    const files = [...texts].filter(([file, text]) => isCodeFile(file) && this.#looks.mayUseAny(text));
    const reader = new TypeReader({
      ...{ cwd: root, roots: [root], note, texts: new Map() },
      files: files.map(([file]) => file),
    });
    for (const [file, text] of this.#open) if (isOfTypes(file)) reader.set(file, ++this.#version, text);
    return reader;
  }
}

/** Whether a file is code, or of a language whose files load modules. Documents count as long as they are open. */
function mayHoldCode(file: string): boolean {
  return isModuleFile(file) || (mayEmbedCode(file) && !isDocument(file));
}

/** Whether a file is of interest at all. */
function isRead(file: string): boolean {
  return mayHoldCode(file) || isConfiguration(file);
}

/** Whether TypeScript reads a file. Scripts of a component are laid beside it when they are asked about. */
function isOfTypes(file: string): boolean {
  return isCodeFile(file) || isConfiguration(file);
}

function isConfiguration(file: string): boolean {
  return /\/(?:package|[jt]sconfig[^/]*)\.json$/.test(file);
}

async function readAll(files: readonly string[]): Promise<[string, string][]> {
  const texts = await Promise.all(files.map(async (file) => [file, await readText(file)] as const));
  return texts.filter((one): one is [string, string] => one[1] !== null);
}

async function findMentioning(files: readonly string[], needles: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const some of chunksOf(files))
    for (const [file, text] of await readAll(some))
      if (needles.some((needle) => text.includes(needle))) found.push(file);
  return found;
}

/** What is in a file that somebody wrote; null for any other. */
async function readText(file: string): Promise<string | null> {
  try {
    const stats = await stat(file);
    if (!stats.isFile() || stats.size > largestFile) return null;
    const text = await readFile(file, "utf8");
    return text.includes("\0") || isBundle(file, text) ? null : text;
  } catch {
    return null;
  }
}

function* chunksOf(files: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < files.length; at += atOnce) yield files.slice(at, at + atOnce).map(toSlashes);
}

/** Types that can't be read answer nothing, and nothing is lost for their sake. */
function withoutThrowing(types: TypeReader, note: (text: string) => void) {
  const ask = <Answer>(path: string, question: () => Answer, otherwise: Answer): Answer => {
    try {
      return question();
    } catch (error) {
      note(`The project's types could not be read for ${path}: ${String(error).split("\n")[0]}`);
      return otherwise;
    }
  };
  return {
    typeOf: (...asked: Parameters<TypeReader["typeOf"]>) =>
      ask(asked[0], () => types.typeOf(...asked), undefined),
    receiverType: (...asked: Parameters<TypeReader["receiverType"]>) =>
      ask(asked[0], () => types.receiverType(...asked), null),
    implementerOf: (...asked: Parameters<TypeReader["implementerOf"]>) =>
      ask(asked[0], () => types.implementerOf(...asked), null),
    sees: (...asked: Parameters<TypeReader["sees"]>) => ask(asked[0], () => types.sees(...asked), false),
  };
}
