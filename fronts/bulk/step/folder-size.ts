import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * How many megabytes a folder has. What goes away meanwhile doesn't count; neither does what is behind a link.
 *
 * @param most null is returned where it has more entries than this
 */
export function megabytesIn(folder: string, most = Number.POSITIVE_INFINITY): number | null {
  let bytes = 0;
  let entries = 0;
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of list(at)) {
      if (++entries > most) return null;
      const path = join(at, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else bytes += lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
    }
  }
  return bytes / 1024 / 1024;
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
