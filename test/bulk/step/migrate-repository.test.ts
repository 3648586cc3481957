import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git } from "../../run/temporary.js";
import { contentsOf } from "../make-remotes.js";
import { campaign, log, makePlace } from "./place.js";

describe("one repository", () => {
  test("gets one commit with what was changed", async () => {
    const { folder, remote, step } = makePlace(contentsOf(0).files);
    const states: string[] = [];
    const result = await step({ onState: (state) => void states.push(state) });
    expect(result).toMatchObject({
      state: "pushed",
      isNew: true,
      why: null,
      stage: null,
      branch: "ddclient-migrate/v1",
    });
    expect(states).toEqual(["cloned", "migrated", "committed"]);
    expect(log(remote)).toEqual([`Ann|${campaign.title}`]);
    const changed = result!
      .report!.files.filter(({ status }) => status === "changed")
      .map(({ path }) => path);
    expect(git(remote, "diff", "--name-only", "main", campaign.branch).trim().split("\n")).toEqual(changed);
    expect(git(remote, "show", `${campaign.branch}:src/list.ts`)).toContain(
      "ddClient.docker.listContainers()",
    );
    expect(readdirSync(join(folder, "work"))).toEqual([]);
  });

  test("again, nothing is pushed; and nothing at all is done for its key", async () => {
    const { remote, step } = makePlace();
    const first = await step();
    const second = await step();
    expect(second).toMatchObject({ state: "pushed", isNew: false, key: first!.key, commit: first!.commit });
    expect(await step({ doneKey: first!.key! })).toBeNull();
    expect(log(remote)).toHaveLength(1);
  });

  test.each([
    [1, "nothing-to-do"],
    [4, "left-only"],
  ])("number %i: %s", async (index, state) => {
    const { remote, step } = makePlace(contentsOf(index).files);
    expect(await step()).toMatchObject({ state, commit: null });
    expect(git(remote, "branch", "--list", "--format=%(refname:short)").trim()).toBe("main");
  });

  test("that isn't to be pushed gives a patch", async () => {
    const { remote, folder, step } = makePlace();
    const result = await step({ push: false });
    expect(result).toMatchObject({ state: "committed", why: { code: "not-pushed" } });
    const clone = join(folder, "clone");
    git(folder, "clone", "--quiet", remote, clone);
    git(clone, "apply", "--check", writePatch(folder, result!.patch!));
    expect(existsSync(join(remote, "refs/heads/ddclient-migrate"))).toBe(false);
  });
});

function writePatch(folder: string, patch: string): string {
  const path = join(folder, "change.patch");
  writeFileSync(path, patch);
  return path;
}
