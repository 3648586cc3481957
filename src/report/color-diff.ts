import type { Colors } from "./colors.js";
import { escapeSource } from "./terminal.js";
import { windowDiff } from "./window-diff.js";

/**
 * Paints a unified diff for a terminal, line by line; controls in it are made visible.
 *
 * @param width of the terminal, so that lines are cut to it; null for whole lines
 */
export function colorDiff(diff: string, colors: Colors, width: number | null): string {
  let inHunk = !diff.startsWith("diff --git ");
  const paint = (line: string) => {
    // In a hunk every line begins with a sign of its own, so this can only be a file's header.
    if (line.startsWith("diff --git ")) inHunk = false;
    if (line.startsWith("@@ ")) inHunk = true;
    if (!inHunk) return colors.bold(line);
    if (line.startsWith("@@ ")) return colors.cyan(line);
    if (line.startsWith("+")) return colors.green(line);
    return line.startsWith("-") ? colors.red(line) : line;
  };
  const shown = escapeSource(diff).replaceAll("\r\n", "\u240d\n");
  return (width === null ? shown : windowDiff(shown, width)).split("\n").map(paint).join("\n");
}
