// `node benchmark/bulk-campaign.js <folder>` writes a campaign as it is when a bulk run is through, without any repository:
// what `bulk status` and `bulk report` read.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { createRandom, seedOf } from "./code/random.js";
import { nouns, verbs } from "./code/words.js";

/** Where repositories end up, as often as they stand here. */
const ends = /** @type {const} */ ([
  ...["pr-open", "pr-open", "pr-open", "pr-open", "pr-open", "merged", "merged", "pushed", "nothing-to-do"],
  ...["left-only", "closed", "failed", "touched", "skipped", "lost"],
]);

/** What a state has to say for itself. */
const whys = /** @type {Record<string, { code: string, message: string }>} */ ({
  failed: {
    code: "timeout",
    message: "The migration took longer than 600 s. Give it more time in campaign.json.",
  },
  touched: {
    code: "others-commits",
    message: "The branch has a commit of Ann <ann@example.com>, so nothing was pushed.",
  },
  skipped: { code: "archived", message: "It is archived, so nothing can be pushed." },
  lost: { code: "not-found", message: "There is no such repository, or you may not see it." },
});

const kinds = /** @type {const} */ ([
  ["listContainers", "docker.listContainers", "migrated", null, null],
  ["backend.execInVMExtension", "extension.vm.cli.exec", "migrated", null, null],
  ["toastError", "desktopUI.toast.error", "migrated", null, null],
  [
    "execHostCmd",
    null,
    "manual",
    "shell-operator",
    "The command needs a shell for |, and v1 does not promise one. Do that part in JavaScript, e.g. filter result.stdout, and make one exec() per command.",
  ],
  [
    "backend.execInVMExtension",
    "extension.vm.cli.exec",
    "unsafe",
    "dynamic-command",
    "The command (command) is put together elsewhere, so its words can't be told apart. Pass the command and its arguments separately: exec(cmd, [arg, …]). With --unsafe it becomes exec(cmd, []), which works where the words are joined for a shell (Docker Desktop).",
  ],
]);

const snippet = `const { stdout } = await window.ddClient.extension.host.cli.exec("kubectl", ["get", "ns"]);
stdout.split("\\n").filter((line) => line.includes("dev"));`;

/**
 * @param {string} folder It is made where there is none.
 * @param {{ repositories: number, findings: number, seed: number }} options `findings` of each that was migrated.
 */
export function writeCampaign(folder, { repositories, findings, seed }) {
  mkdirSync(path.join(folder, "results"), { recursive: true });
  const campaign = {
    ...{ schemaVersion: 1, name: "v1", branch: "ddclient-migrate/v1" },
    title: "Move from the deprecated Docker Desktop client API to v1",
    ...{ body: null, author: null, sign: false, migration: [], draft: false, labels: [], reviewers: [] },
    limits: { seconds: 600, memory: 2048, disk: 2048, free: 1024 },
  };
  writeFileSync(path.join(folder, "campaign.json"), JSON.stringify(campaign));
  const planned = [];
  const journal = [];
  const began = Date.UTC(2026, 0, 5, 8);
  const at = (/** @type {number} */ second) => new Date(began + second * 1000).toISOString();
  for (const [index, migration] of [[], ["--unsafe"]].entries())
    journal.push({ type: "revision", at: at(index), revision: index + 1, version: "1.0.0", migration });
  for (let index = 0; index < repositories; index++) {
    const random = createRandom(seedOf(seed, index));
    const id = `github.com/${random.pick(nouns)}/${random.pick(verbs)}-${random.pick(nouns)}-${index}`;
    const url = `https://${id}.git`;
    const state = random.pick(ends);
    const why = whys[state] ?? null;
    const skipped = state === "skipped" ? why : null;
    planned.push({ id, url, base: null, paths: [], labels: [], reviewers: [], skipped });
    if (skipped) continue;
    const isMigrated = !["failed", "lost", "nothing-to-do"].includes(state);
    const report = isMigrated ? reportOf(random, findings, state === "left-only") : null;
    const base = { branch: "main", sha: sha(id) };
    const isPull = ["pr-open", "merged", "closed"].includes(state);
    const entry = {
      ...{ type: "state", id, revision: 2, state, why, base, key: sha(`key ${id}`) },
      ...(state === "failed" && { stage: "migrate", retryable: random.chance(0.5) }),
      ...(report && { counts: countsOf(report) }),
      seconds: Math.round(random.logNormal(2, 0.8) * 10) / 10,
      ...(isPull && {
        pull: { number: index + 1, url: `https://${id}/pull/${index + 1}`, isDraft: random.chance(0.1) },
      }),
    };
    const before = report && countsOf(reportOf(random, findings, state === "left-only"));
    if (before)
      journal.push({ ...entry, at: at(index), revision: 1, state: "committed", why: null, counts: before });
    journal.push({ ...entry, at: at(repositories + index) });
    const result = {
      ...{ schemaVersion: 1, id, url, state: isPull ? "pushed" : state, why, stage: entry.stage ?? null },
      ...{ retryable: entry.retryable ?? false, key: entry.key, base, branch: campaign.branch },
      ...{ commit: isMigrated ? sha(`commit ${id}`) : null, isNew: true, version: "1.0.0", migration: [] },
      ...{ report, patch: null, seconds: { clone: 0.4, migrate: entry.seconds } },
    };
    writeFileSync(path.join(folder, "results", `${slugOf(id)}.json`), JSON.stringify(result, null, 2));
  }
  const manifest = { schemaVersion: 1, plannedAt: at(-60), repositories: planned };
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  const lines = journal
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map((each) => JSON.stringify(each));
  writeFileSync(path.join(folder, "journal.jsonl"), `${lines.join("\n")}\n`);
}

