import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Needle } from "../modules/needles.js";
import type { Repository } from "../modules/repository.js";
import { isComponent, isModuleFile, mayEmbedCode } from "../source/extensions.js";
import { toSlashes } from "./display-path.js";
import { listFolder } from "./list-folder.js";
import type { GitLists } from "./list-with-git.js";
import { isOffLimits } from "./listing.js";
import { readOrdinaryFile } from "./read-ordinary-file.js";

/** The files of a repository. Absolute paths, with `/`. */
export interface RepositoryFiles extends Repository {
  /** All configurations of TypeScript that go by the usual names. */
  readonly configs: readonly string[];
  /** All `package.json`. */
  readonly packages: readonly string[];
  /** Finds all code that may have one of some needles in it. */
  search(needles: readonly Needle[]): Promise<string[]>;
}

export interface ListOptions {
  /** Whether to leave out what `.gitignore` names: that is made, not written. Default true. */
  readonly ignore?: boolean | undefined;
  /** Files and folders to list even then, absolute, through all links. */
  readonly given?: readonly string[] | undefined;
  /** As in `FindOptions`. */
  readonly lists?: GitLists | undefined;
  /** Ends searches when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Lists all files of a repository, or of several, with what is in it.
 *
 * @param roots the top folders
 */
export async function listRepository(
  roots: readonly string[],
  { ignore = true, given = [], lists, signal }: ListOptions = {},
): Promise<RepositoryFiles> {
  const options = { ignore, lists, signal };
  const found: Found = {
    code: new Set(),
    links: new Set(),
    others: new Set(),
    named: new Set(),
    folders: [],
  };
  for (const root of roots) await addFolder(root, options, found);
  for (const path of given) if (!isListed(toSlashes(path), found)) await addGiven(path, options, found);
  const others = [...found.others];
  return {
    code: [...found.code],
    links: [...found.links],
    embedding: others.filter(mayEmbedCode),
    configs: others.filter((path) => /(?:^|\/)[jt]sconfig\.json$/.test(path)),
    packages: others.filter((path) => /(?:^|\/)package\.json$/.test(path)),
    isPart: roots.some(isPart),
    read,
    realpath,
    search: async (needles) => {
      const searched = await Promise.all(
        found.folders.map(async (folder) => {
          const { listing } = await listFolder(folder, { ...options, cwd: folder, needles });
          const components = listing.embedding.filter(isComponent);
          return [...listing.mentioning, ...listing.unsearched, ...components].map((path) =>
            toSlashes(join(folder, path)),
          );
        }),
      );
      return [...new Set([...searched.flat(), ...found.named])].filter((path) => found.code.has(path));
    },
  };
}

interface Found extends Record<"code" | "links" | "others" | "named", Set<string>> {
  /** The folders that are listed on their own. */
  readonly folders: string[];
}

async function addFolder(root: string, options: Omit<ListOptions, "given">, found: Found): Promise<void> {
  const waiting = [root];
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    if (found.folders.includes(folder)) continue;
    found.folders.push(folder);
    const { listing } = await listFolder(folder, { ...options, cwd: folder, needles: [] });
    const links = new Set(listing.links);
    const inside = toSlashes(folder).replace(/\/?$/, "/");
    for (const path of listing.code)
      if (!links.has(path) && !isOffLimits(path)) found.code.add(inside + path);
    for (const path of listing.others)
      if (!isOffLimits(path)) (isComponent(path) ? found.code : found.others).add(inside + path);
    for (const path of listing.links) found.links.add(inside + path);
    waiting.push(...listing.repositories.map((path) => join(folder!, path)));
  }
}

/** Whether there is something of a path already, so that it isn't ignored. */
function isListed(path: string, { code, others }: Found): boolean {
  if (code.has(path)) return true;
  const inside = path.endsWith("/") ? path : `${path}/`;
  for (const paths of [code, others]) for (const each of paths) if (each.startsWith(inside)) return true;
  return false;
}

async function addGiven(path: string, options: Parameters<typeof addFolder>[1], found: Found): Promise<void> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    await addFolder(path, options, found);
  } else if (isModuleFile(path)) {
    found.code.add(toSlashes(path));
    found.named.add(toSlashes(path));
  }
}

/** Whether a folder is a part of a project that begins above. */
function isPart(root: string): boolean {
  const isTop = existsSync(join(root, ".git")) || existsSync(join(root, "package.json"));
  return !isTop && isInPackage(dirname(root));
}

function isInPackage(folder: string): boolean {
  return (
    existsSync(join(folder, "package.json")) || (dirname(folder) !== folder && isInPackage(dirname(folder)))
  );
}

/** Without asking where its links lead: what is listed is no link, and inside of the repository. */
function read(file: string): string | undefined {
  try {
    return readOrdinaryFile(file);
  } catch {
    return undefined;
  }
}

function realpath(path: string): string {
  try {
    return toSlashes(realpathSync.native(path));
  } catch {
    return path;
  }
}
