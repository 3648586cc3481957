import { createHash, randomBytes } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { cacheFolder } from "./cache-folder.js";
import { toSlashes } from "./display-path.js";
import { gitFolder } from "./git-folder.js";
import { readRecord } from "./record-file.js";

/** What an earlier run wrote over what git has. */
export interface OwnEdit {
  /** git's name for what was committed, or staged, then. */
  readonly base: string;
  /** git's name for what was written. */
  readonly after: string;
}

/** So many runs are remembered, and so many bytes. */
const mostRecords = 50;
const mostBytes = 16 * 1024 * 1024;

const recordName = /^\d{13}-\d+-[0-9a-f]+\.ndjson$/;

/**
 * Where runs over a project are remembered: in its repository, where nobody commits it, or else in the user's cache.
 *
 * @param root the top folder of the repository, or a folder in none
 */
export function journalFolder(root: string): string {
  const git = gitFolder(root);
  if (git !== null) return join(git, "ddclient-migrate");
  return join(
    cacheFolder(),
    "ddclient-migrate",
    createHash("sha256").update(root).digest("hex").slice(0, 32),
  );
}

/**
 * The path of a new record. Those that are too many are removed.
 *
 * @throws Error when there can be none
 */
export function newRecordPath(root: string): string {
  const folder = journalFolder(root);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A repository may come with a link of that name.
  if (!lstatSync(folder).isDirectory()) throw new Error(`${folder} is no folder.`);
  let bytes = 0;
  for (const [index, path] of recordPaths(root).entries()) {
    bytes += lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (index >= mostRecords - 1 || bytes > mostBytes) rmSync(path, { force: true });
  }
  return join(
    folder,
    `${String(Date.now()).padStart(13, "0")}-${process.pid}-${randomBytes(4).toString("hex")}.ndjson`,
  );
}

/** The records of a project, the latest first. */
export function recordPaths(root: string): string[] {
  const folder = journalFolder(root);
  try {
    if (!lstatSync(folder).isDirectory()) return [];
    const names = readdirSync(folder).filter((name) => recordName.test(name));
    return names
      .sort()
      .reverse()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** What earlier runs wrote in a repository, by path with `/`, relative to its top folder. */
export function readOwnEdits(top: string): Map<string, OwnEdit[]> {
  const edits = new Map<string, OwnEdit[]>();
  let bytes = 0;
  for (const record of recordPaths(top).slice(0, mostRecords)) {
    bytes += lstatSync(record, { throwIfNoEntry: false })?.size ?? 0;
    // A repository may come with any journal.
    if (bytes > mostBytes) break;
    for (const { path, base, after } of readRecord(record)?.slice(1) ?? []) {
      if (typeof path !== "string" || typeof base !== "string" || typeof after !== "string") continue;
      edits.set(path, [...(edits.get(path) ?? []), { base, after }]);
    }
  }
  return edits;
}

/** The backups of a project that are remembered, the latest first. */
export function findBackups(root: string): string[] {
  return recordPaths(root).flatMap((path) => backupOf(path) ?? []);
}

/** Forgets a run whose changes were all taken back. */
export function forgetBackup(root: string, folder: string): void {
  for (const path of recordPaths(root))
    if (backupOf(path) === folder)
      try {
        rmSync(path, { force: true });
      } catch {
        // Then it is found once more, and there is nothing to restore.
      }
}

function backupOf(path: string): string | null {
  const backup = readRecord(path)?.[0]?.backup;
  return typeof backup === "string" ? backup : null;
}

/** As journals and backups name a file. */
export function pathInside(root: string, file: string): string {
  return toSlashes(relative(root, file));
}
