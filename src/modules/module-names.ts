import { aliasMarks } from "./needles.js";
import { folderOf } from "./paths.js";

const marks = new RegExp(`^[${aliasMarks.replace(/\W/g, "\\$&")}]+(?=.)`);

/** The part of a module's name that stays whatever stands before it: `@/lib/shell.js?raw` → `shell`. */
export function keyOf(name: string): string {
  const path = withoutQuery(name);
  const last = path.slice(path.lastIndexOf("/") + 1);
  if (last === "" || last === "." || last === "..") return ".";
  const stem = last.replace(/(?<=.)(?:\.d)?\.(?:[cm]?[jt]sx?|vue|svelte)$/, "");
  // `~shell` is an alias of `shell`.
  return stem.replace(marks, "");
}

/** By which last words a module can be named. */
export function keysOf(module: string): string[] {
  const key = keyOf(module);
  if (key === "index") return ["index", ".", keyOf(folderOf(module))];
  // `chart.js.ts` is loaded as `./chart.js`.
  return [...new Set([key, keyOf(key)])];
}

/** `./shell?raw` → `./shell` */
export function withoutQuery(name: string): string {
  return name.replace(/\?.*$/, "");
}

/** A module without its extension: `./shell` may be a `.ts`, or a `.js` with a `.d.ts` beside it. */
export function stemOf(path: string): string {
  return path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "");
}

/** The package that a module's name begins with: `@me/shell/run` → `@me/shell`. */
export function packageOf(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}
