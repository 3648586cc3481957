import { isUtf8 } from "node:buffer";
import { resolve } from "node:path";
import { createTypes } from "../../run/answers/ask-types.js";
import { format, propose } from "../../run/finish/propose.js";
import { resultOf } from "../../run/finish/sum-up.js";
import { displayPath } from "../../src/disk/display-path.js";
import { sayKept } from "../../src/disk/file-result.js";
import { projectRoots } from "../../src/disk/project-roots.js";
import { sayAllIdle } from "../../src/findings/to-reference.js";
import { createFormatter } from "../../src/format/format-source.js";
import { isListed } from "../../src/report/json.js";
import { escapeSource } from "../../src/report/terminal.js";
import type { FileResult } from "../../src/results.js";
import { isMigrated } from "../../src/source/extensions.js";
import { emitReport } from "./emit-report.js";
import { UsageError } from "./errors.js";
import { exitCodeOf } from "./exit-code.js";
import { type Io, write } from "./io.js";
import { type CliOptions, stdoutCarries } from "./options.js";
import { checkOutputs } from "./write-output.js";

/**
 * Migrates the text on standard input and writes the result to standard output, changed or not; nothing when it can't
 * be read or parsed.
 *
 * @param name the path that the text would have, absolute or relative to the working directory
 * @returns the exit code
 * @throws UsageError when the path is not that of code
 * @throws RunError when `--output` or `--html` can't be written; nothing has been read then
 */
export async function runStdin(name: string, options: CliOptions, version: string, io: Io): Promise<number> {
  if (!isMigrated(name)) {
    throw new UsageError(
      `--stdin-filepath ${name} is not the name of a file whose code can be migrated. ` +
        "Give the name that the text would have, e.g. src/status.ts: it says how to read it.",
    );
  }
  await checkOutputs(options, io.cwd);
  const path = displayPath(io.cwd, resolve(io.cwd, name));
  const bytes = await readAll(io.stdin);
  const notes = new Set<string>();
  const file = isUtf8(bytes)
    ? await migrateText(path, bytes.toString(), options, io.cwd, notes)
    : notUtf8(path);
  if (file.code !== null && file.status !== "error" && stdoutCarries(options) === "code") {
    await write(io.stdout, io.stdout.isTTY ? escapeSource(file.code) : file.code);
  }
  // Nothing is written to a file, so the report speaks of what would change.
  const files = isListed(file) ? [file] : [];
  const result = resultOf(files, { scanned: 1, candidates: 1 }, [...notes], true);
  await emitReport(result, options, version, io);
  return exitCodeOf(result, options.check ?? false, options.maxLeft);
}

/** @param notes collects what concerns the run as a whole */
async function migrateText(
  path: string,
  source: string,
  { unsafe, client, todo, types, prettier, trustConfig }: CliOptions,
  cwd: string,
  notes: Set<string>,
): Promise<FileResult> {
  const settings = { unsafe: unsafe ?? false, client };
  const file = resolve(cwd, path);
  const project = createTypes({ cwd, roots: projectRoots(cwd, [file]), types }, [{ path, file }], notes);
  const { result } = await project
    .migrateAlone({ path, text: source }, settings)
    .finally(() => project.close());
  if (result.keepsClient) notes.add(sayKept(path, result.keepsClient));
  for (const note of sayAllIdle(path, source, result)) notes.add(note);
  const draft = { path, file, source, result, uncommitted: null, isRestorable: true };
  const proposed = propose(draft, { todo: todo ?? false });
  return format(proposed, file, { format: createFormatter({ prettier, trustConfig, cwd }), notes });
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
