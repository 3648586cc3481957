import { statSync } from "node:fs";
import { dirname } from "node:path";
import { isInside } from "./display-path.js";
import { realPath } from "./real-path.js";
import { repositoryTop } from "./repository-top.js";

/**
 * The folders that hold the projects of some paths, none in another, through all links: nothing outside of them is read, and
 * what calls or sets something is looked for in all of them.
 *
 * What lies in the working directory's repository belongs to that, in a submodule, too. What lies in another one belongs to
 * its own repository, so that a run from the folder above looks at that alone, not at all that lies beside.
 *
 * What lies in no repository belongs to the working directory, if it is in there. A folder in between with a `package.json`
 * would be smaller, but isn't all of a project: an extension's `ui` has one, and its tests, or what it shares with another
 * part, lie beside it under a folder that has none. Outside of the working directory nothing shows how far a project reaches: it
 * is taken to be the folder itself.
 *
 * @param cwd absolute
 * @param given absolute; none for the working directory
 */
export function projectRoots(cwd: string, given: readonly string[]): string[] {
  const here = realPath(cwd);
  const tops = new Map<string, string | null>();
  const own = repositoryTop(here, tops);
  const rootOf = (folder: string) => {
    if (own !== null && isInside(own, folder)) return own;
    return repositoryTop(folder, tops) ?? (isInside(here, folder) ? here : folder);
  };
  const folders = given.length > 0 ? given.flatMap((path) => foldersOf(path, here)) : [here];
  const roots = [...new Set([...new Set(folders)].map(rootOf))];
  return roots.filter((root) => !roots.some((other) => other !== root && isInside(other, root)));
}

/** Whether nobody knows which project a root is all of: no repository and no choice of whoever runs there says so. */
export function isCutOut(root: string, cwd: string): boolean {
  return root !== realPath(cwd) && repositoryTop(root) === null;
}

/** Where a path is, and where it leads: a link to a file is followed inside of the working directory only. */
function foldersOf(path: string, cwd: string): string[] {
  const real = realPath(path);
  if (isFolder(real)) return [real];
  const folder = realPath(dirname(path));
  const target = dirname(real);
  return target !== folder && isInside(cwd, target) ? [folder, target] : [folder];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
