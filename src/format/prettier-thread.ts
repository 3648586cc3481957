import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Thread } from "../limits/thread.js";

/** What of Prettier is used. */
export type Prettier = Pick<
  typeof import("prettier"),
  "check" | "clearConfigCache" | "format" | "getFileInfo" | "resolveConfig" | "resolveConfigFile"
>;

/** In milliseconds: configuration is read in a few of them, but its patterns can be made to match for hours. */
const configLimit = 5_000;
/** For what may have to load Prettier first, too. */
const usualLimit = 60_000;

/** One for all runs in this process: an idle thread stays, with some 20 MB. */
let shared: Thread | undefined;

/**
 * Prettier in a thread of its own, which is ended when it takes too long; for configuration that is data. Its cache has
 * to be cleared before anything else, for which it has the time to load.
 */
export function startPrettier(): Prettier {
  if (!shared || shared.hasEnded)
    shared = new Thread(pathToFileURL(createRequire(import.meta.url).resolve("prettier")).href);
  const thread = shared;
  const make =
    (name: keyof Prettier, limit: number) =>
    (...args: unknown[]) =>
      thread.call(name, args, limit);
  return {
    check: make("check", usualLimit),
    clearConfigCache: make("clearConfigCache", usualLimit),
    format: make("format", usualLimit),
    getFileInfo: make("getFileInfo", configLimit),
    resolveConfig: make("resolveConfig", configLimit),
    resolveConfigFile: make("resolveConfigFile", configLimit),
  } as Prettier;
}
