import { appendFile } from "node:fs/promises";
import { relative } from "node:path";
import { hideKnown } from "../../src/report/hide-known.js";
import type { PrettyOptions } from "../../src/report/report-options.js";
import type { ProjectResult } from "../../src/results.js";
import { RunError } from "./errors.js";
import type { Io } from "./io.js";
import type { CliOptions } from "./options.js";

/** The report in the format that was asked for; only that format's code is loaded. */
export async function renderReport(
  result: ProjectResult,
  { format }: CliOptions,
  pretty: PrettyOptions,
  version: string,
  io: Io,
): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../../src/report/json.js")).renderJson(result);
    case "ndjson":
      return (await import("../../src/report/ndjson.js")).renderNdjson(result);
    case "sarif":
      return (await import("../../src/report/sarif.js")).renderSarif(result, { version, cwd: io.cwd });
    case "github":
      return await renderForGithub(hideKnown(result), io);
    case "pretty":
      return await (await import("../../src/report/pretty.js")).renderPretty(hideKnown(result), pretty);
  }
}

/** Annotations, and what it all came to; the same as a table for the step's summary, where there is one. */
async function renderForGithub(result: ProjectResult, io: Io): Promise<string> {
  const [{ renderGithub }, { closingLine, renderGithubSummary }] = await Promise.all([
    import("../../src/report/github.js"),
    import("../../src/report/github-summary.js"),
  ]);
  const {
    GITHUB_STEP_SUMMARY: file,
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: name,
    GITHUB_SHA: sha,
  } = io.env;
  const prefix = workspacePrefix(io);
  if (file) {
    const blob = server && name && sha ? `${server}/${name}/blob/${sha}` : null;
    await appendFile(file, renderGithubSummary(result, { prefix, blob })).catch((error: Error) => {
      throw new RunError(`The step's summary can't be written: ${error.message}.`);
    });
  }
  return `${renderGithub(result, prefix)}${closingLine(result)}\n`;
}

/** The working directory's path inside the checkout of a GitHub workflow, with a `/` at the end, or empty. */
function workspacePrefix({ env, cwd }: Io): string {
  if (!env.GITHUB_WORKSPACE) return "";
  const way = relative(env.GITHUB_WORKSPACE, cwd).replaceAll("\\", "/");
  return way === "" || way.startsWith("..") ? "" : `${way}/`;
}
