/** What no person writes in one file, in characters. */
const largest = 1_000_000;

/** A line that no person writes, and how much of a file such lines are at least. */
const longestLine = 5_000;
const mostOfFile = 0.5;

/** What package managers keep in a repository. */
const tool = /(?:^|\/)(?:\.yarn\/|\.pnp\.[^/]*$)/;

/** What the output of a minifier is called by custom. */
const made = /[.-]min\.[cm]?js$|\.bundle\.[cm]?js$/;

/** Whether a file is a tool's own, which has nothing to do with the project's modules. */
export function isTool(file: string): boolean {
  return tool.test(file);
}

/**
 * Whether a file is made from others that are not here, or are here, too: a bundle, minified code, a release of a tool.
 * Its own modules have names that only look like paths, and parsing it takes longer than all the rest.
 */
export function isBundle(file: string, text: string): boolean {
  if (isTool(file) || made.test(file) || text.length > largest) return true;
  if (text.length < longestLine) return false;
  let long = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    if (to - from > longestLine) long += to - from;
    from = to + 1;
  }
  return long > text.length * mostOfFile;
}
