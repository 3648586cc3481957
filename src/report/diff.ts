import { posix } from "node:path";
import type { FileResult } from "../results.js";
import { renderHunks } from "./hunks.js";

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

/** Git's quoting of a name that holds quotes, backslashes or what a terminal should not get: `a/x"y` → `"a/x\"y"`. */
function quotePath(path: string): string {
  const escaped = path.replace(/["\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => names[char] ?? octal(char));
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
