import { createHash } from "node:crypto";
import { lstat, mkdir, open, readdir, realpath, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf, reasonOf } from "./disk-error.js";
import { displayPath, isInside } from "./display-path.js";
import { pathInside } from "./journal.js";
import { RecordFile } from "./record-file.js";

/** A backup can't be made or used; the message is for the user. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}

/** The file in a backup's folder that says what its copies are. */
export const manifestName = "manifest.ndjson";

export interface BackupPlace {
  readonly cwd: string;
  /** What paths in the backup are relative to; through all links. */
  readonly root: string;
  /** Whether the run may change what is in a folder. */
  readonly isMigrated: (folder: string) => boolean;
}

/**
 * Copies of files as they are before a run, in a folder of their own: each named by what is in it, so that the copy of code is no
 * code, and a line of the manifest for each file before it is written.
 */
export class Backup {
  readonly #kept = new Set<string>();
  #written = 0;
  #isOver = false;

  private constructor(
    readonly folder: string,
    private readonly place: BackupPlace,
    private readonly manifest: RecordFile,
    /** The topmost folder that was made for it; undefined when it was there. */
    private readonly made: string | undefined,
  ) {}

  /**
   * @param folder absolute
   * @throws BackupError when no backup can be made there; then nothing is left behind
   */
  static async create(folder: string, place: BackupPlace): Promise<Backup> {
    const shown = displayPath(place.cwd, folder);
    const fail = (why: string) => new BackupError(`The backup can't be made in "${shown}": ${why}.`);
    await checkEmpty(folder, fail);
    const above = await realFolderAbove(folder);
    if (isInside(place.root, folder) && above.real !== above.path)
      throw fail("a part of its path is a link. Give the folder that it leads to");
    if (
      place.isMigrated(above.real === above.path ? folder : join(above.real, folder.slice(above.path.length)))
    )
      throw fail("it lies among the files to migrate. Give a folder outside of them");
    let made: string | undefined;
    try {
      made = await mkdir(folder, { recursive: true, mode: 0o700 });
      const header = { schemaVersion: 1, root: place.root, time: new Date().toISOString() };
      return new Backup(folder, place, new RecordFile(join(folder, manifestName), header, true), made);
    } catch (error) {
      if (made !== undefined) await rm(made, { recursive: true, force: true });
      throw fail(reasonOf(error));
    }
  }

  /**
   * Copies files, before any of them is written.
   *
   * @throws BackupError when one can't be; then nothing is left of the backup
   */
  async keep(files: readonly { readonly file: string; readonly bytes: Buffer }[]): Promise<void> {
    try {
      for (const { file, bytes } of files) {
        if (!isInside(this.place.root, file))
          throw new Error(`${file} lies outside of "${this.place.root}". Run in a folder that has both`);
        await this.#copy(bytes, (await lstat(file)).mode);
      }
    } catch (error) {
      const shown = displayPath(this.place.cwd, this.folder);
      if (this.#written === 0) await this.discard();
      throw new BackupError(
        `The backup can't be made in "${shown}": ${reasonOf(error)}. Nothing was changed.`,
      );
    }
  }

  /**
   * Notes a file that is about to be written.
   *
   * @throws Error when that can't be noted
   */
  async note(file: string, before: Buffer, after: Buffer): Promise<void> {
    if (!isInside(this.place.root, file)) throw new Error(`it lies outside of "${this.place.root}"`);
    const { mode } = await lstat(file);
    await this.#copy(before, mode);
    const path = pathInside(this.place.root, file);
    this.manifest.add({ path, before: hashOf(before), after: hashOf(after), mode: mode & 0o777 });
    this.#written++;
  }

  /** Ends it. @returns whether there is anything in it; one without is removed */
  async close(): Promise<boolean> {
    if (this.#written === 0) {
      await this.discard();
      return false;
    }
    if (!this.#isOver) this.manifest.close();
    this.#isOver = true;
    return true;
  }

  private async discard(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.manifest.close();
    if (this.made !== undefined) return await rm(this.made, { recursive: true, force: true });
    for (const name of [manifestName, ...this.#kept]) await rm(join(this.folder, name), { force: true });
  }

  async #copy(bytes: Buffer, mode: number): Promise<void> {
    const name = hashOf(bytes);
    if (this.#kept.has(name)) return;
    this.#kept.add(name);
    const handle = await open(join(this.folder, name), "wx", (mode & 0o777) | 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** What backups name a content by. */
export function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function checkEmpty(folder: string, fail: (why: string) => BackupError): Promise<void> {
  try {
    const stats = await lstat(folder);
    if (stats.isSymbolicLink()) throw fail("it is a link. Give the folder that it leads to");
    if (!stats.isDirectory()) throw fail("it is a file. Give a new folder");
    if ((await readdir(folder)).length > 0) throw fail("it isn't empty. Give a new folder for each run");
  } catch (error) {
    if (error instanceof BackupError) throw error;
    if (codeOf(error) !== "ENOENT") throw fail(reasonOf(error));
  }
}

/** The nearest folder that is there, as it is named and through all links. */
async function realFolderAbove(folder: string): Promise<{ path: string; real: string }> {
  for (let path = folder; ; path = dirname(path)) {
    try {
      return { path, real: await realpath(path) };
    } catch (error) {
      if (dirname(path) === path) throw error;
    }
  }
}
