import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { BulkError } from "../../../fronts/bulk/bulk-error.js";
import type { Standing } from "../../../fronts/bulk/campaign/current.js";
import { writeManifest } from "../../../fronts/bulk/campaign/folder.js";
import { Journal, readStanding } from "../../../fronts/bulk/campaign/journal.js";
import type { StateEntry } from "../../../fronts/bulk/campaign/journal-entry.js";
import type { Planned } from "../../../fronts/bulk/campaign/manifest.js";
import type { Result } from "../../../fronts/bulk/campaign/result.js";
import { readResult } from "../../../fronts/bulk/campaign/results.js";
import { type Choice, chooseTasks } from "../../../fronts/bulk/engine/choose.js";
import { revisionFor } from "../../../fronts/bulk/engine/revision.js";
import { type Perform, runCampaign } from "../../../fronts/bulk/engine/run-campaign.js";
import { makeFolder } from "../../run/temporary.js";

const planned = (id: string): Planned => ({
  ...{ id, url: `https://${id}`, base: null, paths: [], labels: [], reviewers: [], skipped: null },
});
const result = (id: string, more: Partial<Result> = {}): Result => ({
  ...{
    schemaVersion: 1,
    id,
    url: `https://${id}`,
    state: "pushed",
    why: null,
    stage: null,
    retryable: false,
  },
  ...{ key: `key of ${id}`, base: { branch: "main", sha: "1" }, branch: "b", commit: "2", isNew: true },
  ...{ version: "1.0.0", migration: [], report: null, patch: null, seconds: { clone: 1, migrate: 2 } },
  ...more,
});
const everything: Choice = { only: [], shard: null, retryFailed: false, push: true };

function makeCampaign(...ids: readonly string[]): string {
  const folder = makeFolder();
  writeManifest(folder, { schemaVersion: 1, plannedAt: "", repositories: ids.map(planned) });
  return folder;
}

/** Goes on with a campaign. @returns who was begun, and what was said of them */
async function goOn(
  folder: string,
  perform: Perform,
  choice = everything,
  jobs = 1,
  stop = new AbortController(),
) {
  const seen: string[] = [];
  const journal = Journal.open(folder);
  try {
    const standing = readStanding(folder);
    const { revision, isNew } = revisionFor(standing, "1.0.0", []);
    const at = new Date().toISOString();
    if (isNew) journal.append({ type: "revision", at, revision, version: "1.0.0", migration: [] });
    await runCampaign(chooseTasks(standing, revision, choice), {
      ...{ folder, journal, revision, jobs, perform, signal: stop.signal },
      watcher: {
        begin: () => {},
        end: (id, entry) => void seen.push(`${id} ${entry?.state ?? "as before"}`),
        drop: (id) => void seen.push(`${id} dropped`),
      },
    });
  } finally {
    journal.close();
  }
  return seen;
}

const states = (folder: string) => readStanding(folder).repositories.map(({ state }) => state);

