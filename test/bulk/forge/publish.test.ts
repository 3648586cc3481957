import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Double, startDouble, type Trouble } from "../forge-double/double.js";
import { commitOf, type Pull } from "../forge-double/state.js";
import { reference, reportOf, Trial } from "./setup.js";

let double: Double;
beforeEach(async () => {
  double = await startDouble();
});
afterEach(async () => {
  await double.close();
  expect(double.faults).toEqual([]);
});

const create = /^POST .*\/pulls$/;
function trouble(more: Partial<Trouble> & Pick<Trouble, "on">): void {
  double.troubles.push({ times: 1, ...more });
}

describe("publishing", () => {
  it("opens a pull request for each pushed branch, once", async () => {
    const trial = new Trial(double, { labels: ["migration"], reviewers: ["ann", "octo/frontend"] });
    const one = trial.add("octo/one", { planned: { labels: ["ui"], reviewers: ["bob"] } });
    const two = trial.add("octo/two");
    const { counts, left, pause } = await trial.publish();
    expect({ counts: [...counts], left, pause }).toEqual({ counts: [["opened", 2]], left: 0, pause: null });
    expect(one.pulls).toMatchObject([
      {
        ...{ title: "Move from the deprecated Docker Desktop client API to v1", base: "main" },
        ...{ headOwner: "octo", headBranch: "ddclient-migrate/v1", draft: false, author: "migrator" },
        ...{ labels: new Set(["migration", "ui"]), reviewers: new Set(["ann", "bob"]) },
        teams: new Set(["frontend"]),
      },
    ]);
    expect(one.pulls[0]!.body).toContain("`src/a.ts`: `toastError`");
    expect(two.pulls).toHaveLength(1);
    expect(trial.current("octo/one")).toMatchObject({
      ...{ state: "pr-open", why: null, commit: commitOf("change") },
      pull: { number: 1, url: "https://github.example/octo/one/pull/1", isDraft: false },
    });
    double.asked.length = 0;
    expect([...(await trial.publish()).counts]).toEqual([]);
    expect(double.asked).toEqual([]);
  });

  it("opens drafts when it is told to", async () => {
    const trial = new Trial(double);
    const one = trial.add("octo/one");
    await trial.publish({ draft: true });
    expect(one.pulls[0]!.draft).toBe(true);
    expect(trial.current("octo/one").pull).toMatchObject({ isDraft: true });
  });

  it("puts the campaign's own text around the report", async () => {
    const trial = new Trial(double, { body: "Hello $& {{report}}\n\nBye" });
    const one = trial.add("octo/one");
    await trial.publish();
    expect(one.pulls[0]!.body).toMatch(
      /^Hello \$& <!-- ddclient-migrate:begin -->\n[\s\S]*\n<!-- ddclient-migrate:end -->\n\nBye$/,
    );
  });

  it("writes nothing in a dry run", async () => {
    const trial = new Trial(double, { labels: ["a"] });
    const [one, two, three] = ["octo/one", "octo/two", "octo/three"].map((name) => trial.add(name));
    two!.pulls.push(pullOf({ title: "Old" }));
    three!.pulls.push(pullOf({ state: "closed", frozen: commitOf("change") }));
    const before = [...trial.entries];
    await trial.publish({ dryRun: true });
    expect(trial.said.map((line) => line.replace(/^\S+/, ""))).toEqual([
      "  would open a pull request",
      "  would update https://github.example/octo/two/pull/1",
      "  was closed by somebody: https://github.example/octo/three/pull/1",
    ]);
    expect(trial.entries).toEqual(before);
    expect(double.asked.map(({ method }) => method)).toEqual(["GET", "GET", "GET"]);
    expect([one!.pulls.length, two!.pulls[0]!.title]).toEqual([0, "Old"]);
  });
});

