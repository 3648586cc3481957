import { fileError } from "../../src/disk/file-result.js";
import type { Change, Reference } from "../../src/model.js";
import type { FileError, FileResult, FileStatus } from "../../src/results.js";
import type { Draft } from "../../transforms/project/draft.js";
import type { FileJob } from "../file-job.js";
import { makeText } from "./make-text.js";

/**
 * Keeps some of a file's changes. The text is looked at again, since nobody has parsed this selection.
 *
 * @param draft what the file was made of
 * @param message what is said of a reference, by its index, whose change is not made
 */
export async function selectChanges(
  file: FileResult,
  kept: readonly Change[],
  draft: Draft,
  message: (index: number) => string,
  job: FileJob,
): Promise<FileResult> {
  if (kept.length === file.changes.length) return file;
  const made = new Set(kept.flatMap((change) => change.references));
  const references = file.references.map((reference, index) =>
    made.has(index) ? reference : declined(reference, message(index)),
  );
  const chosen: FileResult = { ...file, references, changes: kept };
  const code = makeText(draft, kept, job.todo);
  const selected: FileResult = { ...chosen, code };
  if (code === file.source) return { ...selected, status: "unchanged" };
  const again = await job.types.migrateAlone({ path: file.path, text: code }, job.settings);
  const { error, notes } = again.result;
  if (!error && notes.length <= file.notes.length) return selected;
  const problem =
    `${file.path} was left alone: with only the chosen changes it could not be parsed any more. ` +
    "Choose all of them or none, and please report it.";
  return unwritten(selected, "error", fileError("internal-error", problem));
}

/** A file of which nothing is changed, not even a marker. */
export function selectNothing(file: FileResult, message: string): FileResult {
  const references = file.references.map((reference) => declined(reference, message));
  return { ...file, status: "unchanged", references, changes: [], code: file.source };
}

/** The result of a file that stays as it is, so that nothing in it counts as migrated. */
export function unwritten(file: FileResult, status: FileStatus, error: FileError): FileResult {
  const why =
    error.code === "uncommitted-changes" ? "the file has uncommitted changes" : "see the file's error";
  const references = file.references.map((reference) => declined(reference, `Not written: ${why}.`));
  return { ...file, status, error, references, code: file.source };
}

function declined(reference: Reference, message: string): Reference {
  return reference.outcome === "migrated"
    ? { ...reference, outcome: "manual", reason: "declined", message }
    : reference;
}
