import { describe, expect, test } from "vitest";
import { readCampaign } from "../../../fronts/bulk/campaign/folder.js";
import { readStanding } from "../../../fronts/bulk/campaign/journal.js";
import { csvOverview, renderCell } from "../../../fronts/bulk/overview/csv.js";
import { makeOverviews } from "../../../fronts/bulk/overview/make-overview.js";
import { aboutOf } from "../../../fronts/bulk/overview/overview.js";
import { hostile, type Made, makeCampaign, ordinary, sha } from "./make-campaign.js";

async function csvOf(made: readonly Made[]): Promise<string> {
  const folder = makeCampaign(made);
  const about = aboutOf(readCampaign(folder), readStanding(folder), { version: "1.0.0", now: new Date(0) });
  const parts: string[] = [];
  await makeOverviews(folder, about, [{ overview: csvOverview, write: (part) => void parts.push(part) }]);
  return parts.join("");
}

/** As RFC 4180 says it: what is between quotes is as it is, and two of them are one. */
function parse(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(cell)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === "\r\n") rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

/** Each row by its columns. */
async function rowsOf(made: readonly Made[]): Promise<Record<string, string>[]> {
  const text = await csvOf(made);
  expect(text.startsWith("\ufeff")).toBe(true);
  const [head, ...rows] = parse(text.slice(1));
  for (const row of rows) expect(row).toHaveLength(head!.length);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head![index]!, cell])));
}

describe("the table", () => {
  test("has a line for each finding, and one for each repository without any", async () => {
    const rows = await rowsOf(ordinary);
    expect(
      rows.map(({ repository, state, needs_you, file, line, outcome, reason }) => [
        ...[repository, state, needs_you, `${file}:${line}`, outcome, reason],
      ]),
    ).toEqual([
      ["github.com/a/planned", "planned", "", ":", "", ""],
      ["github.com/a/open", "pr-open", "left", "src/a.ts:1", "migrated", ""],
      ["github.com/a/open", "pr-open", "left", "src/a.ts:2", "manual", "shell-operator"],
      ["gitlab.com/g/sub/app", "pushed", "no-pull", "ui/b.js:1", "migrated", ""],
      ["github.com/a/left", "left-only", "left-only", "d.ts:1", "error", "syntax-error"],
      ["github.com/a/left", "left-only", "left-only", "c.ts:1", "manual", "shell-operator"],
      ["github.com/a/left", "left-only", "left-only", "ui/App.vue:3", "manual", "other-language"],
      ["github.com/a/touched", "touched", "touched", ":", "", ""],
      ["github.com/a/again", "failed", "", ":", "", ""],
      ["github.com/a/failed", "failed", "failed", ":", "", ""],
      ["github.com/a/fork", "committed", "no-push-right", "e.ts:1", "migrated", ""],
      ["github.com/a/merged", "merged", "", "f.ts:1", "migrated", ""],
      ["github.com/a/merged", "merged", "", "f.ts:2", "migrated", ""],
      ["github.com/a/closed", "closed", "closed", ":", "", ""],
      ["github.com/a/lost", "lost", "lost", ":", "", ""],
      ["github.com/a/none", "nothing-to-do", "", ":", "", ""],
      ["/srv/git/archived.git", "skipped", "", ":", "", ""],
    ]);
    expect(rows[2]).toEqual({
      ...{ repository: "github.com/a/open", state: "pr-open", reason_for_state: "", needs_you: "left" },
      ...{ pull_request: "https://github.com/a/open/pull/7", base_branch: "main", base_commit: sha },
      ...{ file: "src/a.ts", line: "2", column: "1", member: "execHostCmd", outcome: "manual" },
      ...{ reason: "shell-operator", message: expect.stringContaining('a shell for the pipe "|", and v1') },
      replacement: "",
      link: `https://github.com/a/open/blob/${sha}/src/a.ts#L2`,
    });
    expect(rows[3]!.link).toBe(`https://gitlab.com/g/sub/app/-/blob/${sha}/ui/b.js#L1`);
    expect(rows[7]).toMatchObject({
      reason_for_state: "others-commits",
      ...{ message: "Ann has a commit on it.", link: "https://github.com/a/touched" },
    });
  });

  test.each([
    ["plain", "plain"],
    ["", ""],
    [null, ""],
    [7, "7"],
    ["a b", '"a b"'],
    ["a,b", '"a,b"'],
    ['say "a"', '"say ""a"""'],
    ["a\r\nb", "a\\r\\nb"],
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(1)", "'@SUM(1)"],
    ["＝1", "'＝1"],
    [" =1", `"' =1"`],
    ['"=1', `"'""=1"`],
    ["\t=1", "\\t=1"],
    ["\r=1", "\\r=1"],
    ["a;=1", `"a;'=1"`],
    ['a; "=1', `"a;' ""=1"`],
    ["a-b=c", "a-b=c"],
    ["\u202egnp", "\\u202egnp"],
  ])("writes %j as %s", (cell, expected) => {
    // Quotes are as good as none.
    expect(renderCell(cell).replace(/^"([^"\s,;]*)"$/, "$1")).toBe(expected.replace(/^"([^"\s,;]*)"$/, "$1"));
  });

  test("has no formula, whatever a repository or a forge says, and whatever separates cells", async () => {
    const text = await csvOf(hostile);
    for (const row of parse(text.slice(1)))
      for (const cell of row) {
        expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠\t\r]/);
        expect(cell).not.toMatch(/[;|][\s"]*[=+\-@]/);
        expect(cell).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
    expect(text).not.toContain("javascript:alert(document");
  });
});
