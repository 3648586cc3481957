import { codeSpan } from "../../../../src/report/markdown.js";
import { count } from "../../../../src/report/words.js";
import type { Report } from "../../campaign/result.js";
import { leftParts } from "./left-parts.js";
import { migratedParts } from "./migrated-parts.js";
import type { Told } from "./told.js";

/** What stands between the marks in the text of a pull request: what was migrated, what is left, how it was checked. */
export function renderReport(told: Told, room: number): string {
  const { summary, files, mentions = [] } = told.result.report;
  const left = summary.unsafe + summary.manual + mentions.length;
  const [head, tail] = [headOf(told, left), tailOf(told)];
  const heads = {
    migrated: "### What was migrated",
    left: left === 1 ? "### What is left for you" : `### What is left for you: ${left} uses`,
    failed: "### What could not be looked at",
  };
  const fixed = [head, ...Object.values(heads), tail].join("\n\n").length;
  let free = room - fixed - 3 * 200;
  const take = (title: string, parts: readonly string[], noun: string, between: string): string[] => {
    const fitting = parts.findIndex((part) => {
      free -= part.length + between.length;
      return free < 0;
    });
    const shown = fitting < 0 ? parts : parts.slice(0, fitting);
    // What comes next may be shorter.
    if (fitting >= 0) free = Math.max(0, free + parts[fitting]!.length + between.length);
    const more = parts.length - shown.length;
    const note = `_And ${count(more, `more ${noun}`)}: there is no room for ${more === 1 ? "it" : "them"} here._`;
    const all = shown.length > 0 ? [shown.join(between)] : [];
    return parts.length === 0 ? [] : [title, ...all, ...(more > 0 ? [note] : [])];
  };
  // What people have to do comes first where there is no room for all.
  const failed = take(heads.failed, failedParts(files), "file", "\n");
  const open = take(heads.left, leftParts(told), "use", "\n\n");
  const migrated = take(heads.migrated, migratedParts(told), "file", "\n");
  return [head, ...migrated, ...open, ...failed, tail].join("\n\n");
}

function headOf({ result: { report } }: Told, left: number): string {
  const { migrated, changed } = report.summary;
  const done = `This moves ${count(migrated, "use")} of the deprecated v0 client API of Docker Desktop extensions to v1, in ${count(changed, "file")}.`;
  if (left === 0) return `${done} Nothing of it is left.`;
  return `${done} ${left === 1 ? "1 use is" : `${left} uses are`} left for a person.`;
}

function failedParts(files: Report["files"]): string[] {
  return files.flatMap(({ path, error }) => (error ? `- ${codeSpan(path)}: ${codeSpan(error.message)}` : []));
}

function tailOf({ result: { base, version, migration, report } }: Told): string {
  const options = migration.length > 0 ? ` with ${codeSpan(migration.join(" "))}` : "";
  const verified = migration.includes("--verify")
    ? "The project was type-checked before and after, and what would have led to new errors was left."
    : "The project's types were not checked as a whole.";
  const ignoring = report.summary.ignored;
  return [
    "### How it was checked",
    `Made by ddclient-migrate ${version}${options}, from ${codeSpan(base.branch)} at ${base.sha}. Only what can be shown to do the same was changed${migration.includes("--unsafe") ? ", and by `--unsafe` what relies on Docker Desktop joining the words of a command" : ""}; each changed file was parsed again before it was written. ${verified} Nothing of this repository was run, its tests neither.`,
    ...(ignoring > 0 ? [`${count(ignoring, "use")} that comments say to ignore: not touched.`] : []),
    "### If you don't want this",
    "Close the pull request: it is not opened again. To keep a single use as it is, put `// ddclient-migrate-ignore: why` above its line. What you push to this branch is left alone, and the branch is not updated any more; of this text, only what stands between the two marks is.",
  ].join("\n\n");
}
