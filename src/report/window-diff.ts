import { windowLine } from "./window-line.js";

/**
 * The lines of a diff as they fit on a terminal. A line that is cut is shown from before the place where it differs from the
 * one that it takes the place of.
 */
export function windowDiff(diff: string, width: number): string {
  const lines = diff.split("\n").map((line) => spread(line, width));
  const columns = differingColumns(lines);
  return lines
    .map((line, index) => {
      if (line.length <= width) return line;
      const sign = columns.has(index) ? line[0]! : "";
      const room = width - sign.length;
      const column = columns.get(index) ?? 0;
      // Where the beginning shows it, too, that is easier to read.
      return sign + windowLine(line.slice(sign.length), column < (room * 3) / 4 ? 0 : column, room).text;
    })
    .join("\n");
}

const tabStop = 8;

/** A tab is as wide as up to eight columns; where that matters, it becomes spaces. */
function spread(line: string, width: number): string {
  const tabs = line.split("\t").length - 1;
  if (tabs === 0 || line.length + tabs * (tabStop - 1) <= width) return line;
  let text = "";
  for (const char of line) text += char === "\t" ? " ".repeat(tabStop - (text.length % tabStop)) : char;
  return text;
}

/** For the lines of hunks: where each differs from its counterpart, not counting its sign. */
function differingColumns(lines: readonly string[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  let isInHunk = false;
  for (let at = 0; at < lines.length; ) {
    if (/^@@ |^diff --git /.test(lines[at]!)) isInHunk = lines[at]!.startsWith("@@ ");
    const removed = isInHunk ? runOf("-", lines, at) : [];
    const added = isInHunk ? runOf("+", lines, at + removed.length) : [];
    for (let row = 0; row < Math.max(removed.length, added.length); row++) {
      const [from, to] = [removed[row], added[row]];
      const column = from === undefined || to === undefined ? 0 : firstDifference(from, to);
      if (from !== undefined) columns.set(at + row, column);
      if (to !== undefined) columns.set(at + removed.length + row, column);
    }
    const passed = removed.length + added.length;
    if (passed === 0 && isInHunk && lines[at]!.startsWith(" ")) columns.set(at, 0);
    at += Math.max(passed, 1);
  }
  return columns;
}

/** The lines from one on that begin with a sign, without it. */
function runOf(sign: string, lines: readonly string[], from: number): string[] {
  const found: string[] = [];
  for (let at = from; lines[at]?.startsWith(sign); at++) found.push(lines[at]!.slice(1));
  return found;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
