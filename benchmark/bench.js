import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { contestants, loadNeedles } from "./contestants.js";
import { machine, watchOthers } from "./machine.js";
import { readOptions, usage } from "./options.js";
import { race } from "./race.js";
import { printTree } from "./report.js";
import { judge, targets } from "./targets.js";
import { writeTree } from "./write-tree.js";

const stopped = new AbortController();
for (const name of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(name, () => stopped.abort(new Error("stopped")));
}

try {
  const options = readOptions(process.argv.slice(2));
  process.exitCode = options.help ? showUsage() : await bench(options, stopped.signal);
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

function showUsage() {
  process.stdout.write(usage);
  return 0;
}

/**
 * @param {import("./options.js").BenchOptions} options
 * @param {AbortSignal} signal
 * @returns {Promise<number>} Exit code: 1 if a run failed, whether or not the targets were reached.
 */
async function bench({ trees, files, rounds, seed, json, keep }, signal) {
  const needles = await loadNeedles();
  const on = machine();
  const date = new Date().toISOString().slice(0, 10);
  process.stdout.write(
    `${date} · ${on.system}, ${on.cores} cores (${on.processor}), Node ${on.node} · ` +
      `seed ${seed}, median of ${rounds} rounds\n\n`,
  );

  const folder = mkdtempSync(path.join(tmpdir(), "ddclient-bench-"));
  const reports = [];
  try {
    for (const name of trees) {
      note(`${name}: building the tree`);
      const tree = writeTree(path.join(folder, name), name, { seed, files });
      const quarter =
        name === "large" ? writeTree(path.join(folder, "quarter"), "sparse", { seed, files }) : null;
      // Its runs are short, so that chance weighs more.
      const laps = name === "small" && rounds > 1 ? rounds * 3 : rounds;
      const onRound = (/** @type {number} */ round) =>
        note(`${name}: ${round ? `round ${round} of ${laps}` : "rehearsal"}`);
      const others = watchOthers();
      const figures = await race(contestants(tree, needles, quarter), tree, {
        rounds: laps,
        signal,
        onRound,
      });
      const figuresOf = (/** @type {string} */ wanted) => figures.find((one) => one.name === wanted);
      const verdicts = targets[name].map((target) => judge(target, figuresOf));
      const report = { tree, figures, verdicts, others: others() };
      note("");
      process.stdout.write(`${printTree(report)}\n`);
      reports.push(report);
    }
  } finally {
    note("");
    if (keep) process.stdout.write(`The trees are in ${folder}\n`);
    else rmSync(folder, { recursive: true, force: true });
  }
  if (json) {
    writeFileSync(
      json,
      `${JSON.stringify({ date, machine: on, seed, files, rounds, trees: reports }, null, 2)}\n`,
    );
  }
  return reports.some(({ figures }) => figures.some(({ failure }) => failure !== null)) ? 1 : 0;
}

/**
 * Says on a terminal what is going on, in one line that the next one replaces.
 * @param {string} text
 */
function note(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
