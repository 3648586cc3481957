import { editsOf } from "../../src/edits/chosen.js";
import { applyEdits } from "../../src/edits/render.js";
import { colorDiff } from "../../src/report/color-diff.js";
import type { Colors } from "../../src/report/colors.js";
import { renderHunks } from "../../src/report/diff.js";
import { escapeLine } from "../../src/report/terminal.js";
import type { FileResult } from "../../src/results.js";

/** One of a file's changes as it is shown before the question: where it is, what it replaces, and its diff. */
export function describeChange(
  { path, source, references, changes }: FileResult,
  index: number,
  colors: Colors,
): string {
  const change = changes[index]!;
  const touched = change.references.map((at) => references[at]!);
  const names = new Set(
    touched.map(({ api, replacement }) => escapeLine(replacement ? `${api} → ${replacement}` : api)),
  );
  const text = source ?? "";
  const lines = [
    colors.bold(`${escapeLine(path)} (${index + 1}/${changes.length})`) +
      (names.size > 0 ? `  ${[...names].join(", ")}` : ""),
    ...(touched.length > 1
      ? [colors.yellow(`One change in ${touched.length} places, ${listLines(touched)}: all or none.`)]
      : []),
    ...touched.flatMap(({ notes }) => notes.map((note) => colors.dim(`note: ${escapeLine(note)}`))),
    colorDiff(renderHunks(text, applyEdits(text, editsOf([change], changes))).trimEnd(), colors),
  ];
  return `\n${lines.join("\n")}\n`;
}

function listLines(places: readonly { readonly line: number }[]): string {
  const lines = [...new Set(places.map(({ line }) => line))];
  return `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
}
