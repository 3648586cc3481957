import { dirname } from "node:path";
import type { CommittedFiles } from "../src/disk/committed-files.js";
import { fileError, notDone, sayKept } from "../src/disk/file-result.js";
import type { GitLists } from "../src/disk/list-with-git.js";
import { PackageFolders } from "../src/disk/package-folders.js";
import { readOrNothing } from "../src/disk/read-ordinary-file.js";
import type { RefusedUse } from "../src/findings/finding.js";
import { sayAllIdle } from "../src/findings/to-reference.js";
import { createFormatter } from "../src/format/format-source.js";
import { unlessAborted } from "../src/limits/unless-aborted.js";
import type { FileResult } from "../src/results.js";
import type { Draft, LoneDraft } from "../transforms/project/draft.js";
import { draftAlone } from "../transforms/project/draft-alone.js";
import { Looks } from "../transforms/project/looks.js";
import { settleDrafts } from "../transforms/project/settle-drafts.js";
import { keepShared } from "../transforms/project/shared-clients.js";
import type { Finished } from "./ask/ask-parties.js";
import type { Ask } from "./ask/question.js";
import { draftAll, draftFirst } from "./drafts/draft-file.js";
import { withPermission } from "./drafts/with-permission.js";
import { eachOf, inParties } from "./each-of.js";
import type { FileJob } from "./file-job.js";
import type { Candidate } from "./find/candidate.js";
import { finishFiles } from "./finish/finish-files.js";
import { groupByChanges } from "./finish/group-by-changes.js";
import { wouldChange } from "./finish/make-text.js";
import type { Ledger } from "./ledger.js";
import type { CommandOptions, ProjectOptions } from "./project-options.js";

interface RunOptions extends CommandOptions {
  /** As in `FileJob`. */
  readonly ledger: Ledger | null;
  readonly cwd: string;
  readonly dryRun: boolean;
  /** What git has of the candidates; null when that doesn't matter. */
  readonly committed: Promise<CommittedFiles> | null;
  /** Whether the run is asked to change a file. */
  readonly isWanted: (file: string) => boolean;
  /** As in `FileJob`. */
  readonly roots: readonly string[];
  /** The files and folders that were given, absolute. */
  readonly given: readonly string[];
  /** As in `FindOptions`. */
  readonly lists: GitLists;
  /** How many files were searched. */
  readonly scanned: number;
  /** The files that use the client and were not given. */
  readonly beyond: readonly Candidate[];
}

interface Run {
  readonly files: FileResult[];
  readonly notes: ReadonlySet<string>;
  /** Those of the notes that ask for nothing to be done. */
  readonly asides: ReadonlySet<string>;
  /** How many files were done until the end, or until the run was stopped. */
  readonly done: number;
}

/** So many files git searches in the time that it takes to get ready for it. */
const manyFiles = 5000;

/** How many files are drafted one after the other, before others are read, unless it is said: with more, garbage stays longer. */
const atATime = 4;

/** How many files are worked on at once unless it is said: enough to read one while another is parsed. */
const usualWidth = 4;

/**
 * Migrates files: each by itself first, then those together that have to change together, and writes them at last. Some
 * are worked on at a time; when there is somebody to ask, one.
 */
export async function migrateFiles(candidates: readonly Candidate[], options: RunOptions): Promise<Run> {
  const prepared = await prepare(candidates, options);
  const { signal } = options;
  try {
    const settled = await unlessAborted(settle(candidates, options, prepared), signal);
    return await finish(candidates, settled, options);
  } catch (error) {
    if (!signal?.aborted || error !== signal.reason) throw error;
    return { files: [], notes: prepared.notes, asides: prepared.asides, done: 0 };
  } finally {
    prepared.types.close();
  }
}

/** What is to become of files, before anything is written. */
interface Settled {
  readonly drafts: readonly Draft[];
  /** The files that could not be drafted. */
  readonly files: readonly FileResult[];
  readonly job: FileJob;
}

