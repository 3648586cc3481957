import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "./trouble.js";

/** How often to ask how large something has become; in milliseconds. */
const interval = 500;

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

/**
 * Ends work that makes a folder larger than it may be.
 *
 * @param limit in megabytes
 * @throws Trouble when it does; the signal's reason once that is aborted
 */
export async function withinSize<Value>(
  folder: string,
  limit: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const tooLarge = new AbortController();
  const check = () => {
    if ((megabytesIn(folder) ?? 0) > limit) tooLarge.abort();
  };
  const timer = setInterval(check, interval);
  try {
    const value = await work(signal ? AbortSignal.any([signal, tooLarge.signal]) : tooLarge.signal);
    check();
    tooLarge.signal.throwIfAborted();
    return value;
  } catch (error) {
    if (!tooLarge.signal.aborted || signal?.aborted) throw error;
    throw sayTooLarge(limit);
  } finally {
    clearInterval(timer);
  }
}

/** @param limit in megabytes */
export function sayTooLarge(limit: number): Trouble {
  const message = `It has more than ${limit} MB. To do it all the same, raise limits.disk in campaign.json.`;
  return new Trouble({ code: "too-large", message }, "skipped");
}
