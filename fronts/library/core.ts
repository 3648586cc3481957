/** The package's public face where there is neither Node nor a disk: `ddclient-migrate/core`. */

import type { MigrateOptions, Result } from "../../src/model.js";
import { neededParsers } from "../../src/source/hosts/needed-parsers.js";
import { loadParsers } from "../../src/source/hosts/parsers.js";
import { markLeftovers as markLeftoversIn, migrate as migrateSource } from "../../transforms/migrate.js";
import { checkMigrateArguments, checkPaths } from "./check-arguments.js";

export type { Reason } from "../../src/api/reasons.js";
export { type Row, type TransformName, table } from "../../src/api/table.js";
export { applyEdits } from "../../src/edits/render.js";
export type * from "../../src/model.js";
export type * from "../../src/type-facts.js";
export type { SessionTypes } from "../../transforms/session/answers.js";
export type { Related, SessionOptions, SessionResult } from "../../transforms/session/session.js";
export { Session } from "./session.js";

/**
 * Migrates one source text from v0 to v1. Pure: nothing is read, written or run.
 *
 * @param source the whole text of a file; a byte order mark is kept
 * @returns the new text with a report on every use of the old API; `error` is set, and the text is the input, when it
 *   could not be parsed
 * @throws TypeError when `source` is no string, or for an option that there isn't
 */
export function migrate(source: string, options?: MigrateOptions): Result {
  checkMigrateArguments("migrate", source, options);
  return migrateSource(source, options);
}

/**
 * Loads the parsers of the languages that files are in, by their names. Of TypeScript and JavaScript they are there from the
 * beginning; whoever migrates HTML, Vue, Svelte or Markdown awaits this before.
 *
 * @param paths the names of the files, of which the extensions say the languages
 * @throws TypeError when `paths` is no array of strings
 */
export async function loadLanguages(paths: readonly string[]): Promise<void> {
  checkPaths("loadLanguages", paths, "App.vue");
  await loadParsers([...new Set(paths.flatMap(neededParsers))]);
}

/**
 * Leaves a `TODO(ddclient-migrate)` comment at every place of a text that still uses the old API; one that is there
 * already is not repeated.
 *
 * @param code a text as `migrate` returns it
 * @throws TypeError when `code` is no string, or for an option that there isn't
 */
export function markLeftovers(code: string, options?: MigrateOptions): string {
  checkMigrateArguments("markLeftovers", code, options);
  return markLeftoversIn(code, options);
}
