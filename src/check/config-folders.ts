import { dirname, join } from "node:path";
import { git, splitAtNul } from "../disk/git.js";
import { isInNodeModules } from "../disk/listing.js";
import { walkFolder } from "../disk/walk-folder.js";

const names = /(?:^|\/)[jt]sconfig\.json$/;
const pathspecs = ["tsconfig.json", "jsconfig.json"].map((name) => `:(glob)**/${name}`);

/**
 * The folders under a repository's top that have a configuration of TypeScript's, tracked or not, in order.
 *
 * @param root absolute, through all links
 */
export async function findConfigFolders(root: string): Promise<string[]> {
  const listed = await git(["ls-files", "-coz", "--exclude-standard", "--", ...pathspecs], root);
  const paths = listed?.status === 0 ? splitAtNul(listed.stdout) : (await walkFolder(root, true)).others;
  const found = paths.filter((path) => names.test(path) && !isInNodeModules(path));
  return [...new Set(found.map((path) => dirname(join(root, path))))].sort();
}
