import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { finderOf } from "../../src/source/hosts/finders.js";
import type { Found } from "../../src/source/hosts/found.js";
import { makeFolder } from "../run/temporary.js";

// The parsers of other languages as the build has put them into the package.

const root = join(import.meta.dirname, "../..");
const modules = "../../src/source/hosts";
const built = join(root, "dist/src/parsers");
const require = createRequire(import.meta.url);
const names = ["entities", "html", "markdown", "svelte", "vue"];

it.each(names)("%s has all that is used of it", async (name) => {
  const used = Object.keys(await import(`${modules}/parsers/${name}.ts`)).sort();
  expect(Object.keys(require(join(built, `${name}.cjs`))).sort()).toEqual(used);
});

it("there is no other, and each is small", () => {
  const sizes = readdirSync(built).map((file) => [file, readFileSync(join(built, file)).length] as const);
  expect(sizes.map(([file]) => file).sort()).toEqual(
    [...names, "acorn", "decode"].map((name) => `${name}.cjs`).sort(),
  );
  for (const [, size] of sizes) expect(size).toBeLessThan(250_000);
  expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(700_000);
});

it("nothing is asked of any package, nor is any parser read before it is needed", () => {
  const folder = makeFolder({});
  cpSync(built, join(folder, "parsers"), { recursive: true });
  const program = `const { Module } = require("node:module");
    const loaded = [];
    const load = Module._load;
    Module._load = (id, ...rest) => { loaded.push(id); return load(id, ...rest); };
    for (const name of ${JSON.stringify(names)}) require("./parsers/" + name + ".cjs");
    console.log(loaded.filter((id) => !id.startsWith("./")).join(" "));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--eval", program], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([stdout, stderr]).toEqual(["\n", ""]);
});

describe("what they find is what those of `node_modules` find", () => {
  let beside: typeof import("../../src/source/hosts/finders.js");

  beforeAll(async () => {
    vi.doMock(`${modules}/parsers.js`, () => import(join(root, "dist/src/parsers.js")));
    vi.resetModules();
    beside = await import(`${modules}/finders.js`);
    const { parsers } = await import(`${modules}/parsers.js`);
    expect(parsers.vue()).toBe(require(join(built, "vue.cjs")));
  });
  afterAll(() => {
    vi.doUnmock(`${modules}/parsers.js`);
    vi.resetModules();
  });

  it.each([
    [
      "a.vue",
      `<script setup lang="ts">let a</script><template><p :a="b &amp;&amp; c" @d='e(&quot;f&#x27;)' v-for="(g, h) of i">
        {{ j &lt; k }} &amp; l {{ "m" }}</p><textarea>{{ n }}</textarea><svg><o :p/></svg></template>
        <style>q { r: v-bind('s') }</style>`,
    ],
    ["a.vue", "<template><p>{{ a }} {{ b </template>"],
    [
      "a.svelte",
      `<script lang="ts" module>let a: string;</script>{#each b as { c }: D, e (e)}{c!}{/each}{#snippet f(g?: H)}{g}{/snippet}
        <i on:j={() => k} l="m {n} &amp;" onclick="o(&quot;&quot;)" {...p}/>{@html q}<style lang="scss">r { s { t: u } }</style>`,
    ],
    ["a.svelte", "<p>{a b}</p>{#if c}"],
    [
      "a.html",
      `<!doctype html><script>a</script><b onclick="c(&quot;d&quot;)"><a href="javascript:e(%22)">f</a><svg onload=g>`,
    ],
    ["a.md", "---\na: b\n---\n- ```js\n  c()\n  ```\n> ~~~ts\n> d &amp; e\n> ~~~\n"],
    ["a.mdx", "import a from 'b'\n\n<c d={e}>\n\n{f}\n\n```jsx\ng()\n```\n</c>\n"],
    ["a.mdx", "{a\n\n```js\nb()\n```\n"],
  ])("in %s: %s", (path, text) => {
    const found = finderOf(path)!(path, text);
    expect(found.units.length + found.faults.length).toBeGreaterThan(0);
    expect(plain(beside.finderOf(path)!(path, text))).toEqual(plain(found));
  });
});

/** Without the functions. */
function plain(found: Found): unknown {
  return JSON.parse(JSON.stringify(found));
}

describe("without Node", () => {
  it("they are loaded by who awaits them", () => {
    const program = `import { loadLanguages, migrate } from ${JSON.stringify(join(root, "dist/src/core.js"))};
      const page = '<button onclick="window.ddClient.toastError(1)">';
      try { migrate(page, { path: "a.html" }); } catch ({ message }) { console.log(message); }
      await loadLanguages(["a.html", "b.ts"]);
      console.log(migrate(page, { path: "a.html" }).code);
      try { migrate("<template/>", { path: "a.vue" }); } catch ({ message }) { console.log(message); }`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
      encoding: "utf8",
    });
    expect([stdout.split("\n"), stderr]).toEqual([
      [
        "The parser for html isn't loaded. Call `await loadLanguages([path])` before, with the file's path.",
        '<button onclick="window.ddClient.desktopUI.toast.error(1)">',
        "The parser for vue isn't loaded. Call `await loadLanguages([path])` before, with the file's path.",
        "",
      ],
      "",
    ]);
  });
});
