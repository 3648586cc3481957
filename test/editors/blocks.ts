import { readFileSync } from "node:fs";
import { join } from "node:path";

const lines = readFileSync(join(import.meta.dirname, "../../docs/editors.md"), "utf8").split("\n");

/**
 * The first block of code under a heading of docs/editors.md, as somebody copies it.
 *
 * @throws Error where there is none
 */
export function blockUnder(heading: string): string {
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === heading);
  const open = lines.findIndex((line, index) => index > start && /^```\w/.test(line));
  const nextHeading = lines.findIndex((line, index) => index > start && /^#+ /.test(line));
  if (start < 0 || open < 0 || (nextHeading >= 0 && nextHeading < open))
    throw new Error(`docs/editors.md has no block under ${heading}`);
  return `${lines.slice(open + 1, lines.indexOf("```", open)).join("\n")}\n`;
}
