import { randomBytes } from "node:crypto";
import { access, constants, lstat, open, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { FileError } from "../results.js";
import { adviceOn, codeOf, reasonOf } from "./disk-error.js";
import { fileError } from "./file-result.js";

/**
 * Replaces a file's text as a whole, or not at all. Its mode is kept, and its owner where the system allows it. A file
 * that has several names (hard links) keeps them all.
 *
 * @param file its real path, not a link
 * @param path how messages name it
 * @param original what was read from it; if the disk has anything else by now, nothing is written
 * @returns why it was not written, or null
 */
export async function writeSource(
  file: string,
  path: string,
  text: string | Buffer,
  original: Buffer,
): Promise<FileError | null> {
  try {
    const stats = await lstat(file);
    if (!stats.isFile()) return changedOnDisk(path);
    const bytes = typeof text === "string" ? Buffer.from(text) : text;
    const present = await readFile(file);
    if (!present.equals(original)) {
      // Another run on the same files may have been faster; then this one's work is done.
      return present.equals(bytes) ? null : changedOnDisk(path);
    }
    // A read-only file could still be replaced by another; it is read-only for a reason.
    await access(file, constants.W_OK);
    if (stats.nlink > 1) return await writeInPlace(file, path, bytes, original);
    const { replaceFile } = await import("./replace-file.js");
    await replaceFile(file, bytes, stats);
    return null;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return changedOnDisk(path);
    return unwritable(path, error, file);
  }
}

function changedOnDisk(path: string): FileError {
  const message = `${path} changed on disk while it was being migrated, and was left alone. Run again.`;
  return fileError("changed-on-disk", message);
}

function unwritable(path: string, error: unknown, file: string): FileError {
  const advice = adviceOn(error) ?? `Make it and its folder (${dirname(file)}) writable`;
  return fileError(
    "unwritable",
    `${path} could not be written: ${reasonOf(error)}. ${advice}, then run again.`,
  );
}

/**
 * Writes into the file itself, which moving another over it would cut off from its other names. Until that is done, a
 * copy of the original stands beside it; it stays there if the original can't be restored.
 */
async function writeInPlace(
  file: string,
  path: string,
  bytes: Buffer,
  original: Buffer,
): Promise<FileError | null> {
  const copy = `${file}.${randomBytes(6).toString("hex")}.orig`;
  try {
    await writeFile(copy, original, { flag: "wx", flush: true });
    await overwrite(file, bytes);
  } catch (error) {
    const isRestored = await restore(file, original);
    if (isRestored) await rm(copy, { force: true });
    const failure = unwritable(path, error, file);
    return isRestored
      ? failure
      : { ...failure, message: `${failure.message} Its original text is in ${copy}.` };
  }
  await rm(copy, { force: true });
  return null;
}

async function restore(file: string, original: Buffer): Promise<boolean> {
  try {
    if (!original.equals(await readFile(file))) await overwrite(file, original);
    return true;
  } catch {
    return false;
  }
}

async function overwrite(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.writeFile(bytes);
    await handle.truncate(bytes.length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
