import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import type { Result } from "../../../fronts/bulk/campaign/result.js";
import { main } from "../../../fronts/cli/main.js";
import { createIo } from "../../cli/memory-io.js";
import { runCommand, startCommand } from "../../cli/run-command.js";
import { git, makeFolder } from "../../run/temporary.js";
import { contentsOf, makeRemote } from "../make-remotes.js";
import { problemsOf } from "./result-schema.js";

const env = { ...process.env };

/** A folder with a remote in it, and `bulk one` in that folder. */
function makePlace(files = contentsOf(0).files) {
  const folder = makeFolder();
  makeRemote(join(folder, "ext.git"), files);
  const one = (...args: string[]) => runOne(folder, ["./ext.git", ...args]);
  return { folder, remote: join(folder, "ext.git"), one };
}

async function runOne(cwd: string, args: readonly string[], more: Parameters<typeof createIo>[0] = {}) {
  const io = createIo({ cwd, env, ...more });
  const places = ["--cache", join(cwd, "cache"), "--work", join(cwd, "work")];
  const code = await main(["bulk", "one", ...places, ...args], io);
  return { ...read(io.out()), code, err: io.err() };
}

/** Exactly one line, as the schema says. */
function read(out: string): { result: Result } {
  expect(out).toMatch(/^[^\n]+\n$/);
  const result = JSON.parse(out);
  expect(problemsOf(result)).toBeNull();
  return { result };
}

