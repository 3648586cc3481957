import type { CancellationToken, Connection, WorkDoneProgressReporter } from "vscode-languageserver/node";
import type { Outcome } from "../../src/model.js";
import type { ClientFeatures } from "./client-features.js";
import type { OpenDocuments } from "./open-documents.js";
import { reportOf, type WorkspaceReport } from "./report.js";
import { changesAlone, editsIn, GoneError } from "./resolve.js";
import type { Views } from "./views.js";
import { type FileEdit, toWorkspaceEdit } from "./workspace-edit.js";

export const commands = {
  migrateFile: "ddclient-migrate.migrateFile",
  migrateWorkspace: "ddclient-migrate.migrateWorkspace",
  showReport: "ddclient-migrate.showReport",
  restart: "ddclient-migrate.restart",
} as const;

/** How far a command is, and whether somebody still wants it. */
export interface Progress {
  readonly reporter: WorkDoneProgressReporter | null;
  readonly tokens: readonly CancellationToken[];
}

export interface CommandSurroundings {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly views: Views;
  readonly features: ClientFeatures;
  /** The folder that paths in a report are relative to. */
  readonly folder: () => string;
  /** Tells the user. */
  readonly say: (message: string) => void;
}

/**
 * Runs a command of the server's.
 *
 * @returns for `showReport` the report, else nothing
 * @throws GoneError with a sentence for the user, where nothing was changed
 */
export async function runCommand(
  command: string,
  [uri]: readonly unknown[],
  progress: Progress,
  surroundings: CommandSurroundings,
): Promise<WorkspaceReport | null> {
  switch (command) {
    case commands.migrateFile:
      await migrateFile(String(uri ?? ""), surroundings);
      return null;
    case commands.migrateWorkspace:
      await migrateWorkspace(progress, surroundings);
      return null;
    case commands.showReport:
      return reportOf(await surroundings.views.all(), surroundings.folder());
    case commands.restart:
      await surroundings.views.restart();
      return null;
    default:
      throw new GoneError(`There is no command ${command}.`);
  }
}

async function migrateFile(uri: string, surroundings: CommandSurroundings): Promise<void> {
  const { documents, views, say } = surroundings;
  const document = documents.get(uri);
  if (!document) throw new GoneError(uri ? `${uri} is not open: open it first.` : "Open a file first.");
  const { view, problem } = await views.of(document);
  if (!view) throw new GoneError(problem ?? "Nothing in this file is deprecated.");
  const chosen = await changesAlone(view, () => views.all());
  if (chosen.length === 0)
    throw new GoneError("Nothing in this file can be migrated safely without another file.");
  await apply("Migrate this file to v1", [editsIn(view, chosen, documents)], surroundings);
  const left = view.result.references.length - new Set(chosen.flatMap(({ references }) => references)).size;
  if (left > 0) say(`${uses(left)} left in this file: see the problems.`);
}

async function migrateWorkspace(progress: Progress, surroundings: CommandSurroundings): Promise<void> {
  const { views, documents, say } = surroundings;
  const isCancelled = () => progress.tokens.some((token) => token.isCancellationRequested);
  progress.reporter?.begin("Migrating to v1", 0, "Reading the project", true);
  try {
    const all = await views.all();
    const changing = all.filter(({ result }) => result.changes.length > 0);
    const edits: FileEdit[] = [];
    for (const [index, view] of changing.entries()) {
      if (isCancelled()) return;
      progress.reporter?.report((100 * index) / changing.length, view.file);
      edits.push(editsIn(view, view.result.changes, documents));
      // So that a cancellation is heard.
      if (index % 20 === 19) await new Promise((resolve) => setImmediate(resolve));
    }
    if (isCancelled()) return;
    if (edits.length > 0) await apply("Migrate the workspace to v1", edits, surroundings);
    const references = all.flatMap(({ result }) => result.references);
    const countOf = (wanted: Outcome) => references.filter(({ outcome }) => outcome === wanted).length;
    const made = countOf("migrated");
    say(
      `${uses(made)} migrated in ${edits.length === 1 ? "1 file" : `${edits.length} files`}, ` +
        `${references.length - made - countOf("ignored")} left.`,
    );
  } finally {
    progress.reporter?.done();
  }
}

async function apply(
  label: string,
  files: readonly FileEdit[],
  { connection, features }: CommandSurroundings,
) {
  if (!features.appliesEdits) throw new GoneError("This editor lets no server change files.");
  const answer = await connection.workspace.applyEdit({
    label,
    edit: toWorkspaceEdit(files, null, features),
  });
  if (!answer.applied)
    throw new GoneError(
      `The editor refused the changes${answer.failureReason ? `: ${answer.failureReason}` : "."}`,
    );
}

function uses(count: number): string {
  return count === 1 ? "1 use" : `${count} uses`;
}
