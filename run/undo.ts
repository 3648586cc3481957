import { chmod, lstat, readFile, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { BackupError, hashOf, manifestName } from "../src/disk/backup.js";
import { codeOf, reasonOf } from "../src/disk/disk-error.js";
import { displayPath, isInside } from "../src/disk/display-path.js";
import { findBackups, forgetBackup, pathInside } from "../src/disk/journal.js";
import { quoteForShell } from "../src/disk/list-folder.js";
import { isOffLimits } from "../src/disk/listing.js";
import { sizeLimit } from "../src/disk/read-source.js";
import { readRecord } from "../src/disk/record-file.js";
import { removeOnExit } from "../src/disk/replace-file.js";
import { repositoryTop } from "../src/disk/repository-top.js";
import { writeSource } from "../src/disk/write-source.js";

/** What became of the files of a backup. Paths are relative to the working directory, with `/`. */
export interface Undone {
  /** The backup's folder. */
  readonly folder: string;
  readonly restored: readonly string[];
  /** Those that are as they were already. */
  readonly unchanged: readonly string[];
  /** Those that were left, with the reason as a sentence. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/** What a backup's manifest says of a file: it may have been written more than once. */
interface Entry {
  readonly before: string;
  readonly afters: Set<string>;
  readonly mode: number;
}

/**
 * Restores the files of a run from its backup, each one unless it changed since. Nothing that the backup says is believed: only
 * files of the project are written, through no link.
 *
 * @param given the backup's folder; undefined for that of the last run that is known here
 * @throws BackupError when there is no backup to use
 */
export async function undo(given: string | undefined, cwd: string): Promise<Undone> {
  const real = await realpath(cwd);
  const root = repositoryTop(real) ?? real;
  const folder = given === undefined ? findLast(root) : resolve(real, given);
  const { entries, madeIn } = readManifest(folder, displayPath(real, folder));
  const place: Place = { root, folder, madeIn };
  const undone: { restored: string[]; unchanged: string[]; left: { path: string; why: string }[] } = {
    restored: [],
    unchanged: [],
    left: [],
  };
  const forget = removeOnExit();
  try {
    for (const [name, entry] of [...entries].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const path = displayPath(real, fileOf(name, place));
      const what = await restore(name, path, entry, place);
      if (typeof what === "string") undone[what].push(path);
      else undone.left.push({ path, why: what.why });
    }
  } finally {
    forget();
  }
  if (undone.left.length === 0)
    for (const top of topsOf([...entries.keys()], place)) forgetBackup(top, folder);
  return { folder: displayPath(real, folder), ...undone };
}

function findLast(root: string): string {
  const [last] = findBackups(root);
  if (last !== undefined) return last;
  throw new BackupError(
    "No run with --backup is known here. Give the folder of a backup; or take changes back with git, e.g. git restore <file>.",
  );
}

function readManifest(folder: string, shown: string) {
  const lines = readRecord(join(folder, manifestName));
  if (lines === null)
    throw new BackupError(
      `There is no backup in "${shown}". Give the folder that --backup named; or take changes back with git, e.g. git restore <file>.`,
    );
  const [header, ...rest] = lines;
  if (header?.schemaVersion !== 1)
    throw new BackupError(
      `The backup in "${shown}" is not one that this version of ddclient-migrate can read.`,
    );
  const entries = new Map<string, Entry>();
  for (const { path, before, after, mode } of rest) {
    if (typeof path !== "string" || !isHash(before) || !isHash(after)) continue;
    const known = entries.get(path) ?? {
      before,
      afters: new Set<string>(),
      mode: typeof mode === "number" ? mode & 0o777 : 0o644,
    };
    known.afters.add(after);
    entries.set(path, known);
  }
  return { entries, madeIn: typeof header.root === "string" ? header.root : null };
}

function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

interface Place {
  readonly root: string;
  /** Of the backup. */
  readonly folder: string;
  /** Where the run was; null where that isn't known. */
  readonly madeIn: string | null;
}

/**
 * The file that a backup means by a name: where it was, if that is in this project, as where the run was in a folder above or
 * below. Otherwise the project may have moved.
 */
function fileOf(name: string, { root, madeIn }: Place): string {
  const then = madeIn !== null && isAbsolute(madeIn) ? resolve(madeIn, name) : null;
  return then !== null && isInside(root, then) ? then : resolve(root, name);
}

/** The project, and the repositories in it that have some files: each remembers the run. */
function topsOf(names: readonly string[], place: Place): Set<string> {
  const known = new Map<string, string | null>();
  const tops = names.map((name) => repositoryTop(dirname(fileOf(name, place)), known));
  return new Set([place.root, ...tops.filter((top) => top !== null)]);
}

async function restore(
  name: string,
  path: string,
  { before, afters, mode }: Entry,
  place: Place,
): Promise<"restored" | "unchanged" | { readonly why: string }> {
  const { root, folder, madeIn } = place;
  const file = fileOf(name, place);
  if (
    isAbsolute(name) ||
    name.includes("\0") ||
    file === root ||
    !isInside(root, file) ||
    isOffLimits(`/${pathInside(root, file).toLowerCase()}`)
  )
    return { why: "it is no file of this project" };
  try {
    if ((await realpath(dirname(file))) !== dirname(file)) return { why: "a part of its path is a link" };
    const stats = await lstat(file);
    if (!stats.isFile() || stats.size > sizeLimit) return { why: "it is no ordinary file any more" };
    const present = await readFile(file);
    const hash = hashOf(present);
    if (hash === before) return "unchanged";
    if (!afters.has(hash)) return { why: "it changed since" };
    const copy = await readCopy(join(folder, before));
    if (copy === null || hashOf(copy) !== before) return { why: "its copy in the backup is gone or damaged" };
    const failure = await writeSource(file, path, copy, present);
    if (failure)
      return {
        why: failure.code === "changed-on-disk" ? "it changed meanwhile" : sayFailure(failure.message, path),
      };
    if ((stats.mode & 0o777) !== mode) await chmod(file, mode);
    return "restored";
  } catch (error) {
    const isGone = codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR";
    if (isGone && madeIn !== null && madeIn !== root)
      return { why: `it isn't here: the run was in ${quoteForShell(madeIn)}` };
    return { why: reasonOf(error) };
  }
}

/** Without the path, which stands before it. */
function sayFailure(message: string, path: string): string {
  const text = message.startsWith(`${path} `) ? `it ${message.slice(path.length + 1)}` : message;
  return text.replace(/\.$/, "");
}

async function readCopy(file: string): Promise<Buffer | null> {
  const stats = await lstat(file).catch(() => null);
  return stats?.isFile() && stats.size <= sizeLimit ? await readFile(file) : null;
}
