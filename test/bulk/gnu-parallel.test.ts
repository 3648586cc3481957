import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { readStanding } from "../../fronts/bulk/campaign/journal.js";
import { git, makeFolder } from "../run/temporary.js";
import { descendants } from "./chaos.js";
import { Machine, makeKey, makeSsh } from "./machines.js";
import { contentsOf, makeRemotes } from "./make-remotes.js";
import { blocksOf, environmentOf, makePrograms, runBlock, runNpx } from "./page-blocks.js";
import { hasPrograms } from "./programs.js";

const page = "docs/bulk/gnu-parallel.md";
const [plan, runHere, collect, copy, runThere] = blocksOf(page, "sh") as [
  string,
  string,
  string,
  string,
  string,
];
const [sshConfig] = blocksOf(page, "ssh-config") as [string];
const [sshdConfig] = blocksOf(page, "sshd-config") as [string];
const branch = "ddclient-migrate/v1";
/** Processes are listed by what Linux has in `/proc`. */
const isLinux = process.platform === "linux";
const token = "ghp_secretsecretsecret";
const inHex = Buffer.from(token).toString("hex");

function makePlace(count: number) {
  const folder = makeFolder();
  const remotes = makeRemotes(join(folder, "remotes"), count);
  writeFileSync(join(folder, "repos.txt"), `# ours\n${remotes.join("\n")}\n`);
  return { folder, remotes, jobs: () => read(join(folder, "jobs.log")).split("\n").slice(1, -1) };
}

const read = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** What each repository has to come to, once and with one commit. */
function expectDone(folder: string, remotes: readonly string[]): void {
  const ends = { code: "pushed", left: "left-only", clean: "nothing-to-do" } as const;
  const { repositories } = readStanding(join(folder, "v1"));
  expect(repositories.map(({ state }) => state)).toEqual(
    remotes.map((_, index) => ends[contentsOf(index).kind]),
  );
  for (const [index, remote] of remotes.entries()) {
    const commits = contentsOf(index).kind === "code" ? "1" : "";
    const tip = git(remote, "for-each-ref", "--format=%(objectname)", `refs/heads/${branch}`).trim();
    expect(tip && git(remote, "rev-list", "--count", `main..${branch}`).trim()).toBe(commits);
    expect(repositories[index]!.commit ?? "").toBe(tip);
  }
}

/** Ends it, but not what it has started: that is what SIGKILL does. */
function startBlock(text: string, cwd: string, programs: string, env: Readonly<Record<string, string>> = {}) {
  const child = spawn("bash", ["--noprofile", "--norc", "-c", text], {
    ...{ cwd, env: environmentOf(cwd, programs, env), stdio: "ignore" },
  });
  const done = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  return { child, done };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let left = 600; left > 0 && !isSo(); left--) await setTimeout(50);
  expect(isSo()).toBe(true);
}

describe.skipIf(!isLinux || !hasPrograms("parallel", "jq"))("GNU parallel", () => {
  test("goes on after it was killed; what came of it is collected; each repository has one commit", async () => {
    const { folder, remotes, jobs } = makePlace(7);
    const programs = makePrograms();
    expect(runBlock(plan, folder, programs)).toMatchObject({ status: 0 });
    expect(read(join(folder, "todo.txt"))).toBe(`${remotes.join("\n")}\n`);

    const { child, done } = startBlock(runHere, folder, programs);
    await until(() => jobs().length >= 2);
    for (const pid of [child.pid!, ...descendants(child.pid!)])
      if (/parallel|^bash/.test(read(`/proc/${pid}/cmdline`))) process.kill(pid, "SIGKILL");
    await done;
    const before = jobs().length;
    expect(before).toBeLessThan(7);
    // As if it had been printing.
    writeFileSync(join(folder, "done.jsonl"), '{"schemaVersion":1,"id":"', { flag: "a" });

    expect(runBlock(runHere, folder, programs)).toMatchObject({ status: 0 });
    expect(
      jobs()
        .map((line) => line.split("\t")[0])
        .toSorted(),
    ).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    const collected = runBlock(collect.split("\n")[0]!, folder, programs);
    expect(collected).toMatchObject({ status: 2 });
    expect(collected.stderr).toMatch(
      /^error: done\.jsonl:\d+: this is no result of bulk one\.\n7 repositories noted, 1 line left\.\n/,
    );
    expectDone(folder, remotes);
    const rest = runBlock(collect.split("\n").slice(1).join("\n"), folder, programs);
    expect(rest).toMatchObject({ status: 0 });
    // Nothing is left to do for another engine.
    expect(runBlock("npx ddclient-migrate bulk run v1", folder, programs).stderr).toContain(": 7 as before.");
  });

  test("tries again what failed, and only that", async () => {
    const { folder, remotes, jobs } = makePlace(3);
    const programs = makePrograms();
    expect(runBlock(plan, folder, programs).status).toBe(0);
    const tree = git(remotes[1]!, "rev-parse", "main^{tree}");
    const objects = join(remotes[1]!, "objects", tree.slice(0, 2));
    renameSync(objects, `${objects}.away`);
    // Its exit code is the number of jobs that failed.
    expect(runBlock(runHere, folder, programs).status).toBe(1);
    renameSync(`${objects}.away`, objects);
    expect(runBlock(runHere, folder, programs).status).toBe(0);
    const runs = jobs().map((line) => Number(line.split("\t")[0]));
    expect(runs.toSorted()).toEqual([1, 2, 2, 3]);
    expect(runBlock(collect, folder, programs).status).toBe(0);
    expectDone(folder, remotes);
  });
});

