import { type Browser, chromium as chromiumOf } from "playwright-core";
import { chromium } from "../../browser/chromium.js";
import { bundle } from "./bundle.js";

/** A browser in which pages find a client. */
export class Visitor {
  private constructor(
    readonly browser: Browser,
    readonly client: string,
  ) {}

  static async start(): Promise<Visitor> {
    const [browser, client] = await Promise.all([
      chromiumOf.launch({ executablePath: chromium!, args: ["--no-sandbox", "--disable-gpu"] }),
      bundle(`import "./client.js";`),
    ]);
    return new Visitor(browser, client);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /**
   * Opens a page, clicks and changes whatever is in it, and gives what the client was asked for, and what failed.
   *
   * @param onlyV1 whether the client has nothing of the old one any more
   */
  async visit(html: string, onlyV1: boolean): Promise<string[]> {
    const context = await this.browser.newContext();
    // Nothing is asked of anybody else.
    await context.route("**", (route) =>
      route.request().url() === address
        ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
        : route.abort(),
    );
    const page = await context.newPage();
    await page.addInitScript(`globalThis.onlyV1 = ${onlyV1};\n${this.client}`);
    await page.goto(address);
    await page.evaluate(useAll);
    const happened = await page.evaluate<string[]>("happened");
    await context.close();
    return happened;
  }
}

const address = "http://page.test/";

/** Done in the page, so it is a text: what the tests' own compiler makes of a function isn't known there. */
const useAll = `(async () => {
  const isElsewhere = (url) => url !== null && !/^\\s*javascript:/i.test(url);
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && isElsewhere(link.getAttribute("href"))) event.preventDefault();
  });
  await settle();
  for (const { content } of document.querySelectorAll("template")) document.body.append(content.cloneNode(true));
  await settle();
  const used = new Set();
  for (let round = 0; round < 3; round++) {
    for (const element of document.querySelectorAll("body, body *")) {
      if (used.has(element)) continue;
      used.add(element);
      happened.push("use " + element.tagName);
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      element.dispatchEvent(new Event("change", { bubbles: true }));
      await settle();
    }
  }
})()`;
