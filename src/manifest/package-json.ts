import { dirname, resolve } from "node:path";
import { findCommitted } from "../disk/committed-files.js";
import { displayPath } from "../disk/display-path.js";
import { fileError } from "../disk/file-result.js";
import { readSource } from "../disk/read-source.js";
import { realPath } from "../disk/real-path.js";
import { writeSource } from "../disk/write-source.js";
import { applyEdits } from "../edits/render.js";
import type { Change } from "../model.js";
import type { FileError, FileResult } from "../results.js";
import { type Dependency, dependenciesOn, packagesNamedNewly } from "./client-packages.js";
import { addCommand, installCommand } from "./install-command.js";
import { addDependencies } from "./package-json-edit.js";
import { findPackages } from "./package-json-find.js";

interface PackageOptions {
  readonly cwd: string;
  readonly dryRun: boolean;
  /** Whether the run is asked to change a file. */
  readonly isWanted: (file: string) => boolean;
  /** As `projectRoots` has them. */
  readonly roots: readonly string[];
  readonly force?: boolean | undefined;
  readonly journal?: boolean | undefined;
  readonly ledger?: Account | null | undefined;
  readonly mayOverwrite?: ((paths: readonly string[]) => boolean | Promise<boolean>) | undefined;
  readonly choose?: ((file: FileResult) => Promise<readonly Change[] | "quit">) | undefined;
}

/** As the run's ledger has it. */
interface Account {
  readonly know: (file: string, base: string | null) => void;
  readonly enter: (file: string, path: string, before: Buffer, after: Buffer) => Promise<FileError | null>;
}

export interface PackageRun {
  /** The `package.json` files that were (or would be) changed, or could not be. */
  readonly files: readonly FileResult[];
  /** What is to be done next, by whoever started the run. */
  readonly notes: readonly string[];
}

/**
 * Gives the packages of files that name the client's packages now the dependencies that they need. Lock files are left
 * alone: the command that brings them up to date is named.
 *
 * @param changed the files of a run, as they are after it
 */
export async function addClientPackages(
  changed: readonly FileResult[],
  options: PackageOptions,
): Promise<PackageRun> {
  const cwd = realPath(options.cwd);
  const needs = new Map(
    changed.map((one) => [realPath(resolve(options.cwd, one.path)), packagesNamedNewly(one)]),
  );
  const needing = [...needs].flatMap(([path, names]) => (names.length > 0 ? [path] : []));
  const files: FileResult[] = [];
  const notes: string[] = [];
  for (const { file, sources } of findPackages(needing, options.roots)) {
    const wanted = dependenciesOn(new Set(sources.flatMap((source) => needs.get(source)!)));
    const example = displayPath(cwd, sources[0]!);
    if (file === null) {
      const command = addCommand(dirname(sources[0]!), wanted);
      notes.push(
        `${example} needs ${listed(wanted)}, and there is no package.json above it to add it to: run ${command} where its packages are installed.`,
      );
      continue;
    }
    const result = await changePackage(file, wanted, options);
    if (result === null) continue;
    const { missing } = result;
    if (!result.file) {
      const command = addCommand(dirname(file), missing);
      notes.push(
        `${example} needs ${listed(missing)}, which ${displayPath(cwd, file)} (not among the paths given) doesn't name: run ${command}${folderOf(displayPath(cwd, file))} next.`,
      );
      continue;
    }
    if (result.file.status !== "unchanged") files.push(result.file);
    notes.push(
      result.file.status === "changed"
        ? sayNext(file, result.file.path, missing)
        : sayByHand(result.file, missing),
    );
  }
  return { files, notes };
}

interface ChangedPackage {
  /** Null where the run is not asked to change it. */
  readonly file: FileResult | null;
  readonly missing: readonly Dependency[];
}

