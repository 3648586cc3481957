import { isAbsolute, relative, sep } from "node:path";

/** A path as reports show it: relative to the working directory, with `/`. */
export function displayPath(cwd: string, path: string): string {
  return toSlashes(relative(cwd, path)) || ".";
}

/** Windows separators turned into `/`; on other systems, where `\` may be part of a name, the path itself. */
export function toSlashes(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}

/** Whether a path is a folder itself or something in it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
