import { resolve } from "node:path";
import { RunError } from "./errors.js";

/** @throws RunError when a report can't be written there; to be asked before anything is changed */
export async function checkOutput(output: string | undefined, cwd: string): Promise<void> {
  if (output === undefined) return;
  const { checkReportFile } = await import("../../src/disk/write-report.js");
  await checkReportFile(resolve(cwd, output)).catch(rethrow);
}

/** @throws RunError when the report could not be written */
export async function writeOutput(output: string, cwd: string, text: string): Promise<void> {
  const { writeReport } = await import("../../src/disk/write-report.js");
  await writeReport(resolve(cwd, output), text).catch(rethrow);
}

function rethrow(error: Error): never {
  throw new RunError(error.message);
}
