// `npm run bench:session`: how long an editor waits for an answer about a text that has just changed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { milliseconds, say, textOf } from "./editing.js";
import { machine, watchOthers } from "./machine.js";
import { treeFiles } from "./trees.js";
import { writeTree } from "./write-tree.js";

const { values } = parseArgs({
  options: { changes: { type: "string", default: "60" }, seed: { type: "string", default: "1" } },
});
const changes = Number(values.changes);
const seed = Number(values.seed);

/** As many files as somebody has in an editor; the tree of which this is the size has 15 times as many. */
const files = 300;

const { Session } = await load("src/core.js");

const on = machine();
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)} · ${on.system}, ${on.cores} cores (${on.processor}), Node ${on.node} · ` +
    `seed ${seed}, ${changes} changes each\n\n`,
);
const others = watchOthers();
await measureTexts();
await measureTypes();
const busy = others();
if (busy !== null && busy > 0.15)
  process.stdout.write(
    `Other programs used ${busy.toFixed(1)} cores meanwhile; without them the figures would be others.\n`,
  );

/** A text changes among files that all use the client. */
async function measureTexts() {
  const session = new Session({ isWhole: true });
  const bodies = [];
  for (const file of treeFiles("dense", { seed, files: files * 15 })) {
    session.set(file.path, 0, file.text);
    if (file.path.endsWith(".ts")) bodies.push(file.text);
  }
  const start = performance.now();
  const { size } = await session.migrateAll();
  process.stdout.write(
    `${size} files that all use the client, first: ${milliseconds(performance.now() - start)}\n`,
  );
  for (const [lines, limit] of /** @type {const} */ ([
    [200, 100],
    [1000, 300],
    [5000, 700],
  ])) {
    const text = textOf(lines, bodies);
    const times = await timesOf(session, `src/text-${lines}.ts`, `src/text-${lines}.ts`, text);
    say(`a text of ${text.split("\n").length} lines changes`, times, limit);
    session.delete(`src/text-${lines}.ts`);
  }
  say(
    "one changes that doesn't use it",
    await timesOf(session, "src/none.ts", "src/none.ts", "export {};\n"),
    10,
  );
}

/** Types are asked about one file, and another one has changed. */
async function measureTypes() {
  const { TypeReader } = await load("src/type-reader.js");
  const folder = mkdtempSync(path.join(tmpdir(), "ddclient-bench-"));
  try {
    const tree = writeTree(path.join(folder, "typed"), "typed", { seed, files: 30_000 });
    const all = [...treeFiles("typed", { seed, files: 30_000 })];
    const absolute = all.map((file) => path.join(tree.folder, file.path));
    const types = new TypeReader({
      ...{ cwd: tree.folder, roots: [tree.folder], files: absolute, texts: new Map(), note: () => {} },
    });
    const session = new Session({ isWhole: true, types });
    for (const name of ["package.json", "tsconfig.json"])
      session.set(name, 0, readFileSync(path.join(tree.folder, name), "utf8"));
    for (const file of all) session.set(file.path, 0, file.text);
    const start = performance.now();
    await session.migrateAll();
    process.stdout.write(
      `${all.length} files with types, first: ${milliseconds(performance.now() - start)}\n`,
    );
    const asking = all.findLast((file) => file.apis.length > 0);
    const changing = all.find((file) => file.apis.length > 0);
    if (!asking || !changing) throw new Error("The typed tree has no uses.");
    const times = await timesOf(session, changing.path, asking.path, changing.text, types);
    say("another file has changed", times, 400);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Changes a text time and again, and asks what becomes of one each time.
 *
 * @param {any} session
 * @param {string} changing
 * @param {string} asking
 * @param {string} text
 * @param {any} [types] hears of the changes, too
 * @returns {Promise<number[]>} in milliseconds, sorted; without the first, which is of a text that wasn't there
 */
async function timesOf(session, changing, asking, text, types) {
  const times = [];
  for (let version = 1; version <= changes + 1; version++) {
    const changed = `${text}\n// ${version}\n`;
    const start = performance.now();
    session.set(changing, version, changed);
    types?.set(changing, version, changed);
    await session.migrate(asking);
    times.push(performance.now() - start);
  }
  return times.slice(1).sort((a, b) => a - b);
}

/** @param {string} entry what the build has made there */
async function load(entry) {
  return import(new URL(`../dist/${entry}`, import.meta.url).href);
}
