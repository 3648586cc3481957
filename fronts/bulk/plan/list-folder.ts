import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { reasonOf } from "../../../src/disk/disk-error.js";
import { BulkError } from "../bulk-error.js";
import type { Planned } from "../campaign/manifest.js";
import { plan } from "./read-list.js";

/** Folders that are no repositories are looked into so deep, e.g. `owner/name`. */
const deepest = 3;

/**
 * The repositories in a folder, bare ones and others.
 *
 * @param folder absolute
 * @throws BulkError when it can't be read, or has none
 */
export function listFolder(folder: string): Planned[] {
  const found = repositoriesIn(folder, 0);
  if (found.length === 0) throw new BulkError(`"${folder}" has no git repository in it.`);
  return found.map((path) => plan({ id: path.replaceAll("\\", "/"), url: path }));
}

function repositoriesIn(folder: string, depth: number): string[] {
  if (isRepository(folder)) return [folder];
  if (depth === deepest) return [];
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
      .map(({ name }) => join(folder, name))
      .sort()
      .flatMap((path) => repositoriesIn(path, depth + 1));
  } catch (error) {
    // A folder further down that may not be read can't be cloned either.
    if (depth > 0) return [];
    throw new BulkError(`"${folder}" can't be read: ${reasonOf(error)}.`);
  }
}

function isRepository(folder: string): boolean {
  const has = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
  return has(".git") || (has("HEAD") && has("objects") && has("refs"));
}
