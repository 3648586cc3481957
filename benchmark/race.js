import { measure } from "./measure.js";
import { warmUp } from "./warm-up.js";

/** @typedef {import("./contestants.js").Contestant} Contestant */

/**
 * What one command took.
 * @typedef {object} Figures
 * @property {string} name
 * @property {string | null} missing Why it wasn't run.
 * @property {string | null} failure What went wrong when it was.
 * @property {number | null} wall Seconds, the median.
 * @property {number | null} cpu Seconds, the median.
 * @property {number | null} peak Bytes, the highest of all rounds.
 * @property {number[]} walls Seconds, round by round.
 */

/**
 * Runs commands in turn, round by round, so that whatever else the machine does falls on all of them, each with the
 * tree's files in memory. The first round is a rehearsal: its time doesn't count, its memory does, and its answers are
 * checked.
 * @param {readonly Contestant[]} contestants
 * @param {import("./write-tree.js").Tree} tree
 * @param {{ rounds: number, signal: AbortSignal, onRound: (round: number) => void }} options
 * @returns {Promise<Figures[]>}
 */
export async function race(contestants, tree, { rounds, signal, onRound }) {
  const lanes = contestants.map((contestant) => ({
    contestant,
    /** @type {import("./measure.js").Run[]} */
    runs: [],
    /** @type {string | null} */
    failure: null,
  }));
  for (let round = 0; round <= rounds; round++) {
    onRound(round);
    for (const lane of lanes) {
      if (lane.contestant.missing !== null || lane.failure !== null) continue;
      const first = round === 0;
      const command = lane.contestant.command.filter(
        (word) => !(first && lane.contestant.silent?.includes(word)),
      );
      const cwd = lane.contestant.folder ?? tree.folder;
      warmUp(cwd);
      const run = await measure(command, { cwd, capture: first, watch: first, signal });
      lane.runs.push(run);
      lane.failure = failureOf(run, lane.contestant, tree, first);
    }
  }
  return lanes.map(({ contestant: { name, missing }, runs, failure }) => {
    const walls = runs.slice(1).map((run) => run.wall);
    const done = failure === null;
    return {
      name,
      missing,
      failure,
      wall: done ? median(walls) : null,
      cpu: done ? median(runs.slice(1).map((run) => run.cpu)) : null,
      peak: done ? highest(runs.map((run) => run.peak)) : null,
      walls,
    };
  });
}

/**
 * @param {import("./measure.js").Run} run
 * @param {Contestant} contestant
 * @param {import("./write-tree.js").Tree} tree
 * @param {boolean} checked Whether the output was captured.
 */
function failureOf(run, { codes, check }, tree, checked) {
  if (!codes.includes(run.code ?? -1)) {
    return `ended with ${run.code ?? "a signal"}: ${run.stderr.trim().slice(-2000) || "no message"}`;
  }
  try {
    return checked ? (check?.(run.stdout, tree) ?? null) : null;
  } catch (error) {
    return `answered something unreadable: ${error instanceof Error ? error.message : error}`;
  }
}

/** @param {readonly (number | null)[]} values */
function median(values) {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** @param {readonly (number | null)[]} values */
function highest(values) {
  return Math.max(...values.map((value) => value ?? 0)) || null;
}
