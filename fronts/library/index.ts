/** The package's public face. */

import { migrateProject as migrateFiles } from "../../run/migrate-project.js";
import type { ProjectOptions } from "../../run/project-options.js";
import type { ProjectResult } from "../../src/results.js";
import { checkProjectArguments } from "./check-project-arguments.js";

export type { ProjectOptions } from "../../run/project-options.js";
export type * from "../../src/results.js";
export * from "./core.js";

/**
 * Migrates the files under some paths, on disk. One file that can't be done doesn't stop the others; what is wrong with
 * it is in its result. Nothing from the project is executed.
 *
 * @param paths files, folders, globs and `!` globs, relative to `cwd`; none for `cwd` itself
 * @throws TypeError when `paths` is no array of strings, or for an option that there isn't
 */
export async function migrateProject(
  paths: readonly string[],
  options?: ProjectOptions,
): Promise<ProjectResult> {
  checkProjectArguments(paths, options);
  return migrateFiles(paths, options);
}
