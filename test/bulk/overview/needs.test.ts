import { expect, test } from "vitest";
import { readStanding } from "../../../fronts/bulk/campaign/journal.js";
import { burndownOf } from "../../../fronts/bulk/overview/burndown.js";
import { findNeeds } from "../../../fronts/bulk/overview/needs.js";
import { totalsOf } from "../../../fronts/bulk/overview/totals.js";
import { makeCampaign, ordinary, reportOf } from "./make-campaign.js";

const needsOf = (...made: Parameters<typeof makeCampaign>[0]) =>
  findNeeds(readStanding(makeCampaign(made))).map(({ kind, what }) => [kind, what]);

test("what needs a person comes first by how much it hinders, with what happened", () => {
  const needs = findNeeds(readStanding(makeCampaign(ordinary)));
  expect(needs.map(({ kind, current, what }) => [kind, current.planned.id, what])).toEqual([
    ["touched", "github.com/a/touched", "Ann has a commit on it."],
    ["failed", "github.com/a/failed", "migrate: It took too much memory."],
    ["lost", "github.com/a/lost", "There is none."],
    ["no-push-right", "github.com/a/fork", "You may not push to it."],
    ["no-pull", "gitlab.com/g/sub/app", "Its branch is pushed: open a pull request by hand."],
    ["closed", "github.com/a/closed", "It was closed without being merged."],
    ["left", "github.com/a/open", "1 use left (1 shell-operator)"],
    [
      "left-only",
      "github.com/a/left",
      "2 uses left (1 shell-operator, 1 in other languages), 1 file not done",
    ],
  ]);
});

test("what a run or the owners do by themselves needs nobody", () => {
  const done = reportOf({ "a.ts": "window.ddClient.listImages();\n" });
  const why = { code: "not-pushed", message: "Nobody wanted that." };
  expect(
    needsOf(
      { id: "github.com/a/a", state: "migrated", report: reportOf({ "a.ts": "ddClient" }) },
      { id: "github.com/a/b", state: "failed", retryable: true, stage: "push" },
      { id: "github.com/a/c", state: "committed", why, report: done },
      { id: "github.com/a/d", state: "pushed", report: done },
      { id: "github.com/a/e", state: "pr-open", report: done },
      // Nobody knows how a pull request is opened there, or whether there are any.
      { id: "git.example.com/a/f", state: "pushed", report: done },
      { id: "/srv/git/g", state: "pushed", report: done },
      { id: "github.com/a/h", state: "nothing-to-do" },
    ),
  ).toEqual([]);
});

test("what publishing could not do by itself needs somebody, with what it said", () => {
  const why = (code: string) => ({ code, message: "It said so." });
  const id = "git.example.com/a/a";
  expect(needsOf({ id, state: "pushed", why: why("by-hand") })).toEqual([["no-pull", "It said so."]]);
  const report = reportOf({ "a.ts": 'window.ddClient.execHostCmd("a | b");\n' });
  expect(needsOf({ id, state: "pr-open", why: why("incomplete"), report })).toEqual([
    ["incomplete", "It said so. 1 use left (1 shell-operator)"],
  ]);
});

test("what is left needs somebody wherever its branch is, also after it was merged", () => {
  const report = reportOf({ "a.ts": 'window.ddClient.execHostCmd("a | b");\n' });
  const left = ["left", "1 use left (1 shell-operator)"];
  for (const state of ["committed", "pushed", "pr-open", "merged"] as const)
    expect(needsOf({ id: "github.com/a/a", state, report })).toEqual([left]);
  expect(needsOf({ id: "github.com/a/a", state: "closed", report })).toEqual([
    ["closed", "It was closed without being merged. 1 use left (1 shell-operator)"],
  ]);
});

test("totals are by state in the order of the way, and over all repositories", () => {
  const { states, sums, reasons, members } = totalsOf(readStanding(makeCampaign(ordinary)));
  expect(states.map(({ state, count, reasons: whys }) => [state, count, ...whys.keys()])).toEqual([
    ["planned", 1],
    ["nothing-to-do", 1],
    ["left-only", 1],
    ["committed", 1, "no-push-right"],
    ["pushed", 1],
    ["pr-open", 1],
    ["merged", 1],
    ["closed", 1],
    ["skipped", 1, "archived"],
    ["failed", 2, "clone: timeout", "migrate: memory"],
    ["touched", 1, "others-commits"],
    ["lost", 1, "not-found"],
  ]);
  expect(sums).toMatchObject({ references: 7, migrated: 5, manual: 2, unsafe: 0, mentions: 1, errors: 1 });
  expect([...reasons]).toEqual([["shell-operator", 2]]);
  expect([...members]).toEqual([
    ["listImages", 5],
    ["execHostCmd", 2],
    ["toastError", 1],
  ]);
});

test("a burndown has what each revision found, and what of it is not merged yet", () => {
  const standing = readStanding(makeCampaign(ordinary));
  expect(burndownOf(standing)).toMatchObject([
    { revision: 1, version: "1.0.0", migration: ["--todo"], known: 6, migrated: 5, unsafe: 0, manual: 3 },
    { revision: null, known: 6, migrated: 3, unsafe: 0, manual: 3 },
  ]);
  const [first] = standing.revisions;
  const counts = standing.history.get(1)!;
  const open = counts.get("github.com/a/open")!;
  // Of the second revision, one repository is through: it has one use less, and the others are as before.
  const later = {
    ...standing,
    revisions: [first!, { ...first!, revision: 2, migration: ["--unsafe"] }],
    history: new Map([
      [1, counts],
      [2, new Map([["github.com/a/open", { ...open, manual: 0 }]])],
    ]),
  };
  expect(burndownOf(later).map(({ known, migrated, manual }) => [known, migrated, manual])).toEqual([
    [6, 5, 3],
    [6, 5, 2],
    [6, 3, 3],
  ]);
  expect(burndownOf(readStanding(makeCampaign([{ id: "github.com/a/a" }])))).toHaveLength(1);
});
