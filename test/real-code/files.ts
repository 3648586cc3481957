import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isCodeFile } from "../../src/source/extensions.js";

const root = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** Every JavaScript and TypeScript file that the dependencies are made of: code that other people wrote. */
export const realFiles: readonly string[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && isCodeFile(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
  .sort();

export function readReal(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The client's own packages: their v0 typings are what the program knows as typings of the old API. */
export function isOfClient(path: string): boolean {
  return /^@docker\/extension-api-client(?:-types)?\//.test(path);
}
