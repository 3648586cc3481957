import { posix } from "node:path";
import { describeReason } from "../api/reasons.js";
import type { Outcome, Reference } from "../model.js";
import type { ProjectResult } from "../results.js";
import { escapeMarkdown } from "./markdown.js";
import { sayMention } from "./mention.js";
import { count } from "./words.js";

/** Where GitHub shows the files of a commit. */
export interface GithubPlace {
  /** As in `renderGithub`. */
  readonly prefix: string;
  /** `https://github.com/owner/name/blob/0123abc`; null where that isn't known. */
  readonly blob: string | null;
}

/** In bytes. GitHub refuses a step's summary of more than 1 MiB, and others may add to it. */
const most = 900_000;

/** The summary of a step, as Markdown: a table by outcome and reason, and all that is left. */
export function renderGithubSummary(result: ProjectResult, place: GithubPlace): string {
  const lines = ["### Docker Desktop client API", "", closingLine(result), ""];
  const rows = tableOf(result);
  if (rows.length > 0)
    lines.push("| outcome | reason | count | what to do |", "| --- | --- | ---: | --- |", ...rows, "");
  const left = leftoversOf(result, place);
  if (left.length > 0)
    lines.push("<details><summary>All of them</summary>", "", ...left, "", "</details>", "");
  return `${cut(lines).join("\n")}\n`;
}

/** One line on what a run came to. */
export function closingLine({ summary, mentions = [], dryRun, baseline }: ProjectResult): string {
  const { references, ignored, migrated, unsafe, manual, errors, scanned } = summary;
  const open = references - ignored;
  const parts = [
    open + mentions.length === 0
      ? `No use of the old client API that is not ignored${baseline?.known.size ? " or known" : ""}, in ${count(scanned, "file")}.`
      : `${count(open, "use")} of the old client API: ${migrated} ${dryRun ? "can be migrated now" : "migrated"}, ${unsafe} unsafe, ${manual} manual.`,
    mentions.length > 0 ? `${count(mentions.length, "use")} in files of other languages.` : "",
    baseline?.known.size ? `${baseline.known.size} more known in the baseline.` : "",
    errors > 0 ? `${count(errors, "file")} could not be done.` : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function tableOf({ files, dryRun, mentions = [] }: ProjectResult): string[] {
  const counts = new Map<string, { readonly reference: Reference; count: number }>();
  for (const reference of files.flatMap(({ references }) => references)) {
    const key = `${reference.outcome} ${reference.reason}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { reference, count: 1 });
  }
  const order: readonly Outcome[] = ["manual", "unsafe", "migrated", "ignored"];
  const sorted = [...counts.values()].sort(
    (one, other) =>
      order.indexOf(one.reference.outcome) - order.indexOf(other.reference.outcome) ||
      other.count - one.count,
  );
  const failed = files.filter(({ status }) => status === "error").length;
  return [
    ...(failed > 0 ? [`| error | | ${failed} | See the file's error. |`] : []),
    ...sorted.map(
      ({ reference, count: n }) =>
        `| ${reference.outcome} | ${reference.reason ?? ""} | ${n} | ${escapeMarkdown(adviceOn(reference, dryRun))} |`,
    ),
    ...(mentions.length > 0
      ? [`| manual | other languages | ${mentions.length} | Change it by hand. |`]
      : []),
  ];
}

function adviceOn({ outcome, reason }: Reference, dryRun: boolean): string {
  if (outcome === "ignored") return "";
  if (outcome === "migrated") return dryRun ? "Run ddclient-migrate." : "";
  const advice = reason === null ? "" : describeReason(reason)[1];
  return outcome === "unsafe" ? `${advice} Or look at it and run ddclient-migrate --unsafe.`.trim() : advice;
}

function leftoversOf({ files, mentions = [] }: ProjectResult, place: GithubPlace): string[] {
  const weights: readonly Outcome[] = ["manual", "unsafe", "migrated"];
  const failed = files.flatMap(({ path, error }) =>
    error
      ? [`- ${linkTo(path, error.line, place)} ${escapeMarkdown(`${error.code}: ${error.message}`)}`]
      : [],
  );
  const left = weights.flatMap((wanted) =>
    files.flatMap(({ path, references }) =>
      references
        .filter(({ outcome }) => outcome === wanted)
        .map(({ line, api, outcome, message }) => {
          const what = `**${escapeMarkdown(api)}** ${outcome}`;
          return `- ${linkTo(path, line, place)} ${what}${message === null ? "" : `: ${escapeMarkdown(message)}`}`;
        }),
    ),
  );
  const others = mentions.map(
    (mention) =>
      `- ${linkTo(mention.path, mention.line, place)} **${escapeMarkdown(mention.api)}** ${escapeMarkdown(sayMention(mention))}`,
  );
  return [...failed, ...left, ...others];
}

function linkTo(path: string, line: number | null, { prefix, blob }: GithubPlace): string {
  const name = escapeMarkdown(line === null ? path : `${path}:${line}`);
  const inside = posix.normalize(prefix + path);
  if (blob === null || inside.startsWith("../") || posix.isAbsolute(inside)) return name;
  const segments = inside
    .split("/")
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd")));
  const url = `${blob}/${segments.join("/").replace(/[()']/g, (char) => `%${char.charCodeAt(0).toString(16)}`)}`;
  return `[${name}](${url}${line === null ? "" : `#L${line}`})`;
}

/** As many lines as there is room for, and how many there are beside. */
function cut(lines: readonly string[]): readonly string[] {
  let size = 0;
  const end = lines.findIndex((line) => {
    size += Buffer.byteLength(line) + 1;
    return size > most;
  });
  return end < 0
    ? lines
    : [...lines.slice(0, end), "", `And ${lines.length - end} lines more.`, "", "</details>"];
}
