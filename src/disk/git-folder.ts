import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * The folder in which git keeps a work tree: a linked one and a submodule have it elsewhere, and a file that says where. Null
 * where it can't be found.
 *
 * @param top the top folder of the work tree
 */
export function gitFolder(top: string): string | null {
  const entry = join(top, ".git");
  try {
    const stats = lstatSync(entry);
    if (stats.isDirectory()) return entry;
    if (!stats.isFile() || stats.size > 4096) return null;
    const [, path] = /^gitdir: (.+?)\r?\n?$/.exec(readFileSync(entry, "utf8")) ?? [];
    if (path === undefined) return null;
    const folder = realpathSync.native(resolve(top, path));
    // Anything else is no place to leave a file in.
    return lstatSync(join(folder, "HEAD")).isFile() ? folder : null;
  } catch {
    return null;
  }
}
