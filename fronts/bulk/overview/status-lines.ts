import { quoteForShell } from "../../../src/disk/list-folder.js";
import type { Colors } from "../../../src/report/colors.js";
import { escapeLine } from "../../../src/report/terminal.js";
import { wrap } from "../../../src/report/wrap.js";
import type { Standing } from "../campaign/current.js";
import type { State } from "../campaign/states.js";
import { repositories, sayMoment } from "../say.js";
import { findNeeds, type Need, needOf, toneOfKind } from "./needs.js";
import { type Tone, toneOf } from "./tone.js";
import { type StateTotal, totalsOf } from "./totals.js";

/** So many that need somebody are named. */
const most = 10;

export interface StatusOptions {
  /** The campaign's folder, as somebody types it. */
  readonly campaign: string;
  readonly colors: Colors;
  /** How many columns the terminal has; null where there is none. */
  readonly width: number | null;
  readonly now: Date;
}

/**
 * Where a campaign is, for a terminal.
 *
 * @example
 *   pr-open   430
 *   failed      3  2 clone: timeout, 1 push: rejected
 *   total     433
 */
export function renderStatus(standing: Standing, options: StatusOptions): string[] {
  const { states } = totalsOf(standing);
  const needs = findNeeds(standing);
  const parts = [
    tableOf(states, standing.repositories.length, options),
    needsLines(needs, options),
    [...rateLines(standing, options), ...pauseLines(standing, options)],
    nextLines(standing, options),
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ["", ...part]));
}

function tableOf(states: readonly StateTotal[], total: number, { colors, width }: StatusOptions): string[] {
  const rows = [...states, { state: "total", count: total, reasons: new Map<string, number>() } as const];
  const nameWidth = Math.max(...rows.map(({ state }) => state.length));
  const countWidth = `${total}`.length;
  return rows.flatMap(({ state, count: n, reasons }) => {
    const paint = state === "total" ? colors.bold : painterOf(toneOf(state), colors);
    const head = `  ${state.padEnd(nameWidth)}  ${`${n}`.padStart(countWidth)}`;
    const whys = [...reasons].map(([code, times]) => `${times} ${escapeLine(code)}`).join(", ");
    const lines = whys === "" ? [head] : hang(`${head}  `, whys, width);
    return lines.map((line, index) => (index === 0 ? line.replace(state, paint(state)) : line));
  });
}

function needsLines(needs: readonly Need[], { colors, width, campaign }: StatusOptions): string[] {
  if (needs.length === 0) return [];
  const shown = needs.slice(0, most);
  const kindWidth = Math.max(...shown.map(({ kind }) => kind.length));
  const title = `${repositories(needs.length)} ${needs.length === 1 ? "needs" : "need"} you:`;
  const lines = shown.flatMap(({ kind, current, what }) => {
    const where = escapeLine(current.pull?.url ?? current.planned.id);
    const space = " ".repeat(kindWidth + 4);
    const head = `  ${painterOf(toneOfKind(kind), colors)(kind)}${" ".repeat(kindWidth - kind.length)}  ${where}`;
    return [head, ...wrap(escapeLine(what), space, width).split("\n")];
  });
  return [
    colors.bold(title),
    ...lines,
    ...wrap(sayRest(needs.slice(most)), "  ", width).split("\n"),
    `    ${colors.bold(`ddclient-migrate bulk report ${quoteForShell(campaign)}`)}`,
  ];
}

/** Of those that aren't named, how many need what. */
function sayRest(rest: readonly Need[]): string {
  if (rest.length === 0) return "What to do about them:";
  const counts = new Map<string, number>();
  for (const { kind } of rest) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, n]) => `${n} ${kind}`);
  return `and ${rest.length} more (${parts.join(", ")}). All of them, with what to do:`;
}

/** What has happened within an hour: what comes of the limits of a forge is seen there. */
function rateLines({ repositories: all }: Standing, { now, width }: StatusOptions): string[] {
  const from = new Date(now.getTime() - 3_600_000).toISOString();
  const moved = all.filter(({ at }) => at !== null && at > from);
  const last = all.map(({ at }) => at ?? "").reduce((one, other) => (one > other ? one : other), "");
  if (last === "") return [];
  if (moved.length === 0) return [`Nothing has happened since ${sayMoment(last)}.`];
  const states = totalsOf({ repositories: moved }).states.map(({ state, count: n }) => `${n} ${state}`);
  const got = `${repositories(moved.length)} got further in the last hour: ${states.join(", ")}.`;
  return wrap(got, "", width).split("\n");
}

function pauseLines({ pausedUntil }: Standing, { now, width }: StatusOptions): string[] {
  if (pausedUntil === null || pausedUntil <= now.toISOString()) return [];
  const text = `The forge is to be left alone until ${sayMoment(pausedUntil)}: publish goes on then.`;
  return wrap(text, "", width).split("\n");
}

/** How to go on, as commands. */
function nextLines({ repositories: all }: Standing, { campaign, colors }: StatusOptions): string[] {
  const folder = quoteForShell(campaign);
  const inState = (...states: readonly State[]) => all.filter(({ state }) => states.includes(state));
  const held = inState("committed").filter(({ why }) => why?.code !== "no-push-right").length;
  const todo = inState("planned", "cloned", "migrated").length + held;
  const failed = inState("failed").filter(({ retryable }) => retryable);
  const unpublished = failed.filter(({ stage }) => stage === "publish").length;
  const retry = failed.length - unpublished;
  // Elsewhere, a person has to open them.
  const pushed = inState("pushed").filter((each) => needOf(each)?.kind !== "no-pull").length + unpublished;
  const steps = [
    [todo, `run ${folder}`, `${repositories(todo)} to migrate${held > 0 ? " or to push" : ""}`],
    [retry, `run ${folder} --retry-failed`, `${repositories(retry)} failed, but may succeed`],
    [pushed, `publish ${folder}`, `${repositories(pushed)} pushed, without a pull request`],
  ] as const;
  return steps
    .filter(([n]) => n > 0)
    .flatMap(([, command, why]) => [`${why}:`, `  ${colors.bold(`ddclient-migrate bulk ${command}`)}`]);
}

/** A text behind a beginning, its further lines below its first one. */
function hang(beginning: string, text: string, width: number | null): string[] {
  const lines = wrap(text, " ".repeat(beginning.length), width).split("\n");
  return lines.map((line, index) => (index === 0 ? beginning + line.slice(beginning.length) : line));
}

function painterOf(tone: Tone, colors: Colors): (text: string) => string {
  return { manual: colors.red, unsafe: colors.yellow, migrated: colors.green, ignored: colors.dim }[tone];
}
