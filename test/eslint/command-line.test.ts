import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { isInstalled } from "./installed.js";
import { config, installed, makeProject, nine, ten } from "./project.js";
import { runNode } from "./run-node.js";

const example = join(import.meta.dirname, "../../examples/legacy-extension/ui");
const parser = installed("@typescript-eslint/parser");

const isCode = (path: string) => /\.[jt]sx?$/.test(path);

/** Path → text, of the code in a folder. */
function codeIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(({ name, parentPath }) => isCode(name) && !parentPath.includes("node_modules"))
      .map(({ name, parentPath }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );
}

/** What one file after the other becomes. */
function migrated(files: Readonly<Record<string, string>>): Record<string, string> {
  const elsewhere = { stillUsed: null, hasMoved: false, isUnknown: true };
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, migrate(text, { path, elsewhere }).code]),
  );
}

describe.runIf(isInstalled).each([
  ["ESLint 9", nine],
  ["ESLint 10", ten],
])("%s on the command line", (_, eslint) => {
  const script = join(eslint, "bin/eslint.js");

  it("fixes the bundled example as the command does file by file", async () => {
    const folder = makeProject(
      { "eslint.config.mjs": config },
      { eslint, "@typescript-eslint/parser": parser },
    );
    cpSync(example, folder, { recursive: true });
    const before = codeIn(folder);
    const { code, output } = await runNode(folder, script, ["--fix", "."]);
    expect(output).toContain("ddclient/no-v0");
    expect(code).toBe(1);
    const after = codeIn(folder);
    expect(after).toEqual(migrated(before));
    expect(Object.keys(after).filter((path) => after[path] !== before[path]).length).toBeGreaterThanOrEqual(
      12,
    );
    expect(after["src/pages/AboutPage.tsx"]).toContain(
      'extension.host!.cli.exec("port-ledger-host", ["version"])',
    );
    expect(output).not.toMatch(/potentially fixable/);
  });

  it("fixes the scripts of a page that eslint-plugin-html takes out of it", async () => {
    const page = `<p>😀</p>
<button onclick="ddClient.toastError('kept')">go</button>
<script>
  window.ddClient.toastError("😀"); window.ddClient.toastSuccess("a");
</script>
<script type="module">
  const { docker } = window.ddClient; window.ddClient.listContainers();
</script>
`;
    const folder = makeProject(
      {
        "eslint.config.mjs": `
import ddclient from "ddclient-migrate/eslint";
import html from "eslint-plugin-html";
export default [{ files: ["**/*.html"], plugins: { html } }, ddclient.configs.recommended];
`,
        "page.html": page,
      },
      { eslint, "eslint-plugin-html": installed("eslint-plugin-html") },
    );
    const { output } = await runNode(folder, script, ["page.html"]);
    expect(output.match(/\d+:\d+/g)).toEqual(["4:19", "4:53", "7:55"]);
    const { code } = await runNode(folder, script, ["--fix", "page.html"]);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "page.html"), "utf8")).toBe(
      page
        .replace('toastError("', 'desktopUI.toast.error("')
        .replace("toastSuccess", "desktopUI.toast.success")
        .replace("listContainers", "docker.listContainers"),
    );
  });

  it("is content with what has no deprecated use", async () => {
    const page = "<script setup>\nconst { log } = console;\n</script>\n<template><p>{{ 1 }}</p></template>\n";
    const folder = makeProject(
      {
        "eslint.config.mjs": `
import ddclient from "ddclient-migrate/eslint";
import vue from "eslint-plugin-vue";
export default [...vue.configs["flat/base"], ddclient.configs.recommended];
`,
        "src/Page.vue": page,
        "src/own.js": "window.ddClient.docker.listImages();\n",
      },
      { eslint, "eslint-plugin-vue": installed("eslint-plugin-vue") },
    );
    const { code, output } = await runNode(folder, script, ["--fix", "src"]);
    expect(output).toBe("");
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "src/Page.vue"), "utf8")).toBe(page);
  });
});

describe.runIf(isInstalled)("oxlint", () => {
  const settings = {
    jsPlugins: ["ddclient-migrate/eslint"],
    categories: { correctness: "off" },
    rules: { "ddclient/no-v0": ["error", { unsafe: "off" }] },
    ignorePatterns: ["node_modules"],
  };
  const script = join(installed("oxlint"), "bin/oxlint");

  it("reports and fixes by the same plugin", async () => {
    const folder = makeProject({ ".oxlintrc.json": JSON.stringify(settings) });
    // Of components it sees the scripts alone, without the markup that calls them.
    cpSync(example, folder, { recursive: true, filter: (file) => !/\.(?:vue|svelte)$/.test(file) });
    const before = codeIn(folder);
    const { code, output } = await runNode(folder, script, ["."]);
    expect(code).toBe(1);
    const references = Object.entries(before).flatMap(([path, text]) => migrate(text, { path }).references);
    expect(output).toContain(`${references.length} errors`);
    // It makes one pass, where ESLint makes up to ten.
    for (let pass = 0; pass < 5; pass++) await runNode(folder, script, ["--fix", "."]);
    expect(codeIn(folder)).toEqual(migrated(before));
  });
});
