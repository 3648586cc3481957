import type { Phase, ProjectOptions } from "../../run/project-options.js";
import { countOpen } from "../../src/report/hide-known.js";
import { count } from "../../src/report/words.js";
import type { ProjectResult } from "../../src/results.js";
import { colorsOf, emitReport } from "./emit-report.js";
import { exitCodeOf, failed, interrupted, whyInVain } from "./exit-code.js";
import type { Chooser } from "./interactive/chooser.js";
import { type Io, write } from "./io.js";
import type { LineWriter } from "./line-writer.js";
import { type CliOptions, hasBaseline, selectionOf } from "./options.js";
import { createProgress } from "./progress.js";
import { checkOutputs } from "./write-output.js";

/**
 * Migrates files and reports on it.
 *
 * @returns the exit code
 * @throws RunError when `--output` or `--html` can't be written; nothing has been changed then
 */
export async function runProject(
  paths: readonly string[],
  options: CliOptions,
  version: string,
  io: Io,
): Promise<number> {
  await checkOutputs(options, io.cwd);
  const baseline = hasBaseline(options) ? await startBaseline(options, io.cwd) : null;
  const { runOver } = await import("../../run/migrate-project.js");
  const stop = new AbortController();
  const chooser = options.interactive ? await createChooser(options, io, stop) : null;
  const lines = options.format === "ndjson" && !baseline ? await createLines(options, io) : null;
  const progress = chooser ? null : createProgress(io, options.quiet ?? false);
  stop.signal.addEventListener("abort", () => {
    progress?.clear();
    // What is being written is finished first.
    if (!options.quiet) io.stderr.write("stopping…\n");
  });
  const forget = io.onInterrupt(() => stop.abort());
  let result: ProjectResult;
  try {
    const run = await runOver(paths, {
      ...projectOptions(options, io.cwd),
      signal: stop.signal,
      stop,
      onProgress: (done, total) => progress?.update(done, total),
      onPhase: (phase, files) => progress?.phase(sayPhase(phase, files), phase === "checking"),
      ...(lines && { onFile: lines.add }),
      ...(chooser && { ask: chooser.ask }),
      journal: true,
      mayOverwrite: async (files) => {
        progress?.clear();
        const { askPermission } = await import("./ask-permission.js");
        return await askPermission(files, options, io, stop.signal);
      },
    });
    result = baseline && !stop.signal.aborted ? await baseline.apply(run.result, run.covers) : run.result;
  } finally {
    forget();
    progress?.clear();
    chooser?.close();
  }
  await emitReport(result, options, version, io, lines);
  const check = options.check ?? options.writeBaseline !== undefined;
  if (result.baseline && !options.quiet) {
    const { sayBaseline } = await import("./baseline.js");
    await write(io.stderr, sayBaseline(result, options));
  }
  if (options.maxLeft !== undefined && !options.quiet)
    await write(io.stderr, `${countOpen(result)} left, and --max-left allows for ${options.maxLeft}.\n`);
  if (!stop.signal.aborted) {
    const code = exitCodeOf(result, check, options.maxLeft);
    const why = code === failed && result.summary.errors === 0 ? whyInVain(result, check) : null;
    if (why !== null) await write(io.stderr, `error: ${why}\n`);
    return code;
  }
  const { changed } = result.summary;
  const done = result.dryRun
    ? "nothing was written"
    : `${count(changed, "file")} changed, the others are as they were`;
  await write(io.stderr, `Stopped by Ctrl+C: ${done}.\n`);
  return interrupted;
}

async function startBaseline(options: CliOptions, cwd: string) {
  const { BaselineCheck } = await import("./baseline.js");
  return await BaselineCheck.start(options, cwd);
}

function projectOptions(options: CliOptions, cwd: string): ProjectOptions {
  const {
    dryRun,
    diff,
    check,
    unsafe,
    todo,
    client,
    force,
    ignore,
    prettier,
    trustConfig,
    types,
    verify,
    concurrency,
  } = options;
  return {
    cwd,
    dryRun: dryRun ?? diff ?? check ?? options.writeBaseline !== undefined,
    unsafe: unsafe ?? false,
    todo: todo ?? false,
    client,
    force: force ?? false,
    backup: options.backup,
    ignore,
    prettier,
    includeDocs: options.includeDocs ?? false,
    exclude: options.exclude,
    excludeFrom: options.excludeFrom,
    select: selectionOf(options),
    trustConfig: trustConfig ?? false,
    types,
    verify: verify ?? false,
    ...(concurrency !== undefined && { concurrency }),
  };
}

function sayPhase(phase: Phase, files: number): string {
  if (phase === "reading") return "reading";
  return `${phase === "checking" ? "type-checking" : "writing"} ${count(files, "file")}`;
}

async function createLines({ output }: CliOptions, io: Io): Promise<LineWriter> {
  const { LineWriter } = await import("./line-writer.js");
  return new LineWriter(output, io);
}

async function createChooser(options: CliOptions, io: Io, stop: AbortController): Promise<Chooser> {
  const { Chooser } = await import("./interactive/chooser.js");
  // The questions go to standard error, so that a patch or a report on standard output stays whole.
  const chooser = new Chooser({
    io,
    output: io.stderr,
    colors: colorsOf(io.stderr, options, io),
    takesUnsafe: options.unsafe ?? false,
    interrupt: io.interrupt,
  });
  stop.signal.addEventListener("abort", () => chooser.close());
  return chooser;
}
