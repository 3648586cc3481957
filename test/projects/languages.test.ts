import { expect, it } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import { makeRepository } from "../run/temporary.js";

it("a member that one file replaces is left in pages and components, wherever their code is written otherwise", async () => {
  const quoted = '<b title="a" onclick="log(&quot;a&quot;)"></b>';
  const folder = makeRepository({
    "a.ts": "window.ddClient.toastError = log;\n",
    "b.html": `${quoted}<b onclick="window.ddClient.toastError('a')"></b>\n`,
    "C.vue":
      '<template><b @click="log(&quot;a&quot;); made.toastError(1)" /></template>\n<script setup>const made = window.ddClient;</script>\n',
  });
  const { files } = await migrateProject([], { cwd: folder, dryRun: true });
  const told = files.flatMap(({ path, references }) =>
    references.map(({ api, reason }) => [path, api, reason]),
  );
  expect(told).toEqual([
    ["C.vue", "toastError", "assigned"],
    ["a.ts", "toastError", "assigned"],
    ["b.html", "toastError", "assigned"],
  ]);
});

it("a component uses what another file hands on, in its script and in its markup", async () => {
  const folder = makeRepository({
    "tsconfig.json":
      '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler" } }',
    "docker.ts": "export const docker = { client: window.ddClient, own: { listImages() {} } };\n",
    "A.vue": `<template>
  <p @click="docker.client.toastError('a')">{{ docker.own.listImages() }}</p>
  <p v-for="docker in [1]">{{ docker.client.listImages() }}</p>
</template>
<script setup lang="ts">
import { docker } from "./docker";
docker.client.listImages();
</script>
`,
    "b.svelte": `<script>
  import { docker } from "./docker";
  const { client } = docker;
</script>
<p on:click={() => client.toastError("b")}>{docker.client.listImages()}</p>
`,
    "C.vue": `<template><p @click="c.toastError('c')">{{ o.listImages() }}</p></template>
<script>
import { docker } from "./docker";
export default {
  data: () => ({ c: docker.client, o: docker.own }),
  mounted() { this.c.listImages(); this.o.listImages(); },
};
</script>
`,
    // A module of runes beside the component, by almost its name.
    "b.svelte.ts": 'import { docker } from "./docker";\ndocker.client.listImages();\n',
  });
  const { files } = await migrateProject([], { cwd: folder, dryRun: true });
  expect(
    files.flatMap(({ path, references }) =>
      references.map(({ api, line, outcome }) => [path, line, api, outcome].join(" ")),
    ),
  ).toEqual([
    "A.vue 2 toastError migrated",
    "A.vue 7 listImages migrated",
    "C.vue 1 toastError migrated",
    "C.vue 6 listImages migrated",
    "b.svelte 5 toastError migrated",
    "b.svelte 5 listImages migrated",
    "b.svelte.ts 2 listImages migrated",
  ]);
});
