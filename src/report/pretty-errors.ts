import type { FileError, FileResult } from "../results.js";
import { renderCodeFrame } from "./code-frame.js";
import type { Colors } from "./colors.js";
import type { PrettyOptions } from "./report-options.js";
import { splitLines } from "./split-lines.js";
import { escapeLine } from "./terminal.js";
import { count, indent } from "./words.js";
import { wrap } from "./wrap.js";

/** One line on why a file was not done; null when it was. */
export function renderFileError(file: FileResult, colors: Colors): string | null {
  if (!file.error) return null;
  const { line, column } = file.error;
  const place = line === null ? "" : `:${line}${column === null ? "" : `:${column}`}`;
  // Most messages begin with the path, because they also stand alone.
  const isSentence = file.error.message.startsWith(`${file.path} `);
  const message = isSentence ? file.error.message.slice(file.path.length + 1) : file.error.message;
  const uses =
    file.references.length > 0 ? ` (${count(file.references.length, "use")} of the old client API)` : "";
  const mark = file.status === "error" ? colors.red("✖") : colors.yellow("–");
  const text = sayError(file, isSentence ? message : sayStatus(file) + message);
  return `${mark} ${escapeLine(file.path)}${place}  ${escapeLine(text)}${uses}`;
}

/** The same with the code that can't be read and what to do about it, where there is any. */
export async function renderFileErrorWithCode(file: FileResult, options: PrettyOptions): Promise<string[]> {
  const { error, source } = file;
  const line = renderFileError(file, options.colors);
  if (line === null || error === null) return [];
  if (error.code !== "syntax-error") return [line];
  const { width = null } = options;
  const frame =
    source === null || error.line === null ? null : await renderError(splitLines(source), error, options);
  const advice =
    "Mend it and run again. If it is right as it stands, its syntax is one that ddclient-migrate doesn't know: please report it.";
  return [[line, ...(frame === null ? [] : [indent(frame, "  ")]), wrap(advice, "  ", width)].join("\n")];
}

async function renderError(
  lines: readonly string[],
  { line, column }: FileError,
  { colors, width = null }: PrettyOptions,
): Promise<string> {
  const at = { line: line ?? 1, column: column ?? 1 };
  const place = { ...at, endLine: at.line, endColumn: at.column + 1 };
  return await renderCodeFrame(lines, place, colors.isColorSupported, width === null ? null : width - 2);
}

/** A parser's words alone don't say what became of the file. */
function sayError({ error, references, status }: FileResult, message: string): string {
  if (error?.code !== "syntax-error") return message;
  // Of a page, the rest is done all the same.
  const isPart = status !== "error" || references.length > 0;
  return isPart
    ? `left alone in part, since that can't be parsed: ${message}`
    : `left alone, since it can't be parsed: ${message}`;
}

function sayStatus({ error, status }: FileResult): string {
  return status === "error" || error?.code === "syntax-error" ? "" : "skipped: ";
}
