import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lock } from "../../../fronts/bulk/campaign/lock.js";
import { main } from "../../../fronts/cli/main.js";
import { createIo } from "../../cli/memory-io.js";
import { addFiles, git, makeFolder } from "../../run/temporary.js";
import { makeRemotes } from "../make-remotes.js";

const author = ["--author", "Ann <ann@example.com>"];

function makePlace(count: number) {
  const folder = makeFolder();
  const remotes = makeRemotes(join(folder, "remotes"), count);
  const bulk = async (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const io = createIo({
      cwd: folder,
      env: { ...process.env, XDG_CACHE_HOME: join(folder, "xdg"), ...env },
    });
    return { code: await main(["bulk", ...args], io), out: io.out(), err: io.err() };
  };
  return { folder, remotes, bulk };
}

describe("bulk run", () => {
  test("pushes nothing with --no-push, and what it found then without", async () => {
    const { folder, remotes, bulk } = makePlace(3);
    await bulk(["plan", "v1", "--folder", "remotes", ...author]);
    const dry = await bulk(["run", "v1", "--no-push"]);
    expect(dry.code).toBe(0);
    expect(dry.err).toContain("2 committed");
    expect(dry.err).toContain(
      "Nothing was pushed. To look: ddclient-migrate bulk report v1. To push: ddclient-migrate bulk run v1",
    );
    for (const remote of remotes) expect(git(remote, "branch", "--list", "ddclient-migrate/*")).toBe("");
    expect(await bulk(["run", "v1"])).toMatchObject({
      code: 0,
      err: expect.stringContaining("2 pushed, 1 as before"),
    });
    expect(git(remotes[0]!, "branch", "--list", "ddclient-migrate/*")).not.toBe("");
    expect(existsSync(join(folder, "v1/work/all"))).toBe(false);
  });

  test("with other options begins a revision, and brings the branches there", async () => {
    const { folder, remotes, bulk } = makePlace(1);
    await bulk(["plan", "v1", "--folder", "remotes", ...author]);
    await bulk(["run", "v1"]);
    const before = git(remotes[0]!, "rev-parse", "ddclient-migrate/v1");
    expect(await bulk(["run", "v1", "--", "--todo"])).toMatchObject({
      code: 0,
      err: expect.stringContaining("1 pushed"),
    });
    expect(git(remotes[0]!, "rev-parse", "ddclient-migrate/v1")).not.toBe(before);
    expect(git(remotes[0]!, "rev-list", "--count", "main..ddclient-migrate/v1").trim()).toBe("1");
    expect(git(remotes[0]!, "show", "ddclient-migrate/v1:src/count.ts")).toContain("TODO(ddclient-migrate)");
    const entries = readFileSync(join(folder, "v1/journal.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(entries.filter(({ type }) => type === "revision")).toMatchObject([
      { revision: 1, migration: [] },
      { revision: 2, migration: ["--todo"] },
    ]);
    // They are the campaign's from now on.
    expect(await bulk(["run", "v1"])).toMatchObject({ err: expect.stringContaining("1 as before") });
  });

  test("stops where nobody is known who could commit, before anything is cloned", async () => {
    const { folder, bulk } = makePlace(2);
    await bulk(["plan", "v1", "--folder", "remotes"]);
    const nobody = { GIT_CONFIG_GLOBAL: "/dev/null" };
    expect(await bulk(["run", "v1"], nobody)).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^error: Nobody knows who commits\. Set git's user\.name and user\.email, or plan with --author/m,
      ),
    });
    expect(existsSync(join(folder, "xdg"))).toBe(false);
    expect((await bulk(["run", "v1"])).code).toBe(0);
    expect((await bulk(["run", "v1"], nobody)).code).toBe(2);
  });

  test("leaves a campaign to the process that has it", async () => {
    const { folder, bulk } = makePlace(1);
    await bulk(["plan", "v1", "--folder", "remotes", ...author]);
    const unlock = lock(join(folder, "v1"), "journal.lock");
    for (const args of [
      ["run", "v1"],
      ["plan", "v1", "--folder", "remotes"],
      ["publish", "v1"],
      ["collect", "v1", "x"],
    ])
      expect(await bulk(args)).toMatchObject({
        code: 2,
        err: expect.stringContaining("is being worked on by process"),
      });
    // Whoever only looks may.
    for (const args of [
      ["status", "v1"],
      ["report", "v1"],
      ["publish", "v1", "--dry-run"],
    ])
      expect((await bulk(args)).code).toBe(0);
    unlock();
    expect((await bulk(["run", "v1"])).code).toBe(0);
  });

  test.each([
    [["run", "none"], 'There is no campaign in "'],
    [["run", "v1", "--shard", "3/2"], "It has to be as 1/4: the first of four parts."],
    [["run", "v1", "--jobs", "0"], "It has to be a whole number from 1 on."],
    [["run", "v1", "--", "--diff"], "--diff can't be one"],
    [["run", "v1", "--unsafe"], "unknown option '--unsafe'"],
    [["run"], "missing required argument 'campaign'"],
  ])("%j is refused", async (args, part) => {
    const { bulk } = makePlace(1);
    await bulk(["plan", "v1", "--folder", "remotes", ...author]);
    expect(await bulk(args)).toMatchObject({ code: 2, err: expect.stringContaining(part) });
  });

  test("says that there is nothing to do", async () => {
    const { folder, bulk } = makePlace(1);
    await bulk(["plan", "v1", "--folder", "remotes", ...author]);
    expect(await bulk(["run", "v1", "--only", "none/*"])).toMatchObject({
      code: 0,
      err: expect.stringContaining("There is nothing to do: all is done, or left aside."),
    });
    addFiles(folder, { "v1/manifest.json": "{" });
    expect(await bulk(["run", "v1"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("manifest.json:1: this is no JSON"),
    });
  });
});