describe("a run", () => {
  test("does each repository once, and keeps what came of it", async () => {
    const folder = makeCampaign("h/o/a", "h/o/b", "h/o/c");
    const outcomes: Record<string, Partial<Result>> = {
      "h/o/b": { state: "left-only" },
      "h/o/c": {
        state: "failed",
        stage: "clone",
        retryable: true,
        why: { code: "timeout", message: "It hung." },
      },
    };
    const perform: Perform = async ({ id }, _, onState) => {
      onState("cloned");
      return result(id, outcomes[id]);
    };
    expect(await goOn(folder, perform)).toEqual(["h/o/a pushed", "h/o/b left-only", "h/o/c failed"]);
    expect(readResult(folder, "h/o/a")).toEqual(result("h/o/a"));
    expect(readStanding(folder).repositories[2]).toMatchObject({
      ...{ state: "failed", stage: "clone", retryable: true, why: { code: "timeout" }, seconds: 3 },
    });
    // What is done is asked by its key; what failed is left until somebody wants it.
    const keys: (string | null)[] = [];
    const again: Perform = async (_, key) => {
      keys.push(key);
      return null;
    };
    expect(await goOn(folder, again)).toEqual(["h/o/a as before", "h/o/b as before"]);
    expect(keys).toEqual(["key of h/o/a", "key of h/o/b"]);
    expect(await goOn(folder, perform, { ...everything, retryFailed: true })).toContain("h/o/c failed");
  });

  test("goes on where it was killed", async () => {
    const folder = makeCampaign("h/o/a", "h/o/b");
    const journal = Journal.open(folder);
    journal.append({ type: "revision", at: "2026", revision: 1, version: "1.0.0", migration: [] });
    for (const state of ["cloned", "migrated", "committed"] as const)
      journal.append({ type: "state", at: "2026", id: "h/o/a", revision: 1, state });
    journal.close();
    const keys: (string | null)[] = [];
    await goOn(folder, async ({ id }, key) => {
      keys.push(key);
      return result(id);
    });
    expect(keys).toEqual([null, null]);
    expect(states(folder)).toEqual(["pushed", "pushed"]);
  });

  test("does so many at a time, and begins no more once it is stopped", async () => {
    const folder = makeCampaign(...Array.from("abcdefgh", (name) => `h/o/${name}`));
    const stop = new AbortController();
    let running = 0;
    let most = 0;
    const perform: Perform = async ({ id }) => {
      most = Math.max(most, ++running);
      await setTimeout(5);
      running--;
      if (id === "h/o/d") stop.abort();
      // What was being pushed is finished; what was only migrated is given up.
      if (id === "h/o/d") stop.signal.throwIfAborted();
      return result(id);
    };
    const seen = await goOn(folder, perform, everything, 3, stop);
    expect(most).toBe(3);
    expect(seen).toContain("h/o/d dropped");
    expect(seen.length).toBeLessThanOrEqual(6);
    expect(states(folder)[3]).toBe("planned");
    expect(await goOn(folder, async ({ id }) => result(id))).toHaveLength(8);
    expect(new Set(states(folder))).toEqual(new Set(["pushed"]));
  });

  test("takes a mistake for one repository's, and a journal that can't be written for everybody's", async () => {
    const folder = makeCampaign("h/o/a", "h/o/b", "h/o/c");
    const seen = await goOn(folder, async ({ id }) => {
      if (id === "h/o/a") throw new TypeError("undefined is not a function");
      return result(id);
    });
    expect(seen).toEqual(["h/o/a failed", "h/o/b pushed", "h/o/c pushed"]);
    expect(readStanding(folder).repositories[0]!.why).toEqual({
      code: "internal-error",
      message: "This is a mistake in ddclient-migrate: undefined is not a function.",
    });
    let calls = 0;
    const full = {
      append: () => {
        throw new BulkError("journal.jsonl can't be written: the disk is full.");
      },
    };
    const { repositories } = readStanding(folder);
    const run = runCampaign(
      repositories.map((current) => ({ current, doneKey: null })),
      {
        ...{ folder, journal: full, revision: 1, jobs: 1, signal: new AbortController().signal },
        watcher: { begin: () => {}, end: () => {}, drop: () => {} },
        perform: async ({ id }) => {
          calls++;
          return result(id);
        },
      },
    );
    await expect(run).rejects.toThrow("the disk is full");
    expect(calls).toBe(1);
  });
});

