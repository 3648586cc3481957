import { expect, test } from "vitest";
import { withinTime } from "../../src/limits/within-time.js";
import type { Result } from "../../src/model.js";
import { migrate } from "../../transforms/migrate.js";
import { share } from "../share.js";
import { isOfClient, readReal, realFiles } from "./files.js";

interface Done {
  readonly path: string;
  readonly result: Result;
  /** Of the processor, in milliseconds: a busy machine changes it less than time on the clock. */
  readonly time: number;
}

function migrateReal(path: string): Done {
  const text = readReal(path);
  const started = process.cpuUsage();
  const result = withinTime(() => migrate(text, { path }), patience);
  const { user, system } = process.cpuUsage(started);
  return { path, result, time: (user + system) / 1000 };
}

// Packages that tests and benchmarks use make them more and more.
const some = new Set(share(realFiles, 9));
const sample = realFiles.filter((path) => some.has(path) || isOfClient(path));

/** For what never ends: a test's own time limit waits for such work for ever. */
const patience = 30_000;

test("real code that doesn't use the client: no crash, no reference, no change", () => {
  const all = sample.map(migrateReal);
  const broken = all.filter(({ result }) => result.error);
  const slowest = [...all].sort((a, b) => b.time - a.time).slice(0, 3);
  console.log(
    `Real code: ${all.length} files of node_modules, ${broken.length} of them can't be parsed; the slowest: ` +
      slowest.map(({ path, time }) => `${path} ${time.toFixed(0)} ms`).join(", "),
  );
  expect(all.length).toBeGreaterThan(1400);

  expect(broken.filter(({ result }) => result.error?.code !== "syntax-error")).toEqual([]);
  // Typings that a build has left broken, such as `export = function f(): string;`.
  expect(broken.length / all.length).toBeLessThan(0.005);
  // Read on past an error: declaration files may leave out what a program may not.
  expect(all.filter(({ result }) => result.notes.length > 0).length / all.length).toBeLessThan(0.002);

  expect(all.filter(({ result }) => result.changed).map(({ path }) => path)).toEqual([]);
  const others = all.filter(({ path, result }) => !isOfClient(path) && result.references.length > 0);
  expect(others.map(({ path, result }) => [path, result.references])).toEqual([]);
}, 600_000);

test("the client's own packages hold typings of the old API, and nothing else of it", () => {
  const found = realFiles.filter(isOfClient).map((path) => migrateReal(path));
  expect(found.length).toBeGreaterThan(10);
  for (const { path, result } of found) {
    expect(result).toMatchObject({ error: null, changed: false });
    const isTyping = /^@docker\/extension-api-client-types\/dist\/v0\//.test(path);
    for (const { outcome, reason } of result.references) {
      expect([path, isTyping, outcome, reason]).toEqual([path, true, "manual", "hand-written-typing"]);
    }
  }
});
