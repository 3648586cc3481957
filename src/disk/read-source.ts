import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import type { FileError } from "../results.js";
import { reasonOf } from "./disk-error.js";
import { fileError } from "./file-result.js";

/** A file as it was read. */
export interface SourceFile {
  /** With its byte order mark, if it has one. */
  readonly text: string;
  /** To see later whether it changed on disk meanwhile. */
  readonly bytes: Buffer;
}

/** Why a file was not read; `skipped` when it is in order but nothing to migrate. */
export interface Unread {
  readonly status: "skipped" | "error";
  readonly error: FileError;
}

/** No source that somebody wrote is larger, in bytes. */
export const sizeLimit = 20 * 1024 * 1024;

/** How many bytes are looked at to tell a binary file, as git does it. */
const head = 8000;

/**
 * Reads a source file.
 *
 * @param path how messages name it
 */
export async function readSource(file: string, path: string): Promise<SourceFile | Unread> {
  let bytes: Buffer;
  try {
    const { size } = await stat(file);
    if (size > sizeLimit) return tooLarge(path, size);
    bytes = await readFile(file);
  } catch (error) {
    const message = `${path} could not be read: ${reasonOf(error)}. Check that it is there and who may read it.`;
    return { status: "error", error: fileError("unreadable", message) };
  }
  if (bytes.subarray(0, head).includes(0)) {
    const message = `${path} mentions the client but is a binary file, and was left alone.`;
    return { status: "skipped", error: fileError("binary-file", message) };
  }
  return isUtf8(bytes) ? { text: bytes.toString(), bytes } : notUtf8(path, bytes);
}

function tooLarge(path: string, size: number): Unread {
  const limit = `${sizeLimit / 1024 / 1024} MB`;
  const message =
    `${path} mentions the client but has ${(size / 1024 / 1024).toFixed(1)} MB, more than the ${limit} of any ` +
    "written source, and was left alone. If it is generated, migrate what it is generated from.";
  return { status: "skipped", error: fileError("too-large", message) };
}

function notUtf8(path: string, bytes: Buffer): Unread {
  // Decoding replaces what is invalid, so encoding again differs there first.
  const again = Buffer.from(bytes.toString());
  let offset = 0;
  while (bytes[offset] === again[offset]) offset++;
  const before = bytes.subarray(0, offset);
  const line = before.toString("latin1").split("\n").length;
  const column = before.subarray(before.lastIndexOf(0x0a) + 1).toString().length + 1;
  const message =
    `${path} isn't valid UTF-8 at byte ${offset} (line ${line}), and was left alone. ` +
    `Convert it first, e.g. with: iconv -f ISO-8859-1 -t UTF-8`;
  return { status: "error", error: { code: "not-utf8", message, line, column } };
}
