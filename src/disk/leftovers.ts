import { createHash, randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { codeOf } from "./disk-error.js";

// A process's number says who wrote a file only on the machine (or in the container) where it ran.
const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const pattern = /^\.ddclient-migrate-([0-9a-f]{8})-(\d+)-[0-9a-f]+\.tmp$/;

/** No file is written for longer, in milliseconds. */
const longest = 60 * 60 * 1000;

/** A name for the file that is written beside a source and then moved over it. */
export function temporaryName(): string {
  return `.ddclient-migrate-${machine}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
}

/** Removes such files of runs that were killed from some folders; those of runs that are still at work stay. */
export async function removeLeftovers(folders: Iterable<string>): Promise<void> {
  for (const folder of new Set(folders)) {
    // Whoever may not list or clear a folder will hear of it when its files are written.
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => pattern.test(each))) {
      const path = join(folder, name);
      if (await isAbandoned(path, name)) await rm(path, { force: true }).catch(() => {});
    }
  }
}

async function isAbandoned(path: string, name: string): Promise<boolean> {
  const [, where, pid] = pattern.exec(name)!;
  if (where === machine && !isRunning(Number(pid))) return true;
  const stats = await stat(path).catch(() => null);
  return stats !== null && Date.now() - stats.mtimeMs > longest;
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 is no signal, only the question.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