async function settle(
  candidates: readonly Candidate[],
  options: RunOptions,
  prepared: FileJob,
): Promise<Settled> {
  const width = widthOf(options);
  let read = 0;
  // The next are read while some are parsed.
  const parties = await eachOf(
    inParties(candidates, options.concurrency === undefined ? atATime : width),
    Math.min(2, width),
    options.signal,
    async (some) => {
      const drafts = await draftParty(some, prepared);
      for (const _ of some) options.onProgress?.(++read, candidates.length);
      return drafts;
    },
  );
  const drafted = parties.flat();
  const open = await prepared.types.reconsider();
  const alone = await eachOf(drafted.filter(isDraft), width, options.signal, async (draft) =>
    open.has(draft.path) ? draftAlone(draft, prepared) : draft,
  );
  const { drafts, project: job } = await keepShared(alone, prepared);
  const files = drafted.filter((each): each is FileResult => "status" in each);
  for (const { path, result } of drafts)
    if (result.keepsClient) addAside(sayKept(path, result.keepsClient), job);
  options.signal?.throwIfAborted();
  const permitted = await withPermission(drafts, await settleDrafts(drafts, job), job, options.mayOverwrite);
  const { joined } = permitted;
  if (options.verify) options.onPhase?.("checking", joined.length);
  const settled = options.verify ? await verifyFiles(permitted.alone, joined, permitted.job) : joined;
  for (const { path, source, result } of settled)
    for (const note of sayAllIdle(path, source, result)) addAside(note, job);
  return { drafts: settled, files, job: permitted.job };
}

async function finish(
  candidates: readonly Candidate[],
  { drafts, files, job }: Settled,
  options: RunOptions,
): Promise<Run> {
  await options.ledger?.keep(drafts.filter((draft) => !draft.uncommitted && wouldChange(draft, job)));
  const groups = groupByChanges(drafts);
  if (!options.dryRun) options.onPhase?.("writing", drafts.filter(({ result }) => result.changed).length);
  const forget = options.dryRun ? null : await prepareToWrite(candidates);
  const finishParty = async (party: readonly Draft[], chosen?: readonly FileResult[]) => {
    const done = await finishFiles(party, job, chosen).catch((error) =>
      // What was stopped before it was written is left like all that follows.
      options.signal?.aborted ? null : party.map(({ path }) => internalError(path, error)),
    );
    await tell(done ?? [], options);
    return done;
  };
  await tell(files, options);
  const width = options.choose ? 1 : widthOf(options);
  const finished = await (options.ask
    ? askAndFinish(groups, options.ask, job, finishParty)
    : finishEach(groups, width, options.signal, finishParty)
  ).finally(() => forget?.());
  const done = candidates.length - finished.left;
  return { files: [...files, ...finished.files], notes: job.notes, asides: job.asides, done };
}

type Finish = (party: readonly Draft[], chosen?: readonly FileResult[]) => Promise<FileResult[] | null>;

async function finishEach(
  groups: readonly (readonly Draft[])[],
  width: number,
  signal: AbortSignal | undefined,
  finish: Finish,
): Promise<Finished> {
  const finished = await eachOf(groups, width, signal, (party) => finish(party));
  const left = groups.filter((_, index) => !finished[index]).flat();
  return { files: finished.flatMap((party) => party ?? []), left: left.length };
}

async function askAndFinish(
  groups: readonly (readonly Draft[])[],
  ask: Ask,
  job: FileJob,
  finish: Finish,
): Promise<Finished> {
  const { askParties } = await import("./ask/ask-parties.js");
  return askParties(groups, { job, ask, finish });
}

function widthOf({ concurrency }: RunOptions): number {
  return Math.max(1, Math.floor(concurrency ?? usualWidth) || 1);
}

/** Tells of files that are done, one after the other. */
export async function tell(
  files: readonly FileResult[],
  { onFile }: Pick<ProjectOptions, "onFile">,
): Promise<void> {
  for (const file of files) await onFile?.(file);
}

