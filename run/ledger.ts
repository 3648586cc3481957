import { dirname } from "node:path";
import type { Backup } from "../src/disk/backup.js";
import { blobOf } from "../src/disk/blob.js";
import { reasonOf } from "../src/disk/disk-error.js";
import { fileError } from "../src/disk/file-result.js";
import { newRecordPath, pathInside } from "../src/disk/journal.js";
import { RecordFile } from "../src/disk/record-file.js";
import { repositoryTop } from "../src/disk/repository-top.js";
import type { FileError } from "../src/results.js";

/** So many files of a run are remembered: a record has to stay small. */
const mostEntries = 20_000;

interface LedgerSettings {
  /** Where the run is remembered as a whole, through all links: what `undo` goes by in the same working directory. */
  readonly root: string;
  readonly backup: Backup | null;
  /** Whether to remember what is written, for later runs and for `undo`. */
  readonly isJournaled: boolean;
}

/** Keeps account of what a run writes: copies for whoever asked for a backup, and what a later run knows as its own. */
export class Ledger {
  readonly #bases = new Map<string, string>();
  /** By the top folder of the repository; null where nothing can be remembered. */
  readonly #records = new Map<string, RecordFile | null>();
  readonly #tops = new Map<string, string | null>();
  #entries = 0;

  constructor(private readonly settings: LedgerSettings) {}

  /**
   * Tells what git has of a file that is clean, or has nothing but edits of earlier runs.
   *
   * @param base as in `OwnEdit`
   */
  know(file: string, base: string | null): void {
    if (base !== null) this.#bases.set(file, base);
  }

  /**
   * Copies files before any of them is written.
   *
   * @throws BackupError when that can't be done
   */
  async keep(files: readonly { readonly file: string; readonly source: string }[]): Promise<void> {
    const { backup } = this.settings;
    await backup?.keep(files.map(({ file, source }) => ({ file, bytes: Buffer.from(source) })));
  }

  /**
   * Notes a file that is about to be written.
   *
   * @param path how messages name it
   * @returns why it may not be written, or null
   */
  async enter(file: string, path: string, before: Buffer, after: Buffer): Promise<FileError | null> {
    try {
      await this.settings.backup?.note(file, before, after);
    } catch (error) {
      const message = `${path} was left alone, because it could not be copied to the backup: ${reasonOf(error)}.`;
      return fileError("unwritable", message);
    }
    if (this.settings.isJournaled) this.#remember(file, after);
    return null;
  }

  /** Ends it. @returns whether there is a backup with something in it */
  async close(): Promise<boolean> {
    for (const record of this.#records.values()) record?.close();
    this.#records.clear();
    return (await this.settings.backup?.close()) ?? false;
  }

  /** What can't be remembered is no reason to stop. */
  #remember(file: string, after: Buffer): void {
    const { root, backup } = this.settings;
    try {
      const base = this.#bases.get(file);
      const top = repositoryTop(dirname(file), this.#tops);
      // In both, so that `undo` finds it from where the run was and from inside of the repository.
      if (backup) for (const place of new Set([root, top ?? root])) this.#recordOf(place);
      if (base === undefined || top === null || this.#entries >= mostEntries) return;
      this.#entries++;
      this.#recordOf(top)?.add({ path: pathInside(top, file), base, after: blobOf(after, base) });
    } catch {
      // The next run asks for --force.
    }
  }

  #recordOf(top: string): RecordFile | null {
    let record = this.#records.get(top);
    if (record === undefined) {
      record = startRecord(top, { schemaVersion: 1, backup: this.settings.backup?.folder ?? null });
      this.#records.set(top, record);
    }
    return record;
  }
}

function startRecord(top: string, header: object): RecordFile | null {
  try {
    return new RecordFile(newRecordPath(top), header, false);
  } catch {
    return null;
  }
}
