import { describe, expect, it } from "vitest";
import { findMentions } from "../../run/find/other-languages.js";
import { migrateProject } from "../../run/migrate-project.js";
import type { ProjectOptions } from "../../run/project-options.js";
import { addFiles, makeFolder, makeLink, makeRepository } from "./temporary.js";

const shown = (path: string, text: string) =>
  findMentions(path, text).map(({ line, api }) => `${line} ${api}`);

const html = (code: string) => `<script>${code}</script>`;

describe("findMentions", () => {
  it.each([
    ["index.html", `<button onclick="window.ddClient.toastError('x > y')">No</button>`, ["1 toastError"]],
    ["index.htm", "<a\n  href='#' onclick='ddClient.openExternal(this.href)'>Go</a>", ["2 openExternal"]],
    ["a.html", html("ddClient\n  .listImages()"), ["2 listImages"]],
    [
      "a.html",
      html('window["ddClient"]["listImages"](); (window as any).ddClient?.listContainers()'),
      ["1 listImages", "1 listContainers"],
    ],
    [
      "a.html",
      html('ddClient.backend("x").execInVMExtension("ls"); ddClient.backend?.get("/"); f(ddClient.backend)'),
      ["1 backend.execInVMExtension", "1 backend.get", "1 backend"],
    ],
    [
      "a.html",
      html("const { toastError, listImages: images } = window.ddClient;"),
      ["1 toastError", "1 listImages"],
    ],
    ["a.html", html("useClient().execHostCmd(`ls`)"), ["1 execHostCmd"]],
    ["a.html", "<SCRIPT type=module>\nddClient.listImages()\n</SCRIPT>", ["2 listImages"]],
    ["a.html", html("ddClient.listImages()").replace("</script>", ""), ["1 listImages"]],
    [
      "A.vue",
      "<template>\n<b @click=\"ddClient.toastError('a')\">{{ ddClient.listImages() }}</b>\n</template>",
      ["2 toastError", "2 listImages"],
    ],
    [
      "A.svelte",
      "<b on:click={() => a > b && ddClient.toastError('a')}>{#each ddClient.listImages() as i}{/each}</b>",
      ["1 toastError", "1 listImages"],
    ],
    ["a.astro", "---\nconst images = ddClient.listImages();\n---\n<p>{images}</p>", ["2 listImages"]],
    [
      "a.mdx",
      "import x from 'x'\nexport const images = ddClient.listImages()\n\n# {ddClient.listContainers()}",
      ["2 listImages", "4 listContainers"],
    ],
    ["a.ejs", "<p><%= ddClient.listImages() %></p>", ["1 listImages"]],
  ])("finds in %s what code names: %s", (path, text, expected) => {
    expect(shown(path, text)).toEqual(expected);
  });

  it.each([
    ["a.html", "<p>Call <code>ddClient.listImages()</code> or {ddClient.listImages()}</p>"],
    ["a.html", "<!-- <b onclick='ddClient.listImages()'> --><!-- ddClient.listImages()"],
    ["a.html", html("// ddClient.listImages()\n/* ddClient.listImages() */\n/* execHostCmd")],
    ["a.html", "<style>a { content: 'ddClient.listImages()' }</style>"],
    [
      "a.html",
      html(
        "ddClient.docker.listImages(); ddClient.desktopUI.toast.error('x'); ddClient.extension.vm.cli.exec('x', [])",
      ),
    ],
    ["a.html", html("docker.listImages(); myddClient.listImages(); ddClientele.listImages()")],
    ["a.html", html("const { docker: { listImages } } = ddClient; const { listContainers } = docker;")],
    ["a.html", html("const { listImages } = window.ddClient.docker;")],
    ["A.vue", "<template>ddClient.listImages()</template>"],
    [
      "a.mdx",
      "---\ntitle: ddClient.listImages()\n---\n\n```js\nddClient.listImages() + {ddClient.listImages()}\n```\n\nCall `{ddClient.listImages()}` first.",
    ],
  ])("finds nothing in %s: %s", (path, text) => {
    expect(shown(path, text)).toEqual([]);
  });

  it("says where, and what replaces it", () => {
    expect(findMentions("a.html", `<i>\r\n</i>${html("ddClient.backend.execInContainer(a, b)")}`)).toEqual([
      { path: "a.html", api: "backend.execInContainer", line: 2, column: 22, replacement: "docker.cli.exec" },
    ]);
  });

  it.each([
    "<a ",
    '<a "',
    "<script ",
    "{",
    "{{<",
    "<!--",
    "```",
    "`",
    "/*",
    "<%",
    "ddClient.",
    "{ddClient[",
    "const { toastError ",
    "<script>/*",
    "---\n",
  ])(
    "takes its time from the length of a text, not more: %j",
    (part) => {
      for (const path of ["a.html", "a.vue", "a.mdx"]) findMentions(path, part.repeat(200_000 / part.length));
    },
    5_000,
  );
});

