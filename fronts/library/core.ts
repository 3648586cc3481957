/** The package's public face where there is neither Node nor a disk: `ddclient-migrate/core`. */

import type { MigrateOptions, Result } from "../../src/model.js";
import { markLeftovers as markLeftoversIn, migrate as migrateSource } from "../../transforms/migrate.js";
import { checkMigrateArguments } from "./check-arguments.js";

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
