import { describe, expect, it } from "vitest";
import { migrate } from "../../transforms/migrate.js";

/** The outcomes in a file, each with its line; and what becomes of it. */
function outcomes(path: string, lines: readonly string[]) {
  const { references, code, error } = migrate(`${lines.join("\n")}\n`, { path });
  expect(error).toBeNull();
  return {
    uses: references.map(({ line, api, outcome, reason }) =>
      [line, api, outcome, ...(reason ? [reason] : [])].join(" "),
    ),
    code: code.trimEnd().split("\n"),
    because: references.map(({ message }) => message ?? ""),
  };
}

describe("a page", () => {
  const run = "function run(cmd) { return ddClient.execHostCmd(cmd); }";

  it("is the whole world of its scripts", () => {
    const { code } = outcomes("a.html", [
      `<script>${run}</script>`,
      `<b onclick="run('ls -a')"></b><script type="module">run("ps");</script>`,
      `<a href="javascript:run('ps%20-a')">`,
    ]);
    expect(code).toEqual([
      `<script>function run(cmd, args) { return ddClient.extension.host.cli.exec(cmd, args); }</script>`,
      `<b onclick="run('ls', ['-a'])"></b><script type="module">run("ps", []);</script>`,
      `<a href="javascript:run('ps', ['-a'])">`,
    ]);
  });

  it("tells what its pieces name that can't be read", () => {
    const page = [
      "<script>",
      "  const id = <?= json_encode($id) ?>; // ddClient.listImages()",
      "  ddClient.navigateToContainer(id);",
      "</script>",
      `<b onclick="ddClient.navigateToImage({{ id }})" onblur="ddClient.listImages()">`,
    ].join("\n");
    const { code, error, references } = migrate(page, { path: "a.html" });
    expect(error).toMatchObject({ code: "syntax-error", line: 2 });
    expect(code).toBe(page.replace('"ddClient.listImages', '"ddClient.docker.listImages'));
    expect(references.map(({ api, line, column, reason }) => [api, line, column, reason])).toEqual([
      ["navigateToContainer", 3, 12, "unread-code"],
      ["navigateToImage", 5, 22, "unread-code"],
      ["listImages", 5, 57, null],
    ]);
  });

  it.each([
    ['<script src="https://example.com/a.js"></script>', "which also runs https://example.com/a.js"],
    ['<script src="a.js"></script>', "which also runs a.js, which can't be read here"],
    ["<script>window.run = log(window.run);</script>", "is a member of the window, too"],
    ["<script>const w = window; w.run('ls');</script>", "is a member of the window, too"],
    ['<script type="module">import "./more.js";</script>', "what a module loads sees it, too"],
    ['<script>import("./more.js");</script>', "what a module loads sees it, too"],
    ['<b @click="run(x)"></b>', "is called in a text, which something may make code of"],
    ['<script type="text/template"><a onclick="run(x)"></a></script>', "is called in a text"],
    [`<script>document.body.innerHTML = '<b onclick="run (x)">';</script>`, "is called in a text"],
    [`<iframe srcdoc="<b onclick='parent.y; run(x)'>"></iframe>`, "is called in a text"],
  ])("is not, with %s", (other, why) => {
    const { uses, because } = outcomes("a.html", [`<script>${run}</script><b onclick="run('ls')">`, other]);
    expect(uses).toEqual(["1 execHostCmd unsafe dynamic-command"]);
    expect(because[0]).toContain(why);
  });

  it("leaves names in its handlers to the elements that have them", () => {
    const { uses } = outcomes("a.html", [
      "<script>function remove(cmd) { return ddClient.execHostCmd(cmd); }</script>",
      `<b onclick="remove('ls')"></b>`,
    ]);
    expect(uses).toEqual(["1 execHostCmd unsafe dynamic-command"]);
  });

  it("is, whatever comments say, and what others have by that name", () => {
    const { uses } = outcomes("a.html", [
      `<script>${run} /* run(x) */ other.run(1); // run(x)`,
      `</script><!-- run(x) --><b onclick="run('ls')" class="run" id="run"></b>`,
    ]);
    expect(uses).toEqual(["1 execHostCmd migrated"]);
  });

  it("leaves to people what may be code to something else, and nothing else", () => {
    const { uses } = outcomes("a.html", [
      `<b @click="ddClient.toastError(1)" title="ddClient.toastError(1)"></b>`,
      `<b x-on:click="ddClient.listImages()">{{ ddClient.listContainers() }} ddClient.toastError()</b>`,
      `<script type="text/x-template"><b onclick="ddClient.toastError('t')"></script>`,
      `<script type="application/json">{"a": "ddClient.toastError(1)"}</script>`,
      `<iframe srcdoc="<script>ddClient.openExternal(u)</script>"></iframe>`,
      "<!-- ddClient.toastError(1) --><textarea>ddClient.toastError(1) {</textarea>",
    ]);
    expect(uses).toEqual([
      "1 toastError manual unread-code",
      "2 listImages manual unread-code",
      "2 listContainers manual unread-code",
      "3 toastError manual unread-code",
      "5 openExternal manual unread-code",
    ]);
  });

  it("names the place of what it loads, wherever code before it is written otherwise", () => {
    const { because } = outcomes("a.html", [
      `<b onclick="log(&quot;a&quot;, &quot;b&quot;)"></b>`,
      '<script src="a.js"></script>',
      `<script>${run}</script><b onclick="run('ls')">`,
    ]);
    expect(because[0]).toContain("can't be read here (line 2)");
  });

  it("has strict scripts, which keep the functions in their blocks to themselves", () => {
    const block = "{ function window() {} } window.ddClient.listImages();";
    expect(outcomes("a.html", [`<script>"use strict"; ${block}</script>`]).uses).toEqual([
      "1 listImages migrated",
    ]);
    expect(outcomes("a.html", [`<script>${block}</script>`]).uses).toEqual([]);
  });

  it("looks at no result of a handler", () => {
    const { uses } = outcomes("a.html", [`<a onclick="return ddClient.openExternal(this.href)">`]);
    expect(uses).toEqual(["1 openExternal migrated"]);
  });

  it("is migrated beside a script that can't be read, but for what that names", () => {
    const page = [
      "<script>const client = window.ddClient, other = window.ddClient;</script>",
      "<script>other = (;</script>",
      `<b onclick="client.toastError('a')"></b><b onclick="other.toastError('a')"></b>`,
    ];
    const { code, error, references } = migrate(page.join("\n"), { path: "a.html" });
    expect(error).toMatchObject({ code: "syntax-error", line: 2, column: 18 });
    expect(code).toBe(page.join("\n").replace("client.toastError", "client.desktopUI.toast.error"));
    expect(references.filter(({ outcome }) => outcome !== "migrated").map(({ line }) => line)).not.toContain(
      1,
    );
  });
});

