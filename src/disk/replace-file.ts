import { closeSync, openSync, rmSync, type Stats } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { onExit } from "signal-exit";
import { codeOf } from "./disk-error.js";
import { temporaryName } from "./leftovers.js";

/** The files that are being written at the moment, to be moved over others. */
const unfinished = new Set<string>();

/**
 * From now on, when the process is told to end, it removes the files that are not finished.
 *
 * @returns ends that. Not to be called for each file: a signal that comes while its listener goes is lost.
 */
export function removeOnExit(): () => void {
  return onExit(() => {
    for (const file of unfinished) rmSync(file, { force: true });
  });
}

/**
 * Replaces a file as a whole: writes another one beside it and moves that over it. When it fails, nothing is left of
 * the other one.
 *
 * @param stats of the file; mode and owner are kept, as far as the system allows it
 */
export async function replaceFile(file: string, bytes: Buffer, stats: Stats): Promise<void> {
  // A name of its own length, since the file's may be as long as a name can be.
  const temporary = join(dirname(file), temporaryName());
  unfinished.add(temporary);
  try {
    await writeNew(temporary, bytes, stats);
    await moveOver(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  } finally {
    unfinished.delete(temporary);
  }
}

async function writeNew(file: string, bytes: Buffer, { mode, uid, gid }: Stats): Promise<void> {
  // At once, so that whoever removes it on exit comes either before or after.
  closeSync(openSync(file, "wx", (mode & 0o777) | 0o600));
  const handle = await open(file, "r+");
  try {
    // On a disk that is nearly full, one system call may write a part only; this goes on until all is written or fails.
    await handle.writeFile(bytes);
    // In this order: a change of owner takes bits from the mode.
    await ifAllowed(handle.chown(uid, gid));
    await ifAllowed(handle.chmod(mode & 0o7777));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Not every user may give a file away, and not every file system knows owners. */
async function ifAllowed(change: Promise<void>): Promise<void> {
  await change.catch((error: unknown) => {
    if (!["EPERM", "EINVAL", "ENOSYS", "ENOTSUP"].includes(codeOf(error) ?? "")) throw error;
  });
}

async function moveOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      // On Windows, an editor or virus scanner that has it open for a moment gets in the way.
      const isPassing =
        process.platform === "win32" && ["EPERM", "EACCES", "EBUSY"].includes(codeOf(error) ?? "");
      if (!isPassing || attempt === 4) throw error;
      await setTimeout(50 * attempt);
    }
  }
}
