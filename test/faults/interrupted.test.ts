import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runCommand, startCommand } from "../cli/run-command.js";
import { runs } from "../properties/runs.js";
import { runWithFaults } from "./run-with-faults.js";
import { after, forcing, makeTree, pathsOf, stateOf } from "./tree.js";

const paths = pathsOf(500);

/** When a run is stopped: so many milliseconds after it started, or when so many of its files are done. */
type Moment = { readonly milliseconds: number } | { readonly done: number };

/** Where files are written, wherever that is on this machine. */
const whileWriting: fc.Arbitrary<Moment> = fc.record({ done: fc.integer({ min: 0, max: 400 }) });
const anywhere: fc.Arbitrary<Moment> = fc.record({ milliseconds: fc.integer({ min: 0, max: 700 }) });
const four = fc.tuple(whileWriting, whileWriting, whileWriting, anywhere);

/** Sends the signal at the moment; the run may have ended by then. */
async function stopAt(moment: Moment, signal: NodeJS.Signals, folder: string) {
  const { child, finished } = startCommand(forcing(folder), { cwd: folder });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  if ("milliseconds" in moment) await setTimeout(moment.milliseconds);
  else {
    const file = join(folder, paths[moment.done]!);
    while (!hasEnded() && readFileSync(file, "utf8") !== after) await setTimeout(2);
  }
  child.kill(signal);
  return await finished;
}

/** Runs again, and expects that nothing is left to do and nothing was left behind. */
async function finish(folder: string, count = paths.length): Promise<void> {
  expect(await runCommand(forcing(folder), { cwd: folder })).toMatchObject({ code: 0 });
  expect(stateOf(folder)).toEqual({ old: [], new: expect.any(Array), neither: [] });
  expect(stateOf(folder).new).toHaveLength(count);
}

/** Four moments a round, with git and without. Counts those at which the run was in the middle of its work. */
async function inRounds(
  count: number,
  round: (moment: Moment, folder: string) => Promise<void>,
): Promise<number> {
  let inTheMiddle = 0;
  for (const [index, moment] of fc.sample(four, runs(count)).flat().entries()) {
    const folder = makeTree(paths, index % 2 === 0);
    try {
      await round(moment, folder);
    } catch (error) {
      throw new Error(`stopped at ${JSON.stringify(moment)}`, { cause: error });
    }
    const done = stateOf(folder);
    if (done.old.length > 0 && done.new.length > 0) inTheMiddle++;
    await finish(folder);
    rmSync(folder, { recursive: true });
  }
  return inTheMiddle;
}

describe.skipIf(process.platform === "win32")("a run over 500 files", () => {
  test("that Ctrl+C ends leaves whole files and nothing else, says so, and can be run again", async () => {
    const inTheMiddle = await inRounds(1, async (moment, folder) => {
      const { code, signal, stdout, stderr } = await stopAt(moment, "SIGINT", folder);
      const state = stateOf(folder);
      expect(state.neither).toEqual([]);
      // Before the program listens, and when it is done, the signal ends it as it ends any other.
      if (signal !== null) expect([signal, state.new.length % paths.length]).toEqual(["SIGINT", 0]);
      else if (state.old.length === 0) expect([0, 130]).toContain(code);
      else {
        expect(code).toBe(130);
        expect(stderr).toMatch(/The run was stopped .* Run it again to go on\.\n/);
        const count = state.new.length === 1 ? "1 file" : `${state.new.length} files`;
        expect(stderr).toContain(`Stopped by Ctrl+C: ${count} changed, the others are as they were.\n`);
        expect(stdout.match(/^✔ /gm) ?? []).toHaveLength(state.new.length);
      }
    });
    expect(inTheMiddle).toBeGreaterThan(0);
  }, 300_000);

  test("that is killed leaves whole files, and the next run removes what else it left", async () => {
    const inTheMiddle = await inRounds(1, async (moment, folder) => {
      await stopAt(moment, "SIGKILL", folder);
      for (const path of stateOf(folder).neither) {
        expect(path).toMatch(/\/\.ddclient-migrate-[0-9a-f]{8}-\d+-[0-9a-f]+\.tmp$/);
      }
    });
    expect(inTheMiddle).toBeGreaterThan(0);
  }, 300_000);

  test.each([
    ["half-way through a file", { on: "handle.writeFile", when: "before" }, 1],
    ["when a file is written", { on: "handle.sync", when: "before" }, 1],
    ["before one takes the other's place", { on: "rename", when: "before" }, 1],
    ["after that", { on: "rename", when: "after" }, 2],
  ])("that is killed %s leaves whole files, too", async (_, moment, done) => {
    const few = paths.slice(0, 3);
    const folder = makeTree(few, false);
    const faults = [{ ...moment, nth: 2, deed: "kill" }];
    const { signal } = await runWithFaults(["--force", "--concurrency", "1"], { cwd: folder, faults });
    expect(signal).toBe("SIGKILL");
    expect(stateOf(folder)).toMatchObject({ old: few.slice(done), new: few.slice(0, done) });
    expect(await runCommand(forcing(folder), { cwd: folder })).toMatchObject({ code: 0 });
    expect(stateOf(folder)).toEqual({ old: [], new: few, neither: [] });
  });

  test.each(["SIGTERM", "SIGHUP"] as const)(
    "that %s ends leaves whole files and nothing else",
    async (name) => {
      const some = paths.slice(0, 200);
      const folder = makeTree(some, false);
      const { signal } = await stopAt({ done: 20 }, name, folder);
      expect(signal).toBe(name);
      expect(stateOf(folder)).toMatchObject({ old: expect.arrayContaining([some.at(-1)]), neither: [] });
      await finish(folder, some.length);
    },
  );
});
