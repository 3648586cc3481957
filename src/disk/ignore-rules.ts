import { lstat, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Ignore } from "ignore";
import { repositoryTop } from "./repository-top.js";

/** The rules of one `.gitignore`, which speak of paths under its folder. */
export interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Reads the rules that a file holds for a folder.
 *
 * @param name relative to the folder, e.g. `.gitignore`
 * @returns null when it can't be read
 */
export async function readRules(folder: string, name: string): Promise<IgnoreRules | null> {
  const path = join(folder, name);
  // Like git, not through a link, which could lead to anything.
  const text = await lstat(path)
    .then((found) => (found.isFile() ? readFile(path, "utf8") : null))
    .catch(() => null);
  if (text === null) return null;
  const { default: ignore } = await import("ignore");
  const ignorecase = process.platform === "win32" || process.platform === "darwin";
  return { folder, rules: ignore({ ignorecase, allowRelativePaths: true }).add(text) };
}

/**
 * Whether a path is ignored; the rules of the innermost folder count most.
 *
 * @param rules from the outermost folder to the innermost
 */
export function isIgnored(path: string, isFolder: boolean, rules: readonly IgnoreRules[]): boolean {
  for (let index = rules.length - 1; index >= 0; index--) {
    const { folder, rules: own } = rules[index]!;
    const inside = relative(folder, path).replaceAll(sep, "/");
    const { ignored, unignored } = own.test(isFolder ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/**
 * The rules that the folders above one have for what is in it, up to the top of its repository; none outside of a
 * repository, and none when they ignore the folder itself, since whoever names it wants what is in it.
 */
export async function inheritedRules(folder: string): Promise<readonly IgnoreRules[]> {
  const top = repositoryTop(folder);
  if (top === null) return [];
  const above: string[] = [];
  for (let path = folder; path !== top; path = dirname(path)) above.unshift(dirname(path));
  const found = [await readRules(top, join(".git", "info", "exclude"))];
  for (const path of above) found.push(await readRules(path, ".gitignore"));
  const rules = found.filter((each) => each !== null);
  const isLeftOut = [...above.slice(1), folder].some((path) =>
    isIgnored(
      path,
      true,
      rules.filter((each) => each.folder.length < path.length),
    ),
  );
  return isLeftOut ? [] : rules;
}
