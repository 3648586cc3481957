/** What stands between quotes or behind a backslash, as a shell reads it. */
const quoted = /\\.|'[^']*'|"(?:\\.|[^"\\])*"/gs;

/**
 * Whether a shell would only start programs with this line, and only those that are in its path or below its folder: no
 * operator, no substitution, no way up. Anything else is not run: the migration leaves such commands as they are.
 */
export function isHarmless(line: string): boolean {
  const expands = (text: string) => text.startsWith('"') && /(?<!\\)[$`]/.test(text);
  const rest = line.replace(quoted, (text) => (expands(text) ? "$" : "_"));
  return !/[|&;<>()$`\n"']/.test(rest) && !/(^|[/\s"'])\.\.(["'/\s]|$)/.test(line);
}

/** One space for each run of white space outside quotes, as a shell sees it. */
export function collapse(line: string): string {
  return line
    .replace(new RegExp(`${quoted.source}|[ \\t\\r]+`, "gs"), (text) => (/^\s/.test(text) ? " " : text))
    .trim();
}
