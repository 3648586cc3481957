import type { FileResult, Result } from "../model.js";
import type { Uncommitted } from "./committed-files.js";
import type { FileJob } from "./file-job.js";
import { notDone } from "./file-result.js";
import type { Candidate } from "./find-candidates.js";
import type { Results } from "./migrate-sources.js";
import { readSource } from "./read-source.js";

/** A file with what the migration makes of it, before anything is written. */
export interface Draft extends Candidate {
  readonly source: string;
  readonly result: Result;
  /** Why the file may not be changed; null when it may. */
  readonly uncommitted: Uncommitted | null;
  /** Whether git could bring its text back. */
  readonly isRestorable: boolean;
}

/** A draft made by itself, and what would become of the files that were looked into because of it. */
export interface LoneDraft extends Draft {
  readonly others: Results;
}

/** Reads and migrates one file. */
export async function draftFile(candidate: Candidate, job: FileJob): Promise<LoneDraft | FileResult> {
  const file = await readDraft(candidate, job);
  return "status" in file ? file : draftAgain(file, job);
}

/** Reads and migrates one file, as far as it goes without an answer to what it asks. */
export async function draftFirst(candidate: Candidate, job: FileJob): Promise<LoneDraft | FileResult> {
  const file = await readDraft(candidate, job);
  if ("status" in file) return file;
  return toDraft(file, await job.types.draft({ path: file.path, text: file.source }, job.settings));
}

async function readDraft(
  { path, file }: Candidate,
  job: FileJob,
): Promise<Omit<Draft, "result"> | FileResult> {
  const read = await readSource(file, path);
  if ("error" in read) return notDone(path, read.status, read.error);
  const { text: source, bytes } = read;
  const uncommitted = job.committed?.uncommitted(file, bytes) ?? null;
  const isRestorable = job.committed?.isRestorable(file) ?? true;
  return { path, file, source, uncommitted, isRestorable };
}

/** Migrates a file that was read. */
export async function draftAgain(file: Omit<Draft, "result">, job: FileJob): Promise<LoneDraft> {
  return toDraft(file, await job.types.migrate([{ path: file.path, text: file.source }], job.settings));
}

function toDraft(file: Omit<Draft, "result">, results: Results): LoneDraft {
  const others = new Map(results);
  const { path } = file;
  const result = others.get(path)!;
  others.delete(path);
  return { ...file, result, others };
}

/** What is said of a file that may not be changed. */
export function sayUncommitted(path: string, why: Uncommitted): string {
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
