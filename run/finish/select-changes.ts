import { fileError } from "../../src/disk/file-result.js";
import { decline } from "../../src/findings/declined.js";
import { toReference } from "../../src/findings/to-reference.js";
import type { Change, Reference } from "../../src/model.js";
import type { FileError, FileResult, FileStatus } from "../../src/results.js";
import { Document } from "../../src/source/document.js";
import type { Draft } from "../../transforms/project/draft.js";
import type { FileJob } from "../file-job.js";
import { isAll, makeText } from "./make-text.js";

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
  if (isAll(kept, file.changes)) return file;
  const made = new Set(kept.flatMap((change) => change.references));
  const references = file.references.map((reference, index) =>
    made.has(index) ? asMade(index, reference, draft) : decline(reference, message(index)),
  );
  const chosen: FileResult = { ...file, references, changes: kept };
  const code = makeText(draft, kept, job.todo);
  const selected: FileResult = { ...chosen, code, status: code === file.source ? "unchanged" : "changed" };
  if (selected.status === "unchanged") return selected;
  const again = await job.types.migrateAlone({ path: file.path, text: code }, job.settings);
  const { error, notes } = again.result;
  if (!error && notes.length <= file.notes.length) return selected;
  const problem =
    `${file.path} was left alone: with only the chosen changes it could not be parsed any more. ` +
    "Choose all of them or none, and please report it.";
  return unwritten(selected, "error", fileError("internal-error", problem));
}

/** How a use is reported whose change is made; one that is offered only is another use then. */
export function asMade(
  index: number,
  reference: Reference,
  { path, source, result }: Pick<Draft, "path" | "source" | "result">,
): Reference {
  const offered = reference.outcome === "unsafe" ? result.offered?.get(index) : undefined;
  return offered ? toReference(offered, new Document(path, source), "as you chose") : reference;
}

/**
 * A file of which nothing is changed, not even a marker.
 *
 * @param message as in `selectChanges`
 */
export function selectNothing(file: FileResult, message: (index: number) => string): FileResult {
  const references = file.references.map((reference, index) => decline(reference, message(index)));
  return { ...file, status: "unchanged", references, changes: [], code: file.source };
}

/** The result of a file that stays as it is, so that nothing in it counts as migrated. */
export function unwritten(file: FileResult, status: FileStatus, error: FileError): FileResult {
  const references = file.references.map((reference) => decline(reference, `Not written: ${whyNot(error)}.`));
  return { ...file, status, error, references, code: file.source };
}

function whyNot({ code }: FileError): string {
  if (code === "uncommitted-changes") return "the file has uncommitted changes";
  return code === "not-in-git" ? "git could not bring the file back" : "see the file's error";
}
