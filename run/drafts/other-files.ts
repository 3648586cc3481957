import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { assumeCommitted, type CommittedFiles, findCommitted } from "../../src/disk/committed-files.js";
import { readSource } from "../../src/disk/read-source.js";
import { type ProjectFile, whyLeft } from "../../transforms/project/draft.js";
import type { Member } from "../../transforms/project/project.js";
import type { FileJob } from "../file-job.js";

/** Reads files that don't mention the client themselves. As `Project` has it. */
export async function findOthers(
  paths: readonly string[],
  drafted: ReadonlySet<string>,
  job: FileJob,
): Promise<Member[]> {
  const files = paths.map((path) => realpathSync.native(resolve(job.cwd, path)));
  const committed = job.committed && (await askAbout(files, job));
  const members: Member[] = [];
  for (const [index, path] of paths.entries())
    members.push(await readMember({ path, file: files[index]! }, drafted, committed, job));
  return members;
}

async function askAbout(files: readonly string[], { isForced, isStagedEnough, knowsOwn }: FileJob) {
  return isForced ? assumeCommitted() : await findCommitted(files, { isStagedEnough, knowsOwn });
}

async function readMember(
  { path, file }: ProjectFile,
  drafted: ReadonlySet<string>,
  committed: CommittedFiles | null,
  job: FileJob,
): Promise<Member> {
  const base = { path, file, source: "", uncommitted: null, isRestorable: true };
  if (drafted.has(file)) return { ...base, why: "is reached through a link" };
  if (!job.isWanted(file)) return { ...base, why: "is not among the paths given: add it to them" };
  const read = await readSource(file, path);
  if ("error" in read) return { ...base, why: "could not be read" };
  const isRestorable = committed?.isRestorable(file) ?? true;
  const isLeft = job.leavesOutside && !isRestorable;
  const uncommitted = committed?.uncommitted(file, read.bytes) ?? (isLeft ? "outside" : null);
  job.ledger?.know(file, committed?.baseOf(file, read.bytes) ?? null);
  const source = read.text;
  if (source !== job.types.known()?.textOf(path)) return { ...base, why: "changed on disk meanwhile" };
  return {
    ...base,
    source,
    uncommitted,
    isRestorable,
    why: uncommitted && whyLeft(uncommitted),
  };
}
