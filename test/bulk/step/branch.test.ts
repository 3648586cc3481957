import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { commitAll, git } from "../../run/temporary.js";
import { branch, campaign, cloneBranch, log, makePlace, type Place, shaOf, small } from "./place.js";

/** Something is committed on `main`. */
function moveBase(remote: string, text: string, file = "README.md"): void {
  const clone = join(remote, "..", `main-${text}`);
  git(remote, "clone", "--quiet", "--branch", "main", remote, clone);
  appendFileSync(join(clone, file), `${text}\n`);
  commitAll(clone);
  git(clone, "push", "--quiet", "origin", "main");
}

const pushAnyway = (clone: string) => git(clone, "push", "--quiet", "--force", "origin", `HEAD:${branch}`);

describe("a branch that somebody else has touched is left alone:", () => {
  const place = makePlace();
  const { remote, step } = place;
  let ours = "";
  beforeAll(async () => {
    ours = (await step())!.commit!;
    moveBase(remote, "later");
  });
  const changes: Readonly<Record<string, (clone: string) => void>> = {
    "a commit was added": (clone) => {
      writeFileSync(join(clone, "more.ts"), "export {};\n");
      commitAll(clone);
    },
    "ours was amended": (clone) => {
      appendFileSync(join(clone, "src/list.ts"), "// by hand\n");
      git(clone, "commit", "--quiet", "--all", "--amend", "--no-edit");
    },
    "ours was rebased": (clone) => git(clone, "rebase", "--quiet", "origin/main"),
    "the base was merged into it": (clone) => git(clone, "merge", "--quiet", "--no-edit", "origin/main"),
    "it is at something else": (clone) => {
      git(clone, "checkout", "--quiet", "--orphan", "other");
      commitAll(clone);
    },
    "it is at the base": (clone) => git(clone, "reset", "--quiet", "--hard", "origin/main"),
  };
  test.each(Object.entries(changes))("%s", async (name, change) => {
    git(remote, "update-ref", `refs/heads/${branch}`, ours);
    const clone = cloneBranch(place, name);
    change(clone);
    pushAnyway(clone);
    expect(await step()).toMatchObject({
      ...{ state: "touched", why: { code: "foreign-commits" }, commit: null, isNew: false, stage: null },
    });
    expect(shaOf(remote)).toBe(shaOf(clone, "HEAD"));
  });
});

test("what another campaign has pushed is somebody else's", async () => {
  const { step } = makePlace();
  await step();
  expect(await step({ campaign: { ...campaign, name: "v2" } })).toMatchObject({ state: "touched" });
});

describe("a branch of ours", () => {
  test("that was deleted is made again", async () => {
    const { remote, step } = makePlace();
    const first = await step();
    git(remote, "branch", "-D", branch);
    expect(await step()).toMatchObject({ state: "pushed", isNew: true });
    expect(git(remote, "rev-parse", `${branch}^{tree}`)).toBe(
      git(remote, "rev-parse", `${first!.commit}^{tree}`),
    );
  });

  test("follows its base, with one commit", async () => {
    const { remote, step } = makePlace();
    const first = await step();
    moveBase(remote, "later");
    const second = await step();
    expect(second).toMatchObject({ state: "pushed", isNew: true, base: { sha: shaOf(remote, "main") } });
    expect(second!.key).not.toBe(first!.key);
    expect(log(remote)).toEqual([`Ann|${campaign.title}`]);
    expect(git(remote, "show", `${branch}:README.md`)).toBe("# Extension\nlater\n");
  });

  test("has its trailers, and the base as its only parent", async () => {
    const { remote, step } = makePlace();
    await step();
    expect(
      git(remote, "log", "-1", "--format=%P|%(trailers:only,unfold,separator=%x7C)", branch).trim(),
    ).toBe(
      [
        shaOf(remote, "main"),
        "Ddclient-Migrate-Campaign: v1",
        `Ddclient-Migrate-Tree: ${shaOf(remote, `${branch}^{tree}`)}`,
      ].join("|"),
    );
  });
});

