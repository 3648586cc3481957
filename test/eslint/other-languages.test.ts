import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../fronts/eslint/index.js";
import { migrate } from "../../transforms/migrate.js";
import { isInstalled, load, loadParser, locate } from "./installed.js";

/** ESLint shows one file at a time. */
const elsewhere = { stillUsed: null, hasMoved: false, isUnknown: true };
const rules = { "ddclient/no-v0": "error" } as const;

type Plugin = NonNullable<Linter.Config["plugins"]>[string];

interface HasConfigs {
  readonly configs: Readonly<Record<string, Linter.Config[]>>;
}

/** A setup of a package as its documentation says, and the rule. */
function configsFor(packages: Readonly<Record<string, () => Promise<Linter.Config[]>>>) {
  const own = { files: ["**/*"], plugins: { ddclient: plugin }, rules };
  return Object.entries(packages).map(
    ([name, make]) => [name, async () => [...(await make()), own]] as const,
  );
}

/** For `lang="ts"`. */
const typescript = () => ({
  languageOptions: { parserOptions: { parser: loadParser("@typescript-eslint/parser") } },
});
const vue = async () => [...load<HasConfigs>("eslint-plugin-vue").configs["flat/base"]!, typescript()];
const svelte = async () => [
  ...load<{ default: HasConfigs }>("eslint-plugin-svelte").default.configs.base!,
  typescript(),
];
const htmlParser = async () => [
  { files: ["**/*.html"], languageOptions: { parser: loadParser("@html-eslint/parser") } },
];
const htmlLanguage = async () => [
  {
    files: ["**/*.html"],
    plugins: { html: load<Plugin>("@html-eslint/eslint-plugin") },
    language: "html/html",
  },
];
const markdownPlugin = async () =>
  ((await import(locate("@eslint/markdown"))) as { default: Plugin }).default;
const markdownLanguage = async () => [
  { files: ["**/*.md"], plugins: { markdown: await markdownPlugin() }, language: "markdown/gfm" },
];
const markdownBlocks = async () => [
  { files: ["**/*.md"], plugins: { markdown: await markdownPlugin() }, processor: "markdown/markdown" },
];

/** The linters: ESLint as the project has it, and the one that others have beside their parsers. */
const linters = isInstalled
  ? ([
      ["ESLint 9", load<{ Linter: typeof Linter }>("eslint").Linter],
      ["ESLint 10", Linter],
    ] as const)
  : [];

const files = {
  "Panel.vue": `<script setup lang="ts">
const client = window.ddClient;
const name = prompt()!;
</script>
<template>
  <p title="😀" @click="client.toastError('a'); client.execHostCmd('a | b')">{{ client.listContainers() }}</p>
  <a v-for="x of [1]" :key="x" @click="client.backend.execInVMExtension(&quot;/tool up&quot;)">😀</a>
</template>
`,
  "Panel.svelte": `<script lang="ts">
  const client = window.ddClient;
  export let name: string;
</script>
{#each [name] as one}
  <button title="😀" on:click={() => client.toastError(one)}>go</button>
{/each}
{#await client.backend.execInVMExtension("/tool up") then out}{out}{/await}
<p>{client.execHostCmd("a | b")}</p>
`,
  "page.html": `<p>😀</p>
<button onclick="client.toastError('a &amp; b'); client.toastSuccess(&quot;b&quot;)">go</button>
<a href='javascript:client.execHostCmd("a | b")'>😀</a>
<script>
  const client = window.ddClient;
  client.backend.execInVMExtension("/tool up");
</script>
`,
  "guide.md": `# Guide

> 1. Say it:
>
>    \`\`\`js
>    window.ddClient.toastError("😀"); window.ddClient.toastSuccess("a");
>    window.ddClient.execHostCmd("a | b");
>    \`\`\`

\`\`\`html
<button onclick="ddClient.toastError('a')">go</button>
\`\`\`
`,
};

const setups = [
  ...configsFor({ "Panel.vue": vue, "Panel.svelte": svelte }),
  ...configsFor({ "page.html": htmlParser }),
  ...configsFor({ "page.html": htmlLanguage }),
  ...configsFor({ "guide.md": markdownLanguage }),
] as readonly (readonly [keyof typeof files, () => Promise<Linter.Config[]>])[];

describe.each(linters)("%s", (_, Linter) => {
  const linter = new Linter();

  describe.each(["\n", "\r\n"])("with lines that end in %j", (eol) => {
    it.each(setups)("reports and fixes %s as the command does", async (path, make) => {
      const text = files[path].replaceAll("\n", eol);
      const config = await make();
      const result = migrate(text, { path, elsewhere, offers: true });
      expect(result.error).toBeNull();
      expect(result.references.some(({ outcome }) => outcome !== "migrated")).toBe(true);
      const messages = linter.verify(text, config, path);
      const lines = text.split(eol);
      const shown = messages.map(({ line, column, endColumn }) =>
        lines[line - 1]!.slice(column - 1, endColumn! - 1),
      );
      expect(messages.map(({ ruleId }) => ruleId)).toEqual(result.references.map(() => "ddclient/no-v0"));
      expect(shown).toEqual(result.references.map(({ name }) => text.slice(name.start, name.end)));
      expect(shown).toEqual(result.references.map(({ api }) => api.split(".").at(-1)));
      const fixed = linter.verifyAndFix(text, config, path);
      expect(fixed.output).toBe(result.code);
      expect(fixed.output).not.toBe(text);
      expect(fixed.messages.every(({ fix }) => fix === undefined)).toBe(true);
    });
  });

  it("reports and fixes snippets that a processor hands it", async () => {
    const [[, make]] = configsFor({ "guide.md": markdownBlocks }) as [(typeof setups)[number]];
    const { output } = linter.verifyAndFix(files["guide.md"], await make(), "guide.md");
    // The snippet in HTML is none of JavaScript's.
    expect(output).toBe(
      files["guide.md"]
        .replace("toastError", "desktopUI.toast.error")
        .replace("toastSuccess", "desktopUI.toast.success"),
    );
  });

  it("reports a broken piece of a component, and what is around it", async () => {
    const text = `<template>\n  <p :a="client." @click="window.x()" />\n</template>\n<script setup>\nconst client = window.ddClient;\nclient.toastError("a");\n</script>\n`;
    const [, make] = setups[0]!;
    const messages = linter.verify(text, await make(), "Panel.vue").filter(({ ruleId }) => ruleId !== null);
    expect(messages.map(({ line }) => line)).toEqual(expect.arrayContaining([2]));
    expect(messages.find(({ line }) => line === 2)!.message).toContain("could not be read");
  });
});
