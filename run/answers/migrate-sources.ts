import type { Migration } from "../../src/findings/finding.js";
import { Thread, TimeLimitError } from "../../src/limits/thread.js";
import { untilStopped } from "../../src/limits/within-time.js";
import type { Failure, ProjectTypes } from "../../src/model.js";
import type { Source } from "../../transforms/migrate.js";
import type { Results, Settings } from "../../transforms/project/project.js";

/** In milliseconds. The largest sources that somebody wrote take a few seconds. */
const limit = 60_000;

const tookTooLong = `This takes ddclient-migrate longer than ${limit / 1000} seconds, so it was left alone. Please report it.`;

interface Watching {
  /** Called with the path of a text that needs a deeper stack, where no types can be asked. */
  readonly apart?: (path: string) => void;
  /** As for `untilStopped`. */
  readonly stop?: AbortController | undefined;
}

/**
 * Migrates texts like `migrateTogether`, but with a deeper stack where one needs it, and with an end where it would have none.
 */
export async function migrateSources(
  sources: readonly Source[],
  settings: Settings,
  types: ProjectTypes | null,
  { apart: onApart, stop }: Watching = {},
): Promise<Results> {
  const { migrateTogether } = await import("../../transforms/migrate.js");
  try {
    const work = () => migrateTogether(sources, { ...settings, types });
    const results = await untilStopped(work, limit, stop);
    const isTooDeep = sources.some(({ path }) => results.get(path)?.error?.isTooDeep);
    if (!isTooDeep || sources.length > 1) return results;
    const apart = await migrateApart(sources, settings).catch((error) => {
      if (error instanceof TimeLimitError) throw error;
      return null;
    });
    for (const { path } of apart ? sources : []) onApart?.(path);
    return apart ?? results;
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    const failure = { code: "internal-error", message: tookTooLong, line: null, column: null } as const;
    return new Map(sources.map(({ path, text }) => [path, failed(text, failure)]));
  }
}

/**
 * Migrates texts like `migrateSources`, but each by itself. To watch the time of one costs as much as to watch that of
 * some, so they have one end together, unless one of them needs it.
 *
 * @param on `done` is called after each that didn't need an end of its own
 * @returns the result of each, by its path; types that are asked may not name another file
 */
export async function migrateEach(
  sources: readonly Source[],
  settings: Settings,
  types: ProjectTypes | null,
  on: Watching & { readonly done?: () => void } = {},
): Promise<Results> {
  const { migrateTogether } = await import("../../transforms/migrate.js");
  const all = new Map<string, Migration>();
  try {
    const work = () => {
      for (const source of sources) {
        const result = migrateTogether([source], { ...settings, types }).get(source.path);
        if (result && !result.error?.isTooDeep) all.set(source.path, result);
        on.done?.();
      }
    };
    await untilStopped(work, limit, on.stop);
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
  }
  for (const source of sources.filter(({ path }) => !all.has(path)))
    for (const [path, result] of await migrateSources([source], settings, types, on)) all.set(path, result);
  return all;
}

function failed(code: string, error: Failure): Migration {
  return { code, changed: false, findings: [], changes: [], notes: [], error };
}

let deep: Thread | undefined;

/** In a thread, which is handed data only, so that no types can be asked. */
async function migrateApart(sources: readonly Source[], settings: Settings): Promise<Results> {
  const thread = deep ?? new Thread(new URL("../migrate.js", import.meta.url).href);
  deep = thread;
  try {
    const args = [sources, { ...settings, types: null, trees: undefined }];
    return (await thread.call("migrateTogether", args, limit)) as Results;
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    // Another file took too long, before it was this one's turn.
    if (deep !== thread) return await migrateApart(sources, settings);
    deep = undefined;
    throw error;
  }
}
