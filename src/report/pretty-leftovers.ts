import type { Reference } from "../model.js";
import type { FileResult } from "../results.js";
import { renderCodeFrame, splitLines } from "./code-frame.js";
import type { PrettyOptions } from "./report-options.js";
import { escapeLine } from "./terminal.js";

/** What was left in a file (and with `verbose` what is ignored), each with its place, its code, the reason and what to do. */
export async function renderLeftovers(file: FileResult, options: PrettyOptions): Promise<string[]> {
  const left = file.references.filter(
    ({ outcome, reason }) =>
      outcome !== "migrated" &&
      (outcome !== "ignored" || options.verbose) &&
      // What was not written because of the file as a whole stands at the file's error.
      !(file.error && reason === "declined"),
  );
  if (left.length === 0) return [];
  const lines = file.source === null ? null : splitLines(file.source);
  const blocks: string[] = [];
  for (const reference of left) {
    const isKnown = lines === null || reference.reason === "declined";
    const frame = isKnown ? null : await renderCodeFrame(lines, reference, options.colors.isColorSupported);
    blocks.push(renderLeftover(file.path, reference, frame, options));
  }
  return blocks;
}

function renderLeftover(
  path: string,
  reference: Reference,
  frame: string | null,
  options: PrettyOptions,
): string {
  const { colors, verbose } = options;
  const { api, line, column, outcome, reason, message, replacement } = reference;
  const place = `${colors.cyan(escapeLine(path))}:${line}:${column}`;
  const colorOf = { migrated: colors.green, unsafe: colors.yellow, manual: colors.red, ignored: colors.dim };
  const kind = colorOf[outcome](outcome);
  const head = `${place}  ${colors.bold(escapeLine(api))}  ${kind}${reason ? colors.dim(` (${reason})`) : ""}`;
  const fallback = replacement ? `Its successor is ${replacement}.` : "It has no successor.";
  const notes = verbose ? reference.notes.map((note) => `  ${colors.dim(`note: ${escapeLine(note)}`)}`) : [];
  return [head, ...(frame ? [frame] : []), `  ${escapeLine(message ?? fallback)}`, ...notes].join("\n");
}
