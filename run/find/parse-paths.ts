import { type Stats, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { codeOf, reasonOf } from "../../src/disk/disk-error.js";
import { fileError, notDone } from "../../src/disk/file-result.js";
import type { FileResult } from "../../src/results.js";

/** A glob: a folder, and a pattern for the paths under it. */
export interface Glob {
  readonly given: string;
  readonly base: string;
  readonly pattern: string;
}

/** The paths of a command line, told apart. `path` is absolute. */
export interface ParsedPaths {
  readonly files: { readonly given: string; readonly path: string }[];
  readonly folders: { readonly given: string; readonly path: string }[];
  readonly globs: Glob[];
  /** Patterns, relative to the working directory, of what is left out (`!x`). */
  readonly exclusions: string[];
  readonly failures: FileResult[];
  readonly notes: string[];
}

/**
 * Tells files, folders, globs and exclusions apart. What exists is taken literally, whatever characters it has in its
 * name (`app/[id].tsx`). In a pattern, `\` separates folders on Windows only; elsewhere it takes away the next
 * character's meaning (`app/\[id\]/*.tsx`), as in a shell.
 */
export function parsePaths(paths: readonly string[], cwd: string): ParsedPaths {
  const parsed: ParsedPaths = { files: [], folders: [], globs: [], exclusions: [], failures: [], notes: [] };
  for (const given of paths) addPath(parsed, given, cwd);
  if (paths.length === parsed.exclusions.length) parsed.folders.push({ given: ".", path: cwd });
  return parsed;
}

function addPath(parsed: ParsedPaths, given: string, cwd: string): void {
  const found = look(given, cwd);
  if (found instanceof Error) {
    const what = `${given} could not be read: ${reasonOf(found)}. Check who may read it.`;
    parsed.failures.push(notDone(given, "error", fileError("unreadable", what)));
  } else if (found?.stats.isDirectory()) {
    parsed.folders.push({ given, path: found.path });
  } else if (found?.stats.isFile()) {
    parsed.files.push({ given, path: found.path });
  } else if (found) {
    parsed.notes.push(`${given} was skipped: it is neither a file nor a folder.`);
  } else if (given.startsWith("!") && given.length > 1) {
    parsed.exclusions.push(parseExclusion(given.slice(1), cwd));
  } else {
    const glob = parseGlob(given, cwd);
    if (glob) parsed.globs.push(glob);
    else parsed.failures.push(notFound(given));
  }
}

/** A pattern of what is left out, relative to a folder. */
export function parseExclusion(given: string, folder: string): string {
  const pattern = withSlashes(given)
    .replace(/^(?:\.\/)+/, "")
    .replace(/\/+$/, "");
  return escapeFolders(pattern, folder);
}

/** The result for a path or glob that leads nowhere. */
export function notFound(given: string): FileResult {
  const message =
    given === ""
      ? "An empty path was given. Give a file, a folder or a glob; leave it out for the working directory."
      : hasMagic(given)
        ? `No file matches ${given}. Check the pattern; it is relative to the working directory.`
        : `There is no file or folder ${given}. Check the spelling; it is relative to the working directory.`;
  return notDone(given, "error", fileError("not-found", message));
}

function look(given: string, cwd: string): { path: string; stats: Stats } | Error | null {
  if (given === "") return null;
  for (const spelling of spellingsOf(given)) {
    const path = resolve(cwd, spelling);
    try {
      return { path, stats: statSync(path) };
    } catch (error) {
      const code = codeOf(error);
      // A name that no file can have is a glob or a mistake.
      const isAbsent = code === "ENOENT" || code === "ENOTDIR" || code === "ERR_INVALID_ARG_VALUE";
      if (!isAbsent && !hasMagic(given)) return error as Error;
    }
  }
  return null;
}

/** What a path may mean, best first. `src\status.ts` may be from a script that was written on Windows. */
function spellingsOf(given: string): Set<string> {
  const escaped = separatesByBackslash ? null : literal(given);
  const isWay = separatesByBackslash || (!hasMagic(given) && /^(?:[^\\]|\\[\w.])*$/.test(given));
  const otherwise = isWay ? [given.replaceAll("\\", "/")] : [];
  return new Set([given, ...(escaped === null ? [] : [escaped]), ...otherwise]);
}

/** Takes folders that exist into the base, so that `app/(shop)/[id]/*.tsx` means what it says. */
function parseGlob(given: string, cwd: string): Glob | null {
  if (!hasMagic(given)) return null;
  const segments = withSlashes(given).split("/");
  let base = cwd;
  if (segments[0] === "" || /^[a-z]:$/i.test(segments[0]!)) base = resolve(`${segments.shift()}/`);
  while (segments.length > 1) {
    const folder = folderNamed(segments[0]!, base);
    if (folder === null) break;
    base = folder;
    segments.shift();
  }
  // A base that doesn't exist matches nothing.
  return { given, base, pattern: segments.join("/") };
}

/** The folder that a segment of a pattern certainly names: as it stands, or by what it escapes. */
function folderNamed(segment: string, base: string): string | null {
  const name = segment.includes("\\") ? literal(segment) : /[*?]/.test(segment) ? null : segment;
  if (name === null || name === "") return null;
  const path = join(base, name);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : null;
}

/** `[id]/**` → `\\[id\\]/**` where there is such a folder: what is left out goes by what exists, too. */
function escapeFolders(pattern: string, cwd: string): string {
  const segments = pattern.split("/");
  let base = cwd;
  for (const [index, segment] of segments.entries()) {
    if (segment.includes("\\") || /[*?]/.test(segment)) break;
    base = join(base, segment);
    if (!statSync(base, { throwIfNoEntry: false })) break;
    segments[index] = segment.replace(/[^\w.-]/g, "\\$&");
  }
  return segments.join("/");
}

/** What a pattern means in which every character with a meaning is escaped: `\\[id\\]` → `[id]`; null for any other. */
function literal(pattern: string): string | null {
  const rest = pattern.replace(/\\[\s\S]/g, "");
  return rest.includes("\\") || hasMagic(rest) ? null : pattern.replace(/\\([\s\S])/g, "$1");
}

function hasMagic(path: string): boolean {
  return /[*?[\]{}]|[@!+]\(/.test(path);
}

const separatesByBackslash = sep === "\\";

function withSlashes(path: string): string {
  return separatesByBackslash ? path.replaceAll("\\", "/") : path;
}