it("goes by the branch that was pushed, whatever the campaign says by now", async () => {
  const trial = new Trial(double, { branch: "another" });
  const one = trial.add("octo/one");
  trial.add("a/b", { planned: { id: "codeberg.org/a/b", url: "https://codeberg.org/a/b.git" } });
  await trial.publish();
  expect(one.pulls).toMatchObject([{ headBranch: "ddclient-migrate/v1" }]);
  expect(trial.said[1]).toContain("compare/main...ddclient-migrate/v1");
});

describe("a pull request that is there", () => {
  it("gets the new title and the new report, and keeps what people wrote", async () => {
    const trial = new Trial(double);
    const one = trial.add("octo/one");
    await trial.publish();
    const [pull] = one.pulls;
    // As GitHub's own editor leaves it.
    pull!.body = `Mind the gap.\n${pull!.body}\nSee you`.replaceAll("\n", "\r\n");
    const old = pull!.body;
    trial.push(trial.planned[0]!, {
      report: reportOf({ "src/b.ts": [reference({ api: "toastWarning" })] }),
      commit: commitOf("other"),
    });
    expect([...(await trial.publish()).counts]).toEqual([["updated", 1]]);
    const [before, after] = old.split(/<!-- ddclient-migrate:begin -->[\s\S]*<!-- ddclient-migrate:end -->/);
    expect(pull!.body.startsWith(`${before}<!-- ddclient-migrate:begin -->\n`)).toBe(true);
    expect(pull!.body.endsWith(`<!-- ddclient-migrate:end -->${after}`)).toBe(true);
    expect(pull!.body).toContain("`src/b.ts`: `toastWarning`");
    expect(pull!.body).not.toContain("src/a.ts");
    expect(trial.current("octo/one")).toMatchObject({ state: "pr-open", commit: commitOf("other") });
  });

  it("is asked about again only when there is something else to say", async () => {
    const trial = new Trial(double);
    const one = trial.add("octo/one");
    await trial.publish();
    double.asked.length = 0;
    await trial.publish({ campaign: { ...trial.campaign, title: "Another title" } });
    expect(double.asked.map(({ method, body }) => [method, body])).toEqual([
      ["GET", undefined],
      ["PATCH", { title: "Another title" }],
    ]);
    expect(one.pulls[0]!.title).toBe("Another title");
    await trial.publish({ campaign: { ...trial.campaign, title: "Another title" } });
    expect(double.asked).toHaveLength(2);
  });

  it("is not written to when it says the same", async () => {
    const trial = new Trial(double);
    const one = trial.add("octo/one");
    await trial.publish();
    one.pulls[0]!.body = one.pulls[0]!.body.replaceAll("\n", "\r\n");
    trial.push(trial.planned[0]!, { commit: commitOf("other") });
    const { counts } = await trial.publish();
    expect([...counts]).toEqual([["unchanged", 1]]);
    expect(trial.writes()).toEqual(["create-pull"]);
  });

  it("has a shorter report where people have written much around it", async () => {
    const trial = new Trial(double);
    const many = Array.from({ length: 600 }, (_, line) =>
      reference({ line, outcome: "manual", message: "It has to be done by hand, as before." }),
    );
    const one = trial.add("octo/one", { result: { report: reportOf({ "a.ts": many }) } });
    one.pulls.push(pullOf({ body: "word ".repeat(8000) }));
    expect([...(await trial.publish()).counts]).toEqual([["updated", 1]]);
    expect(one.pulls[0]!.body.length).toBeLessThan(65_536);
    expect(one.pulls[0]!.body).toContain("more uses: there is no room for them here.");
    double.asked.length = 0;
    await trial.publish();
    expect(double.asked).toEqual([]);
  });

  it("is taken on where somebody else opened it, and gets what it lacks", async () => {
    const trial = new Trial(double, { labels: ["here", "new"], reviewers: ["migrator", "Ann", "bob"] });
    const one = trial.add("octo/one");
    one.pulls.push(
      pullOf({ body: "By hand.", labels: new Set(["Here"]), reviewers: new Set(["ann"]), number: 7 }),
    );
    expect([...(await trial.publish()).counts]).toEqual([["updated", 1]]);
    expect(one.pulls).toHaveLength(1);
    expect(one.pulls[0]!.body).toMatch(/^By hand\.\n\n<!-- ddclient-migrate:begin -->/);
    expect(one.pulls[0]!.labels).toEqual(new Set(["Here", "new"]));
    // Nobody is asked to review what is their own.
    expect(one.pulls[0]!.reviewers).toEqual(new Set(["ann", "bob"]));
    expect(trial.current("octo/one")).toMatchObject({ state: "pr-open", pull: { number: 7 } });
  });

  it("keeps labels and a text that somebody took away from it", async () => {
    const trial = new Trial(double, { labels: ["a"] });
    const one = trial.add("octo/one");
    await trial.publish();
    one.pulls[0]!.labels.clear();
    one.pulls[0]!.body = "I say it in my own words.";
    trial.push(trial.planned[0]!, { report: reportOf({ "b.ts": [reference()] }), commit: commitOf("other") });
    await trial.publish();
    expect(one.pulls[0]!.body).toBe("I say it in my own words.");
    expect(one.pulls[0]!.labels.size).toBe(0);
  });

  it("stays closed when somebody closed it, also after another run", async () => {
    const trial = new Trial(double);
    const one = trial.add("octo/one");
    await trial.publish();
    double.state.end(one, one.pulls[0]!, "close");
    trial.push(trial.planned[0]!, { commit: commitOf("other") });
    expect([...(await trial.publish()).counts]).toEqual([["left alone", 1]]);
    expect(one.pulls).toMatchObject([{ state: "closed" }]);
    expect(trial.current("octo/one")).toMatchObject({ state: "closed", why: { code: "closed" } });
    expect((await trial.publish()).counts.size).toBe(0);
  });

  it("is followed by another one when it was merged and there is something new", async () => {
    const trial = new Trial(double);
    const branches = new Map([
      ["main", commitOf("main")],
      ["ddclient-migrate/v1", commitOf("change")],
    ]);
    const one = trial.add("octo/one", { branches: () => branches });
    await trial.publish();
    double.state.end(one, one.pulls[0]!, "merge");
    trial.push(trial.planned[0]!);
    await trial.publish();
    expect(trial.current("octo/one")).toMatchObject({ state: "merged", why: null });
    branches.set("ddclient-migrate/v1", commitOf("other"));
    trial.push(trial.planned[0]!, { commit: commitOf("other") });
    await trial.publish();
    expect(one.pulls.map(({ state }) => state)).toEqual(["closed", "open"]);
    expect(trial.current("octo/one")).toMatchObject({ state: "pr-open", pull: { number: 2 } });
  });
});

