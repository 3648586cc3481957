import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { displayPath, isInside } from "../../../src/disk/display-path.js";
import { realPath } from "../../../src/disk/real-path.js";
import { repositoryTop } from "../../../src/disk/repository-top.js";
import { UsageError } from "../errors.js";
import type { SettingName } from "./settings.js";

/** What a configuration sets, and where. */
export interface Config {
  /** The file, relative to the working directory, with `/`. */
  readonly path: string;
  /** Absolute; what its globs and paths are relative to. */
  readonly folder: string;
  readonly values: ReadonlyMap<SettingName, { readonly value: unknown; readonly line: number }>;
}

const rcName = ".ddclient-migraterc.json";
const packageKey = "ddclient-migrate";

/**
 * The nearest configuration, from the working directory up to the top of its repository; outside of one, the working
 * directory's own. Not that of the paths given: what it sets is for the run as a whole, and they may lie in several
 * repositories. So nobody else's settings apply to a run over a repository that is only looked at.
 *
 * @throws UsageError when there is something wrong with it
 */
export async function findConfig(cwd: string): Promise<Config | null> {
  const top = repositoryTop(cwd) ?? cwd;
  for (let folder = cwd; ; folder = dirname(folder)) {
    const own = join(folder, rcName);
    const text = readIfThere(own);
    if (text !== null) return await parse(own, text, null, cwd, top);
    const manifest = join(folder, "package.json");
    const written = readIfThere(manifest);
    if (written?.includes(`"${packageKey}"`)) {
      const config = await parse(manifest, written, packageKey, cwd, top);
      if (config) return config;
    }
    if (folder === top || dirname(folder) === folder) return null;
  }
}

/** Without a word of what can't be read: a folder or a pipe of that name is no configuration. */
function readIfThere(file: string): string | null {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  try {
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    throw new UsageError(`${file} could not be read: ${(error as Error).message}.`);
  }
}

async function parse(
  file: string,
  text: string,
  key: string | null,
  cwd: string,
  top: string,
): Promise<Config | null> {
  const { readSettings } = await import("./read-settings.js");
  const path = displayPath(cwd, file);
  const values = readSettings(text, path, key);
  if (values === null) return null;
  const folder = dirname(file);
  const baseline = values.get("baseline");
  if (baseline && !isInside(realPath(top), realPath(resolve(folder, baseline.value as string))))
    throw new UsageError(
      `${path}:${baseline.line}: "baseline" leads out of the repository: ${baseline.value}`,
    );
  return { path, folder, values };
}
