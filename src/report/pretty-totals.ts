import { isUnasked } from "../findings/declined.js";
import type { Reference } from "../model.js";
import type { FileResult, ProjectResult } from "../results.js";
import { findLeftovers } from "./group-leftovers.js";
import { countMentions } from "./mention.js";
import { tellsNotes } from "./pretty-changed.js";
import { fewLeftovers } from "./pretty-leftovers.js";
import { renderTable } from "./pretty-table.js";
import { countAccepted } from "./pretty-unsafe.js";
import type { PrettyOptions } from "./report-options.js";
import { count } from "./words.js";

/** The last lines of a report: what the run came to, and what to do next. */
export function renderTotals(result: ProjectResult, options: PrettyOptions): string[] {
  const { references, errors } = result.summary;
  // What a stopped run has not seen, it can't speak of.
  if (references === 0 && errors === 0 && result.isStopped) return [];
  if (references === 0) return [...sayNone(result, options), ...indented(hiddenNotes(result, options))];
  const others = countMentions(result);
  const hasMany = findLeftovers(result, false).length > fewLeftovers;
  return [
    ...(hasMany ? [...renderTable(result, options), ""] : []),
    options.colors.bold(headline(result, options)),
    ...nextSteps(result, options),
    ...(others === null ? [] : [`  ${others}.`]),
  ];
}

/** What a run came to that found no use. */
function sayNone(result: ProjectResult, options: PrettyOptions): string[] {
  const { scanned, errors } = result.summary;
  const others = countMentions(result);
  if (others !== null) {
    const looked = `No use of the old client API was found in ${count(scanned, "code file")}, but ${others}.`;
    return errors > 0 ? [looked, ...indented([notDone(errors)])] : [looked];
  }
  if (errors === 0 && result.baseline && result.baseline.known.size > 0)
    return ["Nothing new: all that is there is in the baseline."];
  if (errors > 0) return [`No use of the old client API was found, but ${notDone(errors)}`];
  const passesOver = result.selected?.passesOver ?? false;
  const verb = passesOver ? result.selected!.which : "was found";
  const looked =
    scanned === 0 ? `no code file ${verb}` : `no use of the old client API in ${count(scanned, "file")}`;
  const isVain = options.mode === "check" && scanned === 0 && !passesOver;
  return [`Nothing ${isVain ? "was checked" : "to do"}: ${looked}.`];
}

function headline({ summary, dryRun, isStopped }: ProjectResult, { mode }: PrettyOptions): string {
  const { references, migrated, unsafe, manual, ignored, changed } = summary;
  const left = unsafe + manual;
  const areIgnored = `${ignored} ${ignored === 1 ? "is" : "are"} ignored`;
  if (references === ignored)
    return `Nothing to do: ${usesOf(references)} ${ignored === 1 ? "is" : "are"} ignored.`;
  const also = ignored === 0 ? "" : `, ${areIgnored}`;
  if (mode === "check") {
    const open = references - ignored;
    return `${usesOf(open)} ${open === 1 ? "remains" : "remain"}: ${migrated} can be migrated now${also}.`;
  }
  const what = `${migrated} of ${usesOf(references)} in ${count(changed, "file")}`;
  const none = isStopped ? "the run was stopped before the rest" : "nothing is left";
  const rest = (left === 0 ? none : `${left} ${left === 1 ? "is" : "are"} left`) + also;
  return dryRun ? `Would migrate ${what}; ${rest}.` : `Migrated ${what}; ${rest}.`;
}

function usesOf(n: number): string {
  return `${count(n, "use")} of the old client API`;
}

