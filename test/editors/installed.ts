import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, test } from "vitest";

const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
/** Where `install.sh` puts what isn't of the system. */
const unpacked = join(cache, "ddclient-migrate/editors/bin");

/** Where a command is, as it stands in the PATH, or is unpacked; undefined where it isn't. */
export function findCommand(name: string): string | undefined {
  return [...(process.env.PATH ?? "").split(delimiter), unpacked]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/**
 * Tests in a real editor. Where it isn't installed they are skipped, and a line says so; but not in CI, which has run
 * `install.sh` and sets REQUIRE_EDITORS.
 *
 * @param tests is given where the editor is
 */
export function describeEditor(title: string, command: string, tests: (path: string) => void): void {
  const path = findCommand(command);
  if (process.env.REQUIRE_EDITORS || (path && findCommand("tmux"))) {
    describe(title, () => tests(path ?? command));
    return;
  }
  console.log(
    `Skipped: ${title}. There is no ${path ? "tmux" : command} here; test/editors/install.sh gets it.`,
  );
  describe(title, () => test.skip("its tests"));
}
