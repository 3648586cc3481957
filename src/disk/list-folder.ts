import type { Needle } from "../modules/needles.js";
import { displayPath } from "./display-path.js";
import { type GitLists, type GitRefusal, listWithGit } from "./list-with-git.js";
import { isEmpty, type Listing } from "./listing.js";
import { repositoryTop } from "./repository-top.js";
import { walkFolder } from "./walk-folder.js";

export interface ListFolderOptions {
  /** The absolute working directory: what is said of a folder is relative to it. */
  readonly cwd: string;
  /** Of which a file contains at least one, to be listed among those that mention the client. */
  readonly needles: readonly Needle[];
  /** Leave out what `.gitignore` files name. Default true. */
  readonly ignore?: boolean | undefined;
  /** Search Markdown, too. Default false. */
  readonly documents?: boolean | undefined;
  /** What git listed for an earlier search; is filled. Default: nothing. */
  readonly lists?: GitLists | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Lists a folder with git where there is a repository, else by walking through it; with a note on why not with git. */
export async function listFolder(
  folder: string,
  { cwd, needles, ignore = true, documents = false, ...rest }: ListFolderOptions,
): Promise<{ listing: Listing; note: string | null }> {
  const listing = await listWithGit(folder, { needles, ignore, documents, ...rest });
  const walk = () => walkFolder(folder, { ignore, documents, signal: rest.signal });
  if (typeof listing === "string") return { listing: await walk(), note: noteOf(listing, folder, cwd) };
  // Nothing at all: an empty folder, or an ignored one that was named. Whoever names it wants what is in it.
  return { listing: isEmpty(listing) ? await walk() : listing, note: null };
}

function noteOf(refusal: GitRefusal, folder: string, cwd: string): string | null {
  const path = displayPath(cwd, folder);
  switch (refusal) {
    case "not-owned":
      return (
        `git refuses to work in ${path}, which belongs to another user, so its files were found without git. ` +
        `If you trust it, run: git config --global --add safe.directory ${quoteForShell(repositoryTop(folder) ?? folder)}`
      );
    case "no-work-tree":
      return `${path} is a bare git repository or inside of one: it holds no files to migrate. Give a clone of it.`;
    case "failed":
      return `git could not list ${path}, so its files were found without git.`;
    default:
      return null;
  }
}

/** A path as a shell takes it literally: somebody may copy the command, and the path may say `$(…)`. */
export function quoteForShell(path: string): string {
  if (process.platform === "win32") return `"${path}"`;
  return /^[\w/.@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
