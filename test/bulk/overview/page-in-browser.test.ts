import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium as chromiumOf, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCampaign } from "../../../fronts/bulk/campaign/folder.js";
import { readStanding } from "../../../fronts/bulk/campaign/journal.js";
import { mostOnOnePage } from "../../../fronts/bulk/overview/html/overview-page.js";
import { aboutOf } from "../../../fronts/bulk/overview/overview.js";
import { writeReportFolder } from "../../../fronts/bulk/overview/report-folder.js";
import { chromium } from "../../browser/chromium.js";
import { hostile, type Made, makeCampaign, ordinary } from "./make-campaign.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** More than are open at first, so that there is something to open. */
const many = Array.from({ length: 30 }, (_, n): Made => ({ ...ordinary[1]!, id: `github.com/a/more-${n}` }));

describe.skipIf(!chromium && !process.env.REQUIRE_CHROMIUM)("the page of a campaign in a browser", () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = makeCampaign([...ordinary, ...hostile, ...many]);
    const about = aboutOf(readCampaign(folder), readStanding(folder), { version: "1.2.3", now: new Date(0) });
    await writeReportFolder(folder, join(folder, "one"), about);
    const sums = { ...about.totals.sums, references: mostOnOnePage + 1 };
    await writeReportFolder(folder, join(folder, "split"), { ...about, totals: { ...about.totals, sums } });
    browser = await chromiumOf.launch({ executablePath: chromium!, args: ["--no-sandbox", "--disable-gpu"] });
  }, 60_000);
  afterAll(() => browser?.close());

  /** What asks for anything, runs anything, or is refused by the page's policy, fails. */
  async function open(path: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, ...options });
    const wrong: string[] = [];
    const url = pathToFileURL(join(folder, path)).href;
    page.on("console", (message) => wrong.push(message.text()));
    page.on("dialog", (dialog) => wrong.push(dialog.message()));
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("request", (request) => request.url().startsWith(url) || wrong.push(request.url()));
    await page.goto(url);
    expect(wrong).toEqual([]);
    return page;
  }

  it.each([
    ["light", "one", { colorScheme: "light" }],
    ["dark", "one", { colorScheme: "dark" }],
    ["on a phone", "one", { viewport: { width: 320, height: 700 } }],
    ["with a page for each", "split", {}],
  ] as const)(
    "is for everybody: %s",
    async (_, where, options) => {
      const page = await open(`${where}/index.html`, options);
      if (where === "split") await page.getByRole("link", { name: "2 uses, 1 left" }).first().click();
      for (const each of where === "split" ? [page, await open("split/index.html")] : [page]) {
        expect(await each.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
        // Where what is out of sight isn't laid out, nobody can say what stands behind it.
        await each.evaluate(
          "document.styleSheets[0].insertRule('.finding, .repository { content-visibility: visible !important; }')",
        );
        await each.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
        await each.evaluate(axe);
        const { violations } = await each.evaluate<{
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
        }>("axe.run()");
        expect(
          violations.map(({ id, nodes }) => [id, nodes.length, nodes[0]?.html, nodes[0]?.failureSummary]),
        ).toEqual([]);
        await each.close();
      }
    },
    60_000,
  );

  it("leads from who is needed to the repository, without scripts", async () => {
    const page = await open("one/index.html", { javaScriptEnabled: false });
    await page.getByRole("link", { name: "github.com/a/left" }).first().click();
    const section = page.locator(".repository:target");
    await section.getByText("2 uses, 2 left, 1 file not done").click();
    await section.getByText("Code in .vue files is not migrated yet").waitFor({ state: "visible" });
    await page.close();
  });

  it("leads from the index to the page of a repository and back", async () => {
    const page = await open("split/index.html", { javaScriptEnabled: false });
    await page.getByRole("link", { name: "2 uses, 1 left" }).first().click();
    await page.getByText("The command needs a shell").waitFor({ state: "visible" });
    await page.getByRole("link", { name: "Campaign v1" }).click();
    await page.locator(".repository:target", { hasText: "github.com/a/open" }).waitFor({ state: "visible" });
    await page.close();
  });

  it("prints what is closed, too", async () => {
    const page = await open("one/index.html");
    expect(await page.locator(".repository details[open]").count()).toBe(0);
    const findings = page.locator(".repository .finding");
    const height = async () => (await findings.first().boundingBox())?.height ?? 0;
    expect(await height()).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await height()).toBeGreaterThan(50);
    await page.close();
  });
});
