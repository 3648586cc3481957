import { describe, expect, test } from "vitest";
import { readStanding } from "../../../fronts/bulk/campaign/journal.js";
import { renderStatus } from "../../../fronts/bulk/overview/status-lines.js";
import { createColors } from "../../../src/report/colors.js";
import { at, evil, hostile, type Made, makeCampaign, ordinary } from "./make-campaign.js";

const colors = createColors({ isTTY: false, env: {}, color: false });
const show = (made: readonly Made[], fields: Partial<Parameters<typeof renderStatus>[1]> = {}) =>
  renderStatus(readStanding(makeCampaign(made)), {
    ...{ campaign: "v1", colors, width: 80, now: new Date(at(600)) },
    ...fields,
  }).join("\n");

describe("the lines of a status", () => {
  test("say where all are, who is needed, what has happened and how to go on", () => {
    expect(show(ordinary)).toBe(
      `  planned         1
  nothing-to-do   1
  left-only       1
  committed       1  1 no-push-right
  pushed          1
  pr-open         1
  merged          1
  closed          1
  skipped         1  1 archived
  failed          2  1 clone: timeout, 1 migrate: memory
  touched         1  1 others-commits
  lost            1  1 not-found
  total          13

8 repositories need you:
  touched        github.com/a/touched
                 Ann has a commit on it.
  failed         github.com/a/failed
                 migrate: It took too much memory.
  lost           github.com/a/lost
                 There is none.
  no-push-right  github.com/a/fork
                 You may not push to it.
  no-pull        gitlab.com/g/sub/app
                 Its branch is pushed: open a pull request by hand.
  closed         https://github.com/a/closed/pull/9
                 It was closed without being merged.
  left           https://github.com/a/open/pull/7
                 1 use left (1 shell-operator)
  left-only      github.com/a/left
                 2 uses left (1 shell-operator, 1 in other languages), 1 file
                 not done
  What to do about them:
    ddclient-migrate bulk report v1

11 repositories got further in the last hour: 1 nothing-to-do, 1 left-only, 1
committed, 1 pushed, 1 pr-open, 1 merged, 1 closed, 2 failed, 1 touched, 1 lost.

1 repository to migrate:
  ddclient-migrate bulk run v1
1 repository failed, but may succeed:
  ddclient-migrate bulk run v1 --retry-failed`,
    );
  });

  test("name ten, and count the others", () => {
    const many = Array.from({ length: 13 }, (_, n): Made => ({ id: `github.com/a/r${n}`, state: "touched" }));
    const text = show(many);
    expect(text).toContain("13 repositories need you:");
    expect(text.match(/^ {2}touched {2}github/gm)).toHaveLength(10);
    expect(text).toContain(
      "  and 3 more (3 touched). All of them, with what to do:\n    ddclient-migrate bulk report v1",
    );
  });

  test("lead to publishing where that went wrong, not to another run", () => {
    const failed = { state: "failed", retryable: true, why: { code: "no-answer", message: "No." } } as const;
    const text = show([
      { id: "github.com/a/a", ...failed, stage: "publish" },
      { id: "github.com/a/b", state: "pushed" },
      { id: "github.com/a/c", ...failed, stage: "clone" },
    ]);
    expect(text).toContain(`1 repository failed, but may succeed:
  ddclient-migrate bulk run v1 --retry-failed
2 repositories pushed, without a pull request:
  ddclient-migrate bulk publish v1`);
  });

  test("are short when all is well, and say since when nothing has happened", () => {
    const done: Made = { id: "github.com/a/a", state: "merged" };
    expect(show([done], { now: new Date(at(7200)) })).toBe(
      "  merged  1\n  total   1\n\nNothing has happened since 2026-01-05 08:00 UTC.",
    );
    expect(show([{ id: "github.com/a/a" }], { campaign: "my v1" })).toBe(
      "  planned  1\n  total    1\n\n1 repository to migrate:\n  ddclient-migrate bulk run 'my v1'",
    );
  });

  test("lead from a branch to its pull request, and from what was held back to its branch", () => {
    const why = { code: "not-pushed", message: "Nobody wanted that." };
    const text = show([
      { id: "github.com/a/a", state: "pushed" },
      { id: "gitlab.com/a/a", state: "pushed" },
      { id: "github.com/a/b", state: "committed", why },
    ]);
    expect(text).toContain(
      "1 repository pushed, without a pull request:\n  ddclient-migrate bulk publish v1",
    );
    expect(text).toContain("1 repository to migrate or to push:\n  ddclient-migrate bulk run v1");
  });

  test("say until when the forge is left alone", () => {
    const standing = readStanding(makeCampaign([{ id: "github.com/a/a" }]));
    const say = (until: number) =>
      renderStatus(
        { ...standing, pausedUntil: at(until) },
        { ...{ campaign: "v1", colors, width: null, now: new Date(at(600)) } },
      ).join("\n");
    expect(say(3600)).toContain(
      "The forge is to be left alone until 2026-01-05 09:00 UTC: publish goes on then.",
    );
    expect(say(599)).not.toContain("left alone");
  });

  test.each([60, 80, 200])("fit into %i columns", (width) => {
    const long = "word ".repeat(60).trim();
    const made = [...ordinary, { ...ordinary[4]!, id: "github.com/a/x", why: { code: "c", message: long } }];
    for (const line of show(made, { width }).split("\n")) expect(line.length).toBeLessThanOrEqual(width);
  });

  test("are coloured by what they mean, and no wider for that", () => {
    const painted = show(ordinary, { colors: createColors({ isTTY: true, env: {}, color: true }) });
    expect(painted).toContain("\u001b[31mfailed\u001b[39m ");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(show(ordinary));
  });

  test("let nothing of a repository or a forge through to the terminal", () => {
    const text = show([
      ...hostile,
      { id: "github.com/a/a", state: "touched", why: { code: "c\u001b[31m", message: evil } },
    ]);
    for (const hidden of "\u202e\u0007\u001b") expect(text).not.toContain(hidden);
    expect(text).toContain("\\u202e\\x07");
  });
});
