// Runs the property tests again and again, each time with other cases, until something fails or it is stopped.
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError } from "commander";

const vitest = join(fileURLToPath(import.meta.resolve("vitest/package.json")), "../vitest.mjs");

const program = new Command("fuzz")
  .description("Runs the property tests with new seeds until one fails, the time is up, or Ctrl-C.")
  .argument("[folder]", "the tests to run", "test/properties")
  .option("--minutes <n>", "stop after so many minutes", positive)
  .option("--runs <n>", "stop after so many rounds", positive)
  .option("--scale <n>", "so many times the cases of a normal run in each round", positive, 4)
  .option("--seed <n>", "the seed of the first round; the others follow", positive, randomInt(2 ** 31))
  .parse();

const [folder] = program.processedArgs;
const { minutes, runs = Number.POSITIVE_INFINITY, scale, seed: firstSeed } = program.opts();

/** @type {import("node:child_process").ChildProcess | undefined} */
let child;
let isStopped = false;

// A worker that is in the middle of a property outlives its parent, and goes on for hours: they end together, as a group.
const hasGroups = process.platform !== "win32";

function stop() {
  isStopped = true;
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (!hasGroups) child.kill();
  else process.kill(-child.pid, "SIGKILL");
}

process.on("SIGINT", stop);
process.on("SIGTERM", stop);
const timer = minutes ? setTimeout(stop, minutes * 60_000) : undefined;

let cases = 0;
for (let round = 0; round < runs && !isStopped; round++) {
  const seed = firstSeed + round;
  console.log(`Round ${round + 1}: seed ${seed}`);
  const result = await runTests(seed);
  cases += result.cases;
  if (!isStopped && !result.isGood) {
    console.log(result.output);
    console.log(`Seed ${seed} failed. To repeat it:`);
    console.log(`  FUZZ_SEED=${seed} FUZZ_SCALE=${scale} npx vitest run --testTimeout=0 ${folder}`);
    process.exitCode = 1;
    break;
  }
  console.log(isStopped ? `Stopped after ${cases} cases.` : `  passed; ${cases} cases so far`);
}
clearTimeout(timer);

/**
 * One round; how many cases it was, and what was printed.
 *
 * @param {number} seed
 * @returns {Promise<{ isGood: boolean, cases: number, output: string }>}
 */
async function runTests(seed) {
  const temporary = mkdtempSync(join(tmpdir(), "ddclient-migrate-fuzz-"));
  const counts = join(temporary, "counts");
  const settings = { FUZZ_SEED: String(seed), FUZZ_SCALE: String(scale), FUZZ_COUNT: counts };
  // Tests that are stopped leave their folders behind; here they go with this one.
  const places = { TMPDIR: temporary, TMP: temporary, TEMP: temporary };
  let output = "";
  child = spawn(process.execPath, [vitest, "run", "--testTimeout=0", folder], {
    detached: hasGroups,
    env: { ...process.env, ...settings, ...places },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise((resolve) => child?.on("close", resolve));
  const lines = existsSync(counts) ? readFileSync(counts, "utf8").trim().split("\n") : [];
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  return { isGood: code === 0, cases: lines.reduce((sum, line) => sum + Number(line), 0), output };
}

/**
 * @param {string} text
 * @returns {number}
 */
function positive(text) {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError("It is no number above 0.");
  return number;
}
