/** Tells whether a path, with `/`, matches. */
export type Matcher = (path: string) => boolean;

const nocase = process.platform === "win32";

/** A matcher for a pattern; names that start with a dot match only where the pattern has the dot. */
export async function createMatcher(pattern: string): Promise<Matcher> {
  const { default: picomatch } = await import("picomatch/posix.js");
  return picomatch(pattern.replace(/^(?:\.\/)+/, ""), { nocase });
}

/** A matcher for what is left out: what one of the patterns matches, and everything in such a folder. Null: nothing. */
export async function createExclusion(patterns: readonly string[]): Promise<Matcher | null> {
  if (patterns.length === 0) return null;
  const { default: picomatch } = await import("picomatch/posix.js");
  const both = patterns.flatMap((pattern) => [pattern, `${pattern}/**`]);
  return picomatch(both, { nocase, dot: true });
}