describe("a branch that moves while it is worked on", () => {
  test("and is somebody else's now, is left alone", async () => {
    const place = makePlace();
    await place.step();
    moveBase(place.remote, "later");
    const clone = cloneBranch(place);
    writeFileSync(join(clone, "more.ts"), "export {};\n");
    commitAll(clone);
    const result = await place.step({ onState: (state) => state === "committed" && pushAnyway(clone) });
    expect(result).toMatchObject({ state: "touched" });
    expect(shaOf(place.remote)).toBe(shaOf(clone, "HEAD"));
  });

  test("and came into being meanwhile, by the same step elsewhere, is as it should be", async () => {
    const place = makePlace();
    const other = makePlace();
    // Its commit isn't the same one, even in the same second.
    const author = { name: "Bea", email: "bea@example.com" };
    await other.step({ campaign: { ...campaign, author }, planned: { ...plannedOf(place), base: "main" } });
    const theirs = shaOf(place.remote);
    git(place.remote, "update-ref", "-d", `refs/heads/${branch}`);
    const result = await place.step({
      onState: (state) =>
        state === "committed" && git(place.remote, "update-ref", `refs/heads/${branch}`, theirs),
    });
    expect(result).toMatchObject({ state: "pushed", isNew: false, commit: theirs });
  });

  test("and goes away, is made", async () => {
    const { remote, step } = makePlace();
    await step();
    moveBase(remote, "later");
    const result = await step({
      onState: (state) => state === "committed" && git(remote, "branch", "-D", branch),
    });
    expect(result).toMatchObject({ state: "pushed", isNew: true });
    expect(log(remote)).toHaveLength(1);
  });
});

test("two at the same time leave one commit", async () => {
  const { remote, step } = makePlace();
  const results = await Promise.all([step(), step(), step()]);
  expect(results.map((result) => result!.state)).toEqual(["pushed", "pushed", "pushed"]);
  // In the same second, two make the same commit.
  const commits = new Set(results.map((result) => result!.commit));
  expect([...commits]).toEqual([shaOf(remote)]);
  expect(log(remote)).toHaveLength(1);
});

test("a branch with a name that another one has as a folder is said to be taken", async () => {
  const { remote, step } = makePlace();
  git(remote, "branch", "ddclient-migrate", "main");
  expect(await step()).toMatchObject({
    ...{ state: "failed", stage: "push", retryable: false, commit: null },
    why: { code: "branch-name-taken", message: expect.stringContaining("--branch") as string },
  });
});

test("a base branch with a name that is a folder of the campaign's branch has room in the cache", async () => {
  const { remote, step } = makePlace();
  git(remote, "branch", "-m", "main", "ddclient-migrate/v1/main");
  git(remote, "symbolic-ref", "HEAD", "refs/heads/ddclient-migrate/v1/main");
  expect(await step({ campaign: { ...campaign, branch: "v1" } })).toMatchObject({ state: "pushed" });
});

test("a fork gets the branch, and is asked whose it is", async () => {
  const place = makePlace();
  const fork = makePlace(small);
  const to = { pushTo: fork.remote };
  git(place.remote, "push", "--quiet", "--force", fork.remote, "main");
  expect(await place.step(to)).toMatchObject({ state: "pushed", isNew: true });
  expect(await place.step(to)).toMatchObject({ state: "pushed", isNew: false });
  expect(log(fork.remote)).toHaveLength(1);
  expect(git(place.remote, "branch", "--list", branch)).toBe("");
  const clone = cloneBranch(fork);
  writeFileSync(join(clone, "more.ts"), "export {};\n");
  commitAll(clone);
  pushAnyway(clone);
  expect(await place.step({ ...to, campaign: { ...campaign, migration: ["--todo"] } })).toMatchObject({
    state: "touched",
  });
});

test("a fork that is older than the base gets the branch, with the commits that it lacks", async () => {
  const { folder, remote, step } = makePlace();
  const fork = join(folder, "fork.git");
  git(folder, "clone", "--quiet", "--bare", remote, fork);
  const clone = join(folder, "owner");
  git(folder, "clone", "--quiet", remote, clone);
  for (const text of ["1", "2", "3"]) {
    writeFileSync(join(clone, "more.txt"), text);
    commitAll(clone);
  }
  git(clone, "push", "--quiet");
  expect(await step({ pushTo: fork })).toMatchObject({ state: "pushed", isNew: true });
  const onBranch = (name: string) => Number(git(fork, "rev-list", "--count", name));
  expect([onBranch("main"), onBranch(branch)]).toEqual([1, 5]);
  expect(await step({ pushTo: fork })).toMatchObject({ state: "pushed", isNew: false });
});

function plannedOf({ remote }: Place) {
  return { id: remote, url: remote, paths: [], labels: [], reviewers: [], skipped: null };
}
