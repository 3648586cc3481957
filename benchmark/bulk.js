// `npm run bench:bulk`: what a repository costs in a bulk run, against the same loop in a shell script; what status and report
// take over many; and, with --memory <n>, whether memory grows over so many repositories.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeRemotes } from "../test/bulk/make-remotes.js";
import { machine, watchOthers } from "./machine.js";
import { measure } from "./measure.js";

const { values } = parseArgs({
  options: {
    repositories: { type: "string", default: "20" },
    rounds: { type: "string", default: "3" },
    planned: { type: "string", default: "10000" },
    memory: { type: "string", default: "0" },
  },
});
const repositories = Number(values.repositories);
const rounds = Number(values.rounds);
const planned = Number(values.planned);
const many = Number(values.memory);
const script = fileURLToPath(new URL("../dist/bin/ddclient-migrate.js", import.meta.url));
const signal = new AbortController().signal;
const folder = mkdtempSync(path.join(tmpdir(), "ddclient-bench-bulk-"));
process.env.XDG_CACHE_HOME = path.join(folder, "xdg");
// Node takes a tenth of a second to read them, and a migration in a bulk run doesn't get to know of them.
delete process.env.NODE_EXTRA_CA_CERTS;
const author = "Ann <ann@example.com>";
let campaigns = 0;

/** What somebody would write who has no bulk run. */
const loop = `set -eu
for remote in "$1"/*.git; do
  rm -rf clone
  git clone --quiet --depth=1 "file://$remote" clone
  cd clone
  git checkout --quiet -b "$2"
  "$3" "$4" --quiet .
  if ! git diff --quiet; then
    git -c user.name=Ann -c user.email=ann@example.com commit --quiet --all --message "Move to v1"
    git push --quiet origin "$2"
  fi
  cd ..
done
`;

try {
  const on = machine();
  process.stdout.write(
    `${new Date().toISOString().slice(0, 10)} · ${on.system}, ${on.cores} cores (${on.processor}), Node ${on.node} · ` +
      `${repositories} repositories, median of ${rounds} rounds\n\n`,
  );
  const others = watchOthers();
  await measureRepositories();
  if (planned > 0) await measureOverview();
  if (many > 0) await measureMemory();
  const busy = others();
  if (busy !== null && busy > 0.15)
    process.stdout.write(
      `Other programs used ${busy.toFixed(1)} cores meanwhile; without them the figures would be others.\n`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureRepositories() {
  const remotes = path.join(folder, "remotes");
  makeRemotes(remotes, repositories);
  writeFileSync(path.join(folder, "loop.sh"), loop);
  /** @type {Record<string, () => Promise<number>>} */
  const contestants = {
    "shell loop": async () =>
      await run(["bash", "loop.sh", remotes, `loop-${campaigns++}`, process.execPath, script]),
    "bulk run --jobs 1": async () => await bulkRun(remotes, "1", false),
    "bulk run --jobs 1, cached": async () => await bulkRun(remotes, "1", true),
    "bulk run --jobs 2": async () => await bulkRun(remotes, "2", false),
    "bulk run --jobs 4": async () => await bulkRun(remotes, "4", false),
  };
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, contestant] of Object.entries(contestants)) {
      const seconds = await contestant();
      // The first round fills the caches of the system.
      if (round > 0) times[name]?.push(seconds);
    }
  const reference = median(times["shell loop"] ?? []);
  for (const [name, all] of Object.entries(times)) {
    const each = median(all) / repositories;
    const ratio = median(all) / reference;
    const limit = name === "bulk run --jobs 1" ? 1.15 : name.includes("cached") ? 1 : null;
    const verdict =
      limit === null
        ? ""
        : ratio <= limit
          ? `  (at most ${limit} ×: reached)`
          : `  (at most ${limit} ×: MISSED)`;
    process.stdout.write(
      `${name.padEnd(28)} ${(each * 1000).toFixed(0).padStart(5)} ms a repository, ${(60 / each).toFixed(0).padStart(4)} a minute, ` +
        `${ratio.toFixed(2)} × the loop${verdict}\n`,
    );
  }
}

/**
 * @param {string} remotes
 * @param {string} jobs
 * @param {boolean} isCached
 */
async function bulkRun(remotes, jobs, isCached) {
  const name = `c${campaigns++}`;
  await run([process.execPath, script, "bulk", "plan", name, "--folder", remotes, "--author", author]);
  const cache = isCached ? "cache" : `cache-${name}`;
  return await run([
    process.execPath,
    script,
    "bulk",
    "run",
    name,
    "--quiet",
    "--jobs",
    jobs,
    "--cache",
    cache,
  ]);
}

async function measureOverview() {
  const campaign = path.join(folder, "many");
  await run([process.execPath, fileURLToPath(new URL("bulk-campaign.js", import.meta.url)), campaign]);
  for (const command of ["status", "report"]) {
    const args = command === "status" ? ["--no-refresh"] : [];
    const { wall, peak } = await measureOf([process.execPath, script, "bulk", command, campaign, ...args]);
    const megabytes = (peak ?? 0) / 1e6;
    const isReached = wall < 5 && megabytes < 300;
    process.stdout.write(
      `bulk ${command} over ${planned} planned: ${wall.toFixed(2)} s, ${megabytes.toFixed(0)} MB  (under 5 s and 300 MB: ${isReached ? "reached" : "MISSED"})\n`,
    );
  }
}

/** The run itself, not what it starts. */
async function measureMemory() {
  const remotes = path.join(folder, "remotes-many");
  makeRemotes(remotes, many);
  await run([process.execPath, script, "bulk", "plan", "memory", "--folder", remotes, "--author", author]);
  const log = path.join(folder, "memory.log");
  const preload = path.join(folder, "preload.mjs");
  mkdirSync(path.dirname(log), { recursive: true });
  writeFileSync(
    preload,
    `import { appendFileSync } from "node:fs";
if (process.argv[2] === "bulk") setInterval(() => appendFileSync(${JSON.stringify(log)}, process.memoryUsage().rss + "\\n"), 250).unref();`,
  );
  const seconds = await run([
    process.execPath,
    "--import",
    preload,
    script,
    "bulk",
    "run",
    "memory",
    "--quiet",
  ]);
  const samples = readFileSync(log, "utf8").trim().split("\n").map(Number);
  const parts = [0.1, 0.25, 0.5, 0.75, 1].map((part) => {
    const from = Math.floor(samples.length * (part - 0.1));
    return `${(median(samples.slice(from, Math.floor(samples.length * part))) / 1e6).toFixed(0)} MB at ${part * 100} %`;
  });
  process.stdout.write(
    `memory of a run over ${many} repositories (${seconds.toFixed(0)} s): ${parts.join(", ")}\n`,
  );
}

/** @param {readonly string[]} command */
async function run(command) {
  return (await measureOf(command)).wall;
}

/** @param {readonly string[]} command */
async function measureOf(command) {
  const result = await measure(command, { cwd: folder, signal });
  if (result.code !== 0) throw new Error(`${command.join(" ")} ended with ${result.code}: ${result.stderr}`);
  return result;
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
