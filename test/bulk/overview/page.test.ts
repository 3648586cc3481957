import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readCampaign } from "../../../fronts/bulk/campaign/folder.js";
import { readStanding } from "../../../fronts/bulk/campaign/journal.js";
import { htmlOverview } from "../../../fronts/bulk/overview/html/overview-page.js";
import { makeOverviews } from "../../../fronts/bulk/overview/make-overview.js";
import { aboutOf } from "../../../fronts/bulk/overview/overview.js";
import { at, hostile, type Made, makeCampaign, ordinary, reportOf, sha } from "./make-campaign.js";

const now = new Date(Date.UTC(2026, 0, 6, 8, 30));

/** @param pages takes the pages of repositories; without, all is on one */
async function render(made: readonly Made[], pages?: Map<string, string>): Promise<string> {
  const folder = makeCampaign(made);
  const about = aboutOf(readCampaign(folder), readStanding(folder), { version: "1.2.3", now });
  const writePage = pages ? (name: string, page: string) => void pages.set(name, page) : null;
  const parts: string[] = [];
  const overview = htmlOverview(about, writePage);
  await makeOverviews(folder, about, [{ overview, write: (part) => void parts.push(part) }]);
  return parts.join("");
}

/** Text as it stands in the page, without its tags. */
function textOf(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replace(/\n+/g, "\n");
}

const linksOf = (page: string) => [...page.matchAll(/href="([^"]*)"/g)].map(([, to]) => to!);

