import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Thread } from "./thread.js";

/** What of Prettier is used. */
export type Prettier = Pick<
  typeof import("prettier"),
  "check" | "clearConfigCache" | "format" | "getFileInfo" | "resolveConfig" | "resolveConfigFile"
>;

/** In milliseconds: configuration is read in a few of them, but its patterns can be made to match for hours. */
const configLimit = 5_000;
const formatLimit = 60_000;

/** Prettier in a thread of its own, which is ended when it takes too long; for configuration that is data. */
export function startPrettier(): Prettier {
  const thread = new Thread(pathToFileURL(createRequire(import.meta.url).resolve("prettier")).href);
  const make =
    (name: keyof Prettier, limit: number) =>
    (...args: unknown[]) =>
      thread.call(name, args, limit);
  return {
    check: make("check", formatLimit),
    clearConfigCache: make("clearConfigCache", configLimit),
    format: make("format", formatLimit),
    getFileInfo: make("getFileInfo", configLimit),
    resolveConfig: make("resolveConfig", configLimit),
    resolveConfigFile: make("resolveConfigFile", configLimit),
  } as Prettier;
}
