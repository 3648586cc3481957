import type { FileResult } from "../results.js";
import type { Colors } from "./colors.js";
import { escapeLine } from "./terminal.js";
import { count } from "./words.js";

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
  const text = `${file.status === "error" || isSentence ? "" : "skipped: "}${message}`;
  return `${mark} ${escapeLine(file.path)}${place}  ${escapeLine(text)}${uses}`;
}
