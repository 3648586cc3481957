import type { Connection } from "vscode-languageserver/node";
import { resultOf } from "../../run/finish/sum-up.js";
import { displayPath } from "../../src/disk/display-path.js";
import { createColors } from "../../src/report/colors.js";
import type { FileResult, ProjectResult, Summary } from "../../src/results.js";
import type { FileView } from "./engine/messages.js";

/** What an editor shows of the whole workspace. */
export interface WorkspaceReport {
  /** For people, as the command prints it. */
  readonly text: string;
  /** For tools, as `--format json` has it. */
  readonly json: string;
  /** What paths in both are relative to. */
  readonly folder: string;
}

/** @param cwd what paths are relative to */
export async function reportOf(views: readonly FileView[], cwd: string): Promise<WorkspaceReport> {
  const { renderPretty } = await import("../../src/report/pretty.js");
  const { renderJson } = await import("../../src/report/json.js");
  const result = toResult(views, cwd);
  const text = await renderPretty(result, {
    ...{ mode: "dry-run", brief: false, verbose: false, unsafe: false, todo: false },
    colors: createColors({ isTTY: false, env: {}, color: false }),
  });
  return { text: text || "Nothing deprecated is left.\n", json: renderJson(result), folder: cwd };
}

/**
 * Answers with the counts of the report alone: no editor asks for them by itself, but an extension that shows them.
 *
 * @param find null where nobody has looked into the projects so far: then there is no count either
 */
export function answerSummary(connection: Connection, find: () => Promise<readonly FileView[]> | null): void {
  connection.onRequest("ddclient-migrate/summary", async (): Promise<Summary | null> => {
    const views = await find();
    return views && toResult(views, process.cwd()).summary;
  });
}

function toResult(views: readonly FileView[], cwd: string): ProjectResult {
  const files = views
    .map((view) => toFileResult(view, cwd))
    .filter(({ references, error }) => references.length > 0 || error)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return resultOf(files, { scanned: views.length, candidates: views.length }, [], true);
}

function toFileResult({ file, text, result }: FileView, cwd: string): FileResult {
  const { references, changes, notes, error, changed, code } = result;
  const status = error ? "error" : changed ? "changed" : "unchanged";
  return { path: displayPath(cwd, file), status, error, references, changes, notes, source: text, code };
}