describe("a process that was killed", () => {
  it("between push and pull request, finds what it had made", async () => {
    const trial = new Trial(double, { labels: ["a"] });
    const one = trial.add("octo/one");
    const before = trial.entries.length;
    await trial.publish();
    trial.entries.length = before;
    one.pulls[0]!.labels.clear();
    expect([...(await trial.publish()).counts]).toEqual([["unchanged", 1]]);
    expect(one.pulls).toHaveLength(1);
    expect(one.pulls[0]!.labels).toEqual(new Set(["a"]));
    expect(trial.current("octo/one").state).toBe("pr-open");
  });
});

describe("an answer that doesn't come", () => {
  it.each([
    ["an error after it was made", { answer: { status: 500, body: { message: "Oops" } }, after: true }],
    ["a connection that ends after it was made", { drop: true, after: true }],
    ["an error before", { answer: { status: 502, body: { message: "Bad Gateway" } } }],
    ["a connection that ends before", { drop: true }],
  ] as const)("leads to one pull request all the same: %s", async (_, more) => {
    const trial = new Trial(double);
    const one = trial.add("octo/one");
    trouble({ on: create, ...more });
    expect([...(await trial.publish()).counts]).toEqual([["opened", 1]]);
    expect(one.pulls).toHaveLength(1);
    expect(trial.current("octo/one")).toMatchObject({ state: "pr-open", pull: { number: 1 } });
    // What was made is found, not asked for once more.
    expect(trial.writes()).toHaveLength("after" in more ? 1 : 2);
  });

  it("is written down as a failure that may go away, and the others go on", async () => {
    const trial = new Trial(double);
    const [one, two] = [trial.add("octo/one"), trial.add("octo/two")];
    trouble({
      on: /^POST .*octo\/one\/pulls$/,
      answer: { status: 500, body: { message: "Oops" } },
      times: 9,
    });
    expect([...(await trial.publish()).counts]).toEqual([
      ["failed", 1],
      ["opened", 1],
    ]);
    expect(trial.current("octo/one")).toMatchObject({
      ...{ state: "failed", stage: "publish", retryable: true },
      why: { code: "no-answer", message: 'There was no answer of use ("Oops"). Publish again.' },
    });
    double.troubles.length = 0;
    await trial.publish();
    expect([one.pulls.length, two.pulls.length]).toEqual([1, 1]);
  });

  it("is asked for again where nothing is written", async () => {
    const trial = new Trial(double);
    trial.add("octo/one");
    trouble({ on: /^GET/, answer: { status: 502, body: { message: "Bad Gateway" } } });
    expect([...(await trial.publish()).counts]).toEqual([["opened", 1]]);
    expect(double.asked.map(({ method }) => method)).toEqual(["GET", "GET", "POST"]);
  });

  it("ends the program where nobody answers", async () => {
    const trial = new Trial(double);
    for (const name of ["a", "b", "c", "d"]) trial.add(`octo/${name}`);
    trouble({ on: /^POST/, drop: true, times: 99 });
    await expect(trial.publish()).rejects.toThrow(/^3 repositories in a row got no answer/);
    expect(trial.current("octo/d").state).toBe("pushed");
  });
});

