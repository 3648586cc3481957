import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { TimeLimitError } from "../limits/thread.js";
import { withinTime } from "../limits/within-time.js";
import { isCodeFile, isOtherFile } from "../source/extensions.js";
import { reasonOf } from "./disk-error.js";
import { type IgnoreRules, inheritedRules, isIgnored, readRules } from "./ignore-rules.js";
import { emptyListing, type Listing } from "./listing.js";

interface Folder {
  /** Relative to the root, with a `/` at its end; empty for the root. */
  readonly path: string;
  readonly rules: readonly IgnoreRules[];
}

/** How long a folder's names may be matched with ignore rules, which takes a few milliseconds. */
const matchLimit = 2_000;

/** How many folders are read at once. */
const width = 16;

interface Walk {
  /** Whether to honour the `.gitignore` files in the folder, and those above it in the same repository. */
  readonly ignore: boolean;
  /** Whether Markdown is to be searched, too. Default false. */
  readonly documents?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Lists the files of a folder without git. Skips `.git` and `node_modules`; doesn't go through links to folders
 * (what they lead to inside the root is listed anyway), so there is no loop.
 *
 * @throws the signal's reason when it is aborted
 */
export async function walkFolder(root: string, walk: Walk): Promise<Listing> {
  const { ignore, signal } = walk;
  const listing = emptyListing();
  let waiting: Folder[] = [{ path: "", rules: ignore ? await inheritedRules(root) : [] }];
  while (waiting.length > 0) {
    signal?.throwIfAborted();
    const now = waiting.slice(0, width);
    const inside = await Promise.all(now.map((folder) => listFolder(root, folder, walk, listing)));
    waiting = [...waiting.slice(width), ...inside.flat()];
  }
  return listing;
}

/** Adds a folder's files to the listing; returns the folders in it. */
async function listFolder(
  root: string,
  folder: Folder,
  { ignore, documents }: Walk,
  listing: Listing,
): Promise<Folder[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(root, folder.path), { withFileTypes: true });
  } catch (error) {
    listing.unreadable.push({ path: folder.path.slice(0, -1), reason: reasonOf(error) });
    return [];
  }
  const rules = await withOwnRules(root, folder, entries, ignore);
  const isOwn = ({ name }: Dirent) => name !== ".git" && name !== "node_modules";
  let wanted: Dirent[];
  try {
    const isWanted = (entry: Dirent) =>
      (entry.isDirectory() ? isOwn(entry) : entry.isFile() || entry.isSymbolicLink()) &&
      !isIgnored(join(root, folder.path, entry.name), entry.isDirectory(), rules);
    wanted =
      rules.length > 0 ? withinTime(() => entries.filter(isWanted), matchLimit) : entries.filter(isWanted);
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    const reason = "matching its names with .gitignore takes too long (--no-ignore does without)";
    listing.unreadable.push({ path: folder.path.slice(0, -1), reason });
    return [];
  }
  const inside: Folder[] = [];
  for (const entry of wanted) {
    const path = folder.path + entry.name;
    if (entry.isDirectory()) inside.push({ path: `${path}/`, rules });
    else addFile(listing, path, entry.isSymbolicLink(), documents);
  }
  return inside;
}

async function withOwnRules(root: string, folder: Folder, entries: readonly Dirent[], ignore: boolean) {
  const hasOwn = ignore && entries.some((entry) => entry.name === ".gitignore" && entry.isFile());
  const own = hasOwn && (await readRules(join(root, folder.path), ".gitignore"));
  return own ? [...folder.rules, own] : folder.rules;
}

function addFile(listing: Listing, path: string, isLink: boolean, documents = false): void {
  if (!isCodeFile(path)) {
    listing.others.push(path);
    if (!isLink && isOtherFile(path, documents)) listing.embedding.push(path);
    return;
  }
  listing.code.push(path);
  (isLink ? listing.links : listing.unsearched).push(path);
}
