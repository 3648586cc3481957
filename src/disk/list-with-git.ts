import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Needle } from "../modules/needles.js";
import {
  codeExtensions,
  documentExtensions,
  isCodeFile,
  isOtherFile,
  otherExtensions,
} from "../source/extensions.js";
import { type GitOutput, git, splitAtNul } from "./git.js";
import { waysToSearch } from "./git-patterns.js";
import { emptyListing, isInNodeModules, type Listing } from "./listing.js";

/** Why git could not list a folder. */
export type GitRefusal = "no-git" | "no-repository" | "no-work-tree" | "not-owned" | "failed";

const always = [...codeExtensions.keys(), ...otherExtensions];

/** What git lists of folders, the same for all searches of a run. */
export type GitLists = Map<string, Promise<Listing | GitRefusal>>;

export interface GitSearch {
  readonly needles: readonly Needle[];
  /** Whether to leave out untracked files that are ignored. */
  readonly ignore: boolean;
  /** Whether to search Markdown, too. Default false. */
  readonly documents?: boolean;
  /** What was listed before; is filled. */
  readonly lists?: GitLists | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Lists the files of a folder in a git work tree: tracked and untracked ones, searched for the needles as far as git
 * does it. Runs nothing from the repository.
 *
 * @throws the signal's reason when it is aborted
 */
export async function listWithGit(
  folder: string,
  { needles, ignore, documents = false, lists = new Map(), signal }: GitSearch,
): Promise<Listing | GitRefusal> {
  // All at once: the search takes longest, the lists are parsed meanwhile.
  const searching = needles.length > 0 && searchFor(needles, folder, documents, signal);
  const key = `${ignore}\0${documents}\0${folder}`;
  const listed = lists.get(key) ?? list(folder, ignore, documents);
  lists.set(key, listed);
  const [all, search] = await Promise.all([listed, searching]);
  signal?.throwIfAborted();
  if (typeof all === "string") return all;
  if (!searching) return all;
  if (!search) return "no-git";
  if (search.status > mostStatus) return refusalOf(search.stderr);
  if (search.stderr) {
    // Some file could not be read; git doesn't say which in a way to rely on. Search them all, to report those.
    const files = all.code.filter((path) => !all.links.includes(path));
    const others = all.others.filter((path) => isOtherFile(path, documents) && !isInNodeModules(path));
    return {
      ...all,
      unsearched: [...all.unsearched, ...files],
      embedding: [...all.embedding, ...others],
    };
  }
  const found = splitAtNul(search.stdout).filter((path) => !isInNodeModules(path));
  return {
    ...all,
    mentioning: found.filter(isCodeFile),
    embedding: [...all.embedding, ...found.filter((path) => !isCodeFile(path))],
  };
}

async function list(folder: string, ignore: boolean, documents: boolean): Promise<Listing | GitRefusal> {
  const listingUntracked = git(
    ["ls-files", "-oz", "--exclude=node_modules", ...(ignore ? ["--exclude-standard"] : [])],
    folder,
  );
  const tracked = await git(["ls-files", "-svz"], folder);
  const listing = emptyListing();
  if (tracked?.status === 0) addTracked(listing, splitAtNul(tracked.stdout), folder);
  const untracked = await listingUntracked;
  if (untracked?.status === 0) addUntracked(listing, splitAtNul(untracked.stdout), documents);
  for (const output of [tracked, untracked]) {
    if (!output) return "no-git";
    if (output.status > 0) return refusalOf(output.stderr);
  }
  return listing;
}

/** A search that finds nothing ends with 1. */
const mostStatus = 1;

async function searchFor(
  needles: readonly Needle[],
  folder: string,
  documents: boolean,
  signal: AbortSignal | undefined,
): Promise<GitOutput | null> {
  const extensions = documents ? [...always, ...documentExtensions] : always;
  const pathspecs = extensions.map((extension) => `:(icase)*${extension}`);
  const options = ["--text", "--no-textconv", "--no-color", "--no-full-name", "--no-recurse-submodules"];
  let found: GitOutput | null = tooMany;
  for (const way of waysToSearch(needles)) {
    // Not -I: it leaves out sources that are marked -diff.
    found = await git(["grep", "-lz", ...options, ...way, "--", ...pathspecs], folder, { signal });
    if (!found || found.status <= mostStatus) break;
  }
  return found;
}

/** What is said where nothing could be searched for. */
const tooMany: GitOutput = { status: 0, stdout: Buffer.alloc(0), stderr: "too many needles" };

/** Adds entries like `H 100644 5e1c309dae7f45e0f39b1bf3ac3cd9db12e7d689 0\tsrc/a.ts`. */
function addTracked(listing: Listing, entries: readonly string[], folder: string): void {
  let previous = "";
  for (const entry of entries) {
    const path = entry.slice(entry.indexOf("\t") + 1);
    // In a merge conflict, a path has up to three entries.
    if (path === previous) continue;
    previous = path;
    const mode = entry.slice(2, 8);
    if (mode === "160000") {
      // A submodule that is checked out has a .git; any other is an empty folder.
      const isThere = !isInNodeModules(`${path}/`) && existsSync(join(folder, path, ".git"));
      if (isThere) listing.repositories.push(path);
    } else if (!isCodeFile(path)) {
      listing.others.push(path);
    } else if (!isInNodeModules(path)) {
      listing.code.push(path);
      if (mode === "120000") listing.links.push(path);
      // Files whose changes git was told to overlook (h, S) it searches as they were committed, or not at all.
      else if (entry[0] !== "H" && existsSync(join(folder, path))) listing.unsearched.push(path);
    }
  }
}

function addUntracked(listing: Listing, paths: readonly string[], documents: boolean): void {
  for (const path of paths) {
    if (path.endsWith("/")) {
      if (!isInNodeModules(path)) listing.repositories.push(path.slice(0, -1));
    } else if (!isCodeFile(path)) {
      listing.others.push(path);
      if (isOtherFile(path, documents) && !isInNodeModules(path)) listing.embedding.push(path);
    } else if (!isInNodeModules(path)) {
      listing.code.push(path);
      listing.unsearched.push(path);
    }
  }
}

function refusalOf(stderr: string): GitRefusal {
  if (/dubious ownership|unsafe repository/.test(stderr)) return "not-owned";
  if (/not a git repository/i.test(stderr)) return "no-repository";
  if (/must be run in a work tree|cannot use bare repository/.test(stderr)) return "no-work-tree";
  return "failed";
}
