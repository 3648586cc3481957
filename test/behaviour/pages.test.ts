import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import { migrate } from "../../transforms/migrate.js";
import { chromium } from "../browser/chromium.js";
import { otherFixtures } from "../fixtures/load.js";
import { makeRepository } from "../run/temporary.js";
import { share } from "../share.js";
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

/** Pages, each with the files that it runs. */
const projects: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "names that others declare": {
    "index.html": `<!doctype html><script src="a.js"></script>
<button onclick="docker.toastError('a')"></button><button onclick="getClient().navigateToImages()"></button>
<button onclick="run('docker ps -a')"></button><script src="b.js"></script>`,
    "a.js": `const docker = window.ddClient;
function getClient() { return docker; }
function run(command) { return docker.execHostCmd(command); }
`,
    "b.js": "run('docker version'); docker.openExternal('https://example.com');\n",
  },
  "members of the window": {
    "index.html": `<!doctype html><script src="a.js"></script>
<button onclick="docker.toastError('a')"></button><button onclick="App.list()"></button>
<script>window.docker.backend.execInVMExtension("/tool a"); App.docker.listImages();</script>`,
    "a.js": `window.docker = window.ddClient;
App = { docker: ddClient, list() { return this.docker.listContainers(); } };
`,
  },
  "objects that several fill": {
    "index.html": `<!doctype html><script src="a.js"></script><script src="b.js"></script>
<button onclick="App.notify('a')"></button><button onclick="App.docker.toastError('b')"></button>`,
    "a.js": `(() => {
  window.App = window.App || {};
  App.docker = window.ddClient;
})();
var docker = window.ddClient;
`,
    "b.js": `var App = App || {};
App.notify = (text) => App.docker.toastWarning(text);
docker.listImages();
`,
  },
};

/** A page with the scripts in it that it loads. */
function inOne(files: Readonly<Record<string, string>>): string {
  return files["index.html"]!.replace(
    /<script src="([^"]*)"><\/script>/g,
    (_, path: string) => `<script>${files[path]}</script>`,
  );
}

// The gate installs a Chromium and says so: there nothing is skipped.
describe.skipIf(!chromium && !process.env.REQUIRE_CHROMIUM)("pages and components in a browser", () => {
  let visitor: Visitor;
  let asked = 0;
  beforeAll(async () => {
    visitor = await Visitor.start();
  }, 60_000);
  afterAll(() => visitor?.close());

  test.each(
    share(shown, 2).map(({ topic, path, ...rest }) => [`${topic}/${path}`, { path, ...rest }] as const),
  )("%s does the same before and after", async (_, { path, input, options }) => {
    const { code, references } = migrate(input, options);
    const isDone = references.every(({ outcome }) => outcome === "migrated");
    const visit = async (text: string, onlyV1: boolean) => visitor.visit(await pageOf(path, text), onlyV1);
    // Where nothing was left, nothing may need the old members.
    const [before, after] = await Promise.all([visit(input, false), visit(code, isDone)]);
    expect(after).toEqual(before);
    const calls = before.filter((one) => !/^(?:use|"error|"rejected|Vue:)/.test(one)).length;
    if (isDone) expect(calls).toBeGreaterThan(0);
    asked += calls;
  });

  test.each(Object.entries(projects))("a page with %s does the same before and after", async (_, files) => {
    const { files: results } = await migrateProject([], { cwd: makeRepository(files), dryRun: true });
    const made = Object.fromEntries(results.map(({ path, code }) => [path, code!]));
    const isDone = results.every(({ references }) =>
      references.every(({ outcome }) => outcome === "migrated"),
    );
    expect(Object.keys(made).length).toBeGreaterThan(1);
    const [before, after] = await Promise.all([
      visitor.visit(inOne(files), false),
      visitor.visit(inOne({ ...files, ...made }), isDone),
    ]);
    expect(after).toEqual(before);
    expect(before.length).toBeGreaterThan(2);
    asked += before.length;
  });

  test("they ask a lot", () => {
    expect(shown.length).toBeGreaterThan(12);
    expect(asked).toBeGreaterThan(40);
  });
});
