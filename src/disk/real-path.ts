import { realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** An absolute path through all links of what is there of it. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), relative(above, path));
  }
}