describe("bulk one", () => {
  test("prints one line of JSON on standard output, and a sentence on standard error", async () => {
    const { folder, remote, one } = makePlace();
    const { code, result, err } = await one("--author", "Ann <ann@example.com>");
    expect(code).toBe(0);
    expect(result).toMatchObject({
      ...{ id: remote, url: remote, state: "pushed", branch: "ddclient-migrate/v1", isNew: true },
      ...{ stage: null, why: null, retryable: false, migration: [] },
    });
    expect(err).toBe(`${remote}: pushed\n`);
    expect(git(remote, "log", "-1", "--format=%an <%ae>", "ddclient-migrate/v1").trim()).toBe(
      "Ann <ann@example.com>",
    );
    expect(readdirSync(join(folder, "work"))).toEqual([]);
    expect((await one("--author", "Ann <ann@example.com>")).result).toMatchObject({
      ...{ state: "pushed", isNew: false, commit: result.commit },
    });
  });

  test("does what its options say", async () => {
    const { remote, one } = makePlace();
    git(remote, "branch", "next", "main");
    const { result } = await one(
      ...["--name", "other", "--branch", "upgrade", "--title", "Upgrade", "--base", "next"],
      ...["--path", "src/list.ts", "--", "--todo"],
    );
    expect(result).toMatchObject({
      ...{ state: "pushed", branch: "upgrade", base: { branch: "next" }, migration: ["--todo"] },
      report: { files: [{ path: "src/list.ts" }] },
    });
    expect(
      git(remote, "log", "-1", "--format=%s|%(trailers:key=Ddclient-Migrate-Campaign,valueonly)", "upgrade"),
    ).toBe("Upgrade|other\n\n");
    expect(git(remote, "diff", "--name-only", "next", "upgrade")).toBe("src/list.ts\n");
  });

  test("does what a campaign says of it, and writes nothing there", async () => {
    const { folder, one } = makePlace();
    writeFileSync(
      join(folder, "repos.json"),
      JSON.stringify([{ repository: "./ext.git", paths: ["src/list.ts"] }]),
    );
    const plan = ["bulk", "plan", "camp", "--from", "repos.json", "--branch", "b", "--", "--todo"];
    await main(plan, createIo({ cwd: folder, env }));
    const before = list(join(folder, "camp"));
    for (const campaign of ["camp", "camp/campaign.json"]) {
      const { result } = await one("--campaign", campaign);
      expect(result).toMatchObject({ state: "pushed", branch: "b", migration: ["--todo"] });
      expect(result.report!.files.map(({ path }) => path)).toEqual(["src/list.ts"]);
    }
    const { result } = await one(
      "--campaign",
      "camp",
      "--path",
      "src/count.ts",
      "--branch",
      "c",
      "--",
      "--unsafe",
    );
    expect(result).toMatchObject({ state: "left-only", migration: ["--unsafe"] });
    expect(list(join(folder, "camp"))).toEqual(before);
  });

  test("leaves out what a campaign leaves out", async () => {
    const { folder, one } = makePlace();
    writeFileSync(join(folder, "repos.txt"), "./ext.git\n");
    await main(["bulk", "plan", "camp", "--from", "repos.txt"], createIo({ cwd: folder, env }));
    const manifest = JSON.parse(readFileSync(join(folder, "camp/manifest.json"), "utf8"));
    manifest.repositories[0].skipped = { code: "archived", message: "It is archived." };
    writeFileSync(join(folder, "camp/manifest.json"), JSON.stringify(manifest));
    const { code, result } = await one("--campaign", "camp");
    expect([code, result]).toMatchObject([0, { state: "skipped", why: { code: "archived" } }]);
  });

  test("keeps the clone where it says", async () => {
    const { one } = makePlace();
    const { err } = await one("--no-push", "--keep");
    const [, clone] = /^The clone is in (.+)$/m.exec(err)!;
    expect(readFileSync(join(clone!, "src/list.ts"), "utf8")).toContain("ddClient.docker.listContainers()");
  });

  test("gives a patch where nothing is to be pushed", async () => {
    const { remote, one } = makePlace();
    const { code, result } = await one("--no-push");
    expect([code, result]).toMatchObject([0, { state: "committed", why: { code: "not-pushed" } }]);
    expect(result.patch).toContain("+++ b/src/list.ts\n");
    expect(git(remote, "branch", "--list", "--format=%(refname:short)")).toBe("main\n");
  });

  test.each([
    [1, "nothing-to-do"],
    [4, "left-only"],
  ])("number %i of the made ones: %s", async (index, state) => {
    const { code, result } = await makePlace(contentsOf(index).files).one();
    expect([code, result]).toMatchObject([0, { state, commit: null }]);
  });

  test.each<[string, string[], { code?: number; state: string; why: string; retryable?: boolean }]>([
    ["no repository", ["word"], { code: 2, state: "failed", why: "setup" }],
    ["a program", ["ext::sh"], { code: 2, state: "failed", why: "setup" }],
    ["a password", ["https://u:hunter2@h.example/a/b"], { code: 2, state: "failed", why: "setup" }],
    ["a password in no URL", ["https://u:hunter2/@h example/a"], { code: 2, state: "failed", why: "setup" }],
    ["a secret behind a ?", ["https://h.example/a/b?t=hunter2"], { code: 2, state: "failed", why: "setup" }],
    ["one that is gone", ["./gone.git"], { code: 0, state: "lost", why: "gone" }],
    ["a branch that isn't there", ["./ext.git", "--base", "x"], { code: 2, state: "failed", why: "no-base" }],
    [
      "a path that isn't there",
      ["./ext.git", "--path", "x"],
      { code: 0, state: "skipped", why: "no-such-path" },
    ],
    ["a path to elsewhere", ["./ext.git", "--path", "../x"], { code: 2, state: "failed", why: "setup" }],
    ["a branch that can't be", ["./ext.git", "--branch", "-x"], { code: 2, state: "failed", why: "setup" }],
    ["no campaign", ["./ext.git", "--campaign", "gone"], { code: 2, state: "failed", why: "setup" }],
    ["an odd option", ["./ext.git", "--", "--dry-run"], { code: 2, state: "failed", why: "setup" }],
    [
      "nobody there",
      ["http://127.0.0.1:9/a/b"],
      { code: 2, state: "failed", why: "network", retryable: true },
    ],
  ])("%s", async (_, args, { code, state, why, retryable = false }) => {
    const { folder } = makePlace();
    const { result, err, ...rest } = await runOne(folder, args);
    expect([rest.code, result]).toMatchObject([code, { state, why: { code: why }, retryable }]);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(JSON.stringify(result) + err).not.toContain("hunter2");
  });

  test("a repository without a commit is skipped", async () => {
    const folder = makeFolder();
    git(folder, "init", "--quiet", "--bare", "ext.git");
    const { code, result } = await runOne(folder, ["./ext.git"]);
    expect([code, result]).toMatchObject([0, { state: "skipped", why: { code: "empty" } }]);
  });

  test("says that it was stopped, too", async () => {
    const { folder } = makePlace();
    const { code, result } = await runOne(folder, ["./ext.git"], { interrupt: true });
    expect([code, result]).toMatchObject([
      130,
      { state: "failed", why: { code: "stopped" }, retryable: true },
    ]);
    expect(existsSync(join(folder, "work")) && readdirSync(join(folder, "work"))).not.toContain("x");
  });

  test("bad usage is no result", async () => {
    const io = createIo({ cwd: makeFolder(), env });
    expect(await main(["bulk", "one"], io)).toBe(2);
    expect(io.out()).toBe("");
    expect(io.err()).toContain("missing required argument 'repository'");
  });

  test("the built command: standard output has nothing else, and a signal ends it tidily", async () => {
    const { folder } = makePlace();
    const args = ["bulk", "one", "./ext.git", "--cache", "cache", "--work", "work"];
    const { code, stdout } = await runCommand([...args, "--no-push"], { cwd: folder });
    expect([code, read(stdout).result.state]).toEqual([0, "committed"]);
    const { child, finished } = startCommand(args, { cwd: folder });
    await vi.waitUntil(() => readdirSync(join(folder, "work")).length > 0, { timeout: 20_000, interval: 5 });
    child.kill("SIGTERM");
    const ended = await finished;
    expect([ended.code, read(ended.stdout).result]).toMatchObject([130, { why: { code: "stopped" } }]);
    expect(readdirSync(join(folder, "work"))).toEqual([]);
  });
});

/** Every file of a folder with what is in it and when it was written. */
function list(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => [name, statSync(join(folder, name)).mtimeMs] as const)
    .sort();
}
