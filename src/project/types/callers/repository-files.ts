import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFolder } from "../../list-folder.js";
import { isOffLimits } from "../../listing.js";
import { toSlashes } from "../to-slashes.js";

/** The files of a repository that may say something of its modules. Absolute paths, with `/`. */
export interface RepositoryFiles {
  readonly code: readonly string[];
  /** Those of them that may load modules. */
  readonly loading: readonly string[];
  /** Links to code. */
  readonly links: readonly string[];
  /** Files that hold code in another language: `.vue`, `.html` … */
  readonly embedding: readonly string[];
  /** All `package.json`. */
  readonly packages: readonly string[];
  /** Whether they are only a part of a project that begins above. */
  readonly isPart: boolean;
}

/** There is no way to another module without one of these words. */
const loadingWords = ["import", "require", "export", "mock"];

/** Markdown is prose: what it shows is an example. */
const embeddingFile = /\.(?:vue|svelte|astro|marko|mdx|x?html?|ejs|hbs|njk|pug|php)$/i;

/**
 * Lists all files of a repository with what is in it, but what `.gitignore` names: that is made, not written.
 *
 * @param root the top folder
 */
export async function listRepository(root: string): Promise<RepositoryFiles> {
  const code: string[] = [];
  const loading: string[] = [];
  const links: string[] = [];
  const others: string[] = [];
  const waiting = [root];
  const done = new Set<string>();
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    if (done.has(folder)) continue;
    done.add(folder);
    const { listing } = await listFolder(folder, { cwd: root, needles: loadingWords });
    const isLink = new Set(listing.links);
    const absolute = (paths: readonly string[]) =>
      paths
        .filter((path) => !isLink.has(path) && !isOffLimits(path))
        .map((path) => toSlashes(join(folder, path)));
    code.push(...absolute(listing.code));
    loading.push(...absolute([...new Set([...listing.mentioning, ...listing.unsearched])]));
    links.push(...listing.links.map((path) => toSlashes(join(folder, path))));
    others.push(...absolute(listing.others));
    waiting.push(...listing.repositories.map((path) => join(folder, path)));
  }
  const packages = others.filter((path) => /(?:^|\/)package\.json$/.test(path));
  return {
    code,
    loading,
    links,
    embedding: others.filter((path) => embeddingFile.test(path)),
    packages,
    isPart:
      !existsSync(join(root, ".git")) &&
      !existsSync(join(root, "package.json")) &&
      isInPackage(dirname(root)),
  };
}

function isInPackage(folder: string): boolean {
  return (
    existsSync(join(folder, "package.json")) || (dirname(folder) !== folder && isInPackage(dirname(folder)))
  );
}
