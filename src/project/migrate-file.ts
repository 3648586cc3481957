import type { Change, FileError, FileResult, FileStatus, Reference, Result } from "../model.js";
import type { CommittedFiles, Uncommitted } from "./committed-files.js";
import { fileError, notDone } from "./file-result.js";
import type { Candidate } from "./find-candidates.js";
import type { Formatter } from "./format-source.js";
import { readSource } from "./read-source.js";
import { writeSource } from "./write-source.js";

/** What a file's migration needs, the same for all files of a run. */
export interface FileJob {
  readonly migrate: (source: string, path: string) => Promise<Result>;
  /** Leaves markers at what is left in a text, if that was asked for. */
  readonly mark: (code: string, path: string) => string;
  readonly format: Formatter;
  readonly dryRun: boolean;
  readonly committed: CommittedFiles | null;
  /** Null: nothing more is to be changed, here and from now on. */
  readonly choose: ((file: FileResult) => Promise<readonly Change[] | null>) | undefined;
  /** Collects what concerns the run as a whole. */
  readonly notes: Set<string>;
}

/** Reads, migrates, formats and writes one file. Null when there is nothing to say about it. */
export async function migrateFile({ path, file }: Candidate, job: FileJob): Promise<FileResult | null> {
  const read = await readSource(file, path);
  if ("error" in read) return notDone(path, read.status, read.error);
  const { text: source, bytes } = read;
  const result = await job.migrate(source, path);
  const { references, error, changes, notes } = result;
  const analysed: FileResult = {
    path,
    status: "unchanged",
    error,
    references,
    changes,
    notes,
    source,
    code: source,
  };
  if (error) return unwritten(analysed, "error", error);
  if (result.code === source) return references.length > 0 ? analysed : null;

  const why = job.committed?.uncommitted(file, bytes);
  if (why) return unwritten(analysed, "skipped", fileError("uncommitted-changes", sayUncommitted(path, why)));

  const proposed: FileResult = { ...analysed, status: "changed", code: result.code };
  const chosen = job.choose ? await applyChoice(proposed, await job.choose(proposed), job) : proposed;
  if (chosen.error || chosen.code === null || chosen.code === source) return chosen;

  const formatted = await job.format(file, source, chosen.code);
  for (const note of formatted.notes) job.notes.add(note);
  const final: FileResult = { ...chosen, code: formatted.code };
  if (job.dryRun) return final;
  const failure = await writeSource(file, path, formatted.code, bytes);
  if (failure) return unwritten(final, "error", failure);
  if (job.committed && !job.committed.isRestorable(file)) {
    job.notes.add("Some of the files written are not kept in git, so git can't undo the changes to them.");
  }
  return final;
}

/** Keeps the changes that were chosen. The result is looked at again, since nobody has parsed this selection. */
async function applyChoice(
  file: FileResult,
  chosen: readonly Change[] | null,
  job: FileJob,
): Promise<FileResult> {
  if (chosen?.length === file.changes.length) return file;
  const made = new Set(chosen?.flatMap((change) => change.references));
  const references = file.references.map((reference, index) =>
    made.has(index) ? reference : declined(reference, "You left this one; run again to choose it."),
  );
  const untouched: FileResult = { ...file, status: "unchanged", references, changes: [], code: file.source };
  if (chosen === null || file.source === null) return untouched;
  const { applyEdits } = await import("../edits/render.js");
  const edits = chosen.flatMap((change) => change.edits);
  const code = job.mark(applyEdits(file.source, edits), file.path);
  if (code === file.source) return untouched;
  const { error, notes } = await job.migrate(code, file.path);
  if (!error && notes.length <= file.notes.length) return { ...file, references, changes: chosen, code };
  const message =
    `${file.path} was left alone: with only the chosen changes it could not be parsed any more. ` +
    "Choose all of them or none, and please report it.";
  return unwritten({ ...file, references }, "error", fileError("internal-error", message));
}

/** The result of a file that stays as it is, so that nothing in it counts as migrated. */
function unwritten(file: FileResult, status: FileStatus, error: FileError): FileResult {
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

function sayUncommitted(path: string, why: Uncommitted): string {
  switch (why) {
    case "untracked":
      return `${path} is not committed to git yet and was left alone. Commit it, or run again with --force.`;
    case "unknown":
      return (
        `${path} is in a git repository, but git could not tell whether it has uncommitted changes, so it was left ` +
        "alone. Make git work there, or run again with --force."
      );
    default:
      return `${path} has uncommitted changes and was left alone. Commit or stash them, or run again with --force.`;
  }
}
