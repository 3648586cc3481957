import { createHash } from "node:crypto";

/** macOS may spell a name in another normal form than git's index does. */
export function keyOf(file: string): string {
  return process.platform === "darwin" ? file.normalize() : file;
}

/** Whether bytes are a blob, as they are or (in a checkout that has them so) with CRLF for LF. */
export function isBlob(bytes: Buffer, blob: string): boolean {
  if (blobOf(bytes, blob) === blob) return true;
  if (!bytes.includes("\r\n")) return false;
  return blobOf(Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1"), blob) === blob;
}

/** What git calls some bytes, in a repository that has another such name. */
export function blobOf(bytes: Buffer, like: string): string {
  const hash = createHash(like.length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
