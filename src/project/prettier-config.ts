import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";

/** What the folders above a file have for Prettier. */
export interface PrettierFiles {
  /** Whether there may be a configuration; finding out for sure takes Prettier. */
  readonly hasConfig: boolean;
  /** The nearest `.prettierignore`, as an absolute path. */
  readonly ignoreFile: string | null;
}

/** A function that looks for Prettier's files, from a folder up; each folder is read once. */
export function createPrettierSearch(): (folder: string) => Promise<PrettierFiles> {
  const known = new Map<string, Promise<PrettierFiles>>();
  const search = (folder: string): Promise<PrettierFiles> => {
    const found = known.get(folder) ?? lookIn(folder, search);
    known.set(folder, found);
    return found;
  };
  return search;
}

async function lookIn(
  folder: string,
  search: (folder: string) => Promise<PrettierFiles>,
): Promise<PrettierFiles> {
  const parent = dirname(folder);
  const above = parent === folder ? { hasConfig: false, ignoreFile: null } : await search(parent);
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  const names = new Set(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name));
  return {
    hasConfig: above.hasConfig || (await mayConfigure(folder, names)),
    ignoreFile: names.has(".prettierignore") ? join(folder, ".prettierignore") : above.ignoreFile,
  };
}

async function mayConfigure(folder: string, names: ReadonlySet<string>): Promise<boolean> {
  for (const name of names) {
    if (/^(?:\.prettierrc(?:\.\w+)?|prettier\.config\.\w+)$/.test(name)) return true;
  }
  for (const name of ["package.json", "package.yaml"]) {
    if (names.has(name) && (await readText(join(folder, name))).includes("prettier")) return true;
  }
  return false;
}

/**
 * Whether Prettier can load a configuration file without running code: it is data, and is not just the name of a
 * package. To be asked before Prettier loads it.
 *
 * @param path absolute, as Prettier found it
 */
export async function isStaticConfig(path: string): Promise<boolean> {
  const text = (await readText(path)).replace(/^\uFEFF/, "");
  if (basename(path) === "package.json") return isObjectIn(text);
  if (basename(path) === "package.yaml") return isMapping(text.split(/^prettier[ \t]*:/m)[1] ?? "");
  switch (extname(path)) {
    case ".toml":
      return true;
    case ".json":
    case ".json5":
      return text.replace(/^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/, "").startsWith("{");
    case "":
    case ".yaml":
    case ".yml":
      return isMapping(text);
    default:
      return false;
  }
}

function isObjectIn(packageJson: string): boolean {
  try {
    const { prettier }: { prettier?: unknown } = JSON.parse(packageJson);
    return typeof prettier === "object";
  } catch {
    return false;
  }
}

/** Whether YAML is surely a mapping, and so not a string: `{…` or `key: …` on the first line that says anything. */
function isMapping(yaml: string): boolean {
  const lines = yaml.split(/\r?\n/).filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
  if (lines[0]?.trim() === "---") lines.shift();
  // A second document is nothing that Prettier reads.
  if (lines.some((line) => /^(?:---|\.\.\.)/.test(line))) return false;
  return /^\s*(?:\{|(?:[\w$-]+|"[\w$-]+"|'[\w$-]+')\s*:(?:\s|$))/.test(lines[0] ?? "");
}

function readText(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => "");
}
