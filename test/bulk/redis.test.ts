import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createCampaign } from "../../fronts/bulk/campaign/campaign.js";
import { usualQueue } from "../../fronts/bulk/engine/redis/connect.js";
import { QueueEngine } from "../../fronts/bulk/engine/redis/queue-perform.js";
import { plan } from "../../fronts/bulk/plan/read-list.js";
import { git, makeFolder } from "../run/temporary.js";
import { bulk, expectedOf, makeArena, startBulk, stateOfRemotes } from "./chaos.js";
import { hasRedis, RedisServer } from "./redis-server.js";

// Two hundred repositories, killed workers (whose jobs others take after half a minute) and a job that takes longer than that
// are `npm run proof:bulk`.
const kills = Number(process.env.REDIS_KILLS ?? 0);
const count = Number(process.env.REDIS_REPOSITORIES ?? 8);
const slow = Number(process.env.REDIS_SLOW_SECONDS ?? 0);

function startWorker(cwd: string, name: string, env: NodeJS.ProcessEnv, ...args: string[]) {
  const folders = ["--cache", join(cwd, `cache-${name}`), "--work", join(cwd, `work-${name}`)];
  return startBulk(cwd, ["worker", "--redis", ...folders, ...args], env);
}

describe.skipIf(!hasRedis || process.platform !== "linux")("workers on Redis", () => {
  test(`do ${count} repositories once each, though ${kills} of four are killed and the server goes away`, async () => {
    const folder = makeFolder({ "redis/": "" });
    const redis = await RedisServer.start(join(folder, "redis"));
    const env = { REDIS_URL: redis.url, GITHUB_TOKEN: "ghp_secretsecretsecret" };
    const arena = await makeArena(folder, count);
    const workers = ["a", "b", "c", "d"].map((name) => startWorker(folder, name, env));
    const run = startBulk(folder, ["run", arena.campaign, "--redis"], env);
    const isDone = (part: number) => () => {
      const noted = stateOfRemotes(arena).filter(({ state }) => state !== "planned").length;
      return noted >= count * part;
    };
    await until(isDone(0.2));
    if (kills > 0) workers[0]!.child.kill("SIGKILL");
    await until(isDone(0.4));
    await redis.kill();
    await setTimeout(1000);
    await redis.start();
    await until(isDone(0.5));
    if (kills > 1) workers[1]!.child.kill("SIGKILL");
    const { code, output } = await run.done;
    expect(code, output).toBe(0);
    for (const { child } of workers.slice(kills)) child.kill("SIGTERM");
    for (const { code: end } of await Promise.all(workers.slice(kills).map(({ done }) => done)))
      expect(end).toBe(0);
    const states = stateOfRemotes(arena);
    expect(states).toEqual(expectedOf(states));
    // The token is the worker's own affair.
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const { parentPath, name } of files)
      expect(readFileSync(join(parentPath, name)).includes("ghp_secretsecretsecret"), name).toBe(false);
    // Workers that end leave no clone; one may have come too late for any.
    const works = ["a", "b", "c", "d"].slice(kills).map((name) => join(folder, `work-${name}`));
    for (const work of works.filter((each) => existsSync(each))) expect(readdirSync(work)).toEqual([]);
  }, 600_000);

  test.skipIf(slow === 0)(
    `a job of ${slow} s isn't done twice`,
    async () => {
      const folder = makeFolder({ "redis/": "" });
      const redis = await RedisServer.start(join(folder, "redis"));
      const env = { REDIS_URL: redis.url, GIT_CONFIG_GLOBAL: join(folder, "gitconfig") };
      const { remotes } = await makeArena(folder, 1);
      // A remote that takes its time; each time that it is asked is noted.
      const ssh = join(folder, "ssh");
      writeFileSync(
        ssh,
        `#!/bin/sh\necho "$*" >> ${folder}/asked\ncase "$*" in *receive-pack*) ;; *) sleep ${slow / 2} ;; esac\neval "\${*#* }"\n`,
        { mode: 0o755 },
      );
      writeFileSync(
        env.GIT_CONFIG_GLOBAL,
        `[user]\n\tname = A\n\temail = a@example.com\n[core]\n\tsshCommand = ${ssh}\n[ssh]\n\tvariant = simple\n`,
      );
      writeFileSync(join(folder, "list"), `ssh://host${remotes[0]}\n`);
      await bulk(folder, "plan", "slow", "--from", "list");
      const workers = ["a", "b"].map((name) => startWorker(folder, name, env));
      const { code, output } = await startBulk(folder, ["run", "slow", "--redis"], env).done;
      expect(code, output).toBe(0);
      for (const { child } of workers) child.kill("SIGTERM");
      const outputs = await Promise.all(workers.map(({ done }) => done));
      expect(outputs.filter((each) => each.output.includes("pushed"))).toHaveLength(1);
      const asked = readFileSync(join(folder, "asked"), "utf8").trim().split("\n");
      expect(asked.filter((line) => line.includes("upload-pack"))).toHaveLength(2);
      expect(git(remotes[0]!, "rev-list", "--count", "main..ddclient-migrate/slow").trim()).toBe("1");
    },
    600_000,
  );

  test("find all repositories in the queue at once, and take them though the run was killed", async () => {
    const folder = makeFolder({ "redis/": "" });
    const redis = await RedisServer.start(join(folder, "redis"));
    const env = { REDIS_URL: redis.url };
    const arena = await makeArena(folder, 20);
    const waiting = () => Number(askRedis(redis, "LLEN", "ddclient-migrate:ddclient-migrate:wait"));
    const first = startBulk(folder, ["run", arena.campaign, "--redis"], env);
    await until(() => waiting() === 20);
    first.child.kill("SIGKILL");
    await first.done;
    const worker = startWorker(folder, "a", env, "--jobs", "2");
    const { code, output } = await startBulk(folder, ["run", arena.campaign, "--redis"], env).done;
    expect(code, output).toBe(0);
    // Node warns of many that listen to one thing.
    expect(first.output() + output).not.toMatch(/warning/i);
    worker.child.kill("SIGTERM");
    expect((await worker.done).output).not.toMatch(/warning/i);
    expect(stateOfRemotes(arena)).toEqual(expectedOf(stateOfRemotes(arena)));
  }, 60_000);

  test("of another version do nothing, and say so", async () => {
    const folder = makeFolder({ "redis/": "" });
    const redis = await RedisServer.start(join(folder, "redis"));
    const worker = startWorker(folder, "a", { REDIS_URL: redis.url });
    const engine = await QueueEngine.start({
      ...{ url: redis.url, queue: usualQueue, push: false, version: "0.0.1" },
      ...{ signal: new AbortController().signal, onTrouble: () => {} },
    });
    const job = engine.perform(createCampaign("v1"))(
      plan({ id: "h/a/b", url: "https://h/a/b" }),
      null,
      () => {},
    );
    await expect(job).rejects.toMatchObject({
      name: "BulkError",
      message: expect.stringMatching(
        /^The versions differ: the run is of 0\.0\.1 and the worker of \d.*Install the same one/,
      ),
    });
    await engine.close();
    worker.child.kill("SIGTERM");
    expect((await worker.done).output).toContain("h/a/b: The versions differ");
  });

  test("begin no more in a minute than they may, all together", async () => {
    const folder = makeFolder({ "redis/": "" });
    const redis = await RedisServer.start(join(folder, "redis"));
    const env = { REDIS_URL: redis.url };
    const arena = await makeArena(folder, 6);
    const workers = ["a", "b"].map((name) => startWorker(folder, name, env, "--per-minute", "3"));
    const run = startBulk(folder, ["run", arena.campaign, "--redis"], env);
    const done = () => stateOfRemotes(arena).filter(({ state }) => state !== "planned").length;
    await until(() => done() === 3);
    await setTimeout(1500);
    expect(done()).toBe(3);
    // Whoever stops the run finds the rest there the next time.
    run.child.kill("SIGINT");
    expect((await run.done).code).toBe(130);
    for (const { child } of workers) child.kill("SIGTERM");
    await Promise.all(workers.map((each) => each.done));
  }, 60_000);

  test("say what is in the way", async () => {
    const folder = makeFolder({ "redis/": "" });
    const arena = await makeArena(folder, 1);
    const none = await startBulk(folder, ["run", arena.campaign, "--redis", "redis://u:secret@127.0.0.1:1"])
      .done;
    expect(none).toMatchObject({
      code: 2,
      output: expect.stringContaining("There is no Redis at 127.0.0.1:1"),
    });
    expect(none.output).not.toContain("secret");
    const { code, output } = await startBulk(folder, ["worker", "--redis"], { REDIS_URL: "" }).done;
    expect([code, output]).toEqual([
      2,
      "error: Say where Redis is: set REDIS_URL, or give --redis an address.\n",
    ]);
    expect((await startBulk(folder, ["worker", "--redis", "http://x"]).done).output).toContain(
      "like redis://localhost",
    );
  });
});

function askRedis(redis: RedisServer, ...args: string[]): string {
  return execFileSync("redis-cli", ["-p", `${redis.port}`, ...args], { encoding: "utf8" }).trim();
}

async function until(isSo: () => boolean): Promise<void> {
  for (let left = 3000; !isSo(); left--) {
    if (left === 0) throw new Error("It doesn't get there.");
    await setTimeout(100);
  }
}
