import { toReference } from "../../src/findings/to-reference.js";
import type { FileResult, NotInGit } from "../../src/results.js";
import { Document } from "../../src/source/document.js";
import { isCodeFile } from "../../src/source/extensions.js";
import type { Draft } from "../../transforms/project/draft.js";
import { leftAlone } from "../drafts/draft-file.js";
import type { FileJob } from "../file-job.js";
import { makeText } from "./make-text.js";
import { unwritten } from "./select-changes.js";

/** What is to become of a file, before it is formatted. */
export function propose(draft: Draft, { todo }: Pick<FileJob, "todo">): FileResult {
  const { path, source, result, uncommitted, isRestorable } = draft;
  const { findings, changes, notes, error } = result;
  const document = new Document(path, source);
  const references = findings.map((finding) => toReference(finding, document));
  const notInGit: NotInGit | null = uncommitted ?? (isRestorable ? null : "outside");
  const file = { path, references, changes, notes, source, ...(notInGit && { notInGit }) } as const;
  const untouched: FileResult = { ...file, status: "unchanged", error, code: source };
  // Of a file in another language, the rest is done all the same where one piece of code can't be read.
  if (error && isCodeFile(path)) return unwritten(untouched, "error", error);
  const code = makeText(draft, changes, todo);
  if (code === source) return error ? { ...untouched, status: "error" } : untouched;
  const changed: FileResult = { ...untouched, status: "changed", code };
  if (!uncommitted) return changed;
  return unwritten(changed, "skipped", leftAlone(path, uncommitted));
}

/**
 * Formats what became of a file, if anything did.
 *
 * @param file its absolute path
 */
export async function format(
  result: FileResult,
  file: string,
  job: Pick<FileJob, "format" | "notes">,
): Promise<FileResult> {
  const { status, source, code } = result;
  if (status !== "changed" || source === null || code === null) return result;
  const formatted = await job.format(file, source, code);
  for (const note of formatted.notes) job.notes.add(note);
  const notes = formatted.fileNote === undefined ? result.notes : [...result.notes, formatted.fileNote];
  const { code: text, isFormatted } = formatted;
  return { ...result, notes, code: text, ...(isFormatted !== undefined && { isFormatted }) };
}
