import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, type BrowserContext, chromium as chromiumOf, type Page } from "playwright-core";
import { createServer } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examples } from "../../site/examples.js";
import { findBarriers } from "../browser/axe.js";
import { chromium } from "../browser/chromium.js";
import { makeFolder } from "../run/temporary.js";
import { buildSite } from "./build-site.js";
import { type Site, serve } from "./serve.js";

const folder = makeFolder({});
/** For all that is loaded at a first visit, and kept for when there is no network, in bytes as they are sent. */
const budget = 400_000;

beforeAll(() => buildSite(folder), 60_000);

describe("what is built", () => {
  const files = () =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort();
  const kept = (name: string): string[] => {
    const text = readFileSync(join(folder, "offline.js"), "utf8");
    return JSON.parse(new RegExp(`^const ${name} = (.*);$`, "m").exec(text)![1]!);
  };

  test("is small, all of it that comes at a first visit", () => {
    const first = [...kept("files"), "offline.js"];
    const bytes = first.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    expect(bytes).toBeGreaterThan(150_000);
    expect(bytes).toBeLessThan(budget);
  });

  test("is kept for when there is no network, but for what is loaded when a language is met", () => {
    expect([...kept("files"), ...kept("later"), "offline.js"].sort()).toEqual(files());
    for (const file of kept("later")) expect(file).toMatch(/^assets\/language-/);
    // What migrates needs nothing of that to begin with.
    const worker = readFileSync(join(folder, kept("files").find((file) => /worker-/.test(file))!), "utf8");
    expect(worker.match(/import\(["'`]\.\/language-/g)).toHaveLength(5);
    expect(worker.slice(0, 300)).not.toMatch(/^import\b/);
  });
});

// The gate installs a Chromium and says so: there nothing is skipped.
describe.skipIf(!chromium && !process.env.REQUIRE_CHROMIUM)("the site in a browser", () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    site = await serve(folder);
    // Names of other hosts lead nowhere, whatever the page does.
    const rules = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost";
    browser = await chromiumOf.launch({
      executablePath: chromium!,
      args: ["--no-sandbox", "--disable-gpu", rules],
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  type ContextOptions = NonNullable<Parameters<Browser["newContext"]>[0]>;

  /** What asks for anything that isn't the site's, or is refused by the page's policy, fails. */
  async function enter(
    options: ContextOptions = {},
    path = "",
    { url } = site,
  ): Promise<{ page: Page; context: BrowserContext; wrong: string[] }> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      serviceWorkers: "block",
      ...options,
    });
    const wrong: string[] = [];
    await context.route("**", (route) => {
      const asked = route.request().url();
      if (!asked.startsWith(url) || asked.includes("?")) wrong.push(asked);
      return route.continue();
    });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (!/^Service Worker registration blocked by/.test(message.text())) wrong.push(message.text());
    });
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("dialog", (dialog) => {
      wrong.push(dialog.message());
      return dialog.dismiss();
    });
    await page.goto(url + path);
    return { page, context, wrong };
  }

  const source = (page: Page) => page.getByRole("textbox", { name: "Your code" });
  const says = (page: Page, text: string) => page.locator("#summary", { hasText: text }).waitFor();

  /** The part of the code that is selected. */
  const selected =
    "((field) => field.value.slice(field.selectionStart, field.selectionEnd))(document.activeElement)";

  /** The page's policy lets nobody wait for an expression in the page itself. */
  const until = (page: Page, expression: string) =>
    expect.poll(() => page.evaluate(expression), { timeout: 20_000 }).toBe(true);

  test("migrates the code that it opens with, then what is typed", async () => {
    const { page, context, wrong } = await enter();
    await says(page, "3 uses of the old client API: 3 migrated.");
    await source(page).fill("");
    await says(page, "There is no code yet.");
    await source(page).pressSequentially('window.ddClient.toastError("no");');
    await says(page, "1 use of the old client API: 1 migrated.");
    expect((await page.locator("#diff ins").innerText()).trim()).toBe(
      '+window.ddClient.desktopUI.toast.error("no");',
    );
    expect((await page.locator("#diff del").innerText()).trim()).toBe('-window.ddClient.toastError("no");');
    await page.getByLabel("all of it").check();
    expect(await page.locator("#code").innerText()).toBe('window.ddClient.desktopUI.toast.error("no");');
    expect(await page.locator("#diff").isVisible()).toBe(false);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test("says why something is left, leads to its page, and still has the code after going back", async () => {
    const { page, context, wrong } = await enter();
    const code =
      'async function f() {\n  return (await window.ddClient.execHostCmd("ls | grep a")).stdout.split("\\n");\n}\n';
    await source(page).fill(code);
    await says(page, "1 use of the old client API: 1 left.");
    const use = page.getByRole("article");
    expect(await use.getByLabel("Suggestion").innerText()).toContain('cli.exec("ls"');
    await use.getByRole("button", { name: "2:17" }).click();
    expect(await page.evaluate(selected)).toBe("execHostCmd");
    await use.getByRole("link", { name: "shell-operator" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("shell-operator");
    await page.goBack();
    await says(page, "1 use of the old client API: 1 left.");
    expect(await source(page).inputValue()).toBe(code);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test("has the options of the command line", async () => {
    const { page, context } = await enter();
    await source(page).fill(
      'export {};\ndeclare const c: string;\nwindow.ddClient.execHostCmd(c);\nwindow.ddClient.toastError("no");\n',
    );
    await says(page, "2 uses of the old client API: 1 migrated, 1 left (--unsafe would rewrite 1).");
    const code = () => page.locator("#code").textContent();
    await page.getByLabel("--todo").check();
    await page.locator("#diff ins", { hasText: "TODO(ddclient-migrate)" }).first().waitFor();
    await page.getByLabel("--unsafe").check();
    await says(page, "2 uses of the old client API: 2 migrated.");
    expect(await code()).toContain("host!.cli.exec(c, [])");
    await page.getByLabel("--client import").check();
    await page.locator("#diff ins", { hasText: "import { createDockerDesktopClient }" }).waitFor();
    expect(await code()).not.toContain("window.ddClient");
    await context.close();
  });

  test("says where code can't be parsed", async () => {
    const { page, context } = await enter();
    await source(page).fill("const ok = 1;\nconst a = (;\nwindow.ddClient;\n");
    await says(page, "Left alone, since it can't be parsed (line 2)");
    expect(await page.locator("#uses mark").innerText()).toBe(";");
    expect(await page.locator("#diff").innerText()).toBe("Nothing changes.");
    await context.close();
  });

  test("has examples", async () => {
    const { page, context } = await enter();
    const folder = join(import.meta.dirname, "../../examples/legacy-extension/ui");
    for (const { path } of examples) {
      await page.getByLabel("Example").selectOption(path);
      const text = readFileSync(join(folder, path), "utf8");
      await expect.poll(() => source(page).inputValue()).toBe(text);
      await page.locator("#file", { hasText: `code${path.slice(path.lastIndexOf("."))}` }).waitFor();
      await page.locator("#summary", { hasText: /^(?!3 uses).* of the old client API/ }).waitFor();
    }
    for (const label of ["HTML", "Vue", "Svelte", "Markdown"]) {
      await page.getByLabel("Example").selectOption({ label });
      const kind = page.getByLabel("Language").locator("option:checked");
      await expect.poll(() => kind.textContent()).toBe(label);
      await page
        .locator("#summary", { hasText: /^[12] uses? of the old client API: \d migrated\.$/ })
        .waitFor();
    }
    await page.getByLabel("Example").selectOption("");
    await says(page, "3 uses of the old client API: 3 migrated.");
    await context.close();
  });

  test("reads other languages, each by what is loaded when it is chosen, and then kept", async () => {
    const { page, context } = await enter({ serviceWorkers: "allow" });
    await page.evaluate("navigator.serviceWorker.ready");
    await until(page, "navigator.serviceWorker.controller !== null");
    const tries = [
      ["html", `<a onclick="window.ddClient.toastError(&quot;no&quot;)">x</a>`],
      ["vue", `<template><a onclick="window.ddClient.toastError('no')">x</a></template>`],
      ["svelte", "<a onclick={() => window.ddClient.toastError('no')}>x</a>"],
      ["md", "```js\nddClient.toastError('no');\n```"],
      ["mdx", "export const f = () => window.ddClient.toastError('no');"],
    ] as const;
    const before = site.log.length;
    const loaded = () => site.log.slice(before).filter((line) => line.includes("/language-")).length;
    const tryAll = async () => {
      for (const [kind, code] of tries) {
        await source(page).fill("");
        await page.getByLabel("Language").selectOption(kind);
        await says(page, "There is no code yet.");
        await source(page).fill(code);
        await says(page, "1 use of the old client API: 1 migrated.");
        expect(await page.locator("#diff ins").innerText()).toContain("desktopUI.toast.error");
      }
    };
    await tryAll();
    const count = loaded();
    expect(count).toBeGreaterThanOrEqual(5);
    await context.setOffline(true);
    await page.reload();
    await page.locator("#summary", { hasNotText: "One moment" }).waitFor();
    await tryAll();
    expect(loaded()).toBe(count);
    await context.close();
  });

  test("says so when a language isn't there and can't be had", async () => {
    const { page, context } = await enter({ serviceWorkers: "allow" });
    await page.evaluate("navigator.serviceWorker.ready");
    await until(page, "navigator.serviceWorker.controller !== null");
    await context.setOffline(true);
    await page.getByLabel("Language").selectOption("md");
    await says(page, "What reads Markdown can't be loaded. Are you online?");
    // Nothing is left of what became of the code before.
    for (const id of ["diff", "uses", "code"])
      expect(await page.locator(`#${id}`).textContent(), id).toBe("");
    await page.getByRole("button", { name: "Copy the code" }).click();
    await page.getByText("There is no code to copy.").waitFor();
    await context.setOffline(false);
    await page.getByLabel("Language").selectOption("ts");
    await says(page, "3 uses of the old client API: 3 migrated.");
    await page.getByLabel("Language").selectOption("md");
    await says(page, "Nothing here uses the old client API.");
    await context.close();
  });

  test("hands code on in a link, in what browsers keep to themselves", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page, context, wrong } = await enter({ permissions });
    const code = "const secret = window.ddClient.listContainers(); // ☃\n";
    await source(page).fill(code);
    await page.getByLabel("Language").selectOption("tsx");
    await page.getByLabel("--todo").check();
    await says(page, "1 use of the old client API: 1 migrated.");
    await page.getByRole("button", { name: "Copy a link to it" }).click();
    await page.getByText("The link is copied.").waitFor();
    const link = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(link).toMatch(new RegExp(`^${site.url}#z1-[\\w-]+$`));
    await page.getByRole("button", { name: "Copy the code" }).click();
    await page.getByText("The code is copied.").waitFor();
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(copied).toBe("const secret = window.ddClient.docker.listContainers(); // ☃\n");
    expect(wrong).toEqual([]);

    const other = await enter({}, link.slice(site.url.length));
    await says(other.page, "1 use of the old client API: 1 migrated.");
    expect(await source(other.page).inputValue()).toBe(code);
    expect(await other.page.getByLabel("Language").inputValue()).toBe("tsx");
    expect(await other.page.getByLabel("--todo").isChecked()).toBe(true);
    expect(other.wrong).toEqual([]);
    // Once it is edited, the page's address doesn't say any more that it is what the link brings.
    await source(other.page).fill("changed();");
    await other.page.waitForURL(site.url);
    await Promise.all([context.close(), other.context.close()]);
    expect(site.log.join("\n")).not.toMatch(/z1-|secret/);
  });

  test("makes a link where a browser wants its address to stay, and says so where it can't be had", async () => {
    const { page, context, wrong } = await enter({ permissions: ["clipboard-read", "clipboard-write"] });
    await says(page, "3 uses");
    await page.evaluate(
      "void (history.replaceState = () => { throw new DOMException('no', 'SecurityError'); })",
    );
    await page.getByRole("button", { name: "Copy a link to it" }).click();
    await page.getByText("The link is copied.").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(/#z1-/);
    await page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))");
    await page.getByRole("button", { name: "Copy a link to it" }).click();
    await page.getByText("Your browser lets no link be copied, nor be the address of this page.").waitFor();
    expect(page.url()).toBe(site.url);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test("knows the places of code with CRLF that a link brings", async () => {
    const code = "one();\r\ntwo();\r\nddClient.execHostCmd('a | b');\r\n";
    const bytes = Buffer.from(JSON.stringify({ code, kind: "js" })).toString("base64url");
    const { page, context } = await enter({}, `#p1-${bytes}`);
    await says(page, "1 use of the old client API: 1 left.");
    await page.getByRole("article").getByRole("button", { name: "3:1" }).click();
    expect(await page.evaluate(selected)).toBe("execHostCmd");
    await context.close();
  });

  test("takes one link after the other in the same window, and goes back with what was changed", async () => {
    const link = (code: string) =>
      `#p1-${Buffer.from(JSON.stringify({ code, kind: "js" })).toString("base64url")}`;
    const { page, context } = await enter({}, link("ddClient.toastError('one');"));
    await says(page, "1 use of the old client API: 1 migrated.");
    await source(page).fill("ddClient.toastError('one');\nddClient.toastError('changed');");
    await says(page, "2 uses of the old client API: 2 migrated.");
    await until(page, "history.state.code.includes('changed')");
    await page.evaluate(`location.hash = ${JSON.stringify(link("three();"))}`);
    await says(page, "Nothing here uses the old client API.");
    expect(await source(page).inputValue()).toBe("three();");
    await page.goBack();
    await says(page, "2 uses of the old client API: 2 migrated.");
    await page.goForward();
    await says(page, "Nothing here uses the old client API.");
    await context.close();
  });

  test.each([
    ["broken", "#z1-AAAA", /broken/],
    ["huge", `#z1-${"A".repeat(300_000)}`, /broken/],
    ["of another kind", "#<img src=x onerror=alert(1)>", /^$/],
  ])("does no harm by a link that is %s", async (_, fragment, said) => {
    const { page, context, wrong } = await enter({}, fragment);
    await says(page, "3 uses of the old client API: 3 migrated.");
    expect(await page.locator("#said").textContent()).toMatch(said);
    expect(await page.locator("img").count()).toBe(0);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test("shows code as text, whatever a link brings", async () => {
    const evil = '</textarea></pre><img src=x onerror="alert(1)"><script>alert(1)</script>';
    const code = `window.ddClient.toastError(\`${evil}\`);\nwindow.ddClient.execHostCmd(\`${evil} | x\`);\n`;
    const bytes = Buffer.from(JSON.stringify({ code, kind: "js" })).toString("base64url");
    const { page, context, wrong } = await enter({}, `#p1-${bytes}`);
    await says(page, "2 uses of the old client API");
    expect(await page.locator("#diff").innerText()).toContain(evil);
    expect(await page.locator("img, main script").count()).toBe(0);
    // The page takes no markup but its own, and loads no script but its own.
    const attempts = await page.evaluate<string[]>(`[
      () => document.body.append(Object.assign(document.createElement("script"), { src: "//example.com/a.js" })),
      () => { document.querySelector("h1").innerHTML = "<b>" },
      () => new Worker("//example.com/a.js"),
    ].map((attempt) => { try { attempt(); return "done"; } catch (error) { return error.name; } })`);
    expect(attempts).toEqual(["TypeError", "TypeError", "TypeError"]);
    expect(wrong.filter((text) => !/Trusted|trusted|Content Security Policy/.test(text))).toEqual([]);
    await context.close();
  });

  test("works without a network, after one visit", async () => {
    const own = await serve(folder);
    const { page, context } = await enter({ serviceWorkers: "allow" }, "", own);
    await page.evaluate("navigator.serviceWorker.ready");
    await until(page, "navigator.serviceWorker.controller !== null");
    await context.setOffline(true);
    own.close();
    await page.reload();
    await says(page, "3 uses of the old client API: 3 migrated.");
    await page.getByLabel("Example").selectOption("public/legacy.js");
    await page.locator("#summary", { hasText: /^\d\d/ }).waitFor();
    await page.getByRole("link", { name: "Members" }).click();
    await page.getByRole("link", { name: "execHostCmd" }).first().click();
    await page.getByRole("link", { name: "Try this one" }).click();
    await says(page, "1 use of the old client API: 1 migrated.");
    await page.goto(`${own.url}guide/`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("ddclient-migrate");
    await context.close();
    // Nothing that isn't there was asked for, and nothing was handed over, in all of the visits.
    expect([...own.log, ...site.log].filter((line) => !/^GET \/sites\/demo\/[^?]* 200$/.test(line))).toEqual(
      [],
    );
  });

  test("is served while it is being worked on, too", async () => {
    const server = await createServer({
      configFile: join(import.meta.dirname, "../../site/vite.config.ts"),
      cacheDir: makeFolder(),
      logLevel: "silent",
      server: { port: 0, host: "localhost" },
    });
    await server.listen();
    const page = await browser.newPage();
    await page.goto(server.resolvedUrls!.local[0]!);
    await says(page, "3 uses of the old client API: 3 migrated.");
    await page.getByRole("link", { name: "Reasons" }).click();
    await page.getByRole("link", { name: "linked" }).first().click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("linked");
    await page.close();
    await server.close();
  });

  test("can be used by keys alone", async () => {
    const { page, context } = await enter();
    await says(page, "3 uses");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await until(page, "document.activeElement.id === 'main'");
    const stops: string[] = [];
    for (let n = 0; n < 14; n++) {
      await page.keyboard.press("Tab");
      stops.push(
        await page.evaluate(
          "document.activeElement.id || document.activeElement.name || document.activeElement.className || document.activeElement.tagName",
        ),
      );
    }
    // The field lets go of the focus: Tab is no character in it.
    expect(stops.slice(0, 10)).toEqual([
      ...["kind", "example", "unsafe", "todo", "import", "share", "source", "view", "copy", "PRE"],
    ]);
    expect(stops[10]).toBe("place");
    expect(await source(page).inputValue()).not.toContain("\t");
    await context.close();
  });

  test("says without JavaScript what it would take, and has all other pages", async () => {
    const { page, context } = await enter({ javaScriptEnabled: false });
    expect(await page.locator("noscript").textContent()).toContain("which takes JavaScript");
    await page.getByRole("link", { name: "Reasons" }).click();
    await page.getByRole("link", { name: "linked" }).first().click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("linked");
    await context.close();
  });

  const pages = ["", "guide/options.html", "members/execHostCmd.html"];
  const wide = ["guide/index.html", "members/index.html", "reasons/index.html", "guide/bulk/scale.html"];

  test.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["on a phone", { viewport: { width: 320, height: 700 } }],
  ] as const)(
    "is for everybody: %s",
    async (_, options) => {
      const { page, context } = await enter({ ...options, bypassCSP: true, reducedMotion: "reduce" });
      const fits = "document.documentElement.scrollWidth <= innerWidth";
      // What fits on a phone fits elsewhere.
      for (const path of "viewport" in options ? wide : []) {
        await page.goto(site.url + path);
        expect(await page.evaluate(fits), path).toBe(true);
      }
      for (const path of pages) {
        await page.goto(site.url + path);
        if (path === "") {
          await says(page, "3 uses");
          await page.getByLabel("Example").selectOption("src/services/diagnostics.ts");
          await page.locator("#summary", { hasText: "left" }).waitFor();
        }
        expect(await page.evaluate(fits), path).toBe(true);
        expect(await page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")).toBe("auto");
        expect(await findBarriers(page), path).toEqual([]);
      }
      await context.close();
    },
    60_000,
  );
});
