import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { codeOf, reasonOf } from "../../../src/disk/disk-error.js";
import { BulkError } from "../bulk-error.js";
import { type Standing, standingOf } from "./current.js";
import { readManifest } from "./folder.js";
import type { Entry } from "./journal-entry.js";
import { linesOf } from "./lines-of.js";
import { lock } from "./lock.js";

/** One of `count` parts of a campaign that are worked on at the same time, perhaps on different machines. */
export interface Shard {
  /** From 1 on. */
  readonly index: number;
  readonly count: number;
}

/**
 * What has happened in a campaign, a line each, in a file that only grows. Only one process has it open: it holds the lock.
 */
export class Journal {
  readonly #path: string;
  readonly #descriptor: number;
  readonly #unlock: () => void;

  private constructor(path: string, descriptor: number, unlock: () => void) {
    this.#path = path;
    this.#descriptor = descriptor;
    this.#unlock = unlock;
  }

  /**
   * @param shard null for the campaign as a whole
   * @throws BulkError when another process has it, or it can't be written
   */
  static open(folder: string, shard: Shard | null = null): Journal {
    const name = shard ? `journal.${shard.index}-of-${shard.count}` : "journal";
    const path = join(folder, `${name}.jsonl`);
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw new BulkError(`"${folder}" can't be made: ${reasonOf(error)}.`);
    }
    const unlock = lock(folder, `${name}.lock`);
    try {
      const descriptor = openSync(path, "a+");
      const journal = new Journal(path, descriptor, unlock);
      // A process that was killed may have left half a line.
      if (!endsLine(descriptor)) journal.#write("\n");
      return journal;
    } catch (error) {
      unlock();
      throw error instanceof BulkError
        ? error
        : new BulkError(`${path} can't be written: ${reasonOf(error)}.`);
    }
  }

  /** It is on the disk when this returns. @throws BulkError when it can't be written */
  append(entry: Entry): void {
    this.#write(`${JSON.stringify(entry)}\n`);
  }

  close(): void {
    closeSync(this.#descriptor);
    this.#unlock();
  }

  #write(text: string): void {
    const bytes = Buffer.from(text);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at);
      fsyncSync(this.#descriptor);
    } catch (error) {
      throw new BulkError(
        `${this.#path} can't be written: ${reasonOf(error)}. What is in it is kept; mend that, and run again.`,
      );
    }
  }
}

function endsLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  const last = Buffer.alloc(1);
  return size === 0 || (readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] === 10);
}

/**
 * Where a campaign is, by its manifest and all of its journals.
 *
 * @throws BulkError when they can't be read
 */
export function readStanding(folder: string): Standing {
  return standingOf(readManifest(folder).repositories, readEntries(folder));
}

/** All that has happened, in order. What is damaged is left out. */
export function readEntries(folder: string): Iterable<Entry> {
  const paths = journalNames(folder).map((name) => join(folder, name));
  if (paths.length < 2) return paths.length === 0 ? [] : entriesOf(paths[0]!);
  const entries = paths.flatMap((path) => [...entriesOf(path)]);
  // Sorting keeps the order of what has the same time.
  return entries.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function journalNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^journal(?:\.\d+-of-\d+)?\.jsonl$/.test(name))
      .sort();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw new BulkError(`"${folder}" can't be read: ${reasonOf(error)}.`);
  }
}

const types: ReadonlySet<unknown> = new Set<Entry["type"]>(["state", "revision", "pause", "write"]);

function* entriesOf(path: string): Generator<Entry> {
  for (const line of linesOf(path)) {
    try {
      const entry = JSON.parse(line) as Entry | null;
      if (entry !== null && types.has(entry.type) && typeof entry.at === "string") yield entry;
    } catch {
      // The process was killed while it wrote this line; what the line was to say will be done again.
    }
  }
}
