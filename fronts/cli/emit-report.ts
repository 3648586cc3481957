import { type Colors, createColors } from "../../src/report/colors.js";
import { renderFileError } from "../../src/report/pretty-errors.js";
import { renderTotals } from "../../src/report/pretty-totals.js";
import type { Mode, PrettyOptions } from "../../src/report/report-options.js";
import { escapeLine } from "../../src/report/terminal.js";
import type { ProjectResult } from "../../src/results.js";
import { type Io, type OutputStream, write } from "./io.js";
import { type CliOptions, stdoutCarries } from "./options.js";
import { renderReport } from "./render-report.js";
import { writeOutput } from "./write-output.js";

/**
 * Puts everything about a finished run where it belongs: the patch and the report on standard output or in `--output`,
 * notes and errors on standard error.
 *
 * @throws RunError when `--output` can't be written
 */
export async function emitReport(
  result: ProjectResult,
  options: CliOptions,
  version: string,
  io: Io,
): Promise<void> {
  const { quiet, output, format, diff } = options;
  const carries = stdoutCarries(options);
  const stderrColors = colorsOf(io.stderr, options, io);
  if (!quiet) await write(io.stderr, result.notes.map((note) => `note: ${escapeLine(note)}\n`).join(""));
  if (diff) await emitPatch(result, options, io);

  if (output !== undefined) {
    const plain = prettyOptions(options, createColors({ isTTY: false, env: {}, color: false }));
    await writeOutput(output, io.cwd, await renderReport(result, options, plain, version, io));
    await write(io.stderr, errorsOf(result, stderrColors));
    if (quiet) return;
    const totals = carries === "code" ? [] : renderTotals(result, prettyOptions(options, stderrColors));
    await write(io.stderr, `${[...totals, `The report is in ${escapeLine(output)}.`].join("\n")}\n`);
    return;
  }
  if (format !== "pretty" || quiet) await write(io.stderr, errorsOf(result, stderrColors));
  if (format === "pretty" && quiet) return;
  const sink = carries === "report" ? io.stdout : io.stderr;
  const pretty = prettyOptions(options, colorsOf(sink, options, io));
  await write(sink, await renderReport(result, options, pretty, version, io));
}

async function emitPatch({ files }: ProjectResult, options: CliOptions, io: Io): Promise<void> {
  if (!files.some((file) => file.status === "changed")) return;
  const { renderPatch } = await import("../../src/report/diff.js");
  const { gitPrefix } = await import("../../src/disk/git-prefix.js");
  const patch = renderPatch(files, await gitPrefix(io.cwd));
  // Colours would break a patch that goes into a file or a pipe, even with FORCE_COLOR.
  if (!io.stdout.isTTY) return await write(io.stdout, patch);
  const { colorDiff } = await import("../../src/report/color-diff.js");
  await write(io.stdout, colorDiff(patch, colorsOf(io.stdout, options, io)));
}

function errorsOf({ files }: ProjectResult, colors: Colors): string {
  return files
    .filter((file) => file.status === "error")
    .map((file) => `${renderFileError(file, colors)}\n`)
    .join("");
}

/** Colours as one of the streams and the settings want them. */
export function colorsOf(stream: OutputStream, { color }: CliOptions, { env }: Io): Colors {
  return createColors({ isTTY: stream.isTTY ?? false, env, color });
}

function prettyOptions(options: CliOptions, colors: Colors): PrettyOptions {
  const { unsafe, todo, verbose } = options;
  return {
    mode: modeOf(options),
    colors,
    brief: stdoutCarries(options) === "code",
    verbose: verbose ?? false,
    unsafe: unsafe ?? false,
    todo: todo ?? false,
  };
}

function modeOf({ check, diff, dryRun }: CliOptions): Mode {
  if (check) return "check";
  if (diff) return "diff";
  return dryRun ? "dry-run" : "write";
}