/** Writes down where a job is, what token it has, and what everybody can list; then waits to be let go on. */
const observed = `#!/bin/sh
cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' '\\n' >> "$HOME/seen"
printf '%s\\n' "$GITHUB_TOKEN" >> "$HOME/tokens"
${runNpx.trimEnd()} > "$HOME/out.$$"
code=$?
echo >> "$HOME/jobs"
while [ -e "$HOME/stall" ]; do sleep 0.1; done
cat "$HOME/out.$$"
exit $code
`;

describe.skipIf(!isLinux || !hasPrograms("parallel", "jq", "ssh", "sshd", "ssh-keygen"))(
  "GNU parallel over ssh",
  () => {
    async function makeMachines(folder: string) {
      const key = join(folder, "key");
      makeKey(key);
      const programs = makePrograms({ npx: observed });
      const homes = { one: join(folder, "one"), two: join(folder, "two") };
      for (const home of Object.values(homes)) mkdirSync(home);
      const start = (home: string) => Machine.start(key, { home, programs, config: sshdConfig });
      const machines = { one: await start(homes.one), two: await start(homes.two) };
      return { homes, machines, here: makePrograms({ ssh: makeSsh(key, machines, sshConfig) }) };
    }

    const seenIn = (home: string) => read(join(home, "seen"));

    test("the other machine takes over when one goes away in the middle of a job", async () => {
      const { folder, remotes } = makePlace(6);
      const { homes, machines, here } = await makeMachines(folder);
      const env = { GITHUB_TOKEN: token };
      for (const block of [plan, copy])
        expect(runBlock(block, folder, here, env)).toMatchObject({ status: 0 });

      // What the second one does is pushed, and nobody gets to know.
      writeFileSync(join(homes.two, "stall"), "");
      const { done } = startBlock(runThere, folder, here, env);
      await until(() => read(join(homes.two, "jobs")) !== "");
      machines.two.kill();
      expect(await done).toBe(0);

      const hosts = read(join(folder, "jobs.log"))
        .split("\n")
        .slice(1, -1)
        .map((line) => line.split("\t")[1]);
      expect(hosts).toEqual(Array(6).fill("one"));
      expect(runBlock(collect, folder, here)).toMatchObject({ status: 0 });
      expectDone(folder, remotes);

      // The token got there, and nowhere else.
      expect(new Set(read(join(homes.one, "tokens")).trim().split("\n"))).toEqual(new Set([token]));
      const seen = seenIn(homes.one);
      expect(seen).toContain("GNU_Parallel_worker");
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      const written = files
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => !/tokens$/.test(path));
      for (const text of [seen, ...written.map(read)]) {
        expect(text).not.toContain(token);
        expect(text).not.toContain(inHex);
      }
    });

    test("with --env, everybody can list the token, as the page says", async () => {
      const { folder } = makePlace(1);
      const { homes, here } = await makeMachines(folder);
      const env = { GITHUB_TOKEN: token };
      for (const block of [plan, copy]) expect(runBlock(block, folder, here, env).status).toBe(0);
      const careless = runThere.replace("parallel ", "parallel --env GITHUB_TOKEN ");
      expect(runBlock(careless, folder, here, env)).toMatchObject({ status: 0 });
      expect(Object.values(homes).map(seenIn).join("")).toContain(inHex);
    });
  },
);
