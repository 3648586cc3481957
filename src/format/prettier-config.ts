import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { perFolder } from "../disk/per-folder.js";
import { readIfOrdinary } from "../disk/read-ordinary-file.js";

/** What the folders above a file have for Prettier. */
export interface PrettierFiles {
  /** Whether there may be a configuration, or Prettier is used without one; finding out for sure takes Prettier. */
  readonly hasConfig: boolean;
  /** The nearest `.prettierignore`, as an absolute path. */
  readonly ignoreFile: string | null;
  /** A file that Prettier would read, but is none that somebody wrote: a device, a pipe, or far too large. */
  readonly oddFile: string | null;
}

/** No configuration that somebody wrote is larger, in bytes. */
const sizeLimit = 2 * 1024 * 1024;

const alsoRead = new Set(["package.json", "package.yaml", ".editorconfig", ".prettierignore"]);

/** A function that looks for Prettier's files, from a folder up; each folder is read once. */
export function createPrettierSearch(): (folder: string) => Promise<PrettierFiles> {
  return perFolder(lookIn);
}

async function lookIn(
  folder: string,
  search: (folder: string) => Promise<PrettierFiles>,
): Promise<PrettierFiles> {
  const parent = dirname(folder);
  const above =
    parent === folder ? { hasConfig: false, ignoreFile: null, oddFile: null } : await search(parent);
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  const names = new Set(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name));
  const oddFile = above.oddFile ?? (await findOddFile(folder, names));
  return {
    hasConfig: above.hasConfig || oddFile !== null || (await mayConfigure(folder, names)),
    oddFile,
    ignoreFile: names.has(".prettierignore") ? join(folder, ".prettierignore") : above.ignoreFile,
  };
}

/** A link may lead to a device that never ends, and a pipe may never be written to. */
async function findOddFile(folder: string, names: ReadonlySet<string>): Promise<string | null> {
  for (const name of names) {
    if (!alsoRead.has(name) && !isConfigName(name)) continue;
    const path = join(folder, name);
    const stats = await stat(path).catch(() => null);
    if (!stats || stats.isDirectory()) continue;
    if (!stats.isFile() || stats.size > sizeLimit) return path;
  }
  return null;
}

function isConfigName(name: string): boolean {
  return /^(?:\.prettierrc(?:\.\w+)?|prettier\.config\.\w+)$/.test(name);
}

async function mayConfigure(folder: string, names: ReadonlySet<string>): Promise<boolean> {
  for (const name of names) if (isConfigName(name) || name === ".editorconfig") return true;
  for (const name of ["package.json", "package.yaml"]) {
    if (names.has(name) && (await readIfOrdinary(join(folder, name))).includes("prettier")) return true;
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
  const text = (await readIfOrdinary(path)).replace(/^\uFEFF/, "");
  if (basename(path) === "package.json") return isObjectIn(text);
  if (basename(path) === "package.yaml") return isMappingIn(text);
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

/**
 * Whether the `prettier` of a `package.yaml` is surely a mapping. Quoted texts and `{…}` may hold lines that look like
 * keys, and a key may be written with escapes, so every line at the margin has to be a plain key.
 */
function isMappingIn(packageYaml: string): boolean {
  const lines = contentLines(packageYaml);
  if (!lines || !/^\w/.test(lines[0] ?? "")) return false;
  const isPlain = lines.every((line) => /^(?:[ \t]|[\w-]+:(?:[ \t]|$))/.test(line));
  const [, own, ...more] = lines.join("\n").split(/^prettier:/m);
  return isPlain && more.length === 0 && isMapping(own ?? "");
}

/** Whether YAML is surely a mapping, and so not a string: `{…` or `key: …` on the first line that says anything. */
function isMapping(yaml: string): boolean {
  const lines = contentLines(yaml);
  return /^[ \t]*(?:\{|(?:[\w$-]+|"[\w$-]+"|'[\w$-]+')[ \t]*:(?:[ \t]|$))/.test(lines?.[0] ?? "");
}

/** The lines of YAML that are neither blank nor comments; null where lines may end otherwise than they seem to. */
function contentLines(yaml: string): string[] | null {
  if (/\r(?!\n)|[\x85\u2028\u2029]/.test(yaml)) return null;
  const lines = yaml.split(/\r?\n/).filter((line) => !/^[ \t]*(?:#|$)/.test(line));
  if (/^---[ \t]*$/.test(lines[0] ?? "")) lines.shift();
  // A second document is nothing that Prettier reads.
  return lines.some((line) => /^(?:---|\.\.\.)/.test(line)) ? null : lines;
}
