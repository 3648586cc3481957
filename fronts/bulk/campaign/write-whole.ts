import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { reasonOf } from "../../../src/disk/disk-error.js";
import { stringify } from "../../../src/report/stringify.js";
import { BulkError } from "../bulk-error.js";

/**
 * Writes a file of a campaign as JSON. A reader sees what was there before, or the whole of what is new; what a process leaves that
 * is killed meanwhile is written over the next time.
 *
 * @throws BulkError when it can't be written
 */
export function writeWhole(path: string, value: object): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, stringify(value));
    renameSync(`${path}.new`, path);
  } catch (error) {
    throw new BulkError(`${path} can't be written: ${reasonOf(error)}. Mend that, and run again.`);
  }
}