function nextSteps(result: ProjectResult, options: PrettyOptions): string[] {
  const { summary, files, dryRun } = result;
  const { migrated, unsafe, manual, changed, errors } = summary;
  const steps: string[] = [];
  if (errors > 0) steps.push(notDone(errors));
  steps.push(...skipped(files));
  if (dryRun && migrated > 0) steps.push(howToWrite(options));
  steps.push(...sayFormatted(files, dryRun), ...sayAccepted(files, options));
  if (!dryRun && changed > 0) steps.push(...review(result, changed));
  if (unsafe > 0) {
    const rewrite = unsafe === 1 ? "1 has a rewrite" : `${unsafe} have a rewrite`;
    const again = options.unsafe ? "" : ": if that is enough, run again with --unsafe";
    steps.push(`${rewrite} that can't be proved to do the same everywhere${again}.`);
  }
  const declined = files.filter((file) => !file.error).flatMap(declinedIn);
  const unasked = declined.filter(isUnasked).length;
  const chosen = declined.length - unasked;
  if (chosen > 0) steps.push(`${chosen} ${chosen === 1 ? "is" : "are"} left because you chose so.`);
  if (unasked > 0)
    steps.push(
      `${unasked} ${unasked === 1 ? "is" : "are"} left because you stopped before ${unasked === 1 ? "it" : "them"}: run again to go on.`,
    );
  const hard = manual - files.flatMap(declinedIn).length;
  if (hard > 0) {
    const need = hard === 1 ? "1 needs" : `${hard} need`;
    const todo = options.todo ? "" : "; --todo leaves a comment there";
    steps.push(`${need} a person; what to do stands at each of them${todo}.`);
  }
  return indented([...steps, ...hiddenNotes(result, options)]);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function hiddenNotes({ files }: ProjectResult, { verbose }: PrettyOptions): string[] {
  const notes = verbose ? 0 : countNotes(files);
  return notes === 0 ? [] : [`${count(notes, "note")}: --verbose shows ${notes === 1 ? "it" : "them"}.`];
}

/** What Prettier did with the files that changed, where their project uses it. */
function sayFormatted(files: readonly FileResult[], dryRun: boolean): string[] {
  const changed = files.filter(({ status }) => status === "changed");
  const formatted = changed.filter(({ isFormatted }) => isFormatted === true).length;
  const not = changed.filter(({ isFormatted }) => isFormatted === false).length;
  const would = (n: number) => (dryRun ? "would be" : n === 1 ? "was" : "were");
  return [
    ...(formatted > 0
      ? [`${count(formatted, "file")} ${would(formatted)} formatted with Prettier, as before.`]
      : []),
    ...(not > 0 ? [`${count(not, "file")} ${would(not)} left unformatted: --verbose says why.`] : []),
  ];
}

/** What `--unsafe` or somebody's choice took upon itself; which ones stands above. */
function sayAccepted(files: readonly FileResult[], { unsafe }: PrettyOptions): string[] {
  const n = files
    .flatMap((file) => file.references)
    .filter(({ outcome, accepted }) => outcome === "migrated" && accepted).length;
  return n === 0
    ? []
    : [`${countAccepted(n, unsafe)} can't be proved to do the same: look at ${n === 1 ? "it" : "them"}.`];
}

/** How many notes are left out. */
function countNotes(files: readonly FileResult[]): number {
  const ofFiles = files.filter(tellsNotes).flatMap(({ notes }) => notes);
  const ofUses = files
    .flatMap(({ error, references }) => (error ? [] : references))
    .filter(({ outcome }) => outcome !== "ignored")
    .flatMap(({ notes }) => notes);
  return ofFiles.length + ofUses.length;
}

/** What was left alone with its file, by what would let it be done. */
function skipped(files: readonly FileResult[]): string[] {
  const left = files.filter(({ status }) => status === "skipped");
  const refused = left.filter(({ error }) => error?.code === "uncommitted-changes");
  const outside = left.filter(({ error }) => error?.code === "not-in-git").length;
  const isNew = refused.filter(({ notInGit }) => notInGit === "untracked");
  const isUnknown = refused.filter(({ notInGit }) => notInGit === "unknown");
  const lines = [
    [
      refused.length - isNew.length - isUnknown.length,
      (they: string) => `with uncommitted changes: commit or stash ${they}, or use --force.`,
    ],
    [isNew.length, (they: string) => `not committed to git yet: commit ${they}, or use --force.`],
    [
      isUnknown.length,
      () =>
        "of which git tells nothing: make git work there (`git status` says why it doesn't), or use --force.",
    ],
    [
      outside,
      (they: string) =>
        `that git could not bring back: use --backup <dir> to keep a copy of ${they}, or --force.`,
    ],
    [left.length - refused.length - outside, () => "skipped: the reason stands above."],
  ] as const;
  return lines.flatMap(([n, say]) => (n > 0 ? [`${count(n, "file")} ${say(n === 1 ? "it" : "them")}`] : []));
}

function review({ files, backup }: ProjectResult, changed: number): string[] {
  const lost = files.filter(({ status, notInGit }) => status === "changed" && notInGit === "outside").length;
  const how = lost < changed ? ", e.g. with `git diff`," : "";
  const isAre = lost === 1 ? "is" : "are";
  return [
    ...(lost > 0 && backup === undefined
      ? [`${count(lost, "file")} changed ${isAre} not kept in git, which can't undo that.`]
      : []),
    `Review the changes${how} and run your tests.`,
  ];
}

/** Uses that could have been migrated, but were left by choice or because their file could not be written. */
function declinedIn({ references }: FileResult): Reference[] {
  return references.filter(({ reason }) => reason === "declined");
}

function howToWrite({ mode }: PrettyOptions): string {
  if (mode === "diff") return "Nothing was written: run again without --diff, or `git apply` the patch.";
  if (mode === "check") return "Nothing was written: run again without --check to migrate.";
  return "Nothing was written: run again without --dry-run to migrate.";
}

function notDone(errors: number): string {
  return `${count(errors, "file")} could not be done: the reason stands above.`;
}
