/**
 * Whether a path matches a pattern of a configuration: `**` is any folders, `*` any part of a name, `?` a character.
 * In time that grows with the two lengths, whatever somebody wrote.
 *
 * @param pattern absolute, like the path
 */
export function matchGlob(pattern: string, path: string): boolean {
  if (!path.startsWith(pattern.slice(0, pattern.search(/[*?]|$/)))) return false;
  const isAny = (part: string) => part === "**";
  // A `*` for parts of a path, as there is one for the characters of a part.
  return matchItems(pattern.split("/"), path.split("/"), isAny, matchPart);
}

function matchPart(pattern: string, part: string): boolean {
  const isAny = (character: string) => character === "*";
  return matchItems([...pattern], [...part], isAny, (one, other) => one === "?" || one === other);
}

/** Compares two lists, of which the first has items that stand for any number of the second's. */
function matchItems(
  pattern: readonly string[],
  items: readonly string[],
  isAny: (wanted: string) => boolean,
  matches: (wanted: string, item: string) => boolean,
): boolean {
  let at = 0;
  // Where the last of those stands, and up to where it was taken to reach: none before it has to be tried again.
  let last = -1;
  let reached = 0;
  for (let index = 0; index < items.length; ) {
    const wanted = pattern[at];
    if (wanted !== undefined && isAny(wanted)) {
      last = at++;
      reached = index;
    } else if (wanted !== undefined && matches(wanted, items[index]!)) {
      at++;
      index++;
    } else if (last >= 0) {
      at = last + 1;
      index = ++reached;
    } else return false;
  }
  return pattern.slice(at).every(isAny);
}
