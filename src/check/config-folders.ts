import { dirname, join } from "node:path";
import { git, splitAtNul } from "../disk/git.js";
import { isInNodeModules } from "../disk/listing.js";
import { walkFolder } from "../disk/walk-folder.js";

const names = /(?:^|\/)[jt]sconfig\.json$/;
const pathspecs = ["tsconfig.json", "jsconfig.json"].map((name) => `:(glob)**/${name}`);

/**
 * The folders under a project's top folders that have a configuration of TypeScript's, tracked or not, in order.
 *
 * @param roots absolute, through all links
 */
export async function findConfigFolders(roots: readonly string[]): Promise<string[]> {
  const found = await Promise.all(roots.map(foldersUnder));
  return [...new Set(found.flat())].sort();
}

async function foldersUnder(root: string): Promise<string[]> {
  const listed = await git(["ls-files", "-coz", "--exclude-standard", "--", ...pathspecs], root);
  const paths =
    listed?.status === 0 ? splitAtNul(listed.stdout) : (await walkFolder(root, { ignore: true })).others;
  const found = paths.filter((path) => names.test(path) && !isInNodeModules(path));
  return found.map((path) => dirname(join(root, path)));
}
