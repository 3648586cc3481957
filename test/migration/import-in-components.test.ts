import { expect, it } from "vitest";
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