describe("a refusal", () => {
  it.each([
    [
      "of what is gone",
      { on: /^GET .*pulls/, answer: { status: 404, body: { message: "Not Found" } } },
      { state: "lost", why: { code: "gone" } },
    ],
    [
      "of what the law forbids",
      { on: /^GET .*pulls/, answer: { status: 451, body: { message: "Repository access blocked" } } },
      { state: "lost" },
    ],
    [
      "of what is not allowed",
      {
        on: create,
        answer: { status: 403, body: { message: "Resource not accessible by personal access token" } },
      },
      { state: "failed", retryable: false, why: { code: "no-right" } },
    ],
    [
      "of something odd",
      {
        on: create,
        answer: {
          status: 422,
          body: {
            message: "Validation Failed",
            errors: [{ resource: "PullRequest", code: "custom", message: "Too odd" }],
          },
        },
      },
      {
        state: "failed",
        why: { code: "invalid", message: "The forge refuses the pull request: Validation Failed: Too odd." },
      },
    ],
  ] as const)("%s is told", async (_, trouble, expected) => {
    const trial = new Trial(double);
    trial.add("octo/one");
    double.troubles.push({ times: 1, ...trouble });
    await trial.publish();
    expect(trial.current("octo/one")).toMatchObject(expected);
  });

  it("that won't go away is not asked for again, unless one wants to", async () => {
    const trial = new Trial(double);
    const one = trial.add("octo/one", { isRefused: true });
    await trial.publish();
    expect((await trial.publish()).counts.size).toBe(0);
    one.isRefused = false;
    expect([...(await trial.publish({ retryFailed: true })).counts]).toEqual([["opened", 1]]);
  });

  it.each([
    ["archived", { archived: true }, { state: "skipped", why: { code: "archived" } }],
    [
      "without its branch",
      { branches: () => new Map([["main", commitOf("main")]]) },
      { state: "failed", why: { code: "no-branch" } },
    ],
    ["without drafts", { canHaveDrafts: false }, { state: "failed", why: { code: "no-drafts" } }],
    [
      "with nothing to merge",
      {
        branches: () =>
          new Map([
            ["main", "a".repeat(40)],
            ["ddclient-migrate/v1", "a".repeat(40)],
          ]),
      },
      { state: "failed", why: { code: "no-commits" } },
    ],
  ])("by a repository %s is told", async (_, more, expected) => {
    const trial = new Trial(double, { draft: true });
    trial.add("octo/one", more);
    await trial.publish();
    expect(trial.current("octo/one")).toMatchObject(expected);
  });

  it("of labels or reviewers leaves a pull request without", async () => {
    const trial = new Trial(double, { labels: ["a"], reviewers: ["stranger"] });
    const one = trial.add("octo/one", { hasIssues: false });
    expect([...(await trial.publish()).counts]).toEqual([["opened", 1]]);
    expect(one.pulls).toHaveLength(1);
    expect(trial.current("octo/one")).toMatchObject({
      state: "pr-open",
      why: {
        code: "incomplete",
        message:
          "It has no labels: Issues are disabled for this repo. Nobody is asked to review it: Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator.",
      },
    });
    expect(trial.said[0]).toContain("opened https://github.example/octo/one/pull/1; It has no labels");
  });

  it("of the token ends the program, which names no token", async () => {
    const trial = new Trial(double);
    trial.add("octo/one");
    const env = { DDCLIENT_MIGRATE_API: double.api, DDCLIENT_MIGRATE_TOKEN_127_0_0_1: "ghp_wrong" };
    await expect(trial.publish({ env })).rejects.toThrow(
      `${double.host} refuses the token ("Bad credentials"). Set a valid one, then publish again.`,
    );
    await expect(trial.publish({ env: { DDCLIENT_MIGRATE_API: double.api } })).rejects.toThrow(
      `There is no token for ${double.host}. Set DDCLIENT_MIGRATE_TOKEN_127_0_0_1`,
    );
    expect(trial.current("octo/one").state).toBe("pushed");
  });
});

