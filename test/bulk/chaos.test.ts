import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../run/temporary.js";
import { bulk, expectedOf, makeArena, runThroughKills, startBulk, stateOfRemotes } from "./chaos.js";

// Three hundred repositories and fifty kills are `npm run proof:bulk`.
const count = Number(process.env.CHAOS_REPOSITORIES ?? 7);
const kills = Number(process.env.CHAOS_KILLS ?? 3);
const seed = Number(process.env.CHAOS_SEED ?? 1);

test.skipIf(process.platform !== "linux")(
  `${count} repositories are done once each, whatever is killed (${kills} times, seed ${seed})`,
  async () => {
    const folder = makeFolder();
    const calm = await makeArena(folder, count, "calm");
    expect((await bulk(folder, "run", "calm")).code).toBe(0);
    const wild = await makeArena(folder, count, "wild");
    const { killed, last } = await runThroughKills(wild, kills, seed);
    console.log(`killed: ${killed["the run"]} × the run, ${killed["a child"]} × a child`);
    expect(last.code, last.output).toBe(0);
    const expected = expectedOf(stateOfRemotes(calm));
    expect(stateOfRemotes(calm)).toEqual(expected);
    expect(stateOfRemotes(wild)).toEqual(expected);
    expect(existsSync(join(wild.campaign, "work/all"))).toBe(false);
    // Nothing is left to do.
    const again = await bulk(folder, "run", wild.campaign);
    expect(again.output).toContain(`: ${count} as before.`);
  },
  3_600_000,
);

test.skipIf(process.platform === "win32")(
  "Ctrl+C finishes what is being pushed, says how to go on, and that goes on",
  async () => {
    const folder = makeFolder();
    const arena = await makeArena(folder, 6);
    const run = startBulk(folder, ["run", "c", "--jobs", "2"]);
    const beginsToEnd = new Promise<void>((resolve) => {
      run.child.stderr.on("data", (chunk: string) => {
        if (chunk.includes("[2/6]")) resolve();
      });
    });
    await beginsToEnd;
    run.child.kill("SIGINT");
    const { code, output } = await run.done;
    expect(code).toBe(130);
    expect(output).toMatch(/^stopping…$/m);
    expect(output).toMatch(
      /^Stopped by Ctrl\+C, \d of 6 done\. .*\nTo go on: ddclient-migrate bulk run c\n$/m,
    );
    expect(existsSync(join(arena.campaign, "work/all"))).toBe(false);
    const before = stateOfRemotes(arena);
    for (const each of before) expect(each.isNoted).toBe(true);
    expect(await bulk(folder, "run", "c")).toMatchObject({ code: 0 });
    expect(stateOfRemotes(arena)).toEqual(expectedOf(stateOfRemotes(arena)));
  },
);