describe("a pull request", () => {
  const pull = { number: 1, url: "https://h/o/a/pull/1", isDraft: false };
  const put = (folder: string, more: Partial<StateEntry>) => {
    const journal = Journal.open(folder);
    const at = new Date().toISOString();
    journal.append({ type: "state", at, id: "h/o/a", revision: 1, state: "pr-open", pull, ...more });
    journal.close();
  };

  test.each([
    ["that is open stays so when nothing is new", {}, { isNew: false }, "pr-open", pull],
    ["that is open is to be updated when something is", {}, { isNew: true }, "pushed", pull],
    ["that is open isn't forgotten when something fails", {}, { state: "failed" }, "failed", pull],
    [
      "that was merged stays so when nothing is to do",
      { state: "merged" },
      { state: "nothing-to-do" },
      "merged",
      { ...pull, isOver: true },
    ],
    ["that was merged is followed by another", { state: "merged" }, { isNew: true }, "pushed", null],
  ] as const)("%s", async (_, before, more, state, after) => {
    const folder = makeCampaign("h/o/a");
    await goOn(folder, async ({ id }) => result(id));
    put(folder, before);
    const journal = Journal.open(folder);
    const { repositories } = readStanding(folder);
    await runCampaign([{ current: repositories[0]!, doneKey: null }], {
      ...{ folder, journal, revision: 2, jobs: 1, signal: new AbortController().signal },
      watcher: { begin: () => {}, end: () => {}, drop: () => {} },
      perform: async ({ id }) => result(id, more),
    });
    journal.close();
    expect(readStanding(folder).repositories[0]).toMatchObject({ state, pull: after });
  });

  test("that a person closed is left alone, in every revision", async () => {
    const folder = makeCampaign("h/o/a");
    put(folder, { state: "closed" });
    for (const retryFailed of [true, false])
      expect(chooseTasks(readStanding(folder), 9, { ...everything, retryFailed })).toEqual([]);
  });
});

describe("which repositories are done", () => {
  const ids = ["github.com/docker/a", "github.com/docker/b", "gitlab.com/x/y/c", "/srv/d.git"];
  const chosen = (choice: Partial<Choice>, folder = makeCampaign(...ids)) =>
    chooseTasks(readStanding(folder), 1, { ...everything, ...choice }).map(
      ({ current }) => current.planned.id,
    );

  test.each([
    [["docker/*"], ids.slice(0, 2)],
    [["github.com/docker/A"], ids.slice(0, 1)],
    [["gitlab.com/**"], ids.slice(2, 3)],
    [
      ["**/d.git", "*/a"],
      [ids[0], ids[3]],
    ],
    [["none"], []],
  ])("%j", (only, expected) => {
    expect(chosen({ only })).toEqual(expected);
  });

  test("shards have each exactly once", () => {
    for (const count of [1, 2, 3, 7]) {
      const parts = Array.from({ length: count }, (_, i) => chosen({ shard: { index: i + 1, count } }));
      expect(parts.flat().sort()).toEqual(ids.toSorted());
    }
  });

  test.each<[string, Partial<StateEntry>, Partial<Choice>, boolean]>([
    [
      "what wasn't pushed on purpose is, once that is wanted",
      { state: "committed", why: { code: "not-pushed", message: "" } },
      {},
      true,
    ],
    [
      "what may not be pushed isn't tried again",
      { state: "committed", why: { code: "no-push-right", message: "" } },
      {},
      false,
    ],
    [
      "unless that is wanted",
      { state: "committed", why: { code: "no-push-right", message: "" } },
      { retryFailed: true },
      true,
    ],
    ["what somebody else works on is left", { state: "touched" }, {}, false],
    ["what is gone is left", { state: "lost" }, {}, false],
    ["what was merged is done", { state: "merged" }, { retryFailed: true }, false],
  ])("%s", (_, entry, choice, isDone) => {
    const folder = makeCampaign(ids[0]!);
    const journal = Journal.open(folder);
    journal.append({ type: "state", at: "2026", id: ids[0]!, revision: 1, state: "failed", ...entry });
    journal.close();
    expect(chosen(choice, folder)).toEqual(isDone ? [ids[0]] : []);
    // Another revision is other work.
    expect(chooseTasks(readStanding(folder), 2, everything)).toHaveLength(1);
  });
});

test("other options, or another version, begin a revision", () => {
  const standing = (version: string, migration: string[]): Standing => ({
    ...{ repositories: [], history: new Map(), pausedUntil: null },
    revisions: [{ type: "revision", at: "", revision: 3, version, migration }],
  });
  expect(revisionFor(standing("1.0.0", ["--todo"]), "1.0.0", ["--todo"])).toEqual({
    revision: 3,
    isNew: false,
  });
  expect(revisionFor(standing("1.0.0", ["--todo"]), "1.0.1", ["--todo"])).toEqual({
    revision: 4,
    isNew: true,
  });
  expect(revisionFor(standing("1.0.0", []), "1.0.0", ["--todo"])).toEqual({ revision: 4, isNew: true });
});
