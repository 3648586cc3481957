import { spawnSync } from "node:child_process";
import { lchownSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { script } from "../cli/run-command.js";

/**
 * A user for whom permissions count. Root, as which tests run in a container, may do anything, so another one steps in;
 * null where there is none, or where that one can't read the program.
 */
export const ordinaryUser = findUser();

function findUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.platform === "win32") return null;
  const self = { uid: process.getuid!(), gid: process.getgid!() };
  if (self.uid !== 0) return self;
  const nobody = { uid: 65534, gid: 65534 };
  const { status } = spawnSync(process.execPath, [script, "--version"], {
    ...nobody,
    cwd: "/",
    stdio: "ignore",
  });
  return status === 0 ? nobody : null;
}

/** Gives a folder and all that is in it to the user. */
export function giveAway(folder: string): void {
  const { uid, gid } = ordinaryUser!;
  for (const path of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })]) {
    lchownSync(join(folder, path), uid, gid);
  }
}
