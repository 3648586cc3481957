import { realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { Backup } from "../src/disk/backup.js";
import { repositoryTop } from "../src/disk/repository-top.js";
import { Ledger } from "./ledger.js";
import type { CommandOptions } from "./project-options.js";

/**
 * Begins to keep account of what a run is going to write.
 *
 * @param isWanted whether the run may change a file, by its absolute path
 * @throws BackupError when the backup can't be made where it is wanted
 */
export async function createLedger(
  cwd: string,
  isWanted: (file: string) => boolean,
  { backup: folder, journal = false }: CommandOptions,
): Promise<Ledger> {
  const real = realpathSync.native(cwd);
  // Not where the paths given lie: what `undo` takes back is what lies in the place where somebody types it.
  const root = repositoryTop(real) ?? real;
  const isMigrated = (each: string) => isWanted(join(each, "any"));
  const backup =
    folder === undefined ? null : await Backup.create(resolve(real, folder), { cwd: real, root, isMigrated });
  return new Ledger({ root, backup, isJournaled: journal });
}
