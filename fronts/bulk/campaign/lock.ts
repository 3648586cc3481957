import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { codeOf, reasonOf } from "../../../src/disk/disk-error.js";
import { BulkError } from "../bulk-error.js";
import { type Holder, isAlive, thisProcess } from "./holder.js";

/** Who has a campaign. */
interface CampaignHolder extends Holder {
  /** ISO 8601. */
  readonly since: string;
}

/**
 * Keeps other processes out until the returned function is called. What a process that is dead has left is taken over.
 *
 * @param name of the lock's file in the folder
 * @throws BulkError that says who has it
 */
export function lock(folder: string, name: string): () => void {
  const path = join(folder, name);
  const own: CampaignHolder = { ...thisProcess(), since: new Date().toISOString() };
  // A link comes into being with all that is in the file, or not at all.
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, JSON.stringify(own));
    while (!link(draft, path)) takeOver(path, `${draft}.dead`, folder);
  } catch (error) {
    if (error instanceof BulkError) throw error;
    throw new BulkError(`${path} can't be written: ${reasonOf(error)}.`);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => rmSync(path, { force: true });
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** @param grave where what is left of a dead process is moved to, to be removed */
function takeOver(path: string, grave: string, folder: string): void {
  const text = read(path);
  if (text === null) return;
  const holder = parse(text);
  if (holder && isAlive(holder)) {
    const where = holder.host === hostname() ? "" : ` on ${holder.host}`;
    const anyway =
      holder.host === hostname()
        ? "Wait for it, or end it."
        : `If that is not running any more, remove "${path}".`;
    throw new BulkError(
      `"${folder}" is being worked on by process ${holder.pid}${where}, since ${holder.since}. ${anyway}`,
    );
  }
  try {
    renameSync(path, grave);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  // Somebody else may have been faster, and what was moved is theirs: it goes back.
  if (read(grave) !== text) link(grave, path);
  rmSync(grave, { force: true });
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function parse(text: string): CampaignHolder | null {
  try {
    const holder = JSON.parse(text) as CampaignHolder;
    return Number.isInteger(holder.pid) && typeof holder.host === "string" ? holder : null;
  } catch {
    return null;
  }
}
