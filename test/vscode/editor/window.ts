import { join } from "node:path";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { chromium as executablePath } from "../../browser/chromium.js";

/** A window of VS Code in a browser, used as a person would: by keys and clicks. */
export class Window {
  private constructor(
    readonly page: Page,
    readonly browser: Browser,
    readonly pictures: string,
  ) {}

  /** @param pictures the folder that they are put into */
  static async open(url: string, pictures: string): Promise<Window> {
    if (!executablePath) throw new Error("Chromium is not installed.");
    const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
    const browser = await chromium.launch({ executablePath, args });
    const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
    page.setDefaultTimeout(40_000);
    await page.goto(url, { waitUntil: "domcontentloaded" });
    await page.waitForSelector(".explorer-folders-view .monaco-list-row");
    return new Window(page, browser, pictures);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Clicks on a folder in the list of files, which opens it. */
  async openFolder(name: string): Promise<void> {
    await this.#listed(name).click();
  }

  /** Through the list of files: searching for one takes a program that npm's code-server lacks. */
  async openFile(name: string): Promise<void> {
    await this.#listed(name).dblclick();
    await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
    await this.page.waitForSelector(".editor-group-container.active .monaco-editor.focused .view-line");
  }

  #listed(name: string) {
    return this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`);
  }

  async command(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.page.waitForSelector(".quick-input-widget input");
    await this.page.keyboard.type(title, { delay: 15 });
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** @param column begins at 1, as `line` */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press("Control+G");
    await this.page.waitForSelector(".quick-input-widget input");
    await this.page.keyboard.type(`${line}:${column}`, { delay: 15 });
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** How many names are struck through in the editor, once there are so many. */
  async waitForStruck(count: number): Promise<void> {
    const struck = this.page.locator(".editor-group-container.active .squiggly-inline-deprecated");
    await this.until(async () => (await struck.count()) === count, `${count} are struck through`);
  }

  /** The titles that Ctrl+. offers. */
  async offered(): Promise<string[]> {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    // VS Code drops what it has asked when problems come in meanwhile: then somebody would press again.
    for (let i = 0; i < 8 && (await rows.count()) === 0; i++) {
      await this.page.keyboard.press("Control+.");
      await rows
        .first()
        .waitFor({ timeout: 2000 })
        .catch(() => {});
    }
    return this.page.locator(".action-widget .monaco-list-row.action .title").allInnerTexts();
  }

  /** Clicks on one of those. */
  async click(title: string): Promise<void> {
    const row = this.page.locator(".action-widget .monaco-list-row.action", { hasText: title }).first();
    const { x, y, height } = (await row.boundingBox())!;
    // A plain click: Playwright's own waits for what VS Code lays over the list.
    await this.page.mouse.move(x + 60, y + height / 2, { steps: 4 });
    await this.page.mouse.click(x + 60, y + height / 2);
    await this.page.locator(".action-widget").waitFor({ state: "hidden" });
  }

  /** The status bar's item with a text. */
  status(text: string) {
    return this.page.locator(".statusbar-item", { hasText: text });
  }

  /** The frame that a panel of an extension shows its page in. */
  async panel(): Promise<Frame> {
    for (let i = 0; i < 200; i++) {
      for (const frame of this.page.frames().slice(1)) {
        const titles = await frame
          .locator("h1")
          .count()
          .catch(() => 0);
        if (titles > 0) return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error("no panel came");
  }

  async until(holds: () => Promise<boolean>, what: string): Promise<void> {
    for (let i = 0; i < 300; i++) {
      if (await holds()) return;
      await this.page.waitForTimeout(100);
    }
    await this.picture("failed");
    throw new Error(`It never came that ${what}.`);
  }

  /** Begins to write down what is said of work that takes a while. */
  async watchProgress(): Promise<void> {
    await this.page.evaluate(`
      globalThis.seenProgress = new Set();
      const look = () => {
        for (const shown of document.querySelectorAll(".notification-list-item, .statusbar-item"))
          seenProgress.add(shown.textContent ?? "");
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    `);
  }

  seenProgress(): Promise<string[]> {
    return this.page.evaluate("[...seenProgress]");
  }

  /** @param height of the editors' part; default: the whole window */
  async picture(name: string, height?: number): Promise<void> {
    // Away from what says more under a pointer.
    await this.page.mouse.move(700, 500);
    await this.page.waitForTimeout(300);
    const clip = height === undefined ? undefined : { x: 348, y: 35, width: 852, height };
    await this.page.screenshot({ path: join(this.pictures, `${name}.png`), ...(clip && { clip }) });
  }

  /** Has what is known of the name under the cursor shown, until it says this. */
  async hover(text: string): Promise<void> {
    await this.page.keyboard.press("Control+K");
    await this.page.keyboard.press("Control+I");
    // Each server's answer is added when it comes.
    await this.page.locator(".monaco-hover", { hasText: text }).first().waitFor();
  }
}
