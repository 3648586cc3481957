import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { isCodeFile } from "../../../source/extensions.js";
import type { FindOptions } from "../../find-candidates.js";
import { listFolder } from "../../list-folder.js";
import type { GitLists } from "../../list-with-git.js";
import { isOffLimits } from "../../listing.js";
import { readOrdinaryFile } from "../../read-ordinary-file.js";
import { toSlashes } from "../to-slashes.js";
import { keysOf } from "./module-names.js";
import { loadNeedles, needlesForKey, needlesForStart } from "./needles.js";

/** The files of a repository that may say something of its modules. Absolute paths, with `/`. */
export interface RepositoryFiles {
  readonly code: readonly string[];
  /** What some of them were searched for; null when none were. */
  readonly searched: Searched | null;
  /** Links to code. */
  readonly links: readonly string[];
  /** Files that hold code in another language: `.vue`, `.html` … */
  readonly embedding: readonly string[];
  /** All configurations of TypeScript that go by the usual names. */
  readonly configs: readonly string[];
  /** All `package.json`. */
  readonly packages: readonly string[];
  /** Whether they are only a part of a project that begins above. */
  readonly isPart: boolean;
}

/** Code that has something to do with some modules. */
export interface Searched {
  /** The last words of the modules' names. */
  readonly keys: ReadonlySet<string>;
  /** The names of the packages that they are in. */
  readonly packages: ReadonlySet<string>;
  /** All files that may have one of these in a module's name, or load modules by names that they make. */
  readonly found: readonly string[];
}

/** With more, reading all files is no slower than searching them. */
const mostKeys = 60;

/** Markdown is prose: what it shows is an example. */
const embeddingFile = /\.(?:vue|svelte|astro|marko|mdx|x?html?|ejs|hbs|njk|pug|php)$/i;

interface ListOptions {
  /** Whether to leave out what `.gitignore` names: that is made, not written. Default true. */
  readonly ignore?: boolean | undefined;
  /** Files and folders to list even then, absolute, through all links. */
  readonly given?: readonly string[] | undefined;
  /** Modules whose importers may be asked for. Default: any. */
  readonly modules?: readonly string[] | undefined;
  /** As in `FindOptions`. */
  readonly lists?: GitLists | undefined;
}

/**
 * Lists all files of a repository with what is in it.
 *
 * @param root the top folder
 */
export async function listRepository(
  root: string,
  { ignore = true, given = [], modules, lists }: ListOptions = {},
): Promise<RepositoryFiles> {
  const keys = new Set(modules?.flatMap((module) => keysOf(toSlashes(module))));
  const isSearched = keys.size > 0 && keys.size <= mostKeys;
  const names = isSearched ? packageNames(modules!, root) : new Set<string>();
  const needles = [
    ...loadNeedles,
    ...(isSearched ? [...keys].flatMap(needlesForKey) : []),
    ...[...names].flatMap(needlesForStart),
  ];
  const found: Found = { code: new Set(), mentioning: new Set(), links: new Set(), others: new Set() };
  const options = { cwd: root, needles, ignore, lists };
  await addFolder(root, options, found);
  for (const path of given) if (!isListed(toSlashes(path), found)) await addGiven(path, options, found);
  const others = [...found.others];
  return {
    code: [...found.code],
    searched: isSearched ? { keys, packages: names, found: [...found.mentioning] } : null,
    links: [...found.links],
    embedding: others.filter((path) => embeddingFile.test(path)),
    configs: others.filter((path) => /(?:^|\/)[jt]sconfig\.json$/.test(path)),
    packages: others.filter((path) => /(?:^|\/)package\.json$/.test(path)),
    isPart:
      !existsSync(join(root, ".git")) &&
      !existsSync(join(root, "package.json")) &&
      isInPackage(dirname(root)),
  };
}

/** What may give a module another name. */
const configuration = /(?:^|\/)(?:package|[jt]sconfig[^/]*)\.json$/;

/**
 * The files that may have some names in them: all code that has one, all that holds code in another language, and
 * configurations.
 *
 * @param root the top folder
 */
export async function listMentioning(
  root: string,
  names: ReadonlySet<string>,
  { ignore = true, given = [], lists }: ListOptions = {},
): Promise<string[]> {
  const found: Found = { code: new Set(), mentioning: new Set(), links: new Set(), others: new Set() };
  const isSearched = names.size <= mostKeys;
  const options = { cwd: root, needles: isSearched ? [...names] : ["import"], ignore, lists };
  await addFolder(root, options, found);
  for (const path of given) if (!isListed(toSlashes(path), found)) await addGiven(path, options, found);
  const others = [...found.others].filter((path) => embeddingFile.test(path) || configuration.test(path));
  return [...(isSearched ? found.mentioning : found.code), ...others];
}

/** The names of the packages that some modules are in. */
function packageNames(modules: readonly string[], root: string): Set<string> {
  const folders = new Set<string>();
  for (const module of modules)
    for (let at = dirname(module); at.startsWith(root) && !folders.has(at); at = dirname(at)) folders.add(at);
  const names = [...folders].map((folder) => readName(join(folder, "package.json")));
  return new Set(names.filter((name) => name !== undefined));
}

function readName(file: string): string | undefined {
  try {
    const { name } = JSON.parse(readOrdinaryFile(file).replace(/^\uFEFF/, "")) as { name?: unknown };
    return typeof name === "string" && name !== "" ? name : undefined;
  } catch {
    // There is none, or none to rely on.
    return undefined;
  }
}

type Found = Record<"code" | "mentioning" | "links" | "others", Set<string>>;

async function addFolder(root: string, options: FindOptions, found: Found): Promise<void> {
  const waiting = [root];
  const done = new Set<string>();
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    if (done.has(folder)) continue;
    done.add(folder);
    const { listing } = await listFolder(folder, options);
    const isLink = new Set(listing.links);
    const add = (paths: readonly string[], to: Set<string>) => {
      for (const path of paths)
        if (!isLink.has(path) && !isOffLimits(path)) to.add(toSlashes(join(folder!, path)));
    };
    add(listing.code, found.code);
    add(listing.mentioning, found.mentioning);
    add(listing.unsearched, found.mentioning);
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

async function addGiven(path: string, options: FindOptions, found: Found): Promise<void> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    await addFolder(path, options, found);
  } else if (isCodeFile(path)) {
    found.code.add(toSlashes(path));
    found.mentioning.add(toSlashes(path));
  }
}

function isInPackage(folder: string): boolean {
  return (
    existsSync(join(folder, "package.json")) || (dirname(folder) !== folder && isInPackage(dirname(folder)))
  );
}
