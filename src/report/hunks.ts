import { formatPatch, OMIT_HEADERS, structuredPatch } from "diff";

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
