import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { isCodeFile } from "../../../source/extensions.js";
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

interface ListOptions {
  /** Whether to leave out what `.gitignore` names: that is made, not written. Default true. */
  readonly ignore?: boolean | undefined;
  /** Files and folders to list even then, absolute, through all links. */
  readonly given?: readonly string[] | undefined;
}

/**
 * Lists all files of a repository with what is in it.
 *
 * @param root the top folder
 */
export async function listRepository(
  root: string,
  { ignore = true, given = [] }: ListOptions = {},
): Promise<RepositoryFiles> {
  const found: Found = { code: new Set(), loading: new Set(), links: new Set(), others: new Set() };
  await addFolder(root, ignore, found);
  for (const path of given) if (!isListed(toSlashes(path), found)) await addGiven(path, ignore, found);
  const others = [...found.others];
  return {
    code: [...found.code],
    loading: [...found.loading],
    links: [...found.links],
    embedding: others.filter((path) => embeddingFile.test(path)),
    packages: others.filter((path) => /(?:^|\/)package\.json$/.test(path)),
    isPart:
      !existsSync(join(root, ".git")) &&
      !existsSync(join(root, "package.json")) &&
      isInPackage(dirname(root)),
  };
}

type Found = Record<"code" | "loading" | "links" | "others", Set<string>>;

async function addFolder(root: string, ignore: boolean, found: Found): Promise<void> {
  const waiting = [root];
  const done = new Set<string>();
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    if (done.has(folder)) continue;
    done.add(folder);
    const { listing } = await listFolder(folder, { cwd: root, needles: loadingWords, ignore });
    const isLink = new Set(listing.links);
    const add = (paths: readonly string[], to: Set<string>) => {
      for (const path of paths)
        if (!isLink.has(path) && !isOffLimits(path)) to.add(toSlashes(join(folder!, path)));
    };
    add(listing.code, found.code);
    add(listing.mentioning, found.loading);
    add(listing.unsearched, found.loading);
    add(listing.others, found.others);
    for (const path of listing.links) found.links.add(toSlashes(join(folder, path)));
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

async function addGiven(path: string, ignore: boolean, found: Found): Promise<void> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    await addFolder(path, ignore, found);
  } else if (isCodeFile(path)) {
    found.code.add(toSlashes(path));
    found.loading.add(toSlashes(path));
  }
}

function isInPackage(folder: string): boolean {
  return (
    existsSync(join(folder, "package.json")) || (dirname(folder) !== folder && isInPackage(dirname(folder)))
  );
}