describe("a component of Vue", () => {
  describe("with a template that nobody reads", () => {
    const setup = [
      "<script setup>",
      "import { x as cmd } from './x';",
      "const client = window.ddClient;",
      "function run(cmd) { return client.execHostCmd(cmd); }",
      "const list = 'ps -a';",
      "client.execHostCmd(list);",
      "run('ls');",
      "</script>",
    ];
    const pug = (code: string) => ['<template lang="pug">', code, "</template>", ...setup];

    it.each([
      [pug("b(@click=\"run('ls -a'); run(list)\")")],
      [['<template src="./a.html" />', "", "", ...setup]],
    ])("keeps what that may use: %j", (lines) => {
      const { uses, code } = outcomes("A.vue", lines);
      expect(uses).toEqual(["7 execHostCmd unsafe dynamic-command", "9 execHostCmd migrated"]);
      expect(code.join("\n")).toContain("const list = ");
    });

    it("changes what that doesn't name", () => {
      const { uses, code } = outcomes("A.vue", pug("b other"));
      expect(uses).toEqual(["7 execHostCmd migrated", "9 execHostCmd migrated"]);
      expect(code).toContain("run('ls', []);");
    });

    it("takes what may be set there for unknown", () => {
      const lines = [
        "<script setup>",
        "let client = window.ddClient;",
        "client.execHostCmd('ls');",
        "</script>",
      ];
      const template = (code: string) => [...lines, '<template lang="pug">', code, "</template>"];
      expect(outcomes("A.vue", template('b(@click="client = other")')).uses).toEqual([
        "3 execHostCmd unsafe unknown-receiver",
      ]);
      expect(outcomes("A.vue", template("b other")).uses).toEqual(["3 execHostCmd migrated"]);
    });

    it("is reported where that names a deprecated member", () => {
      const text = "b(@click=\"ddClient.toastError('a')\")";
      expect(outcomes("A.vue", ['<template lang="pug">', text, "</template>"]).uses).toEqual([
        "2 toastError manual unread-code",
      ]);
    });
  });

  it("has what its options give it, in its functions and in its template", () => {
    const { uses } = outcomes("A.vue", [
      `<template><b @click="ddClient.toastError('x')" /><i @click="client.listContainers()" /></template>`,
      "<script>",
      "const made = window.ddClient;",
      "export default {",
      "  data() { return { ddClient: window.ddClient, client: made }; },",
      "  computed: { third() { return made; } },",
      `  methods: { go() { this.client.toastError("x"); this.third.listImages(); } },`,
      `  mounted() { [1].forEach(() => this.client.toastError("x")); },`,
      "};",
      "</script>",
    ]);
    expect(uses).toEqual([
      "1 toastError migrated",
      "1 listContainers migrated",
      "7 toastError migrated",
      "7 listImages migrated",
      "8 toastError migrated",
    ]);
  });

  it.each([
    ["this.client = other;", "data() { return { client: window.ddClient }; }"],
    ["", "data() { return { client: window.ddClient }; }, mixins: [more]"],
    ["", "...more, data() { return { client: window.ddClient }; }"],
    ["", "props: ['client']"],
  ])("may have something else: %s %s", (set, options) => {
    const { uses } = outcomes("A.vue", [
      "<script>",
      `export default { ${options}, methods: { go() { this.client.execHostCmd("ls"); ${set} } } };`,
      "</script>",
    ]);
    expect(uses).toEqual(["2 execHostCmd unsafe unknown-receiver"]);
  });

  it("may have something else that its template sets", () => {
    const { uses } = outcomes("A.vue", [
      `<template><b @click="client = other; client.execHostCmd('ls')" /></template>`,
      "<script>export default { data: () => ({ client: window.ddClient }) };</script>",
    ]);
    expect(uses).toEqual(["1 execHostCmd unsafe unknown-receiver"]);
  });

  it("looks at no result of a handler, and at those of other functions", () => {
    const { uses } = outcomes("A.vue", [
      `<template><b @click="() => client.openExternal('a')" /><b @click="client.openExternal('a')" />`,
      `<C :get="() => { return client.openExternal('a'); }" /></template>`,
      "<script setup>const client = window.ddClient;</script>",
    ]);
    expect(uses).toEqual([
      "1 openExternal migrated",
      "1 openExternal migrated",
      "2 openExternal manual result-used",
    ]);
  });

  it("has TypeScript in its template, where a script is", () => {
    const lines = (script: string) => [
      `<template><b @click="client.backend.execInVMExtension('/a b')" /></template>`,
      `<script${script} setup>const client = window.ddClient;</script>`,
    ];
    expect(outcomes("A.vue", lines(' lang="ts"')).code[0]).toContain(
      "client.extension.vm!.cli.exec('/a', ['b'])",
    );
    expect(outcomes("A.vue", lines("")).code[0]).toContain("client.extension.vm.cli.exec('/a', ['b'])");
  });

  it("shows what a ref holds, and sees nothing else of a page or of a script that is run once", () => {
    const { uses } = outcomes("A.vue", [
      `<template><b @click="client.toastError('x')" /><i @click="raw.toastError('x')" /></template>`,
      "<script setup>",
      'import { shallowRef, markRaw } from "vue";',
      "const client = shallowRef(window.ddClient);",
      "const raw = markRaw(window.ddClient);",
      'client.value.toastError("a");',
      "</script>",
    ]);
    expect(uses).toEqual([
      "1 toastError unsafe unknown-receiver",
      "1 toastError migrated",
      "6 toastError unsafe unknown-receiver",
    ]);
    const sealed = [
      `<template><b @click="made.execHostCmd('ls')" /><b @click="window.ddClient.toastError('x')" /></template>`,
      "<script>const made = window.ddClient; export default {};</script>",
    ];
    for (const use of outcomes("A.vue", sealed).uses) expect(use).toMatch(/ unknown-receiver$/);
  });

  it.each([
    ["@Component\nexport default class Panel extends Vue { client = window.ddClient; }", "migrated"],
    ["class Panel extends Vue { client = window.ddClient; }\nexport default toNative(Panel);", "migrated"],
    ["const options = { data: () => ({ client: window.ddClient }) };\nexport default options;", "migrated"],
    ["module.exports = defineComponent({ data: () => ({ client: window.ddClient }) });", "migrated"],
    ["export default { data: () => ({ client: window.ddClient }) } as any;", "migrated"],
    ["export default { data: () => ({ client: window.ddClient }), mixins: [a] };", "manual unknown-receiver"],
  ])("is what the file exports: %s", (script, outcome) => {
    const { uses } = outcomes("A.vue", [
      `<template><b @click="client.toastError('x')" /></template>`,
      `<script lang="ts">${script}</script>`,
    ]);
    expect(uses).toEqual([`1 toastError ${outcome}`]);
  });
});

