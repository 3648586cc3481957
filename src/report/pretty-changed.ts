import type { Outcome } from "../model.js";
import type { FileResult, ProjectResult } from "../results.js";
import type { PrettyOptions } from "./report-options.js";
import { escapeLine } from "./terminal.js";

/** One line per file that was, or would be, rewritten. */
export function renderChanged(
  { files, dryRun }: ProjectResult,
  { colors, verbose }: PrettyOptions,
): string[] {
  const changed = files.filter((file) => file.status === "changed");
  const width = Math.max(0, ...changed.map((file) => escapeLine(file.path).length));
  return changed.flatMap((file) => {
    const path = escapeLine(file.path).padEnd(width);
    const line = dryRun
      ? `${colors.cyan("•")} ${path}  would change: ${tally(file)}`
      : `${colors.green("✔")} ${path}  ${tally(file)}`;
    return [line, ...(verbose ? notesOf(file).map((note) => colors.dim(`    ${note}`)) : [])];
  });
}

/** With `verbose`, the notes on files that stay as they are; beside a result that says what changed, on all files. */
export function renderNoted({ files }: ProjectResult, { brief, colors, verbose }: PrettyOptions): string[] {
  if (!verbose) return [];
  const noted = files.filter((file) => (brief || file.status !== "changed") && tellsNotes(file));
  return noted.flatMap(({ path, status, notes }) => [
    `– ${escapeLine(path)}  ${status === "changed" ? "changed" : "unchanged"}`,
    ...notes.map((note) => colors.dim(`    note: ${escapeLine(note)}`)),
  ]);
}

/** Whether there are notes on a file as a whole. Of one that is skipped, its reason says enough. */
export function tellsNotes({ status, notes }: FileResult): boolean {
  return status !== "skipped" && notes.length > 0;
}

function tally(file: FileResult): string {
  const { references } = file;
  const countOf = (wanted: Outcome) => references.filter(({ outcome }) => outcome === wanted).length;
  const [migrated, ignored] = [countOf("migrated"), countOf("ignored")];
  const left = references.length - migrated - ignored;
  const counts = [
    migrated > 0 ? `${migrated} migrated` : "",
    left > 0 ? `${left} left` : "",
    ignored > 0 ? `${ignored} ignored` : "",
  ];
  return counts.filter((text) => text !== "").join(", ") || sayWithoutReferences(file);
}

/** What changed in a file in which nothing was a use of the old API. */
function sayWithoutReferences({ path, changes }: FileResult): string {
  if (changes.some(({ group }) => group !== undefined)) return "follows changes of other files";
  return /(?:^|\/)package\.json$/.test(path) ? "dependency added" : "client imported";
}

/** The notes on a file and on what was rewritten in it. */
function notesOf(file: FileResult): string[] {
  const onReferences = file.references
    .filter((reference) => reference.outcome === "migrated")
    .flatMap((reference) => reference.notes.map((note) => `${reference.line}:${reference.column} ${note}`));
  return [...file.notes, ...onReferences].map((note) => `note: ${escapeLine(note)}`);
}
