import { nestedTooDeeply } from "../migration/nested-too-deeply.js";
import type { MigrateOptions, Result } from "../model.js";
import { Thread, TimeLimitError } from "./thread.js";
import { withinTime } from "./within-time.js";

/** In milliseconds. The largest sources that somebody wrote take a few seconds. */
const limit = 60_000;

export const tookTooLong = `This takes ddclient-migrate longer than ${limit / 1000} seconds, so it was left alone. Please report it.`;

/** Migrates a text like `migrate`, but with a deeper stack where it needs one, and with an end where it would have none. */
export async function migrateSource(source: string, options: MigrateOptions): Promise<Result> {
  const { migrate } = await import("../migrate.js");
  try {
    const result = withinTime(() => migrate(source, options), limit);
    if (result.error?.message !== nestedTooDeeply) return result;
    // Another thread is handed data only.
    const { types: _, ...data } = options;
    return await migrateApart(source, data).catch((error) => {
      if (error instanceof TimeLimitError) throw error;
      return result;
    });
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    const failure = { code: "internal-error", message: tookTooLong, line: null, column: null } as const;
    return { code: source, changed: false, references: [], changes: [], notes: [], error: failure };
  }
}

let deep: Thread | undefined;

async function migrateApart(source: string, options: MigrateOptions): Promise<Result> {
  const thread = deep ?? new Thread(new URL("../migrate.js", import.meta.url).href);
  deep = thread;
  try {
    return (await thread.call("migrate", [source, options], limit)) as Result;
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    // Another file took too long, before it was this one's turn.
    if (deep !== thread) return await migrateApart(source, options);
    deep = undefined;
    throw error;
  }
}
