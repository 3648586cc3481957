import { createHash, randomBytes } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { isAlive, thisProcess } from "../campaign/holder.js";
import { slugOf } from "../campaign/repository-name.js";

/** A folder that one step has to itself, in one that many have. */
export interface Place {
  /** Where the files of the repository go. */
  readonly files: string;
  /** For what the migration keeps for itself: its home, and its report. */
  readonly home: string;
  readonly remove: () => void;
}

/** The name of a step's folder says whose it is. */
const form = /\.([0-9a-f]{8})-(\d+)-(\d*)-[0-9a-f]{8}$/;

/** Names a folder for a step, which doesn't exist yet. @param work the folder that it is to be in */
export function choosePlace(work: string, id: string): Place {
  const { pid, host, began } = thisProcess();
  const owner = `${markOf(host)}-${pid}-${began ?? ""}-${randomBytes(4).toString("hex")}`;
  const folder = join(work, `${slugOf(id)}.${owner}`);
  return { files: join(folder, "files"), home: join(folder, "home"), remove: () => remove(folder) };
}

/** Removes what processes of this machine have left that were killed. */
export function sweep(work: string): void {
  for (const name of readdirSync(work)) {
    const [, mark, pid, began] = form.exec(name) ?? [];
    if (mark !== markOf(hostname())) continue;
    if (!isAlive({ pid: Number(pid), host: hostname(), began: began || null })) remove(join(work, name));
  }
}

function markOf(host: string): string {
  return createHash("sha256").update(host).digest("hex").slice(0, 8);
}

/** A program that was killed a moment ago may be writing there still. */
function remove(folder: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}
