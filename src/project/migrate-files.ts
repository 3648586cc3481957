import { dirname } from "node:path";
import type { FileResult, MigrateOptions } from "../model.js";
import type { CommittedFiles } from "./committed-files.js";
import { fileError, notDone } from "./file-result.js";
import type { Candidate } from "./find-candidates.js";
import { createFormatter } from "./format-source.js";
import { type FileJob, migrateFile } from "./migrate-file.js";
import type { ProjectOptions } from "./migrate-project.js";

interface RunOptions extends ProjectOptions {
  readonly cwd: string;
  readonly dryRun: boolean;
  /** What git has of the candidates; null when that doesn't matter. */
  readonly committed: Promise<CommittedFiles> | null;
}

interface Run {
  readonly files: FileResult[];
  readonly notes: ReadonlySet<string>;
  /** How many files were done until the end, or until the run was stopped. */
  readonly done: number;
}

/** How many files are worked on at once unless it is said: enough to read one while another is parsed. */
const usualWidth = 4;

/** Migrates files, some at a time; when there is somebody to ask, one at a time. */
export async function migrateFiles(candidates: readonly Candidate[], options: RunOptions): Promise<Run> {
  const job = await prepare(candidates, options);
  const forget = options.dryRun ? null : await prepareToWrite(candidates);
  const files: FileResult[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < candidates.length && !options.signal?.aborted) {
      const candidate = candidates[next++]!;
      const result = await migrateFile(candidate, job).catch((error) => internalError(candidate.path, error));
      if (result) files.push(result);
      done++;
      options.onProgress?.(done, candidates.length);
    }
  };
  const width = options.choose ? 1 : Math.max(1, Math.floor(options.concurrency ?? usualWidth) || 1);
  const workers = Array.from({ length: Math.min(width, candidates.length) }, work);
  await Promise.all(workers).finally(() => forget?.());
  return { files, notes: job.notes, done };
}

/** Sees to it that neither an earlier run nor this one leaves unfinished files behind. */
async function prepareToWrite(candidates: readonly Candidate[]): Promise<() => void> {
  const [{ removeLeftovers }, { removeOnExit }] = await Promise.all([
    import("./leftovers.js"),
    import("./replace-file.js"),
  ]);
  await removeLeftovers(candidates.map(({ file }) => dirname(file)));
  return removeOnExit();
}

async function prepare(candidates: readonly Candidate[], options: RunOptions): Promise<FileJob> {
  const { unsafe, todo, dryRun, choose } = options;
  const [{ markLeftovers }, { createTypes }, committed] = await Promise.all([
    import("../migrate.js"),
    import("./ask-types.js"),
    options.committed,
  ]);
  const notes = new Set<string>();
  const types = createTypes(options, candidates, notes);
  const settings = (path: string): MigrateOptions => ({
    path,
    ...(unsafe !== undefined && { unsafe }),
    ...(todo !== undefined && { todo }),
  });
  let hasQuit = false;
  return {
    migrate: (source, path) => types.migrate(source, settings(path)),
    mark: (code, path) => (todo ? markLeftovers(code, types.of(settings(path))) : code),
    format: createFormatter(options),
    dryRun,
    committed,
    notes,
    choose:
      choose &&
      (async (file) => {
        const chosen = hasQuit ? "quit" : await choose(file);
        hasQuit = chosen === "quit";
        return chosen === "quit" ? null : chosen;
      }),
  };
}

function internalError(path: string, error: unknown): FileResult {
  const what = error instanceof Error ? error.message : String(error);
  const message = `${path} was left alone, because something went wrong in ddclient-migrate itself: ${what}. Please report it.`;
  return notDone(path, "error", fileError("internal-error", message));
}
