import { isUtf8 } from "node:buffer";
import { resolve } from "node:path";
import { createTypes } from "../../run/answers/ask-types.js";
import { displayPath } from "../../src/disk/display-path.js";
import { sayKept } from "../../src/disk/file-result.js";
import type { Reference } from "../../src/model.js";
import { escapeSource } from "../../src/report/terminal.js";
import type { FileResult, ProjectResult } from "../../src/results.js";
import { isCodeFile } from "../../src/source/extensions.js";
import { emitReport } from "./emit-report.js";
import { UsageError } from "./errors.js";
import { exitCodeOf } from "./exit-code.js";
import { type Io, write } from "./io.js";
import { type CliOptions, stdoutCarries } from "./options.js";
import { checkOutput } from "./write-output.js";

/**
 * Migrates the text on standard input and writes the result to standard output, changed or not; nothing when it can't
 * be read or parsed.
 *
 * @param name the path that the text would have, absolute or relative to the working directory
 * @returns the exit code
 * @throws UsageError when the path is not that of code
 * @throws RunError when `--output` can't be written; nothing has been read then
 */
export async function runStdin(name: string, options: CliOptions, version: string, io: Io): Promise<number> {
  if (!isCodeFile(name)) {
    throw new UsageError(
      `--stdin-filepath ${name} is not the name of a JavaScript or TypeScript file. ` +
        "Give the name that the text would have, e.g. src/status.ts: it says how to read it.",
    );
  }
  await checkOutput(options.output, io.cwd);
  const path = displayPath(io.cwd, resolve(io.cwd, name));
  const bytes = await readAll(io.stdin);
  const notes: string[] = [];
  const file = isUtf8(bytes)
    ? await migrateText(path, bytes.toString(), options, io.cwd, notes)
    : notUtf8(path);
  if (file.code !== null && file.status !== "error" && stdoutCarries(options) === "code") {
    await write(io.stdout, io.stdout.isTTY ? escapeSource(file.code) : file.code);
  }
  const result = summarize(file, notes);
  await emitReport(result, options, version, io);
  return exitCodeOf(result, options.check ?? false);
}

/** @param notes collects why the result was not formatted */
async function migrateText(
  path: string,
  source: string,
  options: CliOptions,
  cwd: string,
  notes: string[],
): Promise<FileResult> {
  const { unsafe, client, todo, prettier, trustConfig } = options;
  const settings = { unsafe: unsafe ?? false, client };
  const asked = new Set<string>();
  const project = createTypes({ cwd, types: options.types }, [{ path, file: resolve(cwd, path) }], asked);
  const { result } = await project
    .migrateAlone({ path, text: source }, settings)
    .finally(() => project.close());
  notes.push(...asked);
  if (result.keepsClient) notes.push(sayKept(path, result.keepsClient));
  const { error } = result;
  const file = {
    path,
    source,
    error,
    references: result.references,
    changes: result.changes,
    notes: result.notes,
  };
  if (error) return { ...file, status: "error", code: null };
  const types = project.known();
  const { addMarkers } = await import("../../transforms/migrate.js");
  const code = todo
    ? addMarkers(result.code, result.references, { ...settings, path, ...(types && { types }) })
    : result.code;
  if (code === source) return { ...file, status: "unchanged", code };
  const { formatSource } = await import("../../src/format/format-source.js");
  const formatted = await formatSource(resolve(cwd, path), source, code, { prettier, trustConfig, cwd });
  notes.push(...formatted.notes);
  const own = formatted.fileNote === undefined ? file.notes : [...file.notes, formatted.fileNote];
  return { ...file, notes: own, status: "changed", code: formatted.code };
}

async function readAll(stream: Io["stdin"]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function notUtf8(path: string): FileResult {
  const message =
    "Standard input is not valid UTF-8, so its text can't be written back: convert it to UTF-8 first.";
  const error = { code: "not-utf8", message, line: null, column: null } as const;
  return { path, status: "error", error, references: [], changes: [], notes: [], source: null, code: null };
}

function summarize(file: FileResult, notes: readonly string[]): ProjectResult {
  const { references } = file;
  const counted = (outcome: Reference["outcome"]) =>
    references.filter((one) => one.outcome === outcome).length;
  const summary = {
    scanned: 1,
    candidates: 1,
    changed: file.status === "changed" ? 1 : 0,
    references: references.length,
    migrated: counted("migrated"),
    unsafe: counted("unsafe"),
    manual: counted("manual"),
    errors: file.status === "error" ? 1 : 0,
  };
  // Nothing is written to a file, so the report speaks of what would change.
  return { summary, files: references.length > 0 || file.error ? [file] : [], notes, dryRun: true };
}