describe("a component of Svelte", () => {
  it("reads what a store holds", () => {
    const { uses } = outcomes("A.svelte", [
      "<script>",
      '  import { writable } from "svelte/store";',
      "  const client = writable(window.ddClient);",
      "</script>",
      '<button on:click={() => $client.toastError("x")}>x</button>',
    ]);
    expect(uses).toEqual(["5 toastError unsafe unknown-receiver"]);
    const typed = outcomes("A.svelte", [
      '<script lang="ts">',
      '  import { writable } from "svelte/store";',
      '  import type { v1Hybrid } from "@docker/extension-api-client-types";',
      "  const client = writable<v1Hybrid.DockerDesktopClient>(window.ddClient);",
      "</script>",
      '<button on:click={() => $client.toastError("x")}>x</button>',
    ]);
    expect(typed.uses).toContain("6 toastError migrated");
  });

  it("tells what a store of another file holds by the members that only a client has", () => {
    const { uses } = outcomes("A.svelte", [
      '<script>import { client } from "./stores";</script>',
      "<i on:click={() => $client.execHostCmd('ls')}>{$client.listImages()}</i>{$other.listImages()}",
    ]);
    expect(uses).toEqual(["2 execHostCmd unsafe unknown-receiver", "2 listImages manual unknown-receiver"]);
  });

  it("never misses a call in a handler's place", () => {
    const { uses } = outcomes("A.svelte", [
      "<script>const client = window.ddClient;</script>",
      '<button on:click={client.openExternal("x")}>x</button>',
      '<button on:click={() => client.openExternal("x")}>x</button>',
    ]);
    expect(uses).toEqual(["2 openExternal manual result-used", "3 openExternal migrated"]);
    const { references } = migrate("<button on:click={window.ddClient.listImages()}>x</button>", {
      path: "A.svelte",
    });
    expect(references).toMatchObject([
      { outcome: "migrated", notes: [expect.stringMatching(/^It is called while the markup is shown/)] },
    ]);
  });

  it("may be given other props than its script says", () => {
    const { uses, code } = outcomes("A.svelte", [
      "<script>",
      "  export let client = window.ddClient;",
      '  let command = "ls -l";',
      "  export { command as cmd };",
      "  const own = window.ddClient;",
      '  client.toastError("a");',
      "  own.execHostCmd(command);",
      "</script>",
    ]);
    expect(uses).toEqual(["6 toastError unsafe unknown-receiver", "7 execHostCmd unsafe dynamic-command"]);
    expect(code[5]).toBe('  client.toastError("a");');
  });
});

describe("a document", () => {
  it("tells once of what its text still speaks of", () => {
    const text = "Call `ddClient.execHostCmd` or execHostCmd.\n\n```js\nddClient.toastError('x');\n```\n";
    const { notes, references } = migrate(text, { path: "a.md" });
    expect(notes).toEqual(["Its text, which is left to you, speaks of a deprecated member: execHostCmd."]);
    expect(references.map(({ line, outcome }) => [line, outcome])).toEqual([[4, "migrated"]]);
  });

  it("leaves a snippet that can't be read", () => {
    const text = "```js\nddClient.listContainers() {{\n```\n\n```js\nddClient.listImages();\n```\n";
    const { references, error, changes } = migrate(text, { path: "a.md" });
    expect(error).toBeNull();
    expect(references.map(({ line, outcome, reason }) => [line, outcome, reason])).toEqual([
      [2, "manual", "broken-example"],
      [6, "migrated", null],
    ]);
    expect(changes.map((change) => change.references)).toEqual([[1]]);
  });
});
