import { type BigIntStats, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isBlob, keyOf } from "./blob.js";

/** What git's index has of a file. */
export interface IndexEntry {
  /** The id of its blob; empty in a conflict. */
  readonly blob: string;
  /** What `lstat` said of the file when git last saw that it is that blob, as `describe` writes it; null where that isn't told. */
  readonly seen: string | null;
}

/**
 * Entries by absolute path, from what `git ls-files -s --debug -z` prints: `100644 5e1c… 0\tsrc/a.ts\0`, and lines with what
 * was seen of the file. Should another git print those otherwise, files are read instead.
 *
 * @param written when the index was, in seconds; null where that isn't known
 */
export function readIndex(output: Buffer, top: string, written: number | null): Map<string, IndexEntry> {
  const entries = new Map<string, IndexEntry>();
  const entry =
    /(\d+) (\w+) (\d)\t([^\0]*)\0(?: {2}ctime: (\d+):(\d+)\n {2}mtime: (\d+):(\d+)\n {2}dev: \d+\tino: (\d+)\n {2}uid: \d+\tgid: \d+\n {2}size: (\d+)\tflags: \w+\n)?/g;
  for (const [, mode, blob, stage, path, ...told] of output.toString().matchAll(entry)) {
    if (mode === "160000") continue;
    const [ctime, ctimeRest, mtime, mtimeRest, ino, size] = told;
    // What was written in the index's own second, or later, may have changed unseen: the clock was the same.
    const isTold = size !== undefined && written !== null && Number(mtime) < written;
    entries.set(keyOf(join(top, path!)), {
      blob: stage === "0" ? blob! : "",
      seen: isTold ? [size, ino, mtime, mtimeRest, ctime, ctimeRest].join(" ") : null,
    });
  }
  return entries;
}

/**
 * Whether a file is on disk what the index has. Nothing is read of one that is as git has seen it last, which a git diff goes
 * by, too. What can't be read will say so when it is looked at.
 */
export function isStill(file: string, { blob, seen }: IndexEntry): boolean {
  try {
    const stats = lstatSync(file, { bigint: true });
    if (stats.isSymbolicLink()) return true;
    if (!stats.isFile()) return false;
    return (blob !== "" && describe(stats) === seen) || isBlob(readFileSync(file), blob);
  } catch {
    return false;
  }
}

/** As the index has it, in 32 bits each. */
function describe({ size, ino, mtimeNs, ctimeNs }: BigIntStats): string {
  const second = 1_000_000_000n;
  const parts = [size, ino, mtimeNs / second, mtimeNs % second, ctimeNs / second, ctimeNs % second];
  return parts.map((part) => BigInt.asUintN(32, part)).join(" ");
}
