import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the nearest package.json, or the topmost folder; each folder is looked into once. */
export class PackageFolders {
  readonly #known = new Map<string, string>();

  /** @param file its absolute path */
  of(file: string): string {
    return this.#from(dirname(file));
  }

  #from(folder: string): string {
    const before = this.#known.get(folder);
    if (before !== undefined) return before;
    const parent = dirname(folder);
    const isPackage = parent === folder || existsSync(join(folder, "package.json"));
    const found = isPackage ? folder : this.#from(parent);
    this.#known.set(folder, found);
    return found;
  }
}
