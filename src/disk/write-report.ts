import { access, constants, open, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isCodeFile } from "../source/extensions.js";
import { codeOf, reasonOf } from "./disk-error.js";

/**
 * Finds out whether a report can be written before anything else is done. Leaves no file behind.
 *
 * @param path absolute
 * @throws Error that names the file and says what is in the way
 */
export async function checkReportFile(path: string): Promise<void> {
  try {
    const known = await stat(path).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return null;
      throw error;
    });
    if (known?.isDirectory()) throw new Error("it is a folder");
    if (known && isCodeFile(path)) throw new Error("it is code, which the report would take the place of");
    // Opening a pipe would wait for its reader.
    if (known && !known.isFile()) return await access(path, constants.W_OK);
    await (await open(path, "a")).close();
    if (!known) await rm(path, { force: true });
  } catch (error) {
    throw new Error(`The report can't be written to ${path}: ${explain(error, path)}.`);
  }
}

/**
 * Writes a report; a file that exists is replaced.
 *
 * @param path absolute
 * @throws Error that names the file and says what is in the way
 */
export async function writeReport(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new Error(`The report can't be written to ${path}: ${explain(error, path)}.`);
  }
}

function explain(error: unknown, path: string): string {
  if (codeOf(error) === "ENOENT") return `the folder ${dirname(path)} does not exist; create it first`;
  return reasonOf(error);
}
