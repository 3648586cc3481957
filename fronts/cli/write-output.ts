import { resolve } from "node:path";
import { RunError } from "./errors.js";
import type { CliOptions } from "./options.js";

/** @throws RunError when a report can't be written where it is wanted; to be asked before anything is changed */
export async function checkOutputs(
  { output, html }: Pick<CliOptions, "output" | "html">,
  cwd: string,
): Promise<void> {
  for (const file of [output, html]) {
    if (file === undefined) continue;
    const { checkReportFile } = await import("../../src/disk/write-report.js");
    await checkReportFile(resolve(cwd, file)).catch(rethrow);
  }
}

/** @throws RunError when the report could not be written */
export async function writeOutput(output: string, cwd: string, text: string): Promise<void> {
  const { writeReport } = await import("../../src/disk/write-report.js");
  await writeReport(resolve(cwd, output), text).catch(rethrow);
}

function rethrow(error: Error): never {
  throw new RunError(error.message);
}
