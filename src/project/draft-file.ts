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
export async function draftFile({ path, file }: Candidate, job: FileJob): Promise<LoneDraft | FileResult> {
  const read = await readSource(file, path);
  if ("error" in read) return notDone(path, read.status, read.error);
  const { text: source, bytes } = read;
  const uncommitted = job.committed?.uncommitted(file, bytes) ?? null;
  const isRestorable = job.committed?.isRestorable(file) ?? true;
  return draftAgain({ path, file, source, uncommitted, isRestorable }, job);
}

/** Migrates a file that was read. */
export async function draftAgain(file: Omit<Draft, "result">, job: FileJob): Promise<LoneDraft> {
  const { path, source } = file;
  const others = new Map(await job.types.migrate([{ path, text: source }], job.settings));
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
