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
 * Functions whose name another file spells, and not for something of its own: no other can call them.
 *
 * @param files absolute paths of all files that may spell one
 */
export function spelledElsewhere<Each extends Spelled>(
  functions: readonly Each[],
  files: readonly string[],
): Each[] {
  const places = placesOf(functions.map(({ name }) => name));
  for (const file of files) {
    const text = read(file);
    const own = new Map<string, boolean>();
    for (const { 0: word, index } of text.matchAll(words)) {
      if (!places.has(word) || isProse(text, word, index)) continue;
      own.set(word, own.get(word) !== false && isOwn(text, word, index, own.has(word)));
    }
    for (const [word, isItsOwn] of own) if (!isItsOwn) places.get(word)?.add(file);
  }
  return functions.filter(({ name, module }) => isElsewhere(places.get(name)!, module));
}

/**
 * Functions whose module another file names; a configuration may, too, which gives it another name.
 *
 * @param files absolute paths of all files that may name one
 */
export function loadedElsewhere<Each extends Spelled>(
  functions: readonly Each[],
  files: readonly string[],
): Each[] {
  const places = placesOf(functions.flatMap(({ module }) => keysOf(module)));
  for (const file of files)
    for (const [, , name] of read(file).matchAll(quoted)) places.get(keyOf(name!))?.add(file);
  return functions.filter(({ module }) => {
    const keys = keysOf(module);
    // A folder's name stands for its index, and the least of them is `.`.
    return keys.length > 1 || isElsewhere(places.get(keys[0]!)!, module);
  });
}

/** `"run when it is late"`: a text that begins with the word, and is no name. */
function isProse(text: string, word: string, index: number): boolean {
  return (
    /["'`]/.test(text[index - 1] ?? "") &&
    /^ \w/.test(text.slice(index + word.length, index + word.length + 2))
  );
}

/** Whether a file's name is that of a function which it declares: `function run(` comes first, and only calls follow. */
function isOwn(text: string, word: string, index: number, isDeclared: boolean): boolean {
  const isCall = /^\s*[(<]/.test(text.slice(index + word.length, index + word.length + 20));
  const head = text.slice(Math.max(0, index - 20), index);
  return isDeclared ? isCall && !/[.'"`{]\s*$/.test(head) : /\bfunction\s*\*?\s*$/.test(head);
}

function isElsewhere(places: ReadonlySet<string>, own: string): boolean {
  return places.size > (places.has(own) ? 1 : 0);
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
