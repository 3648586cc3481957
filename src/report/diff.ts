import { posix } from "node:path";
import { formatPatch, OMIT_HEADERS, structuredPatch } from "diff";
import type { FileResult } from "../model.js";

/**
 * One patch for the whole run, as `git diff` writes it and `git apply` takes it.
 *
 * @param prefix the working directory's path inside its repository with a `/` at the end, or empty. `git apply` takes
 *   the paths of such a patch from the top of the repository, wherever it is started.
 */
export function renderPatch(files: readonly FileResult[], prefix = ""): string {
  return files.map((file) => renderFilePatch(file, prefix)).join("");
}

function renderFilePatch({ path, source, code, status }: FileResult, prefix: string): string {
  if (status !== "changed" || source === null || code === null || source === code) return "";
  const target = posix.normalize(prefix + path);
  const from = quotePath(`a/${target}`);
  const to = quotePath(`b/${target}`);
  return `diff --git ${from} ${to}\n--- ${endName(from)}\n+++ ${endName(to)}\n${renderHunks(source, code)}`;
}

/** The hunks of a unified diff, from the first `@@` to a final newline. */
export function renderHunks(before: string, after: string): string {
  const patch = structuredPatch("", "", before, after, undefined, undefined, { context: 3 });
  return formatPatch(patch, OMIT_HEADERS);
}

/** Git's quoting of a name that holds quotes, backslashes or controls: `a/x"y` → `"a/x\"y"`. */
function quotePath(path: string): string {
  const escaped = path.replace(/["\\\p{Cc}]/gu, (char) => names[char] ?? octal(char));
  return escaped === path ? path : `"${escaped}"`;
}

const names: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\x07": "\\a",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\v": "\\v",
  "\f": "\\f",
  "\r": "\\r",
};

function octal(char: string): string {
  return [...new TextEncoder().encode(char)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}

/** A tab ends a name with spaces; without it, `patch` would cut the name there. */
function endName(name: string): string {
  return name.includes(" ") ? `${name}\t` : name;
}