/** Null where all packages are dependencies already. */
async function changePackage(
  file: string,
  wanted: readonly Dependency[],
  options: PackageOptions,
): Promise<ChangedPackage | null> {
  const path = displayPath(realPath(options.cwd), file);
  const untouched = { path, references: [], changes: [], notes: [], source: null, code: null };
  const read = await readSource(file, path);
  // What can't be read is not this run's to end: the note says what is missing.
  if ("error" in read) {
    const notes = [read.error.message];
    return { file: { ...untouched, status: "unchanged", error: null, notes }, missing: wanted };
  }
  const { text: source, bytes } = read;
  const added = await addDependencies(source, wanted);
  const before: FileResult = { ...untouched, status: "unchanged", error: null, source, code: source };
  if (added === "broken")
    return { file: { ...before, notes: [`${path} is not valid JSON.`] }, missing: wanted };
  const { missing, edits } = added;
  if (missing.length === 0) return null;
  // What only the compiler needs is no reason to change what nobody gave.
  if (missing.every(({ isTyping }) => isTyping) && !options.isWanted(file)) return { file: null, missing };

  if (!options.dryRun && !options.force) {
    const why = await whyLeft(file, path, bytes, options);
    if (why) return { file: { ...before, status: "skipped", ...why }, missing };
  }
  const changes = [{ edits, references: [] }];
  const code = applyEdits(source, edits);
  const notes = [`${listed(missing)} added to its dependencies.`];
  const proposed: FileResult = { ...before, status: "changed", changes, notes, code };
  const chosen = options.choose ? await options.choose(proposed) : changes;
  if (chosen === "quit" || chosen.length === 0) return { file: { ...before, notes: [] }, missing };
  if (options.dryRun) return { file: proposed, missing };
  const failure =
    (await options.ledger?.enter(file, path, bytes, Buffer.from(code))) ??
    (await write(file, path, code, bytes));
  return { file: failure ? { ...before, status: "error", error: failure } : proposed, missing };
}

/** Why a file stays as it is; null when it may be changed. */
async function whyLeft(file: string, path: string, bytes: Buffer, options: PackageOptions) {
  const { mayOverwrite } = options;
  const committed = await findCommitted([file], { knowsOwn: options.journal ?? false });
  options.ledger?.know(file, committed.baseOf(file, bytes));
  const why = committed.uncommitted(file, bytes);
  if (why) {
    const message = `${path} has changes that are not committed and was left alone. Commit or stash them, or run again with --force.`;
    return { error: fileError("uncommitted-changes", message), notInGit: why };
  }
  if (committed.isRestorable(file) || ((await mayOverwrite?.([path])) ?? true)) return null;
  const message = `${path} was left alone, because git could not bring it back. Run again with --backup <dir> to keep a copy, or with --force to do without.`;
  return { error: fileError("not-in-git", message), notInGit: "outside" } as const;
}

async function write(...[file, path, code, bytes]: Parameters<typeof writeSource>) {
  const { removeOnExit } = await import("../disk/replace-file.js");
  const forget = removeOnExit();
  try {
    return await writeSource(file, path, code, bytes);
  } finally {
    forget();
  }
}

function listed(packages: readonly Dependency[]): string {
  return packages.map(({ name, range }) => `${name} ${range}`).join(" and ");
}

/** ` in ui`, where a command is to be run; nothing for the working directory. */
function folderOf(path: string): string {
  return path.includes("/") ? ` in ${dirname(path)}` : "";
}

function sayNext(file: string, path: string, added: readonly Dependency[]): string {
  const names = added.map(({ name }) => name).join(" and ");
  return `${path} gets ${names}: run ${installCommand(dirname(file))}${folderOf(path)} next, which also brings the lock file up to date.`;
}

function sayByHand({ path, notes }: FileResult, missing: readonly Dependency[]): string {
  const entries = missing.map(({ name, range }) => `"${name}": "${range}"`).join(" and ");
  return [...notes, `Add ${entries} to the dependencies in ${path} by hand.`].join(" ");
}