function addAside(note: string, { notes, asides }: FileJob): void {
  notes.add(note);
  asides.add(note);
}

/** Drafts some files; each by itself where something went wrong, so that one doesn't stop the others. */
async function draftParty(some: readonly Candidate[], job: FileJob): Promise<(LoneDraft | FileResult)[]> {
  try {
    return await draftFirst(some, job);
  } catch (error) {
    job.signal?.throwIfAborted();
    if (some.length === 1) return [internalError(some[0]!.path, error)];
    return (await Promise.all(some.map((one) => draftParty([one], job)))).flat();
  }
}

function isDraft(each: LoneDraft | FileResult): each is LoneDraft {
  return "result" in each;
}

async function verifyFiles(alone: readonly LoneDraft[], joined: readonly Draft[], job: FileJob) {
  const { verifyDrafts } = await import("./drafts/verify-drafts.js");
  return verifyDrafts(alone, joined, job);
}

/** Sees to it that neither an earlier run nor this one leaves unfinished files behind. */
async function prepareToWrite(candidates: readonly Candidate[]): Promise<() => void> {
  const [{ removeLeftovers }, { removeOnExit }] = await Promise.all([
    import("../src/disk/leftovers.js"),
    import("../src/disk/replace-file.js"),
  ]);
  await removeLeftovers(candidates.map(({ file }) => dirname(file)));
  return removeOnExit();
}

async function prepare(candidates: readonly Candidate[], options: RunOptions): Promise<FileJob> {
  const { cwd, unsafe, client, todo, dryRun, choose, ask, verify } = options;
  const [{ createTypes }, committed] = await Promise.all([
    import("./answers/ask-types.js"),
    options.committed,
    // It is needed soon, and loaded meanwhile.
    import("../transforms/migrate.js"),
  ]);
  const notes = new Set<string>();
  const packages = new PackageFolders();
  const types = createTypes(options, [...candidates, ...options.beyond], notes);
  // In a large repository a search takes as long as all that goes before its first question.
  if (options.scanned > manyFiles) await types.foresee(candidates.map(({ path }) => path));
  // What is offered was not type-checked.
  const offers = ask !== undefined && !verify;
  const settings = { unsafe: unsafe ?? false, client: client ?? "keep", offers };
  const refused: RefusedUse[] = [];
  let hasQuit = false;
  const job: FileJob = {
    cwd,
    roots: options.roots,
    settings,
    types,
    looks: new Looks(),
    refused,
    todo: todo ?? false,
    format: createFormatter(options),
    dryRun,
    signal: options.signal,
    stop: options.stop,
    ledger: options.ledger,
    committed,
    isForced: options.force ?? false,
    leavesOutside: false,
    isStagedEnough: options.select === "staged",
    knowsOwn: options.journal ?? false,
    isWanted: options.isWanted,
    beyond: options.beyond,
    draftBeyond: lazily(() => draftAll(options.beyond, job)),
    packageOf: (file) => packages.of(file),
    read: readOrNothing,
    findOthers: async (paths, drafted) =>
      (await import("./drafts/other-files.js")).findOthers(paths, drafted, job),
    notes,
    asides: new Set(),
    choose:
      choose &&
      (async (file) => {
        const chosen = hasQuit ? "quit" : await choose(file);
        hasQuit = chosen === "quit";
        return chosen === "quit" ? null : chosen;
      }),
  };
  return job;
}

/** Does work when it is first asked for, and once. */
function lazily<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let doing: Promise<Result> | undefined;
  return () => {
    doing ??= work();
    return doing;
  };
}

function internalError(path: string, error: unknown): FileResult {
  const what = error instanceof Error ? error.message : String(error);
  const message = `${path} was left alone, because something went wrong in ddclient-migrate itself: ${what}. Please report it.`;
  return notDone(path, "error", fileError("internal-error", message));
}