/**
 * @typedef {{ api: string, outcome: string, reason: string | null } & Record<string, unknown>} Reference
 *
 * @param {import("./code/random.js").Random} random
 * @param {number} findings
 * @param {boolean} isAllLeft
 */
function reportOf(random, findings, isAllLeft) {
  /** @type {{ path: string, status: string, error: null, references: Reference[] }[]} */
  const files = [];
  for (let left = findings; left > 0; ) {
    const count = Math.min(left, random.integer(1, 4));
    const references = Array.from({ length: count }, (_, index) => {
      const [api, replacement, outcome, reason, message] = random.pick(isAllLeft ? kinds.slice(3) : kinds);
      const line = 12 * index + random.integer(3, 12);
      return {
        ...{ api, line, column: 5, endLine: line, endColumn: 60, outcome, replacement, reason, message },
        ...{ notes: [], snippet: reason === "shell-operator" ? snippet : null },
      };
    });
    const name = `src/${random.pick(nouns)}/${random.pick(verbs)}-${files.length}.tsx`;
    files.push({ path: name, status: isAllLeft ? "unchanged" : "changed", error: null, references });
    left -= count;
  }
  const all = files.flatMap(({ references }) => references);
  const of = (/** @type {string} */ wanted) => all.filter(({ outcome }) => outcome === wanted).length;
  const summary = {
    ...{ scanned: 120, candidates: files.length, changed: isAllLeft ? 0 : files.length },
    ...{ references: all.length, migrated: of("migrated"), unsafe: of("unsafe"), manual: of("manual") },
    ...{ ignored: 0, errors: 0 },
  };
  return { schemaVersion: 1, summary, files };
}

/** @param {ReturnType<typeof reportOf>} report */
function countsOf({ summary, files }) {
  const { scanned, candidates, ...counts } = summary;
  const all = files.flatMap(({ references }) => references);
  const tally = (/** @type {(string | null)[]} */ words) => {
    /** @type {Record<string, number>} */
    const found = {};
    for (const word of words) if (word !== null) found[word] = (found[word] ?? 0) + 1;
    return found;
  };
  return {
    ...counts,
    ...{ reasons: tally(all.map(({ reason }) => reason)), members: tally(all.map(({ api }) => api)) },
    mentions: 0,
  };
}

/** @param {string} text */
function sha(text) {
  return createHash("sha1").update(text).digest("hex");
}

/**
 * The name of a result's file, as the program makes it.
 * @param {string} id
 */
function slugOf(id) {
  const words = id.replace(/[^A-Za-z\d.]+/g, "-").replace(/^[-.]+|[-.]+$/g, "");
  return `${words.slice(-80)}-${createHash("sha256").update(id).digest("hex").slice(0, 8)}`;
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      repositories: { type: "string", default: "10000" },
      findings: { type: "string", default: "10" },
      seed: { type: "string", default: "1" },
    },
  });
  const numbers = [values.repositories, values.findings, values.seed].map(Number);
  if (positionals.length === 1 && numbers.every(Number.isInteger)) {
    const [repositories, findings, seed] = /** @type {[number, number, number]} */ (numbers);
    writeCampaign(/** @type {string} */ (positionals[0]), { repositories, findings, seed });
  } else {
    process.stderr.write(
      "Usage: node benchmark/bulk-campaign.js <folder> [--repositories 10000] [--findings 10] [--seed 1]\n",
    );
    process.exitCode = 2;
  }
}
