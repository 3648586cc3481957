import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { watchMemory } from "./memory.js";

/**
 * One run of one command.
 * @typedef {object} Run
 * @property {number} wall Seconds, from before the start to after the end.
 * @property {number | null} cpu Seconds, user and system, of the process and what it waited for; null where it can't be had.
 * @property {number | null} peak Bytes of memory; null where it can't be had.
 * @property {number | null} code Exit code; null when it was killed.
 * @property {string} stdout Empty unless captured.
 * @property {string} stderr
 */

/** GNU time, which knows the largest process of a run even when it lived for a millisecond. */
const gnuTime = findGnuTime();

/**
 * Runs a command to its end and measures it. Its output goes nowhere unless `capture` is set.
 * @param {readonly string[]} command Program and arguments.
 * @param {{ cwd: string, capture?: boolean, watch?: boolean, signal: AbortSignal }} options `watch` also adds up the
 *   memory of processes side by side; that costs a little time, so not in a run whose time counts.
 * @returns {Promise<Run>}
 * @throws when the program can't be started, or the signal fires.
 */
export async function measure(command, { cwd, capture = false, watch = false, signal }) {
  const figures = path.join(tmpdir(), `bench-time-${process.pid}`);
  const [program, ...args] = gnuTime ? [gnuTime, "-o", figures, "-f", "%M", ...command] : command;
  const cpuBefore = childrenCpu();
  const start = performance.now();
  const child = spawn(/** @type {string} */ (program), args, {
    cwd,
    stdio: ["ignore", capture ? "pipe" : "ignore", "pipe"],
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
    signal,
  });
  const stopWatching = watch && child.pid !== undefined ? watchMemory(child.pid, 20) : () => null;
  /** @type {string[]} */
  const out = [];
  /** @type {string[]} */
  const err = [];
  child.stdout?.setEncoding("utf8").on("data", (chunk) => out.push(chunk));
  child.stderr?.setEncoding("utf8").on("data", (chunk) => err.push(chunk));
  let wall = 0;
  child.on("exit", () => {
    wall = (performance.now() - start) / 1000;
  });
  try {
    const code = await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    const cpuAfter = childrenCpu();
    const cpu = cpuBefore !== null && cpuAfter !== null ? cpuAfter - cpuBefore : null;
    const peak = Math.max(stopWatching() ?? 0, gnuTime ? largestProcess(figures) : 0) || null;
    return { wall, cpu, peak, code, stdout: out.join(""), stderr: err.join("") };
  } finally {
    stopWatching();
    rmSync(figures, { force: true });
  }
}

/** @returns {string | null} */
function findGnuTime() {
  if (process.platform !== "linux") return null;
  const { stdout, stderr } = spawnSync("/usr/bin/time", ["--version"], { encoding: "utf8" });
  return /GNU/.test(`${stdout}${stderr}`) ? "/usr/bin/time" : null;
}

/**
 * @param {string} file What GNU time wrote: a line about a non-zero exit, perhaps, then kilobytes.
 * @returns {number} Bytes.
 */
function largestProcess(file) {
  return Number(readFileSync(file, "utf8").trim().split("\n").at(-1)) * 1024;
}

/**
 * CPU time of all children that have ended, theirs included. The kernel counts it in hundredths of a second.
 * @returns {number | null} Seconds.
 */
export function childrenCpu() {
  if (process.platform !== "linux") return null;
  const stat = readFileSync("/proc/self/stat", "latin1");
  // The name, in parentheses, may hold spaces; the fields after it can't.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
