import { reasonOf } from "../../../src/disk/disk-error.js";
import { BulkError } from "../bulk-error.js";
import { readResult, resultPath } from "../campaign/results.js";
import { type About, itemOf, type Overview } from "./overview.js";

/** An overview, and where it goes. */
export interface Output {
  readonly overview: Overview;
  readonly write: (text: string) => void | Promise<void>;
}

/**
 * Makes overviews of a campaign. Each result is read once, and none of them is kept.
 *
 * @param folder of the campaign
 * @returns of how many repositories the journal knows findings that aren't there
 * @throws BulkError when a result can't be read
 */
export async function makeOverviews(
  folder: string,
  about: About,
  outputs: readonly Output[],
): Promise<number> {
  const needs = new Map(about.needs.map((need) => [need.current, need]));
  let missing = 0;
  for (const { overview, write } of outputs) await write(overview.head());
  for (const current of about.standing.repositories) {
    const item = itemOf(current, needs.get(current) ?? null, read(folder, current.planned.id));
    if (current.counts !== null && item.found === null) missing++;
    for (const { overview, write } of outputs) await write(overview.add(item));
  }
  for (const { overview, write } of outputs) await write(overview.tail());
  return missing;
}

function read(folder: string, id: string): ReturnType<typeof readResult> {
  try {
    return readResult(folder, id);
  } catch (error) {
    throw new BulkError(`${resultPath(folder, id)} can't be read: ${reasonOf(error)}.`);
  }
}
