import { aliasMarks, type Needle, textOf } from "../src/modules/needles.js";

/** With more texts, reading all files is no slower: git looks for one after the other. */
const mostTexts = 150;

/** In characters: a compiled expression has at most 64 KB, a command line on Windows 32,000 characters. */
const longestPattern = 16_000;

/**
 * The arguments by which `git grep` finds files with some needles in them.
 *
 * @returns ways to search, the fastest first: git may have been built without the expressions of Perl. None where there
 * are too many needles for any
 */
export function waysToSearch(needles: readonly Needle[]): string[][] {
  const texts = [...new Set(needles.map(textOf))];
  const patterns = patternsFor(needles);
  const isShort = patterns.every(({ length }) => length <= longestPattern);
  return [
    // Texts alone git finds as fast by themselves.
    ...(isShort && needles.some((needle) => typeof needle !== "string")
      ? [argumentsFor("-P", patterns)]
      : []),
    ...(texts.length <= mostTexts && !texts.includes("") ? [argumentsFor("-F", texts)] : []),
  ];
}

function argumentsFor(kind: "-P" | "-F", patterns: readonly string[]): string[] {
  return [kind, ...patterns.flatMap((pattern) => ["-e", pattern])];
}

/**
 * Two expressions for all needles. A name is looked for by the few characters that it can stand behind: in most places
 * nothing else is looked at, where texts are looked for at every letter that one of them begins with.
 */
function patternsFor(needles: readonly Needle[]): string[] {
  const texts: string[] = [];
  const starts: string[] = [];
  const ends: string[] = [];
  for (const needle of needles) {
    if (typeof needle === "string") texts.push(needle);
    else if ("start" in needle) starts.push(needle.start);
    else ends.push(needle.end);
  }
  const inNames = [
    ...(starts.length > 0 ? [anyOf(starts)] : []),
    ...(ends.length > 0 ? [`${anyOf(ends)}["'\`.?]`] : []),
  ];
  const named = inNames.length > 0 ? [`["'\`/${quote(aliasMarks)}](?:${inNames.join("|")})`] : [];
  return [...(texts.length > 0 ? [anyOf(texts)] : []), ...named];
}

interface Branch extends Map<string, Branch | null> {}

/** An expression for one of some texts that reads each character once: what they begin with alike stands in it once. */
function anyOf(texts: readonly string[]): string {
  const root: Branch = new Map();
  for (const text of texts) {
    let branch = root;
    for (const character of text) {
      const next = branch.get(character) ?? new Map();
      branch.set(character, next);
      branch = next;
    }
    branch.set("", null);
  }
  return write(root);
}

function write(branch: Branch): string {
  // Whatever goes on behind a text has that text in it.
  if (branch.has("")) return "";
  const parts = [...branch].map(([character, rest]) => quote(character) + write(rest!));
  return parts.length === 1 ? parts[0]! : `(?:${parts.join("|")})`;
}

function quote(text: string): string {
  return text.replace(/[^\w\u0080-\u{10ffff}]/gu, "\\$&");
}
