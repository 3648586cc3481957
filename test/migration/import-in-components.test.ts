import { describe, expect, it } from "vitest";
import { migrate } from "../../transforms/migrate.js";

const importLine = `import { createDockerDesktopClient } from "@docker/extension-api-client";`;
const constant = "const ddClient = createDockerDesktopClient();";

function imported(path: string, source: string): string {
  const { code, error } = migrate(source, { path, client: "import" });
  expect(error).toBeNull();
  expect(migrate(code, { path, client: "import" }).code).toBe(code);
  return code;
}

it("stands in the script, which the markup sees, as that is indented", () => {
  const markup = (client: string, member: string) =>
    `<p on:click={() => ${client}.${member}("a")} onclick="window.ddClient.${member}(1)"/>\n`;
  expect(
    imported(
      "a.svelte",
      `<script>\n  import a from "a";\n  a();\n</script>\n${markup("window.ddClient", "toastError")}`,
    ),
  ).toBe(
    `<script>\n  import a from "a";\n  ${importLine}\n\n  ${constant}\n\n  a();\n</script>\n${markup("ddClient", "desktopUI.toast.error")}`,
  );
});

it("stands in the script that is run first, since others see what that declares", () => {
  const source = (lines: string, client: string, member: string) =>
    `<script context="module">\n${lines}  export const a = () => ${client}.${member}("b");\n</script>
<script>
  import c from "c";
  c(() => ${client}.${member}("d"));
</script>
`;
  expect(imported("a.svelte", source("", "window.ddClient", "toastError"))).toBe(
    source(`  ${importLine}\n\n  ${constant}\n\n`, "ddClient", "desktopUI.toast.error"),
  );
});

it.each([
  ["<script setup>", ""],
  ["<script setup>", "/* a */ "],
  ["<p/><script>", " "],
])("stands behind the tag of a script on its line: %s%s", (tag, before) => {
  const source = `${tag}${before}window.ddClient.listImages()</script>\n`;
  expect(imported(tag.includes("setup") ? "a.vue" : "a.svelte", source)).toBe(
    `${tag}\n${importLine}\n\n${constant}\n\n${before}ddClient.docker.listImages()</script>\n`,
  );
});

it("stands in a setup script below the template", () => {
  const source = (lines: string, client: string, member: string) =>
    `<template><p @click="run" onclick="window.ddClient.${member}(1)"/></template>
<script setup>
${lines}const run = () => ${client}.${member}("a");
</script>
`;
  expect(imported("a.vue", source("", "window.ddClient", "toastError"))).toBe(
    source(`${importLine}\n\n${constant}\n\n`, "ddClient", "desktopUI.toast.error"),
  );
});

it.each([
  ["a.svelte", `<p on:click={() => window.ddClient.toastError("a")}/>\n`],
  ["a.svelte", `<script></script>\n<p on:click={() => window.ddClient.toastError("a")}/>\n`],
  ["a.vue", `<template><p onclick="window.ddClient.toastError(1)"/></template>\n`],
])("is nowhere where there is no script: %s %j", (path, source) => {
  expect(imported(path, source)).toBe(source.replace("toastError", "desktopUI.toast.error"));
});

const keeps = (path: string, source: string) => migrate(source, { path, client: "import" }).keepsClient;

const module = `<script type="module">\nimport a from "./a.js";\na(window.ddClient);\n</script>\n`;
const classic = "<script>\nwindow.ddClient.toastError(1);\n</script>\n";
const handler = `<p onclick="window.ddClient.toastError(1)"></p>\n`;
const isModule = "a page's module needs a bundler or an import map to import a package by name";
const isScript = "scripts and handlers of a page can't import";

it.each([
  ["a module", module, isModule],
  ["a script", classic, isScript],
  ["a handler", handler, isScript],
  ["a URL", `<a href="javascript:ddClient.toastError(1)">b</a>\n`, isScript],
  ["all of them", classic + module + handler, `${isScript}, and ${isModule}`],
  ["a module beside a script without a client", `<script>\nb();\n</script>\n${module}`, isModule],
])("is nowhere in a page, for what it has of the client: %s", (_, source, why) => {
  expect(keeps("a.html", source)).toBe(why);
  expect(imported("a.html", source)).toBe(source.replaceAll("toastError", "desktopUI.toast.error"));
  const shown = `# a\n\n\`\`\`html\n${source}\`\`\`\n`;
  expect(keeps("a.md", shown)).toBe(why);
  expect(imported("a.md", shown)).toBe(shown.replaceAll("toastError", "desktopUI.toast.error"));
});

it("is in no snippet that is a script", () => {
  const snippet = "```js\nwindow.ddClient.toastError(1);\n```\n";
  expect(keeps("a.md", snippet)).toBe(
    "a snippet that neither imports nor exports is a script, which can't import",
  );
  expect(keeps("a.md", snippet.replace("\n", "\nimport a from 'a';\n"))).toBeUndefined();
});

describe("of a component, the module says whether it is imported", () => {
  const script = (code: string) => `<script setup>\n${code}\n</script>\n`;
  const withHandler = (code: string) => `${script(code)}<template>${handler}</template>\n`;

  it("beside a handler for the browser", () => {
    expect(keeps("a.vue", withHandler("window.ddClient.toastError(2);"))).toBeUndefined();
    expect(
      keeps("a.svelte", `<script>\nwindow.ddClient.toastError(2);\n</script>\n${handler}`),
    ).toBeUndefined();
  });

  it("where it keeps it, too", () => {
    const guarded = withHandler("if (window.ddClient) window.ddClient.toastError(2);");
    expect(keeps("a.vue", guarded)).toBe("line 2 asks whether there is a client");
  });

  it("unless it has none", () => {
    expect(keeps("a.vue", withHandler("a();"))).toBe(isScript);
    expect(keeps("a.vue", withHandler(""))).toBe(isScript);
  });
});
