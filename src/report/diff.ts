import { posix } from "node:path";
import { formatPatch, OMIT_HEADERS, structuredPatch } from "diff";
import type { FileResult } from "../results.js";

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

/** The time for the shortest diff grows with the square of the lines that differ; from here on, any diff will do. */
export const maxEditLength = 4000;

/** The hunks of a unified diff, from the first `@@` to a final newline. */
export function renderHunks(before: string, after: string): string {
  const patch = structuredPatch("", "", before, after, undefined, undefined, { context: 3, maxEditLength });
  return patch ? formatPatch(patch, OMIT_HEADERS) : renderOneHunk(before, after);
}

/** All that differs as one hunk: line by line where there are as many lines, else the old ones, then the new ones. */
function renderOneHunk(before: string, after: string): string {
  const [old, now] = [splitLines(before), splitLines(after)];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const from = Math.max(0, head - 3);
  const end = Math.max(0, tail - 3);
  const context = (lines: readonly string[]) => lines.map((line) => ` ${line}`);
  const removed = old.slice(head, old.length - tail);
  const added = now.slice(head, now.length - tail);
  const lines = [
    ...context(old.slice(from, head)),
    ...(removed.length === added.length ? pair(removed, added) : replace(removed, added)),
    ...context(old.slice(old.length - tail, old.length - end)),
  ];
  const range = (count: number) => `${count === 0 ? from : from + 1},${count}`;
  return `@@ -${range(old.length - end - from)} +${range(now.length - end - from)} @@\n${lines.join("")}`;
}

/** Stretches of lines that differ, with the equal ones between them. */
function pair(removed: readonly string[], added: readonly string[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < removed.length; ) {
    const first = at;
    while (at < removed.length && removed[at] !== added[at]) at++;
    for (const line of replace(removed.slice(first, at), added.slice(first, at))) lines.push(line);
    for (; at < removed.length && removed[at] === added[at]; at++) lines.push(` ${removed[at]}`);
  }
  return lines;
}

function replace(removed: readonly string[], added: readonly string[]): string[] {
  return [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)];
}

/** The lines with their ends, as a hunk shows them. */
function splitLines(text: string): string[] {
  const lines = text.split(/(?<=\n)/);
  const last = lines.at(-1)!;
  if (last === "") return [];
  if (!last.endsWith("\n")) lines[lines.length - 1] = `${last}\n\\ No newline at end of file\n`;
  return lines;
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
