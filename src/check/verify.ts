import { resolve } from "node:path";
import { toSlashes } from "../disk/display-path.js";
import type { Migration, RefusedUse } from "../findings/finding.js";
import { inWords } from "../findings/to-reference.js";
import { TimeLimitError } from "../limits/thread.js";
import { untilStopped } from "../limits/within-time.js";
import { Document } from "../source/document.js";
import { type Checked, Checker, type Found } from "./checker.js";
import { causeAt, findCause } from "./find-cause.js";
import { describe, refuseChange, refuseFiles } from "./refuse.js";
import { Version } from "./version.js";

/** A file of the run, migrated in memory. */
export interface Migrated {
  /** As in `MigrateOptions`. */
  readonly path: string;
  readonly source: string;
  readonly result: Migration;
  /** Set when the file is not to be written, so that its changes are not made. */
  readonly uncommitted?: string | null;
}

/** Migrates all files again, with some uses refused. */
export type Again<File extends Migrated> = (refused: readonly RefusedUse[]) => Promise<readonly File[]>;

export interface VerifySettings {
  /** What paths are relative to. Absolute, through all links. */
  readonly cwd: string;
  /** Nothing outside of these folders is read. Absolute, through all links. */
  readonly roots: readonly string[];
  /** Folders of the repository that have a configuration. Absolute, through all links. */
  readonly configFolders?: readonly string[];
  /** Takes what concerns the run as a whole. */
  readonly note: (text: string) => void;
  /** How long checking may take altogether, in milliseconds: it only keeps it from never ending. Default: an hour. */
  readonly limit?: number;
  /** As for `untilStopped`. */
  readonly stop?: AbortController | undefined;
}

const usualLimit = 3_600_000;
/** How often the project may be checked for a single fault's cause, over a run. */
const mostTrials = 40;
/** After these, all changes of the files around a fault are taken back; after the second number, all there are. */
const roundsByCause = 8;
const roundsByFile = 10;

/**
 * Type-checks the project before and after, in memory, and takes back what leads to errors that were not there before,
 * until there are none.
 *
 * @param files all files of the run, in the state that would be written
 * @returns the files in the state that may be written
 */
export async function verify<File extends Migrated>(
  files: readonly File[],
  again: Again<File>,
  settings: VerifySettings,
): Promise<readonly File[]> {
  const { cwd, note, limit = usualLimit, stop } = settings;
  const fileOf = (path: string) => toSlashes(resolve(cwd, path));
  const versionOf = (migrated: readonly Migrated[]) =>
    new Version(
      migrated.map(({ path, source, result, uncommitted }) => {
        const { findings } = result;
        return { path, file: fileOf(path), source, findings, changes: uncommitted ? [] : result.changes };
      }),
    );
  const texts = new Map(files.map(({ path, source }) => [fileOf(path), source]));
  const checker = new Checker({ configFolders: [], ...settings, texts });
  const refused: RefusedUse[] = [];
  const budget = { trials: mostTrials };
  const end = Date.now() + limit;
  let current = files;
  try {
    for (let round = 0; ; round++) {
      const version = versionOf(current);
      const work = () => {
        const checked = checker.check(version);
        const { found } = checked;
        return { checked, hasRefused: found.length > 0 && refuseCauses(found, version, round) };
      };
      const { checked, hasRefused } = await untilStopped(work, Math.max(1, end - Date.now()), stop);
      const faults = checked.found;
      if (!hasRefused && checked.programs > 0) note(sayChecked(checked));
      if (faults.length === 0) break;
      // Nothing is left that could be taken back.
      if (!hasRefused) return current.map((one) => withFault(one, faults, version, fileOf(one.path)));
      current = await again(refused);
    }
    const unchecked = versionOf(current).files.filter(({ file }) => !checker.checks(file));
    if (unchecked.length > 0) note(sayUnchecked(unchecked.map(({ path }) => path)));
  } catch (error) {
    stop?.signal.throwIfAborted();
    if (error instanceof TimeLimitError) {
      const message = `Checking the project's types takes longer than ${limit / 60_000} minutes, so nothing was changed. Run without --verify.`;
      return current.map((one) => withError(one, message));
    }
    note(
      `The project's types could not be checked, so --verify has not checked everything: ${firstLine(error)}.`,
    );
  }
  const taken = countMigrated(files) - countMigrated(current);
  if (taken > 0) note(sayTaken(taken));
  return current;

  /** Whether there was something to refuse. */
  function refuseCauses(faults: readonly Found[], version: Version, round: number): boolean {
    const refuseAll = (changed: (fault: Found) => ReadonlySet<string>) =>
      faults.map((fault) => refuseFiles(refused, changed(fault), fault, version)).some(Boolean);
    const everything = () => new Set(version.files.map(({ file }) => file));
    if (round > roundsByFile) return false;
    if (round === roundsByFile) return refuseAll(everything);
    if (round >= roundsByCause)
      return refuseAll(({ file }) => checker.dependenciesOf(file)) || refuseAll(everything);
    let hasRefused = false;
    for (const fault of faults) {
      const cause = causeAt(fault, version);
      if (cause && refuseChange(refused, cause, fault, version)) hasRefused = true;
    }
    // Those that have no cause of their own may go away with the others.
    if (hasRefused) return true;
    const fault = faults[0]!;
    for (const cause of findCause(fault, version, checker, budget)) {
      if (refuseChange(refused, cause, fault, version)) hasRefused = true;
    }
    return hasRefused || refuseAll(everything);
  }
}

/** A file that would have a fault on our account, though all its changes were refused. */
function withFault<File extends Migrated>(
  one: File,
  faults: readonly Found[],
  version: Version,
  file: string,
): File {
  const fault = faults.find((each) => each.file === file) ?? faults[0]!;
  const what = inWords(describe(fault, file, null, version), new Document(one.path, one.source));
  return withError(one, `TypeScript reports an error after the migration: ${what}`);
}

/** A file that stays as it is; one without changes does anyway. */
function withError<File extends Migrated>(one: File, message: string): File {
  if (one.result.changes.length === 0) return one;
  const error = { code: "internal-error", message, line: null, column: null } as const;
  return { ...one, result: { ...one.result, code: one.source, changed: false, changes: [], error } };
}

function countMigrated(files: readonly Migrated[]): number {
  return files.flatMap(({ result }) => result.findings).filter(({ outcome }) => outcome === "migrated")
    .length;
}

/** "Type-checked 212 files in 2 programs: no new error (3 were there before)" */
function sayChecked({ files, programs, found, known }: Checked): string {
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;
  const fresh = found.length === 0 ? "no new error" : count(found.length, "new error");
  const before = known === 0 ? "" : ` (${known} ${known === 1 ? "was" : "were"} there before)`;
  return `Type-checked ${count(files, "file")} in ${count(programs, "program")}: ${fresh}${before}`;
}

function sayTaken(taken: number): string {
  const uses = taken === 1 ? "1 use was" : `${taken} uses were`;
  return `${uses} left because of --verify: TypeScript would report new errors.`;
}

function sayUnchecked(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(", ");
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : "";
  return `--verify could not check the types in ${shown}${more}: TypeScript doesn't check such files here.`;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
}
