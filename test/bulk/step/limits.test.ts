import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Campaign } from "../../../fronts/bulk/campaign/campaign.js";
import { plan } from "../../../fronts/bulk/plan/read-list.js";
import { git, pipeGit } from "../../run/temporary.js";
import { serveGit } from "../forge-double/git-server.js";
import { campaign, makePlace, small } from "./place.js";

const within = (limits: Partial<Campaign["limits"]>): { readonly campaign: Campaign } => ({
  campaign: { ...campaign, limits: { ...campaign.limits, ...limits } },
});

/** Takes some seconds, and some 200 MB. */
const much = Array.from({ length: 300 }, (_, index) => ({
  path: `src/part-${index}.tsx`,
  text: `import { createDockerDesktopClient } from "@docker/extension-api-client";\nconst client = createDockerDesktopClient();\n${Array.from(
    { length: 40 },
    (_, at) =>
      `export const list${at} = async (name: string) => client.docker.cli.exec("ps", [name]).then(() => window.ddClient.execHostCmd(\`ls \${name} ${at}\`));\n`,
  ).join("")}`,
}));

/** Processes that have the word in what they were started with. */
function runningWith(word: string): string[] {
  return readdirSync("/proc").flatMap((pid) => {
    try {
      const line = /^\d+$/.test(pid) ? readFileSync(`/proc/${pid}/cmdline`, "utf8") : "";
      return line.includes(word) ? [line.replaceAll("\0", " ")] : [];
    } catch {
      return [];
    }
  });
}

const isGone = async (word: string) => {
  for (let left = 40; left > 0 && runningWith(word).length > 0; left--) await setTimeout(50);
  return runningWith(word);
};

describe("a migration that takes too much is ended, with all that it has started:", () => {
  const place = makePlace(much);
  test.each([
    ["time", { seconds: 1 }, true, "limits.seconds"],
    ["memory", { memory: 64 }, false, "limits.memory"],
  ])("%s", async (_, limits, retryable, setting) => {
    const result = await place.step(within(limits));
    expect(result).toMatchObject({
      state: "failed",
      stage: "migrate",
      retryable,
      report: null,
      commit: null,
    });
    expect(result!.why!.code).toBe("seconds" in limits ? "timeout" : "memory");
    expect(result!.why!.message).toContain(setting);
    expect(readdirSync(join(place.folder, "work"))).toEqual([]);
    if (process.platform === "linux") expect(await isGone(place.folder)).toEqual([]);
  });

  test("or is stopped", async () => {
    const stop = new AbortController();
    const promise = place.step({
      signal: stop.signal,
      onState: (state) => state === "cloned" && void setTimeout(300).then(() => stop.abort()),
    });
    await expect(promise).rejects.toThrow(/aborted/);
    expect(readdirSync(join(place.folder, "work"))).toEqual([]);
    if (process.platform === "linux") expect(await isGone(place.folder)).toEqual([]);
  });
});

describe("a repository that is too large is left out:", () => {
  const skipped = {
    ...{ state: "skipped", stage: null, report: null },
    why: { code: "too-large", message: expect.stringContaining("limits.disk") as string },
  };

  test("what is fetched", async () => {
    const { folder, step } = makePlace([{ path: "a.bin", text: randomBytes(1_500_000).toString("base64") }]);
    expect(await step(within({ disk: 1 }))).toMatchObject(skipped);
    for (const each of ["work", "cache"]) expect(readdirSync(join(folder, each))).toEqual([]);
    // With more room, it is done.
    expect(await step(within({ disk: 20 }))).toMatchObject({ state: "nothing-to-do" });
  });

  test("what is small as long as nobody unpacks it", async () => {
    const { step } = makePlace([{ path: "a.txt", text: "a".repeat(3_000_000) }]);
    expect(await step(within({ disk: 2 }))).toMatchObject(skipped);
    expect(await step(within({ disk: 20 }))).toMatchObject({ state: "nothing-to-do" });
  });

  test("what is ten folders, each ten times in the one around it, ten times over", async () => {
    const { remote, step } = makePlace();
    let entry = `100644 blob ${pipeGit(remote, ["hash-object", "-w", "--stdin"], "")}`;
    for (let depth = 0; depth < 10; depth++) {
      const lines = Array.from({ length: 10 }, (_, at) => `${entry}\t${"d".repeat(100)}${at}\n`);
      entry = `040000 tree ${pipeGit(remote, ["mktree"], lines.join(""))}`;
    }
    const [, , tree] = entry.split(" ");
    git(remote, "update-ref", "refs/heads/main", pipeGit(remote, ["commit-tree", tree!, "-m", "Bomb"], ""));
    expect(await step()).toMatchObject(skipped);
  });

  test("what has become so in the cache is fetched anew", async () => {
    const { remote, step } = makePlace([{ path: "a.bin", text: randomBytes(1_200_000).toString("base64") }]);
    const limits = within({ disk: 2 });
    expect(await step(limits)).toMatchObject({ state: "nothing-to-do" });
    const blob = pipeGit(remote, ["hash-object", "-w", "--stdin"], randomBytes(1_200_000).toString("base64"));
    const tree = pipeGit(remote, ["mktree"], `100644 blob ${blob}\ta.bin\n`);
    git(remote, "update-ref", "refs/heads/main", pipeGit(remote, ["commit-tree", tree, "-m", "More"], ""));
    expect(await step(limits)).toMatchObject({ state: "nothing-to-do" });
  });
});

test("nothing begins on a disk that is nearly full", async () => {
  const { folder, step } = makePlace();
  expect(await step(within({ free: 1_000_000_000 }))).toMatchObject({
    ...{ state: "failed", stage: "clone", retryable: true },
    why: { code: "disk-full", message: expect.stringContaining("limits.free") as string },
  });
  expect(existsSync(join(folder, "cache"))).toBe(false);
});

describe("a server that never answers", () => {
  const hang = async (when: (url: string) => boolean) => {
    const place = makePlace(small);
    const { url } = await serveGit(place.folder, { answer: (request) => when(request.url!) });
    return { ...place, url, planned: plan({ id: "served/ext", url: `${url}/ext.git` }) };
  };

  test("is given up", async () => {
    const { step, planned, url } = await hang(() => true);
    expect(await step({ ...within({ seconds: 1 }), planned })).toMatchObject({
      ...{ state: "failed", stage: "clone", retryable: true, why: { code: "timeout" } },
    });
    if (process.platform === "linux") expect(await isGone(url)).toEqual([]);
  });

  test("holds up nobody who stops the run", async () => {
    const { step, planned, url } = await hang((path) => path.endsWith("git-upload-pack"));
    const signal = AbortSignal.timeout(500);
    await expect(step({ planned, signal })).rejects.toThrow(/aborted/);
    if (process.platform === "linux") expect(await isGone(url)).toEqual([]);
  });
});

describe("a remote", () => {
  test("that can't be reached may be tried again", async () => {
    const { step } = makePlace();
    const planned = plan({ id: "served/ext", url: "http://127.0.0.1:1/ext.git" });
    expect(await step({ planned })).toMatchObject({
      ...{ state: "failed", stage: "clone", retryable: true, why: { code: "network" } },
    });
  });

  test("that has gone is lost", async () => {
    const { folder, step } = makePlace();
    const { url } = await serveGit(folder);
    for (const gone of [join(folder, "gone.git"), `${url}/gone.git`])
      expect(await step({ planned: plan({ id: gone, url: gone }) })).toMatchObject({
        ...{ state: "lost", stage: null, why: { code: "gone" } },
      });
  });

  test("that has nothing is left out", async () => {
    const { remote, step } = makePlace();
    git(remote, "update-ref", "-d", "refs/heads/main");
    expect(await step()).toMatchObject({ state: "skipped", why: { code: "empty" } });
  });

  test("that names a branch that it doesn't have wants another one named", async () => {
    const { remote, step } = makePlace();
    git(remote, "symbolic-ref", "HEAD", "refs/heads/gone");
    expect(await step()).toMatchObject({ state: "failed", why: { code: "no-base" }, retryable: false });
    const planned = { ...plan({ id: remote, url: remote }), base: "main" };
    expect(await step({ planned, push: false })).toMatchObject({ state: "committed" });
  });
});
