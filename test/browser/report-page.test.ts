import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium as chromiumOf, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPage } from "../../src/report/html/page.js";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";
import { fileResult, projectResult } from "../report/example-result.js";
import { makeFolder } from "../run/temporary.js";
import { findBarriers } from "./axe.js";
import { chromium } from "./chromium.js";

/** Fixtures over and over, until there are so many findings. */
function pageOf(findings: number): string {
  const files = [];
  for (let count = 0, round = 1; count < findings; round++) {
    for (const { topic, path, input, options } of fixtures) {
      if (count >= findings) break;
      const result = migrate(input, options);
      count += result.references.length;
      files.push(
        fileResult({ ...result, path: `round${round}/${topic}/${path}`, source: input, status: "changed" }),
      );
    }
  }
  return renderPage(projectResult(files, { dryRun: true }), { version: "1.2.3", now: new Date(0) });
}

describe.skipIf(!chromium && !process.env.REQUIRE_CHROMIUM)("the page of a report in a browser", () => {
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    const folder = makeFolder({});
    const file = join(folder, "report.html");
    writeFileSync(file, pageOf(400));
    url = pathToFileURL(file).href;
    browser = await chromiumOf.launch({ executablePath: chromium!, args: ["--no-sandbox", "--disable-gpu"] });
  }, 60_000);
  afterAll(() => browser?.close());

  /** What asks for anything, or is refused by the page's policy, fails. */
  async function open(options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, ...options });
    const wrong: string[] = [];
    page.on("console", (message) => wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("request", (request) => request.url().startsWith(url) || wrong.push(request.url()));
    await page.goto(url);
    expect(wrong).toEqual([]);
    return page;
  }

  const shown = (page: Page) => page.locator(".finding:visible").count();

  it("finds by words, outcome and reason", async () => {
    const page = await open();
    await page.keyboard.press("/");
    await page.keyboard.type("toastError Migrated");
    await page.locator("output", { hasText: "found" }).waitFor();
    const found = Number.parseInt(await page.locator("output").innerText(), 10);
    expect(found).toBeGreaterThan(3);
    expect(await shown(page)).toBe(found);
    await page.getByLabel("Outcome").selectOption("manual");
    await page.getByLabel("Reason").selectOption("shell-operator");
    await page.getByLabel("Search").fill("");
    await page.waitForFunction(
      "document.querySelectorAll('[data-reason=shell-operator]:not([hidden])').length > 3",
    );
    for (const text of await page.locator(".finding:not([hidden]) .outcome").allTextContents())
      expect(text).toBe("manual (shell-operator)");
    await page.getByText("Show all").click();
    await page.waitForFunction("document.querySelector('output').value === ''");
    await page.close();
  });

  it("opens and closes files, by keys too, and follows links into those that are closed", async () => {
    const page = await open();
    await page.getByText("Close all").click();
    expect(await shown(page)).toBe(0);
    await page.locator("details.file > summary").first().focus();
    await page.keyboard.press("Enter");
    expect(await shown(page)).toBeGreaterThan(0);
    await page.getByText("Close all").click();
    await page.evaluate("location.hash = '#f3-1'");
    await page.locator("#f3-1").waitFor({ state: "visible" });
    await page.close();
  });

  it("is all there without scripts", async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator("form").isVisible()).toBe(false);
    expect(await page.locator(".finding").count()).toBeGreaterThan(400);
    const closed = page.locator("details.file:not([open]) > summary").first();
    await closed.click();
    await page.close();
  });

  it.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["on a phone", { viewport: { width: 320, height: 700 } }],
  ] as const)(
    "is for everybody: %s",
    async (_, options) => {
      const page = await open(options);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      expect(await findBarriers(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it("prints what is closed, too", async () => {
    const page = await open();
    await page.getByText("Close all").click();
    await page.emulateMedia({ media: "print" });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator("details.file:not([open])").count()).toBe(0);
    expect(await page.locator("form").isVisible()).toBe(false);
    await page.close();
  });
});
