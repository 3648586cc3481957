/** The package's public face. */

import { checkProjectArguments } from "./project/check-arguments.js";
import { migrateProject as migrateFiles } from "./project/migrate-project.js";
import type { ProjectOptions } from "./project/project-options.js";
import type { ProjectResult } from "./project/result.js";

export * from "./core.js";
export type { ProjectOptions } from "./project/project-options.js";
export type * from "./project/result.js";

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
