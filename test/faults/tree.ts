import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { addFiles, commitAll, git, makeFolder } from "../run/temporary.js";

/** A file that takes more than one write to get through a pipe, and more than one page on a disk. */
const filler = "// What the tool does with this file is all or nothing.\n".repeat(100);

export const before = `${filler}export const list = () => window.ddClient.listContainers();\n`;
export const after = before.replace("ddClient.list", "ddClient.docker.list");

/** The paths of a tree of so many files, in a few folders. */
export function pathsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `src/part-${index % 10}/file-${1000 + index}.ts`).sort();
}

/** A tree of files to migrate; in a repository, all of them are committed. */
export function makeTree(paths: readonly string[], isRepository: boolean): string {
  const folder = makeFolder();
  for (const path of paths) mkdirSync(dirname(join(folder, path)), { recursive: true });
  addFiles(folder, Object.fromEntries(paths.map((path) => [path, before])));
  if (isRepository) {
    git(folder, "init", "--quiet");
    commitAll(folder);
  }
  return folder;
}

/** What lets the command change a tree: outside of a repository it has to be told. */
export function forcing(folder: string): readonly string[] {
  return existsSync(join(folder, ".git")) ? [] : ["--force"];
}

/** What a tree looks like: each file is wholly old or wholly new, or it is neither. */
export interface State {
  readonly old: string[];
  readonly new: string[];
  /** Torn files, and files that were not there at the beginning. */
  readonly neither: string[];
}

export function stateOf(folder: string): State {
  const state: State = { old: [], new: [], neither: [] };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (entry.isDirectory() || path.startsWith(".git/")) continue;
    const text = readFileSync(join(folder, path), "utf8");
    const isSource = path.endsWith(".ts");
    state[isSource && text === before ? "old" : isSource && text === after ? "new" : "neither"].push(path);
  }
  return state;
}
