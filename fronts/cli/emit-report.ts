import { quoteForShell } from "../../src/disk/list-folder.js";
import { type Colors, createColors } from "../../src/report/colors.js";
import { renderFileError } from "../../src/report/pretty-errors.js";
import { renderTotals } from "../../src/report/pretty-totals.js";
import type { Mode, PrettyOptions } from "../../src/report/report-options.js";
import { escapeLine } from "../../src/report/terminal.js";
import type { ProjectResult } from "../../src/results.js";
import { type Io, type OutputStream, widthOf, write } from "./io.js";
import type { LineWriter } from "./line-writer.js";
import { type CliOptions, stdoutCarries } from "./options.js";
import { renderReport } from "./render-report.js";
import { writeOutput } from "./write-output.js";

/**
 * Puts everything about a finished run where it belongs: the patch and the report on standard output or in `--output`,
 * notes and errors on standard error.
 *
 * @param lines where the report has been written to so far, if it is written line by line
 * @throws RunError when `--output` or `--html` can't be written
 */
export async function emitReport(
  result: ProjectResult,
  options: CliOptions,
  version: string,
  io: Io,
  lines: LineWriter | null = null,
): Promise<void> {
  const { quiet, output, format, diff } = options;
  const carries = stdoutCarries(options);
  const stderrColors = colorsOf(io.stderr, options, io);
  if (!quiet) await write(io.stderr, renderNotes(result, options.verbose ?? false));
  if (diff) await emitPatch(result, options, io);

  if (options.html !== undefined) {
    const { renderPage } = await import("../../src/report/html/page.js");
    await writeOutput(options.html, io.cwd, renderPage(result, { version, now: new Date() }));
    if (!quiet) await write(io.stderr, `The page is in ${escapeLine(options.html)}.\n`);
  }
  if (output !== undefined) {
    const plain = prettyOptions(options, createColors({ isTTY: false, env: {}, color: false }));
    if (lines) await lines.finish(result);
    else await writeOutput(output, io.cwd, await renderReport(result, options, plain, version, io));
    await write(io.stderr, errorsOf(result, stderrColors));
    if (quiet) return;
    const totals = carries === "code" ? [] : renderTotals(result, prettyOptions(options, stderrColors));
    await write(io.stderr, `${[...totals, `The report is in ${escapeLine(output)}.`].join("\n")}\n`);
    return;
  }
  if (format !== "pretty" || quiet) await write(io.stderr, errorsOf(result, stderrColors));
  if (format === "pretty" && quiet) return;
  if (lines) return await lines.finish(result);
  const sink = carries === "report" ? io.stdout : io.stderr;
  const pretty = prettyOptions(options, colorsOf(sink, options, io), sink);
  await write(sink, await renderReport(result, options, pretty, version, io));
}

/** So many notes that ask for nothing are shown; more are counted. */
const mostAsides = 5;

function renderNotes({ notes, asides = [], backup }: ProjectResult, verbose: boolean): string {
  const counted = new Set(verbose || asides.length <= mostAsides ? [] : asides);
  const shown = notes.filter((note) => !counted.has(note)).map((note) => `note: ${escapeLine(note)}\n`);
  const more = counted.size > 0 ? [`note: ${counted.size} more notes: --verbose shows them.\n`] : [];
  const kept = backup === undefined ? [] : [`note: ${escapeLine(sayKept(backup))}\n`];
  return [...shown, ...more, ...kept].join("");
}

function sayKept(backup: string): string {
  return `What was changed is in "${backup}" as it was. To have it back: ddclient-migrate undo ${quoteForShell(backup)}`;
}

async function emitPatch({ files }: ProjectResult, options: CliOptions, io: Io): Promise<void> {
  if (!files.some((file) => file.status === "changed")) return;
  const { renderPatch } = await import("../../src/report/diff.js");
  const { gitPrefix } = await import("../../src/disk/git-prefix.js");
  const patch = renderPatch(files, await gitPrefix(io.cwd));
  // Colours would break a patch that goes into a file or a pipe, even with FORCE_COLOR.
  if (!io.stdout.isTTY) return await write(io.stdout, patch);
  const { colorDiff } = await import("../../src/report/color-diff.js");
  await write(io.stdout, colorDiff(patch, colorsOf(io.stdout, options, io), widthOf(io.stdout)));
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

/** @param sink where the report goes, if that is no file */
function prettyOptions(options: CliOptions, colors: Colors, sink?: OutputStream): PrettyOptions {
  const { unsafe, todo, verbose } = options;
  return {
    mode: modeOf(options),
    colors,
    brief: stdoutCarries(options) === "code",
    verbose: verbose ?? false,
    unsafe: unsafe ?? false,
    todo: todo ?? false,
    width: sink ? widthOf(sink) : null,
  };
}

function modeOf({ check, diff, dryRun, writeBaseline }: CliOptions): Mode {
  if (check || writeBaseline !== undefined) return "check";
  if (diff) return "diff";
  return dryRun ? "dry-run" : "write";
}
