import type { Span } from "../../../model.js";
import { readOrdinaryFile } from "../../read-ordinary-file.js";
import { keyOf, keysOf } from "./module-names.js";

/** `run` in `async function run(`, `static async run(`, `const run = (`, `run: (`. */
const before = /(?:^|[^\w$.])([A-Za-z_$][\w$]*)\s*(?::[^=;{}()]{0,100})?[:=]\s*$/;
const declared = /^(?:async\s+)?function\s*\*?\s*([A-Za-z_$][\w$]*)\s*[(<]/;
const method = /^(?:(?:public|protected|override|static|async)\s+)*\*?\s*([A-Za-z_$][\w$]*)\s*[(<]/;
const expression = /^(?:async\b\s*)?(?:function\b|\(|<|[\w$]+\s*=>)/;

/**
 * The name that every call of a function has to spell; undefined where that can't be told by the look of it: its file uses
 * the name elsewhere, too, and may give it another, or it is exported as the default.
 *
 * @param text of its file
 */
export function spelledName(text: string, { start, end }: Span): string | undefined {
  const own = text.slice(start, Math.min(end, start + 300));
  const head = text.slice(Math.max(0, start - 200), start);
  const isDefault = /\bdefault\s+$/.test(head);
  const name = isDefault
    ? undefined
    : (declared.exec(own)?.[1] ?? (expression.test(own) ? before.exec(head)?.[1] : method.exec(own)?.[1]));
  if (name === undefined || name === "default" || name === "constructor") return undefined;
  let count = 0;
  for (const [word] of text.matchAll(words)) if (word === name) count++;
  return count === 1 ? name : undefined;
}

const words = /[\w$]+/g;
const quoted = /(["'`])(?=([^"'`\s]{1,300})\1)/g;

/** A function by the name that its calls spell, and the module that others have to load for that. */
export interface Spelled {
  readonly name: string;
  /** Absolute, with `/`. */
  readonly module: string;
}

/**
 * Functions that another file may call: it spells their name, and there is one that names their module; a configuration
 * may, too, which gives it another name.
 *
 * @param files absolute paths of all files that may do either
 */
export function mayBeCalled<Each extends Spelled>(
  functions: readonly Each[],
  files: readonly string[],
): Each[] {
  const names = placesOf(functions.map(({ name }) => name));
  const keys = placesOf(functions.flatMap(({ module }) => keysOf(module)));
  for (const file of files) {
    const text = read(file);
    for (const [word] of text.matchAll(words)) names.get(word)?.add(file);
    for (const [, , name] of text.matchAll(quoted)) keys.get(keyOf(name!))?.add(file);
  }
  const isElsewhere = (places: ReadonlySet<string>, own: string) => places.size > (places.has(own) ? 1 : 0);
  return functions.filter(({ name, module }) => {
    const ends = keysOf(module);
    // A folder's name stands for its index, and the least of them is `.`.
    const isLoaded = ends.length > 1 || isElsewhere(keys.get(ends[0]!)!, module);
    return isLoaded && isElsewhere(names.get(name)!, module);
  });
}

function placesOf(names: readonly string[]): Map<string, Set<string>> {
  return new Map(names.map((name) => [name, new Set<string>()]));
}

/** What can't be read calls nothing that could be followed. */
function read(file: string): string {
  try {
    return readOrdinaryFile(file);
  } catch {
    return "";
  }
}
