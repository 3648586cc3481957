import { aliasMarks, type Needle, textOf } from "../modules/needles.js";

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
    ...(ends.length > 0 ? [`${wholeOf(ends)}["'\`.?]`] : []),
  ];
  const named = inNames.length > 0 ? [`["'\`/${quote(aliasMarks)}](?:${inNames.join("|")})`] : [];
  return [...(texts.length > 0 ? [anyOf(texts)] : []), ...named];
}

interface Branch extends Map<string, Branch | null> {}

/** An expression for what begins with one of some texts. */
function anyOf(texts: readonly string[]): string {
  // Whatever goes on behind a text has that text in it.
  return write(branchesOf(texts), () => "");
}

/** An expression for one of some texts, and nothing more. */
function wholeOf(texts: readonly string[]): string {
  return write(branchesOf(texts), (parts) => `(?:${[...parts, ""].join("|")})`);
}

/** What texts begin with alike stands in a branch once, so that each character is read once. */
function branchesOf(texts: readonly string[]): Branch {
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
  return root;
}

/** @param end what to write where a text ends, and others go on with some parts */
function write(branch: Branch, end: (parts: readonly string[]) => string): string {
  const parts = [...branch].flatMap(([character, rest]) =>
    rest ? [quote(character) + write(rest, end)] : [],
  );
  if (branch.has("")) return parts.length > 0 ? end(parts) : "";
  return parts.length === 1 ? parts[0]! : `(?:${parts.join("|")})`;
}

function quote(text: string): string {
  return text.replace(/[^\w\u0080-\u{10ffff}]/gu, "\\$&");
}