const page = `<button onclick="window.ddClient.toastError('no')">No</button>\n`;
const code = "export const one = 1;\n";

async function run(folder: string, paths: readonly string[] = [], options: ProjectOptions = {}) {
  const { mentions = [], ...result } = await migrateProject(paths, { cwd: folder, dryRun: true, ...options });
  return { ...result, mentions: mentions.map(({ path, line }) => `${path}:${line}`) };
}

describe.each([
  ["in a git repository", makeRepository],
  ["without git", makeFolder],
])("files in other languages %s", (_, make) => {
  const files = {
    "src/a.ts": code,
    "ui/index.ejs": page,
    "ui/App.astro": `---\n---\n${page}`,
    "ui/clean.ejs": "<p>ddClient</p>\n",
    "ui/node_modules/x/index.ejs": page,
    "out/index.ejs": page,
    ".gitignore": "/out/\n",
  };

  it("are named, beside the summary", async () => {
    const { mentions, summary } = await run(
      make({ ...files, "src/b.ts": "window.ddClient.listImages();\n" }),
    );
    expect(mentions.filter((path) => !path.startsWith("out/"))).toEqual(["ui/App.astro:3", "ui/index.ejs:1"]);
    expect(summary).toMatchObject({ scanned: 2, candidates: 1, references: 1, migrated: 1 });
  });

  it("are looked at where they are given", async () => {
    const folder = make(files);
    expect((await run(folder, ["src"])).mentions).toEqual([]);
    expect((await run(folder, ["ui"])).mentions).toEqual(["ui/App.astro:3", "ui/index.ejs:1"]);
    expect((await run(folder, ["ui", "!**/*.astro"])).mentions).toEqual(["ui/index.ejs:1"]);
    expect((await run(folder, ["**/*.{ts,astro}"])).mentions).toEqual(["ui/App.astro:3"]);
    expect((await run(folder, ["ui/index.ejs"])).mentions).toEqual(["ui/index.ejs:1"]);
    expect((await run(folder, ["ui", "."])).mentions.filter((path) => !path.startsWith("out/"))).toHaveLength(
      2,
    );
  });

  it("are left out like code", async () => {
    const folder = makeRepository();
    addFiles(folder, files);
    expect((await run(folder)).mentions).toEqual(["ui/App.astro:3", "ui/index.ejs:1"]);
    expect((await run(folder, [], { ignore: false })).mentions).toContain("out/index.ejs:1");
  });

  it("aren't found through links", async (test) => {
    const folder = make({ "src/a.ts": code, "page.txt": page });
    test.skip(!makeLink("page.txt", `${folder}/page.html`), "no right to make links");
    expect((await run(folder)).mentions).toEqual([]);
  });

  it("don't stand in the result where there are none", async () => {
    expect(await migrateProject([], { cwd: make({ "src/a.ts": code }) })).not.toHaveProperty("mentions");
  });
});
