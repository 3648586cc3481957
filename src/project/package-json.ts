import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import type { Change, FileResult } from "../model.js";
import { findCommitted } from "./committed-files.js";
import { displayPath } from "./display-path.js";
import { fileError } from "./file-result.js";
import { installCommand } from "./install-command.js";
import { addDependency } from "./package-json-edit.js";
import { findPackages } from "./package-json-find.js";
import { readSource } from "./read-source.js";
import { writeSource } from "./write-source.js";

const clientPackage = "@docker/extension-api-client";

/** The versions that migrated code is for: those that this program itself goes by. */
export function clientRange(): string {
  const manifest = createRequire(import.meta.url)("ddclient-migrate/package.json") as {
    dependencies: Readonly<Record<string, string>>;
  };
  return manifest.dependencies[clientPackage]!;
}

interface PackageOptions {
  readonly cwd: string;
  readonly dryRun: boolean;
  readonly force?: boolean | undefined;
  readonly choose?: ((file: FileResult) => Promise<readonly Change[] | "quit">) | undefined;
}

export interface PackageRun {
  /** The `package.json` files that were (or would be) changed, or could not be. */
  readonly files: readonly FileResult[];
  /** What is to be done next, by whoever started the run. */
  readonly notes: readonly string[];
}

/**
 * Gives the packages of files that import the client now the dependency that they need. Lock files are left alone: the
 * command that brings them up to date is named.
 *
 * @param changed the files of a run, as they are after it
 */
export async function addClientPackage(
  changed: readonly FileResult[],
  options: PackageOptions,
): Promise<PackageRun> {
  const importing = changed.filter(importsNewly).map(({ path }) => realpath(resolve(options.cwd, path)));
  const files: FileResult[] = [];
  const notes: string[] = [];
  for (const { file, sources } of findPackages(importing, realpath(options.cwd))) {
    if (file === null) {
      const example = displayPath(realpath(options.cwd), sources[0]!);
      notes.push(`${example} needs ${wanted()}, and there is no package.json above it to add it to.`);
      continue;
    }
    const result = await changePackage(file, options);
    if (result === null) continue;
    if (result.status !== "unchanged") files.push(result);
    notes.push(result.status === "changed" ? sayNext(file, result.path) : sayByHand(result));
  }
  return { files, notes };
}

const wanted = () => `${clientPackage} ${clientRange()}`;

/** Whether the run brought the import into a file: one that was there before has its package already. */
function importsNewly({ status, source, code }: FileResult): boolean {
  const mentions = (text: string | null) => /["']@docker\/extension-api-client["']/.test(text ?? "");
  return status === "changed" && mentions(code) && !mentions(source);
}

/** Null where the package is a dependency already. */
async function changePackage(file: string, options: PackageOptions): Promise<FileResult | null> {
  const path = displayPath(realpath(options.cwd), file);
  const untouched = { path, references: [], changes: [], notes: [], source: null, code: null };
  const read = await readSource(file, path);
  // What can't be read is not this run's to end: the note says what is missing.
  if ("error" in read) return { ...untouched, status: "unchanged", error: null, notes: [read.error.message] };
  const { text: source, bytes } = read;
  const edit = await addDependency(source, clientPackage, clientRange());
  if (edit === "present") return null;
  const before: FileResult = { ...untouched, status: "unchanged", error: null, source, code: source };
  if (edit === "broken") return { ...before, notes: [`${path} is not valid JSON.`] };

  if (!options.dryRun && !options.force) {
    const why = (await findCommitted([file])).uncommitted(file, bytes);
    if (why) {
      const message = `${path} has changes that are not committed and was left alone. Commit or stash them, or run again with --force.`;
      const error = fileError("uncommitted-changes", message);
      return { ...before, status: "skipped", error, notInGit: why };
    }
  }
  const { applyEdits } = await import("../edits/render.js");
  const changes = [{ edits: edit, references: [] }];
  const code = applyEdits(source, edit);
  const notes = [`${wanted()} added to its dependencies.`];
  const proposed: FileResult = { ...before, status: "changed", changes, notes, code };
  const chosen = options.choose ? await options.choose(proposed) : changes;
  if (chosen === "quit" || chosen.length === 0) return { ...before, notes: [] };
  if (options.dryRun) return proposed;
  const failure = await write(file, path, code, bytes);
  return failure ? { ...before, status: "error", error: failure } : proposed;
}

async function write(...[file, path, code, bytes]: Parameters<typeof writeSource>) {
  const { removeOnExit } = await import("./replace-file.js");
  const forget = removeOnExit();
  try {
    return await writeSource(file, path, code, bytes);
  } finally {
    forget();
  }
}

function sayNext(file: string, path: string): string {
  const folder = path.includes("/") ? ` in ${dirname(path)}` : "";
  return `${path} gets ${clientPackage}: run ${installCommand(dirname(file))}${folder} next, which also brings the lock file up to date.`;
}

function sayByHand({ path, notes }: FileResult): string {
  return [
    ...notes,
    `Add "${clientPackage}": "${clientRange()}" to the dependencies in ${path} by hand.`,
  ].join(" ");
}

function realpath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}
