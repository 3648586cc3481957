import { expect, test, vi } from "vitest";
import { main } from "../../fronts/cli/main.js";
import { createProgress, Progress } from "../../fronts/cli/progress.js";
import { migrateProject } from "../../run/migrate-project.js";
import { makeFolder } from "../run/temporary.js";
import { createIo } from "./memory-io.js";
import { manual, migratable } from "./run-command.js";

test("appears after half a second, moves ten times a second, and goes away", () => {
  const io = createIo();
  let time = 0;
  const progress = new Progress(io, () => time);
  for (time = 0; time <= 700; time += 50) progress.update(time, 1000);
  progress.clear();
  expect(io.err()).toBe(
    "\r\x1b[K500 of 1000 files\r\x1b[K600 of 1000 files\r\x1b[K700 of 1000 files\r\x1b[K",
  );
});

test("leaves no trace of a short run", () => {
  const io = createIo();
  const progress = new Progress(io, () => 0);
  progress.update(1, 2);
  progress.clear();
  expect(io.err()).toBe("");
});

test("is for somebody who watches", () => {
  expect(createProgress(createIo({ isTTY: true }), false)).not.toBeNull();
  expect(createProgress(createIo({ isTTY: true }), true)).toBeNull();
  expect(createProgress(createIo({ isTTY: false }), false)).toBeNull();
  expect(createProgress(createIo({ isTTY: true, env: { CI: "true" } }), false)).toBeNull();
  expect(createProgress(createIo({ isTTY: true, env: { TERM: "dumb" } }), false)).toBeNull();
});

test("says what is done next: what takes long at once, other work only in a long run", () => {
  const io = createIo();
  let time = 0;
  const progress = new Progress(io, () => time);
  progress.phase("writing 3 files", false);
  expect(io.err()).toBe("");
  progress.phase("type-checking 3 files", true);
  time = 700;
  progress.phase("writing 3 files", false);
  progress.clear();
  expect(io.err()).toBe("\r\x1b[Ktype-checking 3 files…\r\x1b[Kwriting 3 files…\r\x1b[K");
});

test("a run names its phases, with how many files they are about", async () => {
  const cwd = makeFolder({ "a.ts": migratable, "b.ts": migratable, "c.ts": manual });
  const phases: string[] = [];
  const onPhase = (phase: string, files: number) => void phases.push(`${phase} ${files}`);
  await migrateProject(["."], { cwd, onPhase, verify: true, dryRun: true });
  expect(phases).toEqual(["checking 3"]);
  await migrateProject(["."], { cwd, onPhase });
  expect(phases).toEqual(["checking 3", "writing 2"]);
});

test("a search that takes long is said to go on; one that doesn't isn't", async () => {
  const cwd = makeFolder({ "a.ts": migratable });
  const io = createIo({ cwd, isTTY: true });
  let time = 0;
  const progress = new Progress(io, () => time);
  time = 600;
  progress.phase("reading", false);
  expect(io.err()).toBe("\r\x1b[Kreading…");
  const phases: string[] = [];
  const onPhase = (phase: string, files: number) => void phases.push(`${phase} ${files}`);
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    const run = migrateProject(["."], { cwd, onPhase, dryRun: true });
    vi.advanceTimersByTime(499);
    expect(phases).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(phases).toEqual(["reading 0"]);
    await run;
  } finally {
    vi.useRealTimers();
  }
});

test("--verify says on a terminal that it checks, and Ctrl+C that the run stops", async () => {
  const cwd = makeFolder({ "a.ts": migratable });
  const io = createIo({ cwd, isTTY: true });
  expect(await main(["--verify", "--force"], io)).toBe(0);
  expect(io.err()).toContain("\r\x1b[Ktype-checking 1 file…");
  const stopped = createIo({ cwd, interrupt: true });
  expect(await main([], stopped)).toBe(130);
  expect(stopped.err()).toMatch(/^stopping…\n/);
});
