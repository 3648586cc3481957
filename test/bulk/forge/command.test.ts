import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEntries, readStanding } from "../../../fronts/bulk/campaign/journal.js";
import { startCommand } from "../../cli/run-command.js";
import { git, makeFolder } from "../../run/temporary.js";
import { type Double, startDouble, token } from "../forge-double/double.js";
import { contentsOf, makeRemote } from "../make-remotes.js";
import { writePushed } from "./campaign-folder.js";
import { environment } from "./setup.js";

let double: Double;
let folder: string;
beforeEach(async () => {
  double = await startDouble();
  folder = join(makeFolder(), "v1");
});
afterEach(async () => {
  await double.close();
  expect(double.faults).toEqual([]);
});

function startBulk(args: readonly string[], env: Readonly<Record<string, string>>) {
  return startCommand(["bulk", ...args], {
    ...{ cwd: join(folder, ".."), env: { HOME: folder, NO_COLOR: "1", ...env } },
  });
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = environment(double)) {
  return startBulk(["publish", "v1", "--pause", "0", ...args], env);
}

const publish = async (...args: Parameters<typeof start>) => {
  const { code, stdout, stderr } = await start(...args).finished;
  return { code, stdout, stderr };
};

const isOnce = () => double.state.repositories.every(({ pulls }) => pulls.length === 1);

