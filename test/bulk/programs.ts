import { spawnSync } from "node:child_process";
import { delimiter } from "node:path";

/** Where Debian has what is for administrators. */
const path = [process.env.PATH, "/usr/sbin", "/usr/local/sbin"].join(delimiter);

/** Where a program is; null where it isn't installed. */
export function findProgram(name: string): string | null {
  const { status, stdout } = spawnSync("sh", ["-c", 'command -v "$1"', "sh", name], {
    encoding: "utf8",
    env: { ...process.env, PATH: path },
  });
  return status === 0 ? stdout.trim() : null;
}

/** Whether all of them are there; where they have to be, the absence of one fails. */
export function hasPrograms(...names: string[]): boolean {
  const missing = names.filter((name) => findProgram(name) === null);
  if (missing.length > 0 && process.env.REQUIRE_BULK)
    throw new Error(`${missing.join(" and ")} missing: bash test/bulk/install.sh`);
  return missing.length === 0;
}
