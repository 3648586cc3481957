import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeFolder } from "../run/temporary.js";
import { bulk, expectedOf, makeArena, stateOfRemotes } from "./chaos.js";

const folder = makeFolder({ "disk/": "" });
const disk = join(folder, "disk");

/** Only root may, and not in every container. */
const canMount = mount("size=2m");
function mount(options: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk]).status === 0;
}
afterAll(() => {
  if (canMount) spawnSync("umount", [disk]);
});

test.skipIf(!canMount)(
  "a full disk stops nothing for good: with room again, each repository is done once",
  async () => {
    const arena = await makeArena(folder, 5);
    const campaign = join(disk, "full");
    await bulk(
      folder,
      "plan",
      campaign,
      "--folder",
      "remotes-c",
      "--name",
      "same",
      "--author",
      "Ann <ann@example.com>",
    );
    const settings = join(campaign, "campaign.json");
    const { limits, ...rest } = JSON.parse(readFileSync(settings, "utf8"));
    // What has to be free is what keeps a disk from filling up; here it is to fill up.
    writeFileSync(settings, JSON.stringify({ ...rest, limits: { ...limits, free: 0 } }));
    const outputs: string[] = [];
    for (const left of [60, 240]) {
      writeFileSync(join(disk, "filler"), "");
      writeFileSync(join(disk, "filler"), Buffer.alloc(2 * 1024 * 1024 - left * 1024));
      const { code, output } = await bulk(folder, "run", campaign, "--retry-failed", "--jobs", "2");
      outputs.push(output);
      expect(code, output).toBe(2);
      expect(output).toMatch(/The disk is full|the disk is full|Free some space/);
    }
    writeFileSync(join(disk, "filler"), "");
    expect(spawnSync("mount", ["-o", "remount,size=200m", disk]).status).toBe(0);
    const { code, output } = await bulk(folder, "run", campaign, "--retry-failed");
    expect(code, outputs.join("\n") + output).toBe(0);
    const states = stateOfRemotes({ ...arena, campaign });
    expect(states).toEqual(expectedOf(states));
  },
);