describe("bulk publish", () => {
  it("says what it did, and how to go on", async () => {
    writePushed(folder, double, ["octo/one", "octo/two", "acme/three"], { campaign: { labels: ["a"] } });
    const dry = await publish(["--dry-run"]);
    expect(dry).toEqual({
      code: 0,
      stdout: ["octo/one", "octo/two", "acme/three"]
        .map((name) => `${double.host}/${name}  would open a pull request\n`)
        .join(""),
      stderr: "3 repositories: 3 opened. Nothing was written.\n",
    });
    expect(await publish(["--only", "octo/*"])).toEqual({
      code: 0,
      stdout: ["octo/one", "octo/two"]
        .map((name) => `${double.host}/${name}  opened https://github.example/${name}/pull/1\n`)
        .join(""),
      stderr: "2 repositories: 2 opened.\n",
    });
    const { code, stderr } = await publish(["--per-hour", "4"]);
    expect(code).toBe(75);
    expect(stderr).toMatch(
      /^0 repositories\.\nThe 4 writes that an hour may have \(--per-hour\) are made\. Nothing more until \S+ \d\d:\d\d UTC\. 1 repository to go\. Then: ddclient-migrate bulk publish v1\n$/,
    );
    expect((await publish([])).code).toBe(0);
    expect(await publish([])).toEqual({ code: 0, stdout: "", stderr: "There is nothing to publish.\n" });
    expect(isOnce()).toBe(true);
  });

  it("is refused a pause at GitHub that is shorter than GitHub wants", async () => {
    writePushed(folder, double, ["octo/one"]);
    const manifest = join(folder, "manifest.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replaceAll(double.host, "github.com"));
    const { code, stderr } = await publish([]);
    expect([code, stderr]).toEqual([
      2,
      "error: GitHub wants at least a second between two writes: --pause can't be less there.\n",
    ]);
  });

  it("makes a fork where there is no right to push, and opens the pull request from it", async () => {
    const place = makeFolder();
    const remote = join(place, "octo", "ext.git");
    const fork = join(place, "migrator", "ext.git");
    makeRemote(remote, contentsOf(0).files);
    git(place, "clone", "--quiet", "--bare", remote, fork);
    const why = { code: "no-push-right", message: "The token may not push." };
    writePushed(folder, double, ["octo/ext"], {
      ...{ url: () => remote, result: { state: "committed", why } },
      campaign: { author: { name: "Ann", email: "ann@example.com" } },
    });
    const [parent] = double.state.repositories;
    const branchesOf = (path: string) => () =>
      new Map(
        git(path, "for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads")
          .trim()
          .split("\n")
          .map((line) => line.split(" ") as [string, string]),
      );
    parent!.canPush = false;
    parent!.branches = branchesOf(remote);
    double.state.add("migrator/ext", {
      parent: parent!,
      url: fork,
      branches: branchesOf(fork),
      notReadyFor: 1,
    });
    expect(await publish([])).toMatchObject({
      code: 0,
      stderr:
        "There is nothing to publish.\n1 repository may not be pushed to. To publish from forks of yours: ddclient-migrate bulk publish v1 --fork\n",
    });
    const { code, stdout, stderr } = await publish(["--fork", "--cache", join(place, "cache")]);
    expect([code, stderr]).toEqual([0, "1 repository: 1 opened.\n"]);
    expect(stdout).toBe(`${double.host}/octo/ext  opened https://github.example/octo/ext/pull/1\n`);
    expect(parent!.pulls).toMatchObject([
      { headOwner: "migrator", headBranch: "ddclient-migrate/v1", base: "main" },
    ]);
    expect(parent!.pulls[0]!.body).toContain("What was migrated");
    expect(branchesOf(remote)().has("ddclient-migrate/v1")).toBe(false);
    expect(git(fork, "log", "--format=%an", "main..ddclient-migrate/v1").trim()).toBe("Ann");
    expect(readStanding(folder).repositories).toMatchObject([{ state: "pr-open", pull: { number: 1 } }]);
    // Again, there is nothing to do, nor is anything asked.
    double.asked.length = 0;
    expect((await publish(["--fork"])).stderr).toBe("There is nothing to publish.\n");
    expect(double.asked).toEqual([]);
  });
});

describe("bulk plan --org", () => {
  it("takes what an organisation has, and says what is left out", async () => {
    double.state.organisations.add("octo");
    double.state.add("octo/one");
    double.state.add("octo/old", { archived: true });
    double.state.add("octo/closed", { canPush: false });
    const { finished } = startBulk(["plan", "v1", "--org", `${double.host}/octo`], environment(double));
    const { code, stdout, stderr } = await finished;
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("1 repository to migrate, 2 skipped (1 no-push-right, 1 archived); 3 new.\n");
    expect(readStanding(folder).repositories.map(({ state, why }) => [state, why?.code])).toEqual([
      ["skipped", "no-push-right"],
      ["skipped", "archived"],
      ["planned", undefined],
    ]);
  });
});

describe("Ctrl+C", () => {
  it("finishes what was begun, keeps others out until then, and says how to go on", async () => {
    writePushed(folder, double, ["octo/one", "octo/two", "octo/three"], { campaign: { labels: ["a"] } });
    double.troubles.push({ on: /^POST .*one\/pulls$/, times: 1, delay: 1500 });
    const { child, finished } = start([]);
    while (double.asked.length < 2) await new Promise((end) => setTimeout(end, 5));
    const second = await publish([]);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain(`is being worked on by process ${child.pid},`);
    child.kill("SIGINT");
    const { code, stderr } = await finished;
    expect([code, stderr]).toEqual([
      130,
      "stopping…\n1 repository: 1 opened.\nStopped by Ctrl+C, 2 repositories to go. To go on: ddclient-migrate bulk publish v1\n",
    ]);
    expect(double.state.repositories.map(({ pulls }) => pulls.length)).toEqual([1, 0, 0]);
    expect([...double.state.repositories[0]!.pulls[0]!.labels]).toEqual(["a"]);
  });
});

describe("bulk status", () => {
  const status = async (...args: string[]) => {
    const { code, stdout, stderr } = await startBulk(["status", "v1", ...args], environment(double)).finished;
    return {
      code,
      stderr,
      states: stdout.match(/^ {2}\S+ +\d+/gm)?.map((line) => line.trim().replace(/ +/, " ")),
    };
  };

  it("asks what has become of pull requests, and goes by what is known where it can't", async () => {
    writePushed(folder, double, ["octo/one", "octo/two", "octo/three"]);
    await publish([]);
    const [one, two] = double.state.repositories;
    double.state.end(one!, one!.pulls[0]!, "merge");
    double.asked.length = 0;
    expect(await status("--no-refresh")).toEqual({ code: 0, stderr: "", states: ["pr-open 3", "total 3"] });
    expect(double.asked).toEqual([]);
    expect(await status()).toEqual({ code: 0, stderr: "", states: ["pr-open 2", "merged 1", "total 3"] });
    expect(double.asked.map(({ path }) => path)).toEqual(["/graphql"]);
    double.state.end(two!, two!.pulls[0]!, "close");
    const answer = { status: 401, body: { message: "Bad credentials" } };
    double.troubles.push({ on: /graphql/, times: 1, answer });
    expect(await status()).toEqual({
      ...{ code: 0, states: ["pr-open 2", "merged 1", "total 3"] },
      stderr: "note: Pull requests couldn't be asked for, so they are as they were last. Bad credentials\n",
    });
    expect((await status()).states).toEqual(["pr-open 1", "merged 1", "closed 1", "total 3"]);
  });
});

describe("the token", () => {
  it("is in no argument, file, journal or message", async () => {
    writePushed(folder, double, ["octo/one", "octo/two", "octo/three"], { campaign: { labels: ["a"] } });
    // A server that tells what it was sent, as a proxy in between may.
    const body = { message: `Bad header: authorization: token ${token}` };
    double.troubles.push(
      { on: /^POST .*one\/pulls$/, times: 1, answer: { status: 422, body } },
      { on: /^GET .*two\/pulls$/, times: 1, answer: { status: 403, body } },
      { on: /^POST .*three.*labels$/, times: 1, answer: { status: 403, body } },
    );
    const { child, finished } = start([]);
    // Where the system tells it as a file.
    const proc = `/proc/${child.pid}/cmdline`;
    const line = existsSync(proc) ? readFileSync(proc, "utf8") : child.spawnargs.join(" ");
    const { code, stdout, stderr } = await finished;
    expect(code).toBe(2);
    expect(stdout).toContain("authorization: token ***");
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
    expect(files.length).toBeGreaterThan(5);
    for (const text of [line, stdout, stderr, ...files]) expect(text).not.toContain(token.slice(4));
  });

  it("is not told where it is wrong, or can't be sent", async () => {
    writePushed(folder, double, ["octo/one"]);
    const env = { ...environment(double), DDCLIENT_MIGRATE_TOKEN_127_0_0_1: "ghp_wr0ng" };
    const { code, stderr } = await publish([], env);
    expect([code, stderr]).toEqual([
      2,
      `error: ${double.host} refuses the token ("Bad credentials"). Set a valid one, then publish again.\n`,
    ]);
    const odd = await publish([], { ...env, DDCLIENT_MIGRATE_TOKEN_127_0_0_1: "ghp_wr0ng\u00e9" });
    expect([odd.code, odd.stderr]).toEqual([
      2,
      "error: DDCLIENT_MIGRATE_TOKEN_127_0_0_1 has characters in it that no token has. Set it anew.\n",
    ]);
    const none = await publish([], { DDCLIENT_MIGRATE_API: double.api });
    expect([none.code, none.stderr]).toEqual([
      2,
      `error: There is no token for ${double.host}. Set DDCLIENT_MIGRATE_TOKEN_127_0_0_1, to one that may read and write contents and pull requests.\n`,
    ]);
  });
});

describe("a process that is killed", () => {
  // `npm run proof:bulk` kills it 30 times.
  const moments = Number(process.env.PUBLISH_KILLS ?? 12);
  it(`at any of ${moments} moments, leaves nothing that the next one doesn't put right`, async () => {
    const names = Array.from({ length: moments * 3 }, (_, index) => `octo/r${index}`);
    const planned = writePushed(folder, double, names, { campaign: { labels: ["a"], reviewers: ["ann"] } });
    // Slow enough that a kill meets requests that are under way.
    double.troubles.push({ on: /./, times: Number.POSITIVE_INFINITY, delay: 4 });
    let kills = 0;
    for (; kills < moments; kills++) {
      const { child, finished } = start([]);
      // From the first request on, which comes at another time on each machine.
      const before = double.asked.length;
      while (double.asked.length < before + 1 + (kills % 7)) await new Promise((end) => setTimeout(end, 2));
      await new Promise((end) => setTimeout(end, (kills * 7) % 11));
      child.kill("SIGKILL");
      expect((await finished).code).toBeNull();
      if (readStanding(folder).repositories.every(({ state }) => state === "pr-open")) break;
    }
    expect(kills).toBe(moments);
    const { code, stderr } = await publish([]);
    expect([code, stderr.includes("failed")]).toEqual([0, false]);
    expect(isOnce()).toBe(true);
    const states = readStanding(folder).repositories;
    expect(states.map(({ state, pull }) => [state, pull?.number])).toEqual(planned.map(() => ["pr-open", 1]));
    for (const { pulls } of double.state.repositories)
      expect([[...pulls[0]!.labels], [...pulls[0]!.reviewers]]).toEqual([["a"], ["ann"]]);
    // What was asked has been written down before.
    const written = [...readEntries(folder)].filter(({ type }) => type === "write").length;
    expect(double.asked.filter(({ method }) => method === "POST").length).toBeLessThanOrEqual(written);
  });
});