describe("forges without GitHub's API", () => {
  it("get the link to open a pull request at, and that is written down once", async () => {
    const trial = new Trial(double);
    trial.add("a/b", { planned: { id: "gitlab.com/a/b", url: "https://gitlab.com/a/b.git" } });
    trial.add("a/c", { planned: { id: "/srv/git/c", url: "/srv/git/c" } });
    const [before] = [trial.entries.length];
    expect([...(await trial.publish({ env: {} })).counts]).toEqual([["to open by hand", 2]]);
    expect(trial.said).toEqual([
      "gitlab.com/a/b  open it by hand: https://gitlab.com/a/b/-/merge_requests/new?merge_request%5Bsource_branch%5D=ddclient-migrate%2Fv1&merge_request%5Btarget_branch%5D=main",
      "/srv/git/c  open it by hand: the branch is pushed, and this forge isn't known",
    ]);
    expect(trial.standing.repositories.map(({ state, why }) => [state, why?.code])).toEqual([
      ["pushed", "by-hand"],
      ["pushed", "by-hand"],
    ]);
    await trial.publish({ env: {} });
    expect(trial.entries).toHaveLength(before + 2);
    expect(double.asked).toEqual([]);
  });
});

function pullOf(more: Partial<Pull>): Pull {
  return {
    ...{ number: 1, author: "migrator", headOwner: "octo", headBranch: "ddclient-migrate/v1", base: "main" },
    ...{ title: "Title", body: "", state: "open" as const, mergedAt: null, draft: false, frozen: null },
    ...{ labels: new Set<string>(), reviewers: new Set<string>(), teams: new Set<string>() },
    ...more,
  };
}
