import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { CodeAction, Hover, MarkupContent } from "vscode-languageserver-protocol/node";
import { Client, uriOf } from "./client.js";

const made: string[] = [];
const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.stop();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function start(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "ddclient-lsp-"));
  made.push(folder);
  for (const [name, text] of Object.entries({ "package.json": "{}", ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const client = await Client.start({ folders: [folder] });
  clients.push(client);
  client.openFromDisk = (uri) => client.open(uri, readFileSync(new URL(uri), "utf8"));
  const open = (name: string, language: string) => {
    const uri = uriOf(join(folder, name));
    client.open(uri, files[name]!, language);
    return uri;
  };
  return { client, open, uri: (name: string) => uriOf(join(folder, name)), folder };
}

function at(client: Client, uri: string, text: string) {
  const document = client.documents.get(uri)!;
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  return { start: position, end: position };
}

function everything(client: Client, uri: string) {
  const document = client.documents.get(uri)!;
  return { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
}

const titled = (actions: readonly CodeAction[], title: string) =>
  actions.find((action) => action.title.startsWith(title));

/** Asks until something is there that takes a moment: the rest of the project. */
async function eventually<Found>(ask: () => Promise<Found | undefined>): Promise<Found> {
  for (let i = 0; i < 200; i++) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("it never came");
}

const page = `<p>😀</p>\r
<button onclick="ddClient.toastError('a &amp; 😀'); ddClient.toastSuccess(&quot;b&quot;)">go</button>\r
<script>\r
  window.ddClient.backend.execInVMExtension("/tool up");\r
  window.ddClient.execHostCmd("a | b");\r
</script>\r
`;
const vue = `<script setup>
const client = window.ddClient;
</script>
<template>
  <p @click="client.toastError('a')">{{ client.listContainers() }}</p>
</template>
`;
const svelte = `<script>
  const client = window.ddClient;
</script>
<button on:click={() => client.toastError("a")}>go</button>
`;
const guide = `# Guide

> 1. Say it:
>
>    \`\`\`js
>    window.ddClient.toastError("a");
>    window.ddClient.execHostCmd("a | b");
>    \`\`\`
`;

const cases = [
  {
    ...{ name: "page.html", language: "html", before: page },
    after: page
      .replace("ddClient.toastError", "ddClient.desktopUI.toast.error")
      .replace("ddClient.toastSuccess", "ddClient.desktopUI.toast.success")
      .replace('backend.execInVMExtension("/tool up")', 'extension.vm.cli.exec("/tool", ["up"])'),
    shown: ["toastError", "toastSuccess", "execInVMExtension", "execHostCmd"],
    hovered: "desktopUI.toast.error",
  },
  {
    ...{ name: "Panel.vue", language: "vue", before: vue },
    after: vue
      .replace("client.toastError", "client.desktopUI.toast.error")
      .replace("client.listContainers", "client.docker.listContainers"),
    shown: ["toastError", "listContainers"],
    hovered: "desktopUI.toast.error",
  },
  {
    ...{ name: "Panel.svelte", language: "svelte", before: svelte },
    after: svelte.replace("client.toastError", "client.desktopUI.toast.error"),
    shown: ["toastError"],
    hovered: "desktopUI.toast.error",
  },
  {
    ...{ name: "guide.md", language: "markdown", before: guide },
    after: guide.replace("toastError", "desktopUI.toast.error"),
    shown: ["toastError", "execHostCmd"],
    hovered: "desktopUI.toast.error",
  },
];

describe.each(cases)("in $name", ({ name, language, before, after, shown, hovered }) => {
  test("uses are shown where they stand, and below the mouse", async () => {
    const { client, open } = await start({ [name]: before });
    const uri = open(name, language);
    const document = client.documents.get(uri)!;
    const all = await client.diagnostics(uri);
    expect(all.map(({ range }) => document.getText(range))).toEqual(shown);
    const hover = (await client.hover(uri, before.indexOf("toastError") + 2)) as Hover;
    expect((hover.contents as MarkupContent).value).toContain(hovered);
    expect(document.getText(hover.range!)).toContain("toastError");
    expect(await client.hover(uri, 1)).toBeNull();
  });

  test("one is migrated by itself", async () => {
    const { client, open } = await start({ [name]: before });
    const uri = open(name, language);
    const action = titled(await client.actions(uri, at(client, uri, "toastError")), "Migrate to desktopUI");
    client.apply((await client.resolve(action!)).edit!);
    expect(client.textOf(uri)).toBe(before.replace("toastError", "desktopUI.toast.error"));
  });

  test("all that is safe is migrated at once", async () => {
    const { client, open } = await start({ [name]: before });
    const uri = open(name, language);
    const [action] = await client.actions(uri, everything(client, uri), { only: ["source.fixAll"] });
    client.apply((await client.resolve(action!)).edit!);
    expect(client.textOf(uri)).toBe(after);
    expect(await client.actions(uri, everything(client, uri), { only: ["source.fixAll"] })).toEqual([]);
  });

  test("a document without a name is known by its language", async () => {
    const { client } = await start({});
    const uri = "untitled:Untitled-1";
    client.open(uri, before, language);
    expect(await client.diagnostics(uri)).toHaveLength(shown.length);
  });
});

describe("a comment on a use", () => {
  const ignore = async (name: string, language: string, text: string, use: string) => {
    const { client, open } = await start({ [name]: text });
    const uri = open(name, language);
    const action = titled(await client.actions(uri, at(client, uri, use)), "Ignore");
    const { edit } = await client.resolve(action!);
    if (edit) client.apply(edit);
    const document = client.documents.get(uri)!;
    const shown = await client.diagnostics(uri);
    return { client, text: client.textOf(uri), left: shown.map(({ range }) => document.getText(range)) };
  };

  test("stands in a script of a page, and in a snippet behind what its lines begin with", async () => {
    const script = await ignore("page.html", "html", page, "execHostCmd");
    expect(script.text).toBe(
      page.replace(/(\r\n)( {2})(?=window\.ddClient\.execHost)/, "$1$2// ddclient-migrate-ignore$1$2"),
    );
    expect(script.left).toEqual(["toastError", "toastSuccess", "execInVMExtension"]);
    const snippet = await ignore("guide.md", "markdown", guide, "execHostCmd");
    expect(snippet.text).toBe(
      guide.replace(">    window.ddClient.exec", ">    // ddclient-migrate-ignore\n$&"),
    );
    expect(snippet.left).toEqual(["toastError"]);
  });

  test("can't stand in markup, and nothing is changed", async () => {
    for (const [name, language, text] of [
      ["page.html", "html", page],
      ["Panel.vue", "vue", vue],
      ["Panel.svelte", "svelte", svelte],
    ] as const) {
      const tried = await ignore(name, language, text, "toastError");
      expect(tried.text).toBe(text);
      expect(tried.client.messages.at(-1)).toContain("none can stand there");
    }
  });
});

describe("a project", () => {
  const wrapper = "export const run = (cmd) => window.ddClient.backend.execInVMExtension(cmd);\n";
  const caller = `<script setup>\nimport { run } from "./run.js";\n</script>\n<template><p @click="run('/tool up')" /></template>\n`;

  test("changes a function with its calls in a component, which needn't be open", async () => {
    const { client, open, uri } = await start({ "run.js": wrapper, "Panel.vue": caller });
    const own = open("run.js", "javascript");
    const action = await eventually(async () =>
      (await client.actions(own, at(client, own, "execInVM"))).find(({ title }) =>
        title.endsWith("1 other file"),
      ),
    );
    client.apply((await client.resolve(action)).edit!);
    expect(client.textOf(own)).toContain("(cmd, args) => window.ddClient.extension.vm.cli.exec(cmd, args)");
    expect(client.textOf(uri("Panel.vue"))).toBe(caller.replace("'/tool up'", "'/tool', ['up']"));
  });

  test.each(["Panel.vue", "Panel.svelte"])(
    "looks again at a component that changes on the disk: %s",
    async (name) => {
      const component = (command: string) =>
        `<script>\nimport { run } from "./run.js";\nrun(${command});\n</script>\n`;
      const { client, open, uri, folder } = await start({ "run.js": wrapper });
      const own = open("run.js", "javascript");
      const change = async (command: string | null) => {
        if (command === null) rmSync(join(folder, name));
        else writeFileSync(join(folder, name), component(command));
        const changes = [{ uri: uri(name), type: 2 }];
        await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
      };
      const offered = async () =>
        (await client.actions(own, at(client, own, "execInVM"))).some(({ title }) =>
          title.endsWith("with 1 other file"),
        );
      for (const command of ["'/tool up'", "someVar", "'/tool down'", null]) {
        await change(command);
        const isConstant = command?.startsWith("'") ?? false;
        await eventually(async () => ((await offered()) === isConstant ? true : undefined));
      }
    },
  );

  test("leaves a function that a file may call which isn't read", async () => {
    const name = "Panel.astro";
    const { client, open } = await start({ "run.js": wrapper, [name]: caller });
    const own = open("run.js", "javascript");
    const message = await eventually(async () => {
      const [first] = await client.diagnostics(own);
      const message = String(first?.message);
      return message.includes(name) ? message : undefined;
    });
    expect(message).toContain(`is imported by ${name}, which is not read`);
    const titles = (await client.actions(own, at(client, own, "execInVM"))).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith("Migrate"))).toEqual([
      expect.stringMatching(/\(unsafe\)$/),
    ]);
  });

  test("leaves Markdown that nobody has opened", async () => {
    const { client, open, uri } = await start({
      "app.js": "window.ddClient.toastError('a');\n",
      "a.md": guide,
    });
    open("app.js", "javascript");
    await client.connection.sendRequest("workspace/executeCommand", {
      command: "ddclient-migrate.migrateWorkspace",
    });
    expect(client.textOf(uri("app.js"))).toContain("desktopUI.toast.error");
    expect(client.documents.has(uri("a.md"))).toBe(false);
  });
});
