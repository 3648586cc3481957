import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "../../../src/disk/disk-error.js";
import { slugOf } from "./repository-name.js";
import type { Result } from "./result.js";
import { writeWhole } from "./write-whole.js";

/** Where the result of a repository is kept. */
export function resultPath(folder: string, id: string): string {
  return join(folder, "results", `${slugOf(id)}.json`);
}

/** Keeps a result; a reader sees the whole of it or the one before. @throws BulkError when it can't be written */
export function writeResult(folder: string, result: Result): void {
  writeWhole(resultPath(folder, result.id), result);
}

/** @returns null where there is none, or what is there is damaged */
export function readResult(folder: string, id: string): Result | null {
  try {
    const result = JSON.parse(readFileSync(resultPath(folder, id), "utf8")) as Result;
    return result.schemaVersion === 1 && result.id === id ? result : null;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
