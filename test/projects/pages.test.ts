import { describe, expect, it } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import { makeRepository } from "../run/temporary.js";

/** The new text of each file that changes, and what is left in all of them. */
async function migrated(files: Readonly<Record<string, string>>) {
  const folder = makeRepository(files);
  const { files: results } = await migrateProject([], { cwd: folder, dryRun: true });
  const changed = results.flatMap(({ path, source, code }) => (code === source ? [] : [[path, code]]));
  const left = results.flatMap(({ path, references }) =>
    references.flatMap(({ outcome, line, reason }) =>
      outcome === "migrated" ? [] : [`${path}:${line} ${reason}`],
    ),
  );
  return { changed: Object.fromEntries(changed) as Record<string, string>, left };
}

describe("a client that another script of the page declares", () => {
  it.each([
    ["const docker = window.ddClient;", "docker"],
    ["var docker = window.ddClient;", "docker"],
    ["function getClient() { return window.ddClient; }", "getClient()"],
    ["window.docker = window.ddClient;", "docker"],
    ["window.docker = window.ddClient;", "window.docker"],
    ["docker = ddClient;", "docker"],
    ["const App = { client: window.ddClient };", "App.client"],
    ["class Api { static client = window.ddClient; }", "Api.client"],
  ])("is one in the page, too: %s", async (declared, client) => {
    const { changed, left } = await migrated({
      "ui/index.html": `<script src="js/a.js"></script>\n<b onclick="${client}.toastError('x')"></b>\n`,
      "ui/js/a.js": `${declared}\n`,
    });
    expect(left).toEqual([]);
    expect(changed).toEqual({
      "ui/index.html": `<script src="js/a.js"></script>\n<b onclick="${client}.desktopUI.toast.error('x')"></b>\n`,
    });
  });

  it("is one in the page's other scripts, whatever order they are in, and through each other", async () => {
    const { changed, left } = await migrated({
      "index.html":
        '<script src="a.js"></script><script src="./b.js?v=2" defer></script><script src=c.mjs type=module></script>',
      "a.js": "document.body.onclick = () => docker.toastError('a');\n",
      "b.js": "const docker = window.ddClient;\n",
      "c.mjs":
        "const { docker: its } = globalThis; // no constant is a member of the window\nits.toastSuccess('c');\n",
    });
    expect(left).toEqual([]);
    expect(changed).toEqual({ "a.js": "document.body.onclick = () => docker.desktopUI.toast.error('a');\n" });
  });

  it.each([
    ["another gives it something else", { "b.js": "docker = other;\n" }, '<script src="b.js"></script>'],
    ["another is not there", {}, '<script src="b.js"></script>'],
    ["another is on a server", {}, '<script src="https://example.com/b.js"></script>'],
    ["a URL may lead somewhere else", { "b.js": "go();\n" }, '<script src="/b.js"></script>'],
    ["another runs more", { "b.js": "import 'more';\n" }, '<script src="b.js"></script>'],
  ])("may be something else, which is reported, where %s", async (_, more, script) => {
    const { changed, left } = await migrated({
      "index.html": `<script src="a.js"></script>${script}\n<b onclick="docker.toastError('x')"></b>\n`,
      "a.js": "var docker = window.ddClient;\n",
      ...more,
    });
    expect(changed).toEqual({});
    expect(left).toEqual(["index.html:2 unknown-receiver"]);
  });

  it("is reported where several scripts fill one object", async () => {
    const { changed, left } = await migrated({
      "index.html": `<script src="a.js"></script><script src="b.js"></script>
<b onclick="App.client.toastError('a')"></b>
<b onclick="App.notify('b')"></b>
`,
      "a.js": "(() => {\n  window.App = window.App || {};\n  App.client = window.ddClient;\n})();\n",
      "b.js": "var App = App || {};\nApp.notify = (text) => App.client.toastError(text);\n",
    });
    expect(changed).toEqual({});
    expect(left).toEqual(["b.js:2 unknown-receiver", "index.html:2 unknown-receiver"]);
  });

  it("can't be something else where it is a constant", async () => {
    const { left } = await migrated({
      "index.html": `<script src="a.js"></script><script src="https://example.com/b.js"></script>
<b onclick="docker.toastError('x')"></b>
`,
      "a.js": "const docker = window.ddClient;\n",
    });
    expect(left).toEqual([]);
  });

  it("may be something else in a script that another page runs without it", async () => {
    const { changed, left } = await migrated({
      "one.html": '<script src="a.js"></script><script src="b.js"></script>',
      "other.html": '<script src="b.js"></script>',
      "a.js": "const docker = window.ddClient;\n",
      "b.js": "docker.toastError('x');\n",
    });
    expect(changed).toEqual({});
    expect(left).toEqual(["b.js:1 unknown-receiver"]);
  });

  it("may be something else where a URL begins at the top of a server", async () => {
    const { changed, left } = await migrated({
      "ui/index.html": `<script src="/ui/a.js"></script><b onclick="docker.toastError('x')"></b>`,
      "ui/a.js": "const docker = window.ddClient;\n",
    });
    expect(changed).toEqual({});
    expect(left).toEqual(["ui/index.html:1 unknown-receiver"]);
  });

  it("is reported in what is built into a page", async () => {
    const { changed, left } = await migrated({
      "index.html": `<script>window.docker = window.ddClient;</script><script type="module" src="/src/main.jsx"></script>`,
      "src/main.jsx": "import { App } from './App';\nshow(<App />);\n",
      "src/App.jsx": "export const App = () => <b onClick={() => window.docker.toastError('x')} />;\n",
      "src/Other.jsx": "export const Other = () => <b onClick={() => window.toaster.toastError('x')} />;\n",
    });
    expect(changed).toEqual({});
    expect(left).toEqual(["src/App.jsx:1 unknown-receiver"]);
  });

  it("is none of a module's names", async () => {
    const { changed, left } = await migrated({
      "index.html": `<script src="a.js" type="module"></script><b onclick="docker.toastError('x')"></b>`,
      "a.js": "const docker = window.ddClient;\ndocker.toastError('a');\n",
    });
    expect(left).toEqual([]);
    expect(Object.keys(changed)).toEqual(["a.js"]);
  });
});

