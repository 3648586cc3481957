import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Counts } from "../../../fronts/bulk/campaign/counts.js";
import { writeManifest } from "../../../fronts/bulk/campaign/folder.js";
import { Journal, readEntries, readStanding } from "../../../fronts/bulk/campaign/journal.js";
import type { StateEntry } from "../../../fronts/bulk/campaign/journal-entry.js";
import type { Planned } from "../../../fronts/bulk/campaign/manifest.js";
import { makeFolder } from "../../run/temporary.js";

const planned = (id: string, more: Partial<Planned> = {}): Planned => ({
  ...{ id, url: `https://${id}`, base: null, paths: [], labels: [], reviewers: [], skipped: null },
  ...more,
});
const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const state = (id: string, to: StateEntry["state"], second: number, more: Partial<StateEntry> = {}) =>
  ({ type: "state", at: at(second), id, revision: 1, state: to, ...more }) as const;
const counts = (manual: number): Counts => ({
  ...{
    changed: 1,
    references: 3 + manual,
    migrated: 3,
    unsafe: 0,
    manual,
    ignored: 0,
    errors: 0,
    mentions: 0,
  },
  ...{ reasons: { "shell-operator": manual }, members: { execHostCmd: 3 + manual } },
});

function makeCampaign(...ids: readonly string[]): string {
  const folder = makeFolder();
  writeManifest(folder, { schemaVersion: 1, plannedAt: at(0), repositories: ids.map((id) => planned(id)) });
  return folder;
}

describe("a journal", () => {
  test("says where each repository is, and keeps what later lines don't speak of", () => {
    const folder = makeCampaign("h/a", "h/b", "h/c");
    const journal = Journal.open(folder);
    journal.append({ type: "revision", at: at(0), revision: 1, version: "1.0.0", migration: [] });
    journal.append(state("h/a", "cloned", 1, { base: { branch: "main", sha: "1".repeat(40) } }));
    journal.append(state("h/a", "pushed", 2, { counts: counts(2), commit: "2".repeat(40), seconds: 1.5 }));
    journal.append(
      state("h/b", "failed", 3, { stage: "clone", retryable: true, why: { code: "timeout", message: "…" } }),
    );
    journal.append(state("h/gone", "pushed", 3));
    journal.append(
      state("h/a", "pr-open", 4, { pull: { number: 7, url: "https://h/a/pull/7", isDraft: false } }),
    );
    journal.append({ type: "pause", at: at(5), until: at(50), why: "retry-after" });
    journal.close();
    const standing = readStanding(folder);
    expect(standing.repositories.map((each) => [each.planned.id, each.state])).toEqual([
      ["h/a", "pr-open"],
      ["h/b", "failed"],
      ["h/c", "planned"],
    ]);
    expect(standing.repositories[0]).toMatchObject({
      ...{
        base: { sha: "1".repeat(40) },
        commit: "2".repeat(40),
        counts: counts(2),
        seconds: 1.5,
        at: at(4),
      },
      ...{ why: null, pull: { number: 7 } },
    });
    expect(standing.repositories[1]).toMatchObject({ stage: "clone", retryable: true });
    expect(standing.pausedUntil).toBe(at(50));
    expect([...standing.history.get(1)!.keys()]).toEqual(["h/a"]);
  });

  test("that was cut off in a line is read up to there, and goes on in a line of its own", () => {
    const folder = makeCampaign("h/a", "h/b");
    const first = Journal.open(folder);
    first.append(state("h/a", "pushed", 1));
    first.close();
    const path = join(folder, "journal.jsonl");
    const line = JSON.stringify(state("h/b", "pushed", 2));
    // Whatever part of it there is, also one that ends within a character.
    for (const part of [line.slice(0, 10), line.slice(0, -1), "\0\0\0", Buffer.from("é").subarray(0, 1)]) {
      appendFileSync(path, part);
      expect([...readEntries(folder)].map((entry) => "id" in entry && entry.id)).toEqual(["h/a"]);
      Journal.open(folder).close();
    }
    const again = Journal.open(folder);
    again.append(state("h/b", "pushed", 3));
    again.close();
    expect(readStanding(folder).repositories.map((each) => each.state)).toEqual(["pushed", "pushed"]);
  });

  test("of shards is one, by time", () => {
    const folder = makeCampaign("h/a", "h/b");
    const [one, two] = [1, 2].map((index) => Journal.open(folder, { index, count: 2 }));
    for (const [index, journal] of [one!, two!].entries())
      journal.append({ type: "revision", at: at(index), revision: 1, version: "1.0.0", migration: [] });
    two!.append(state("h/a", "closed", 9));
    one!.append(state("h/a", "pushed", 3));
    one!.append(state("h/b", "pushed", 3));
    one!.close();
    two!.close();
    const { repositories, revisions } = readStanding(folder);
    expect(repositories.map((each) => each.state)).toEqual(["closed", "pushed"]);
    expect(revisions).toHaveLength(1);
  });

  test("leaves out what is no entry", () => {
    const folder = makeCampaign("h/a");
    const lines = ["null", "[]", "{}", '{"type":"other","at":"x"}', '{"type":"state"}', "{", ""];
    writeFileSync(join(folder, "journal.jsonl"), `${lines.join("\n")}\n`);
    expect(readStanding(folder).repositories[0]!.state).toBe("planned");
  });

  test("longer than what is read at once", () => {
    const folder = makeCampaign("h/a");
    const journal = `${JSON.stringify(state("h/a", "pushed", 1, { why: { code: "é".repeat(700), message: "" } }))}\n`;
    writeFileSync(join(folder, "journal.jsonl"), journal.repeat(2000));
    expect([...readEntries(folder)]).toHaveLength(2000);
  });

  test("has one writer, whoever that is", () => {
    const folder = makeCampaign("h/a");
    const first = Journal.open(folder);
    expect(() => Journal.open(folder)).toThrow(
      `"${folder}" is being worked on by process ${process.pid}, since `,
    );
    // Another part of it can be worked on meanwhile.
    Journal.open(folder, { index: 1, count: 2 }).close();
    first.close();
    Journal.open(folder).close();
    expect(existsSync(join(folder, "journal.lock"))).toBe(false);
  });
});

test("a repository that was left out has its reason, until somebody takes it up", () => {
  const folder = makeFolder();
  const skipped = { code: "archived", message: "It is archived." };
  writeManifest(folder, {
    ...{ schemaVersion: 1, plannedAt: at(0) },
    repositories: [planned("h/a", { skipped }), planned("h/b")],
  });
  expect(readStanding(folder).repositories.map(({ state: is, why }) => [is, why])).toEqual([
    ["skipped", skipped],
    ["planned", null],
  ]);
  expect(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).repositories).toHaveLength(2);
});
