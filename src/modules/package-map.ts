import { fillPattern, matchPattern, readPattern } from "./path-pattern.js";

/**
 * All that the `exports` or `imports` of a package may give for a name: of its conditions and alternatives each, since who
 * loads it decides, and a build for production may decide otherwise than one for development.
 *
 * @param map what is written under one of the two keys
 * @param name `.`, `./shell`, `#shell`
 */
export function targetsOf(map: unknown, name: string): string[] {
  if (!isMap(map)) return name === "." ? leavesOf(map) : [];
  const keys = Object.keys(map);
  if (!keys.some((key) => /^[.#]/.test(key))) return name === "." ? leavesOf(map) : [];
  if (!name.includes("*") && !name.endsWith("/") && Object.hasOwn(map, name)) return leavesOf(map[name]);
  const [best] = keys
    // `"./": "./src/"` is how patterns were written before there were any.
    .map((key) => ({ key, pattern: readPattern(key.endsWith("/") ? `${key}*` : key) }))
    .filter(({ pattern }) => pattern.after !== null && matchPattern(pattern, name) !== null)
    .sort((a, b) => b.pattern.before.length - a.pattern.before.length || b.key.length - a.key.length);
  if (!best) return [];
  const star = matchPattern(best.pattern, name)!;
  return leavesOf(map[best.key]).map((target) =>
    best.key.endsWith("/") ? target + star : fillAll(target, star),
  );
}

/** Each `*` in a target stands for the same. */
function fillAll(target: string, star: string): string {
  return target.split("*").reduce((done, rest) => fillPattern({ before: done, after: rest }, star));
}

function leavesOf(value: unknown): string[] {
  const leaves = new Set<string>();
  // Without recursion: somebody may have nested them a thousand times.
  const waiting = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === "string") leaves.add(one);
    else if (typeof one === "object" && one !== null)
      for (const each of Object.values(one).reverse()) waiting.push(each);
  }
  return [...leaves];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