const wrapper = "function run(cmd) { return ddClient.execHostCmd(cmd); }\n";
const lifted = "function run(cmd, args) { return ddClient.extension.host.cli.exec(cmd, args); }\n";

describe("a function that another script of the page calls", () => {
  it("changes together with its calls in scripts and handlers of all its pages", async () => {
    const { changed, left } = await migrated({
      "ui/a.html": `<script src="../js/run.js"></script><b onclick="run('ls -a')"></b>`,
      "ui/b.html": `<script src="../js/run.js"></script><script src="b.js"></script>`,
      "ui/b.js": "run('docker ps');\n",
      "js/run.js": wrapper,
      "other.js": "export const run = () => 1;\n",
    });
    expect(left).toEqual([]);
    expect(changed).toEqual({
      "js/run.js": lifted,
      "ui/a.html": `<script src="../js/run.js"></script><b onclick="run('ls', ['-a'])"></b>`,
      "ui/b.js": "run('docker', ['ps']);\n",
    });
  });

  it("changes together with its calls in files that its own page loads", async () => {
    const { changed, left } = await migrated({
      "a.html": `<script>${wrapper}</script><script src="a.js" defer></script><b onclick="run('ls -a')"></b>`,
      "a.js": "run('docker ps');\n",
    });
    expect(left).toEqual([]);
    expect(Object.keys(changed).sort()).toEqual(["a.html", "a.js"]);
  });

  it("has nothing to do with what other pages have by its name", async () => {
    const { changed, left } = await migrated({
      "a.html": `<script>${wrapper}</script><script src="a.js"></script><b onclick="run('ls -a')"></b>`,
      "b.html": "<script src='run.js'></script><b onclick='run(1)'>run or exec</b>",
      "a.js": "run('docker ps');\n",
      "run.js": "function run() {}\n",
      "exec.js": "function exec(cmd) { return ddClient.execHostCmd(cmd); }\nexec('ls -a');\n",
    });
    expect(left).toEqual([]);
    expect(Object.keys(changed).sort()).toEqual(["a.html", "a.js", "exec.js"]);
  });

  it("is none where its page runs it as a module", async () => {
    const { changed, left } = await migrated({
      "a.html": `<script type="module" src="run.js"></script><b onclick="run('ls -a')"></b>`,
      "run.js": `${wrapper}run("docker ps");\n`,
    });
    expect(left).toEqual([]);
    expect(changed).toEqual({ "run.js": `${lifted}run("docker", ["ps"]);\n` });
  });

  const page = (more: string) => ({
    "a.html": `<script src="run.js"></script>${more}<b onclick="run('ls -a')"></b>`,
  });
  it.each([
    ["is loaded from a server", page('<script src="https://example.com/b.js"></script>')],
    ["is not there", page('<script src="b.js"></script>')],
    ["runs more", { ...page('<script src="b.js"></script>'), "b.js": "import './c.js';\n" }],
    [
      "has a function of the same name",
      { ...page('<script src="b.js"></script>'), "b.js": "function run() {}\n" },
    ],
    ["sets it", { ...page('<script src="b.js"></script>'), "b.js": "run = other;\n" }],
    ["reaches it by the window", { ...page('<script src="b.js"></script>'), "b.js": "window.run('ls');\n" }],
    [
      "writes markup that calls it",
      { ...page('<script src="b.js"></script>'), "b.js": "a.innerHTML = `<b onclick=\"run('ls')\">`;\n" },
    ],
    ["can't be parsed", { ...page('<script src="b.js"></script>'), "b.js": "run('ls'\n" }],
    [
      "another page runs without it",
      {
        ...page('<script src="b.js"></script>'),
        "b.js": "run('ls');\n",
        "c.html": '<script src="b.js"></script>',
      },
    ],
    [
      "is in a text of its own file",
      { ...page(""), "run.js": `${wrapper}a.innerHTML = "<b onclick='run(1)'>";\n` },
    ],
    ["has a page that sets where URLs lead", page('<base href="/x/">')],
  ])("stays as it is where a script %s", async (_, files) => {
    const { changed, left } = await migrated({ "run.js": wrapper, ...files });
    expect(changed).toEqual({});
    expect(left).toEqual(["run.js:1 dynamic-command"]);
  });
});
