import type { Outcome } from "../model.js";
import type { ProjectResult } from "../results.js";
import {
  type Finding,
  findLeftovers,
  groupLeftovers,
  type LeftGroup,
  type Leftover,
} from "./group-leftovers.js";
import {
  CodeView,
  mostPlaces,
  renderNotes,
  renderPlace,
  renderPlaces,
  renderSnippet,
  sayHidden,
} from "./pretty-places.js";
import { pageOf } from "./reason-page.js";
import type { PrettyOptions } from "./report-options.js";
import { escapeLine } from "./terminal.js";
import { count, indent } from "./words.js";
import { wrap } from "./wrap.js";

/** So few leftovers need no headings. */
export const fewLeftovers = 2;

/**
 * What was left (and with `verbose` what is ignored), each with its place, its code, the reason and what to do. More than
 * a few are grouped by reason, what needs a person first, and what is the same is said once, above its places.
 */
export async function renderLeftovers(result: ProjectResult, options: PrettyOptions): Promise<string[]> {
  const leftovers = findLeftovers(result, options.verbose);
  const view = new CodeView(options);
  if (leftovers.length <= fewLeftovers) {
    const blocks: string[] = [];
    for (const leftover of leftovers) blocks.push(await renderAlone(leftover, view, options));
    return blocks;
  }
  const groups: string[] = [];
  for (const group of groupLeftovers(leftovers)) groups.push(await renderGroup(group, view, options));
  return groups;
}

/** A leftover that says its outcome and reason itself. */
export async function renderAlone(
  leftover: Leftover,
  view: CodeView,
  options: PrettyOptions,
): Promise<string> {
  const { outcome, reason } = leftover.reference;
  const { colors, width = null } = options;
  const kind = paint(outcome, outcome, options) + (reason ? colors.dim(` (${reason})`) : "");
  return await renderSingle(leftover, kind, view, options, width);
}

async function renderSingle(
  leftover: Leftover,
  kind: string,
  view: CodeView,
  options: PrettyOptions,
  room: number | null,
): Promise<string> {
  const { reference } = leftover;
  const api = options.colors.bold(escapeLine(reference.api));
  const frame = await view.frame(leftover, room);
  return [
    [renderPlace(leftover, options), api, kind].filter(Boolean).join("  "),
    ...(frame === null ? [] : [frame]),
    wrap(sayWhatToDo(leftover), "  ", room),
    ...renderSnippet(reference, options),
    ...renderNotes(reference, options, "  "),
  ].join("\n");
}

async function renderGroup(group: LeftGroup, view: CodeView, options: PrettyOptions): Promise<string> {
  const { colors, verbose, width = null } = options;
  const { outcome, reason, count: all } = group;
  const page = reason && pageOf(reason);
  const name = paint(outcome, colors.bold(reason ?? outcome), options);
  const head = `${name}: ${count(all, "use")} ${saidOf(group)}${page ? `\n  ${colors.dim(page)}` : ""}`;
  const room = width === null ? null : width - 2;
  const blocks: string[] = [];
  let left = verbose ? Number.POSITIVE_INFINITY : mostPlaces;
  for (const finding of group.findings) {
    if (left === 0) break;
    const places = finding.places.slice(0, left);
    left -= places.length;
    blocks.push(indent(await renderFinding(finding, places, view, options, room), "  "));
  }
  const hidden = sayHidden(verbose ? 0 : all - (mostPlaces - left));
  return [head, ...blocks, ...(hidden === null ? [] : [`  ${colors.dim(hidden)}`])].join("\n\n");
}

async function renderFinding(
  finding: Finding,
  places: readonly Leftover[],
  view: CodeView,
  options: PrettyOptions,
  room: number | null,
): Promise<string> {
  const [first] = finding.places;
  if (finding.places.length === 1) return await renderSingle(first!, "", view, options, room);
  const shown = await renderPlaces(places, view, options, room === null ? null : room - 2);
  return [
    `${options.colors.bold(escapeLine(finding.api))}, ${finding.places.length} times:`,
    wrap(sayWhatToDo(first!), "  ", room),
    ...shown.map((block) => indent(block, "  ")),
  ].join("\n");
}

/** What is said of all uses of a group, below its name. */
function saidOf({ outcome, reason, count: all }: LeftGroup): string {
  if (reason === "declined") return "that could have been migrated";
  const isOne = all === 1;
  switch (outcome) {
    case "unsafe":
      return "with a rewrite that --unsafe makes";
    case "ignored":
      return isOne ? "that a comment says to leave" : "that comments say to leave";
    default:
      return isOne ? "that needs a person" : "that need a person";
  }
}

function sayWhatToDo({ reference: { message, replacement } }: Leftover): string {
  return escapeLine(message ?? (replacement ? `Its successor is ${replacement}.` : "It has no successor."));
}

function paint(outcome: Outcome, text: string, { colors }: PrettyOptions): string {
  const colorOf = { migrated: colors.green, unsafe: colors.yellow, manual: colors.red, ignored: colors.dim };
  return colorOf[outcome](text);
}
