import { relative } from "node:path";
import { hideKnown } from "../../src/report/hide-known.js";
import type { PrettyOptions } from "../../src/report/report-options.js";
import type { ProjectResult } from "../../src/results.js";
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
    case "sarif":
      return (await import("../../src/report/sarif.js")).renderSarif(result, { version, cwd: io.cwd });
    case "github":
      return (await import("../../src/report/github.js")).renderGithub(
        hideKnown(result),
        workspacePrefix(io),
      );
    case "pretty":
      return await (await import("../../src/report/pretty.js")).renderPretty(hideKnown(result), pretty);
  }
}

/** The working directory's path inside the checkout of a GitHub workflow, with a `/` at the end, or empty. */
function workspacePrefix({ env, cwd }: Io): string {
  if (!env.GITHUB_WORKSPACE) return "";
  const way = relative(env.GITHUB_WORKSPACE, cwd).replaceAll("\\", "/");
  return way === "" || way.startsWith("..") ? "" : `${way}/`;
}
