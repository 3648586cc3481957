import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { chromium } from "../browser/chromium.js";
import { otherFixtures } from "../fixtures/load.js";
import { bundle } from "./pages/bundle.js";
import { Visitor } from "./pages/visit.js";

// Svelte 5, which compiles these, knows no handlers that are texts; Svelte 4 did.
const shown = otherFixtures.filter(
  ({ path, name }) => /\.(?:html|vue|svelte)$/.test(path) && name !== "handlers-of-the-page",
);

/** A page that is the fixture, or shows it. */
async function pageOf(path: string, text: string): Promise<string> {
  if (path.endsWith(".html")) return text;
  const script = await bundle(path.endsWith(".vue") ? showVue : showSvelte, { path, text });
  return `<!doctype html><body><div id="app"></div><script>${script.replaceAll("</script", "<\\/script")}</script></body>`;
}

const showVue = `
import { createApp } from "vue";
import component from "component";
const app = createApp(component, { id: "p" });
app.config.errorHandler = (error) => globalThis.happened.push("Vue: " + error.message);
app.mount("#app");`;

const showSvelte = `
import { mount } from "svelte";
import component from "component";
mount(component, { target: document.querySelector("#app"), props: { id: "p" } });`;

// The gate installs a Chromium and says so: there nothing is skipped.
describe.skipIf(!chromium && !process.env.REQUIRE_CHROMIUM)("pages and components in a browser", () => {
  let visitor: Visitor;
  let asked = 0;
  beforeAll(async () => {
    visitor = await Visitor.start();
  }, 60_000);
  afterAll(() => visitor?.close());

  test.each(shown.map(({ topic, path, ...rest }) => [`${topic}/${path}`, { path, ...rest }] as const))(
    "%s does the same before and after",
    async (_, { path, input, options }) => {
      const { code, references } = migrate(input, options);
      const isDone = references.every(({ outcome }) => outcome === "migrated");
      const visit = async (text: string, onlyV1: boolean) => visitor.visit(await pageOf(path, text), onlyV1);
      // Where nothing was left, nothing may need the old members.
      const [before, after] = await Promise.all([visit(input, false), visit(code, isDone)]);
      expect(after).toEqual(before);
      const calls = before.filter((one) => !/^(?:use|"error|"rejected|Vue:)/.test(one)).length;
      if (isDone) expect(calls).toBeGreaterThan(0);
      asked += calls;
    },
  );

  test("they ask a lot", () => {
    expect(shown.length).toBeGreaterThan(12);
    expect(asked).toBeGreaterThan(60);
  });
});
