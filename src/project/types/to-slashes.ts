import { sep } from "node:path";

/** A path as TypeScript writes it, on every system. */
export function toSlashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