describe("the page of a campaign", () => {
  test("begins with who is needed for what, and where", async () => {
    const page = await render(ordinary);
    const text = textOf(page);
    expect(text).toContain("Campaign v1\nMove from the deprecated Docker Desktop client API to v1\n");
    expect(text).toContain("13 repositories8 need you1 to do1 pull request open1 merged2 failed");
    expect(text).toContain(
      "Needs you\nSomebody else's commits are on the branch: 1\n" +
        "Such a branch is left alone. Take it over by hand, or remove it and run with --retry-failed.\n" +
        "github.com/a/touched, branch ddclient-migrate/v1Ann has a commit on it.\n",
    );
    expect(text).toContain("github.com/a/open, pull request #7 (draft)1 use left (1 shell-operator)\n");
    const order = ["Needs you", "Totals", "Burndown", "\nRepositories\n"].map((title) => text.indexOf(title));
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  test("has totals by state, outcome, reason and member, and the burndown as numbers", async () => {
    const text = textOf(await render(ordinary));
    for (const part of ["failed2", "clone: timeout1", "migrate: memory1", "skipped1", "archived1"])
      expect(text).toContain(part);
    expect(text).toContain("Uses by outcome\nOutcomeUses\nmanual3\nmigrated5\n");
    expect(text).toContain("What is left, by reason\nReasonUses\nshell-operator2\nother-language1\n");
    expect(text).toContain("Uses by deprecated member\nMemberUses\nlistImages5\nexecHostCmd2\ntoastError1\n");
    expect(text).toContain("12026-01-05 08:00 UTC1.0.0 --todo6503\nnow6303\n");
  });

  test("has each repository, and each finding with its line in the commit", async () => {
    const page = await render(ordinary);
    const text = textOf(page);
    expect(text).toContain(
      `github.com/a/open\npr-open, pull request #7 (draft), from main at 0123456, took 2.3 s, 2026-01-05 08:00 UTC\n` +
        "2 uses, 1 left\nsrc/a.ts:2:1 execHostCmd manual (shell-operator)\nThe command needs a shell for the pipe",
    );
    expect(text).toContain("src/a.ts:1:1 listImages → docker.listImages migrated\n");
    expect(text).toContain("d.ts:1:28 not done (syntax-error)\n");
    expect(text).toContain("ui/App.vue:3:4 toastError → desktopUI.toast.error manual (other-language)\n");
    expect(text).toContain("/srv/git/archived.git\nskipped\nIt is archived. (archived)\n");
    expect(linksOf(page)).toEqual(
      expect.arrayContaining([
        `https://github.com/a/open/blob/${sha}/src/a.ts#L2`,
        `https://github.com/a/open/commit/${sha}`,
        "https://github.com/a/open/pull/7",
        `https://gitlab.com/g/sub/app/-/blob/${sha}/ui/b.js#L1`,
        "https://gitlab.com/g/sub/app/-/merge_requests/new?merge_request%5Bsource_branch%5D=ddclient-migrate%2Fv1&#38;merge_request%5Btarget_branch%5D=next",
        `https://github.com/a/left/blob/${sha}/ui/App.vue#L3`,
      ]),
    );
    // Whatever else a link leads to is there.
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`));
    for (const to of linksOf(page)) if (!to.startsWith("https://")) expect(ids).toContain(to);
  });

  test("shows code to paste for what is left", async () => {
    const report = reportOf({
      "a.ts":
        "export const f = async () => (await window.ddClient.backend.execInVMExtension('ps | grep node')).stdout;\n",
    });
    const snippet = report.files[0]!.references[0]!.snippet!;
    expect(snippet).toContain("exec(");
    const base = { branch: "main", sha };
    const text = textOf(await render([{ id: "github.com/a/a", state: "left-only", base, report }]));
    expect(text).toContain(`Instead, to look through and paste:${snippet.replace(/\n+/g, "\n")}`);
  });

  test("says what it can where a result or a commit got lost", async () => {
    const report = reportOf({ "a.ts": 'window.ddClient.execHostCmd("a | b");\n' });
    const text = textOf(
      await render([
        { id: "github.com/a/a", state: "pr-open", report, isKept: false },
        { id: "github.com/a/b", state: "pr-open", report },
      ]),
    );
    expect(text).toContain("github.com/a/a\npr-open, 2026-01-05 08:00 UTC\ngithub.com/a/b\n");
    expect(text).toContain("Migrated, but for uses that are left: 2\n");
    expect(text).toContain(
      "github.com/a/b\npr-open, 2026-01-05 08:00 UTC\n1 use, 1 left\na.ts:1:1 execHostCmd",
    );
  });

  test("shows the members that are used most, and the others below", async () => {
    const apis = Array.from({ length: 15 }, (_, n) => `member${n}`);
    const mentions = apis.flatMap((api, n) =>
      Array.from({ length: 20 - n }, () => ({ path: "a.vue", api, line: 1, column: 1, replacement: null })),
    );
    const text = textOf(
      await render([{ id: "github.com/a/a", state: "left-only", report: reportOf({}, { mentions }) }]),
    );
    expect(text).toContain(
      "\nmember11" + "9\n3 more\nUses by deprecated member: the others\nMemberUses\nmember128\n",
    );
  });

  test("says so when nobody is needed, and where nothing has happened", async () => {
    const text = textOf(await render([{ id: "github.com/a/a" }]));
    expect(text).toContain("Needs you\nNobody is needed.\n");
    expect(text).toContain("1 repository0 need you1 to do");
    expect(textOf(await render([]))).toContain("0 repositories");
  });

  test("has a page for each repository with findings where there would be too many on one", async () => {
    const pages = new Map<string, string>();
    const page = await render(ordinary, pages);
    expect(page).not.toContain("<article");
    expect(pages.size).toBe(5);
    for (const to of linksOf(page).filter((each) => each.endsWith(".html")))
      expect([...pages.keys()]).toContain(to);
    const [[name, one]] = [...pages].filter(([each]) => each.startsWith("github.com-a-open")) as [
      [string, string],
    ];
    expect(page).toContain(`<a href="${name}">2 uses, 1 left</a>`);
    const back = `index.html#${name.replace(".html", "")}`;
    expect(linksOf(one)).toContain(back);
    expect(page).toContain(`id="${back.slice("index.html#".length)}"`);
    expect(textOf(one)).toContain("src/a.ts:2:1 execHostCmd manual (shell-operator)");
    // It is the same again as long as nothing has happened.
    expect(one).toContain(`<time datetime="${at(1)}">`);
    expect(one).not.toContain(now.toISOString());
  });

  test("takes nothing of a repository or a forge for markup, and leads to nothing but pages", async () => {
    const pages = new Map<string, string>();
    for (const page of [await render(hostile), await render(hostile, pages), ...pages.values()]) {
      expect(page).not.toMatch(/<script|<img|on\w+=x|"'>/);
      for (const hidden of "\u202e\u0007") expect(page).not.toContain(hidden);
      for (const to of linksOf(page))
        expect(to).toMatch(/^(?:https:\/\/github\.com\/|#|(?:index\.html#)?[\w.-]+$)/);
    }
    expect(pages.size).toBe(1);
  });

  test("may load nothing, and its style gets through by its hash", async () => {
    const pages = new Map<string, string>();
    for (const page of [await render(ordinary), await render(ordinary, pages), ...pages.values()]) {
      const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page)!;
      const hash = createHash("sha256").update(style!).digest("base64");
      expect(page).toContain(
        `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
      );
      expect(page).not.toMatch(/ style="|@import|url\(|src=/);
    }
  });
});
