import { fileError, notDone } from "../../src/disk/file-result.js";
import { readSource } from "../../src/disk/read-source.js";
import type { FileError, FileResult, NotInGit } from "../../src/results.js";
import type { Draft, LoneDraft } from "../../transforms/project/draft.js";
import { draftAlone } from "../../transforms/project/draft-alone.js";
import type { FileJob } from "../file-job.js";
import type { Candidate } from "../find/candidate.js";

/** Reads and migrates one file. */
export async function draftFile(candidate: Candidate, job: FileJob): Promise<LoneDraft | FileResult> {
  const file = await readDraft(candidate, job);
  return "status" in file ? file : draftAlone(file, job);
}

/** Reads some files and migrates each by itself, as far as it goes without an answer to what it asks. */
export async function draftFirst(
  candidates: readonly Candidate[],
  job: FileJob,
): Promise<(LoneDraft | FileResult)[]> {
  const files = await Promise.all(candidates.map((candidate) => readDraft(candidate, job)));
  const sources = files.flatMap((file) => ("status" in file ? [] : [{ path: file.path, text: file.source }]));
  const results = await job.types.draft(sources, job.settings);
  return files.map((file) =>
    "status" in file ? file : { ...file, result: results.get(file.path)!, linked: new Set<string>() },
  );
}

/** Reads and migrates files that stay as they are, as if they could change; those that can't be read are left out. */
export async function draftAll(
  candidates: readonly Candidate[],
  job: FileJob,
): Promise<readonly LoneDraft[]> {
  const drafts: LoneDraft[] = [];
  for (const candidate of candidates) {
    const draft = await draftFile(candidate, { ...job, committed: null }).catch(() => null);
    if (draft && "result" in draft) drafts.push(draft);
  }
  return drafts;
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
  job.ledger?.know(file, job.committed?.baseOf(file, bytes) ?? null);
  return { path, file, source, uncommitted, isRestorable };
}

/** What is said of a file that may not be changed. */
export function leftAlone(path: string, why: NotInGit): FileError {
  const code = why === "outside" ? "not-in-git" : "uncommitted-changes";
  return fileError(code, sayWhy(path, why));
}

function sayWhy(path: string, why: NotInGit): string {
  switch (why) {
    case "outside":
      return (
        `${path} was left alone, because git could not bring it back: it is in no repository, or git ignores it. ` +
        "Run again with --backup <dir> to keep a copy, or with --force to do without."
      );
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
