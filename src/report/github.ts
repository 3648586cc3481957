import { posix } from "node:path";
import type { Reference } from "../model.js";
import type { FileResult, Mention, ProjectResult } from "../results.js";
import { sayMention } from "./mention.js";
import { escapeLine } from "./terminal.js";
import { count } from "./words.js";

interface Annotated {
  readonly path: string;
  readonly line?: number | null;
  readonly column?: number | null;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/**
 * Workflow commands that GitHub Actions shows as annotations: an error per file that could not be done, a warning per
 * reference that is left (none for one that a comment ignores), and, as long as nothing was written, a notice per reference
 * that would be migrated.
 *
 * @param prefix the working directory's path inside the workspace with a `/` at the end, or empty: annotations are
 *   shown only at paths from the top of the workspace
 */
export function renderGithub(result: ProjectResult, prefix = ""): string {
  const all = result.files
    .map((file) => ({ ...file, path: posix.normalize(prefix + file.path) }))
    .flatMap((file) => annotate(file, result.dryRun))
    .concat((result.mentions ?? []).map((mention) => annotateMention(mention, prefix)));
  const shown = new Set(
    levels.flatMap((level) =>
      all
        .filter((each) => each.level === level)
        .sort((one, other) => one.weight - other.weight)
        .slice(0, mostShown),
    ),
  );
  const left = all.length - shown.size;
  const more =
    left > 0 ? `${count(left, "more annotation")} not shown: GitHub shows ${mostShown} of a kind.\n` : "";
  return all.flatMap((each) => (shown.has(each) ? each.text : [])).join("") + more;
}

const levels = ["error", "warning", "notice"] as const;

/** So many of each level GitHub shows for a step, and drops the others in silence. */
const mostShown = 10;

interface Annotation {
  readonly level: (typeof levels)[number];
  /** What is light is not shown where there is no room for all. */
  readonly weight: number;
  readonly text: string;
}

function annotateMention(mention: Mention, prefix: string): Annotation {
  const path = posix.normalize(prefix + mention.path);
  return command("warning", { ...mention, path }, `${mention.api} is deprecated`, sayMention(mention));
}

function annotate(file: FileResult, dryRun: boolean): Annotation[] {
  const lines: Annotation[] = [];
  if (file.error) {
    const level = file.status === "error" ? "error" : "warning";
    lines.push(command(level, { path: file.path, ...file.error }, file.error.code, file.error.message));
  }
  for (const reference of file.references) {
    if (reference.outcome === "ignored") continue;
    if (reference.outcome !== "migrated") {
      lines.push(
        command(
          "warning",
          placeOf(file, reference),
          `${reference.api} is deprecated`,
          leftMessage(reference),
          reference.outcome === "manual" ? 0 : 1,
        ),
      );
    } else if (dryRun || file.status !== "changed") {
      const text = `Run ddclient-migrate to replace it with ${reference.replacement ?? "its successor"}.`;
      lines.push(command("notice", placeOf(file, reference), `${reference.api} is deprecated`, text));
    }
  }
  return lines;
}

function leftMessage({ message, outcome }: Reference): string {
  return (
    message ?? (outcome === "unsafe" ? "Run ddclient-migrate --unsafe to replace it." : "Replace it by hand.")
  );
}

function placeOf(file: FileResult, { line, column, endLine, endColumn }: Reference): Annotated {
  return { path: file.path, line, column, endLine, endColumn };
}

function command(
  level: Annotation["level"],
  place: Annotated,
  title: string,
  message: string,
  weight = 0,
): Annotation {
  const properties = [
    ["file", place.path],
    ["line", place.line],
    ["endLine", place.endLine],
    ["col", place.column],
    // GitHub ignores columns that reach over several lines, and refuses an end before its start.
    ["endColumn", place.endLine === place.line ? place.endColumn : undefined],
    ["title", title],
  ] as const;
  const list = properties.flatMap(([name, value]) =>
    value == null ? [] : [`${name}=${escapeProperty(`${value}`)}`],
  );
  return { level, weight, text: `::${level} ${list.join(",")}::${escapeData(message)}\n` };
}

function escapeData(text: string): string {
  // Line breaks have an escape of their own; what else could disturb a log is made visible.
  return text
    .replaceAll("%", "%25")
    .split(/(\r|\n)/)
    .map((part) => (part === "\r" ? "%0D" : part === "\n" ? "%0A" : escapeLine(part)))
    .join("");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
