import { writeSource } from "../../src/disk/write-source.js";
import { unlessAborted } from "../../src/limits/unless-aborted.js";
import type { FileResult } from "../../src/results.js";
import type { Draft } from "../../transforms/project/draft.js";
import type { FileJob } from "../file-job.js";
import { chooseChanges } from "./choose-changes.js";
import { format, propose } from "./propose.js";
import { selectChanges, unwritten } from "./select-changes.js";

/** The files at hand are done when a run is stopped, unless that takes longer, in milliseconds. */
const grace = 500;

/**
 * Chooses, formats and writes what was made of some files.
 *
 * @param drafts one, or all those that have parts in the same changes
 * @param chosen what is to become of them, where that is known already
 * @returns what became of each, but for those about which there is nothing to say
 */
export async function finishFiles(
  drafts: readonly Draft[],
  job: FileJob,
  chosen?: readonly FileResult[],
): Promise<FileResult[]> {
  const files = new Map(drafts.map((draft) => [draft.path, draft]));
  const failed: FileResult[] = [];
  const proposed = () => drafts.map((draft) => propose(draft, job));
  let left = chosen ?? (await chooseChanges(proposed(), files, job));
  for (;;) {
    const formatted: FileResult[] = [];
    for (const result of left) {
      const formatting = format(result, files.get(result.path)!.file, job);
      formatted.push(await unlessAborted(formatting, job.signal, grace));
    }
    const failure = job.dryRun ? null : await writeAll(formatted, files, job);
    if (!failure) return [...formatted, ...failed].filter(isWorthSaying);
    failed.push(failure);
    left = await withoutPartsOf(
      failure,
      left.filter(({ path }) => path !== failure.path),
      files,
      job,
    );
  }
}

/**
 * Writes files, all or none.
 *
 * @returns the first one that can't be written; then the others are as they were
 */
async function writeAll(
  results: readonly FileResult[],
  files: ReadonlyMap<string, Draft>,
  { ledger }: FileJob,
): Promise<FileResult | null> {
  const written: FileResult[] = [];
  for (const result of results) {
    if (result.status !== "changed") continue;
    const { path, source, code } = result;
    const { file } = files.get(path)!;
    const [before, after] = [Buffer.from(source!), Buffer.from(code!)];
    const error =
      (await ledger?.enter(file, path, before, after)) ?? (await writeSource(file, path, code!, before));
    if (error) {
      for (const { path, source, code } of written)
        await writeSource(files.get(path)!.file, path, source!, Buffer.from(code!));
      return unwritten(result, "error", error);
    }
    written.push(result);
  }
  return null;
}

/** Takes out what would change together with a file that can't be written. */
async function withoutPartsOf(
  failure: FileResult,
  files: readonly FileResult[],
  drafts: ReadonlyMap<string, Draft>,
  job: FileJob,
): Promise<readonly FileResult[]> {
  const groups = new Set(failure.changes.flatMap(({ group }) => group ?? []));
  const message = `Not written: ${failure.path}, which has to change with it, could not be written.`;
  return Promise.all(
    files.map((file) => {
      const kept = file.changes.filter(({ group }) => group === undefined || !groups.has(group));
      return selectChanges(file, kept, drafts.get(file.path)!, () => message, job);
    }),
  );
}

function isWorthSaying({ status, references, notes }: FileResult): boolean {
  return status !== "unchanged" || references.length > 0 || notes.length > 0;
}
