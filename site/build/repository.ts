import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addressOf } from "./addresses.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @param path from the top of the repository */
export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The names in a folder of the repository. */
export function list(folder: string): string[] {
  return readdirSync(join(root, folder)).sort();
}

/** All texts that become pages, by their paths. */
export function listTexts(): string[] {
  return ["", "docs/", "docs/bulk/", "docs/reasons/"]
    .flatMap((folder) => list(folder).map((name) => `${folder}${name}`))
    .filter((path) => addressOf(path) !== null);
}

export function readVersion(): string {
  return JSON.parse(read("package.json")).version;
}
