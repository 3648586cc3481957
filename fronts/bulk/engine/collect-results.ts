import { BulkError } from "../bulk-error.js";
import { createShapeTest } from "../campaign/check-shape.js";
import type { Current } from "../campaign/current.js";
import { readCampaign } from "../campaign/folder.js";
import { Journal, readStanding } from "../campaign/journal.js";
import { linesOf } from "../campaign/lines-of.js";
import type { Result } from "../campaign/result.js";
import { sayUnread } from "../say.js";
import { recordResult } from "./record-result.js";
import { beginRevision } from "./revision.js";

export interface Collected {
  /** How many repositories there was news of. */
  readonly noted: number;
  /** How many lines said what is known. */
  readonly same: number;
  /** What couldn't be used, and where it stands. */
  readonly faults: readonly string[];
}

/**
 * Writes down in a campaign what was found elsewhere. Of several lines on a repository the last one counts.
 *
 * @param folder of the campaign; absolute
 * @param files of JSON lines: their absolute paths, and names for messages
 * @throws BulkError when one can't be read, or the campaign can't be written
 */
export function collectResults(
  folder: string,
  files: readonly { readonly path: string; readonly name: string }[],
  version: string,
): Collected {
  const { migration } = readCampaign(folder);
  const journal = Journal.open(folder);
  try {
    const standing = readStanding(folder);
    const currents = new Map(standing.repositories.map((current) => [current.planned.id, current]));
    const isResult = createShapeTest("result");
    const faults: string[] = [];
    const news = new Map<string, Result>();
    for (const { path, name } of files)
      for (const [index, line] of linesIn(path, name).entries()) {
        const result = read(line, isResult);
        const why =
          result === null ? "this is no result of bulk one" : whyNot(result, currents, version, migration);
        if (why === null) news.set(result!.id, result!);
        else faults.push(`${name}:${index + 1}: ${why}.`);
      }
    const fresh = [...news.values()].filter((result) => !isKnown(result, currents.get(result.id)!));
    if (fresh.length > 0) {
      const revision = beginRevision(journal, standing, version, migration);
      for (const result of fresh)
        recordResult(result, currents.get(result.id)!, { folder, journal, revision });
    }
    return { noted: fresh.length, same: news.size - fresh.length, faults };
  } finally {
    journal.close();
  }
}

/** @throws BulkError when the file can't be read */
function linesIn(path: string, name: string): string[] {
  try {
    return [...linesOf(path)];
  } catch (error) {
    throw new BulkError(`${name} can't be read: ${sayUnread(error)}.`);
  }
}

/** Null for what is none, e.g. half a line of a process that was killed. */
function read(line: string, isResult: (value: unknown) => boolean): Result | null {
  try {
    const value: unknown = JSON.parse(line);
    return isResult(value) ? (value as Result) : null;
  } catch {
    return null;
  }
}

/** Why a result is of no use to a campaign, as a part of a sentence; null where it is. */
function whyNot(
  result: Result,
  currents: ReadonlyMap<string, Current>,
  version: string,
  migration: readonly string[],
): string | null {
  if (!currents.has(result.id)) return `"${result.id}" is not on the list`;
  if (result.version !== version)
    return `"${result.id}" was migrated by version ${result.version}, and this is ${version}`;
  const options = (list: readonly string[]) => (list.length === 0 ? "no options" : list.join(" "));
  if (options(result.migration) === options(migration)) return null;
  return `"${result.id}" was migrated with ${options(result.migration)}, and the campaign has ${options(migration)}`;
}

/** What is known may have gone further meanwhile. */
function isKnown(result: Result, { key, commit, state }: Current): boolean {
  const isUnderway = state === "planned" || state === "cloned" || state === "migrated" || state === "failed";
  return !isUnderway && key === result.key && commit === result.commit;
}
