import { readFileSync, statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";

/** In bytes. No source that somebody wrote is larger. */
const sizeLimit = 64 * 1024 * 1024;

/**
 * The text of a file. A link may lead to a device, which never ends, and a pipe may never be written to.
 *
 * @throws Error when it can't be read, or is no file that somebody wrote
 */
export function readOrdinaryFile(path: string): string {
  const stats = statSync(path);
  if (!stats.isFile() || stats.size > sizeLimit) throw new Error(`${path} is no ordinary file.`);
  return readFileSync(path, "utf8");
}

/** The same; empty for what can't be read. */
export function readOrNothing(path: string): string {
  try {
    return readOrdinaryFile(path);
  } catch {
    return "";
  }
}

/** The same, without waiting; empty for what isn't there or can't be read. */
export async function readIfOrdinary(path: string): Promise<string> {
  const stats = await stat(path).catch(() => null);
  return stats?.isFile() && stats.size <= sizeLimit ? readFile(path, "utf8").catch(() => "") : "";
}
