import { realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { toSlashes } from "../../src/disk/display-path.js";
import { isMigrated } from "../../src/source/extensions.js";

/** Where documents stand that are on no disk: a folder that no path leads to. */
const nowhere = "/\0";

const extensions: Readonly<Record<string, string>> = {
  javascript: ".js",
  javascriptreact: ".jsx",
  typescript: ".ts",
  typescriptreact: ".tsx",
  html: ".html",
  vue: ".vue",
  svelte: ".svelte",
  markdown: ".md",
  mdx: ".mdx",
};

/**
 * The file of a document: absolute, through all links, with `/`. A document that is on no disk has a name of its own.
 *
 * @param language what the editor takes it for; says how to read one whose name doesn't
 */
export function toFile(uri: string, language = ""): string {
  try {
    if (uri.startsWith("file:")) return realpath(fileURLToPath(uri));
  } catch {
    // Another machine's, or a Windows path elsewhere.
  }
  const name = uri.replace(/[?#].*$/, "");
  return `${nowhere}/${isMigrated(name) ? encodeURIComponent(name) : encodeURIComponent(name) + (extensions[language] ?? "")}`;
}

export function toUri(file: string): string {
  return pathToFileURL(file).href;
}

export function isOnDisk(file: string): boolean {
  return !file.startsWith(nowhere);
}

/** Of a file that isn't there yet, the folder's. */
function realpath(path: string): string {
  try {
    return toSlashes(realpathSync.native(path));
  } catch {
    const folder = dirname(path);
    return folder === path ? toSlashes(path) : toSlashes(join(realpath(folder), basename(path)));
  }
}
