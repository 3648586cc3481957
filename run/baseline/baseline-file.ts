import { readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf, reasonOf } from "../../src/disk/disk-error.js";
import { temporaryName } from "../../src/disk/leftovers.js";
import { stringify } from "../../src/report/stringify.js";

/** How often each key is known in each file; paths are relative to the folder of the baseline, with `/`. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The name of the file unless another is given. */
export const usualName = ".ddclient-migrate-baseline.json";

const version = 1;

/** A baseline that can't be used or written; the message is for the user. */
export class BaselineError extends Error {
  override readonly name = "BaselineError";
}

/**
 * @param file absolute
 * @returns null when there is none
 * @throws BaselineError when it can't be read or isn't one
 */
export async function readBaseline(file: string): Promise<Baseline | null> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw new BaselineError(`The baseline ${file} could not be read: ${reasonOf(error)}.`);
  }
  const fail = (what: string) =>
    new BaselineError(
      `The baseline ${file} ${what}. Mend it, or remove it and write it again with --write-baseline.`,
    );
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw fail(`is no JSON: ${(error as Error).message}`);
  }
  if (!isRecord(content) || typeof content.version !== "number") throw fail("has no version");
  if (content.version > version)
    throw new BaselineError(
      `The baseline ${file} was written by a newer version of ddclient-migrate: use that, or remove it and write it again.`,
    );
  const unknown = Object.keys(content).find((key) => !["$schema", "version", "files"].includes(key));
  if (unknown !== undefined) throw fail(`has the unknown key "${unknown}"`);
  if (!isRecord(content.files)) throw fail("has no files");
  const baseline = new Map<string, Map<string, number>>();
  for (const [path, keys] of Object.entries(content.files)) {
    if (!isRecord(keys)) throw fail(`has no counts for "${path}"`);
    const counts = Object.entries(keys).map(([key, count]) => {
      if (typeof count !== "number" || !Number.isSafeInteger(count) || count < 1)
        throw fail(`has no count from 1 on for "${key}" of "${path}"`);
      return [key, count] as const;
    });
    baseline.set(path, new Map(counts));
  }
  return baseline;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Writes a baseline as a whole, sorted, so that what changes in it is what changed in the code. Not where it is so already.
 *
 * @throws BaselineError when it can't be written
 */
export async function writeBaseline(file: string, baseline: Baseline): Promise<void> {
  const files = Object.fromEntries(
    sorted(baseline)
      .filter(([, keys]) => keys.size > 0)
      .map(([path, keys]) => [path, Object.fromEntries(sorted(keys))]),
  );
  const text = stringify({ version, files });
  // A link stays one.
  const target = await realpath(file).catch(() => file);
  const temporary = join(dirname(target), temporaryName());
  try {
    if ((await readFile(target, "utf8").catch(() => null)) === text) return;
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new BaselineError(`The baseline ${file} could not be written: ${reasonOf(error)}.`);
  }
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}
