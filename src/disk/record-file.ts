import { closeSync, fsyncSync, lstatSync, openSync, readFileSync, writeSync } from "node:fs";

/** In bytes; a line on a file takes some 200. */
const sizeLimit = 32 * 1024 * 1024;

/**
 * A file of JSON lines that only grows, so that whatever ends the process leaves what was written before. Each line is one
 * write: two processes, or a reader meanwhile, don't get into it.
 */
export class RecordFile {
  readonly #descriptor: number;
  readonly #isLasting: boolean;

  /**
   * @param path where nothing is yet
   * @param isLasting whether each line has to be on the disk before what comes next
   * @throws Error of the system
   */
  constructor(path: string, header: object, isLasting: boolean) {
    this.#descriptor = openSync(path, "ax", 0o600);
    this.#isLasting = isLasting;
    this.add(header);
  }

  /** @throws Error of the system */
  add(entry: object): void {
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    for (let at = 0; at < line.length; ) at += writeSync(this.#descriptor, line, at);
    if (this.#isLasting) fsyncSync(this.#descriptor);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** The objects of such a file, the header first. What is damaged is left out; null where there is no such file. */
export function readRecord(path: string): Record<string, unknown>[] | null {
  try {
    const stats = lstatSync(path);
    if (!stats.isFile() || stats.size > sizeLimit) return null;
    return readFileSync(path, "utf8").split("\n").flatMap(parse);
  } catch {
    return null;
  }
}

function parse(line: string): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? [value as Record<string, unknown>]
      : [];
  } catch {
    return [];
  }
}
