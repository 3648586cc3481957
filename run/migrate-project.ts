import { resolve } from "node:path";
import { needles } from "../src/api/table.js";
import { displayPath } from "../src/disk/display-path.js";
import type { GitLists } from "../src/disk/list-with-git.js";
import type { Selection } from "../src/disk/select-files.js";
import { unlessAborted } from "../src/limits/unless-aborted.js";
import { packagesNamedNewly } from "../src/manifest/client-packages.js";
import type { Mention, ProjectResult } from "../src/results.js";
import type { FindOptions, Found } from "./find/candidate.js";
import { findProject, type Project } from "./find/find-project.js";
import type { Selected } from "./find/selected.js";
import { resultOf } from "./finish/sum-up.js";
import { migrateFiles, tell } from "./migrate-files.js";
import type { CommandOptions, ProjectOptions } from "./project-options.js";

/**
 * Migrates the files under some paths, on disk. One file that can't be done doesn't stop the others; what is wrong with
 * it is in its result. Nothing from the project is executed.
 *
 * @param paths files, folders, globs and `!` globs, relative to `cwd`; none for `cwd` itself
 */
export async function migrateProject(
  paths: readonly string[],
  options: ProjectOptions = {},
): Promise<ProjectResult> {
  return (await runOver(paths, options)).result;
}

/** What became of a run, and of which files it can tell. */
export interface ProjectRun {
  readonly result: ProjectResult;
  /** Whether the run looked at a file, or would have if it were there; by its absolute path. */
  readonly covers: (file: string) => boolean;
}

/** As `migrateProject`. */
export async function runOver(paths: readonly string[], options: CommandOptions): Promise<ProjectRun> {
  const cwd = resolve(options.cwd ?? ".");
  const mayOverwrite =
    options.force || options.backup !== undefined ? undefined : askedOnce(options.mayOverwrite);
  const dryRun = options.dryRun ?? false;
  const lists: GitLists = new Map();
  const { ignore, includeDocs: documents, signal, exclude, select } = options;
  const excludeFrom = resolve(cwd, options.excludeFrom ?? ".");
  const selected = select === undefined ? undefined : await askWhich(cwd, select);
  const project = await find(
    paths,
    { cwd, needles, lists, ignore, documents, signal, exclude, excludeFrom, selected },
    options,
  );
  if (project === null) {
    const result = resultOf([], { scanned: 0, candidates: 0 }, [stopped(0, 0)], dryRun);
    return { result: { ...result, isStopped: true }, covers: () => false };
  }
  const { found, beyond, roots } = project;
  const { candidates, scanned } = found;
  const files = [...found.failures];
  const notes = new Set(found.notes);
  let isStopped = false;
  let hasBackup = false;
  let asides: readonly string[] = [];
  const ledger = dryRun ? null : await startLedger(cwd, found.isWanted, options);
  await tell(files, options);
  try {
    if (candidates.length > 0) {
      const committed = dryRun ? null : import("../src/disk/committed-files.js").then(askGit(found, options));
      const run = await migrateFiles(candidates, {
        ...options,
        cwd,
        dryRun,
        mayOverwrite,
        ledger,
        committed,
        isWanted: found.isWanted,
        roots,
        given: found.given,
        lists,
        scanned,
        beyond,
      });
      files.push(...run.files);
      for (const note of run.notes) notes.add(note);
      asides = [...run.asides];
      if (run.files.some((file) => packagesNamedNewly(file).length > 0)) {
        const { addClientPackages } = await import("../src/manifest/package-json.js");
        const { isWanted } = found;
        const added = await addClientPackages(run.files, {
          ...options,
          cwd,
          dryRun,
          mayOverwrite,
          isWanted,
          roots,
          ledger,
        });
        files.push(...added.files);
        await tell(added.files, options);
        for (const note of added.notes) notes.add(note);
      }
      if (run.done < candidates.length) {
        notes.add(stopped(run.done, candidates.length));
        isStopped = true;
      }
    }
  } finally {
    hasBackup = (await ledger?.close()) ?? false;
  }
  const mentions = found.others.length > 0 ? await mentionsIn(found.others) : [];
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const result = resultOf(files, { scanned, candidates: candidates.length }, [...notes], dryRun);
  const told = {
    ...result,
    ...(asides.length > 0 && { asides }),
    ...(isStopped && { isStopped }),
    ...(hasBackup && { backup: displayPath(cwd, resolve(cwd, options.backup!)) }),
    ...(mentions.length > 0 && { mentions }),
    ...(selected && { selected: { which: selected.which, passesOver: selected.passesOver } }),
  };
  return { result: told, covers: found.isWanted };
}

async function startLedger(cwd: string, isWanted: Found["isWanted"], options: CommandOptions) {
  if (options.backup === undefined && !options.journal) return null;
  const { createLedger } = await import("./create-ledger.js");
  return await createLedger(cwd, isWanted, options);
}

/** Whoever is asked answers for all that follows, too. */
function askedOnce(ask: ProjectOptions["mayOverwrite"]): ProjectOptions["mayOverwrite"] {
  let answer: boolean | Promise<boolean> | undefined;
  return (
    ask &&
    ((paths) => {
      answer ??= ask(paths);
      return answer;
    })
  );
}

async function askWhich(cwd: string, select: Selection): Promise<Selected> {
  const { startSelecting } = await import("./find/selected.js");
  return await startSelecting(cwd, select);
}

async function mentionsIn(others: Found["others"]): Promise<readonly Mention[]> {
  const { readMentions } = await import("./find/other-languages.js");
  return readMentions(others);
}

/** Milliseconds that finding the candidates of a small repository doesn't take. */
const patience = 80;

/** Milliseconds after which a search is said to go on. */
const longSearch = 500;

/** Null when it was stopped. */
async function find(
  paths: readonly string[],
  options: FindOptions,
  { types, onPhase }: ProjectOptions,
): Promise<Project | null> {
  // A search that takes this long has a large tree before it: the engine loads meanwhile, on a core that only waits.
  const timer = setTimeout(() => void import("../transforms/migrate.js").catch(() => {}), patience);
  const saying = setTimeout(() => onPhase?.("reading", 0), longSearch);
  try {
    return await unlessAborted(findProject(paths, options, types !== false), options.signal);
  } catch (error) {
    if (options.signal?.aborted) return null;
    throw error;
  } finally {
    clearTimeout(timer);
    clearTimeout(saying);
  }
}

function askGit({ candidates }: Found, { select, force, journal }: CommandOptions) {
  return ({ findCommitted, assumeCommitted }: typeof import("../src/disk/committed-files.js")) =>
    force
      ? assumeCommitted()
      : findCommitted(
          candidates.map(({ file }) => file),
          { isStagedEnough: select === "staged", knowsOwn: journal ?? false },
        );
}

function stopped(done: number, total: number): string {
  const left =
    total === 0
      ? "before any file was looked at"
      : done === 0
        ? "before any file was changed"
        : `after ${done} of ${total} files that mention the client`;
  return `The run was stopped ${left}. Run it again to go on.`;
}
