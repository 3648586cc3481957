import { describe, expect, it } from "vitest";
import { markLeftovers, migrate } from "../../transforms/migrate.js";

const use = `client.execHostCmd('a | b')`;

/** Where `‸` stands, a line with a comment is to be put; where `$use` does, a use that is left. */
function parse(text: string, eol: string) {
  const lines = text.replaceAll("$use", use).split("\n");
  const before = lines.filter((line) => !line.includes("‸")).join(eol);
  return { before, after: lines.map((line) => line.trimEnd()).join(eol) };
}

/** What comments say is tested elsewhere. */
const withoutWords = (text: string) =>
  text
    .replace(/<!-- TODO\(ddclient-migrate\): execHostCmd: [^\r\n]* -->/g, "‸")
    .replace(/\/\/ TODO\(ddclient-migrate\): .*(?:\r?\n.*\/\/ {3}\|.*)*/g, "//‸");

const cases = {
  "page.html": `<!doctype html>
<html>
<head>
  <script>const client = window.ddClient;</script>
</head>
<body>
  ‸
  <button onclick="$use">go</button>
  <p>
    ‸
    text <a href="#" onclick="$use">x</a> <b onclick="$use">y</b>
  </p>
  ‸
  <button
    class="x"
    onclick="
      $use;
      more();
    ">go</button>
  ‸
  <pre>
    <a onclick="$use">x</a>
  </pre>
  ‸
  <p><textarea
    onclick="$use">
  </textarea></p>
  <b>a</b> <i>b</i>
  ‸
  <!-- eslint-disable-next-line -->
  <a onclick="$use">x</a>
  <script>
    //‸
    $use;
  </script>
  ‸
  <script>$use;</script>
  <svg>
    ‸
    <a href="javascript:$use">x</a>
  </svg>
</body>
</html>
`,
  "framework.html": `<div>
  ‸
  <b @click="$use">x</b>
  <p>
    ‸
    text {{ $use }}
  </p>
</div>
‸
<script type="text/x-template" id="one">
  <p :title="$use">x</p>
</script>
‸
‸
<a onclick="window.ddClient.execHostCmd('a | b')" @focus="$use">x</a>
`,
  "Pug.vue": `‸
<template lang="pug">
b(@click="$use")
</template>

<script setup>
const client = window.ddClient;
//‸
$use;
</script>
`,
  "Mixed.svelte": `<div>
  ‸
  <a href="javascript:$use.then({a})" title={b}>x</a>
  ‸
  <B
    onclick="$use"
  />
</div>
`,
  "Panel.vue": `<script setup>
const client = window.ddClient;
//‸
$use;
</script>
<template>
  <div>
    ‸
    <p v-if="$use">
      ‸
      {{ $use }}
      ‸
      text {{
        $use
      }}
    </p>
    ‸
    <p v-else
      :a="
        $use
      "
    />
    ‸
    <MyList>
      <a @click="$use">x</a>
      <template #end>
        <a @click="$use">x</a>
        <p>
          ‸
          <a @click="$use">x</a>
        </p>
      </template>
    </MyList>
    ‸
    <pre>
      {{ $use }}
    </pre>
  </div>
</template>
‸
<style>p { color: v-bind("$use"); }</style>
`,
  "Panel.svelte": `‸
<script>const client = window.ddClient; $use;</script>

‸
{#if $use}
  ‸
  <button on:click={() => $use}>go</button>
  <button on:click={() => {
    //‸
    $use;
  }}>go</button>
  ‸
  <!-- svelte-ignore a11y-click-events-have-key-events -->
  <p
    title="x"
    on:click={() => $use}
  >
    ‸
    text {$use} and
    more
  </p>
{:else}
  {#each [1] as one}
    ‸
    {one} {$use}
  {/each}
{/if}
‸
<pre>
  {$use}
</pre>
`,
  "guide.md": `# Guide

<p>
text
</p>

\`\`\`html
<script>const client = window.ddClient;</script>
<p>
  ‸
  <a onclick="$use">x</a>
</p>
\`\`\`

- In a list:

  \`\`\`vue
  <template>
    ‸
    <a @click="$use">x</a>
  </template>
  ‸
  <script setup>const client = window.ddClient; $use;</script>
  \`\`\`

> \`\`\`html
> <p
> ><a onclick="window.ddClient.execHostCmd('a | b')">x</a></p>
> \`\`\`
`,
};

describe.each(["\n", "\r\n"])("with lines that end in %j", (eol) => {
  describe.each(Object.entries(cases))("in %s", (path, text) => {
    const { before, after } = parse(text, eol);
    const { code } = migrate(before, { path, todo: true });

    it("a comment stands above the nearest line of markup that it can stand above", () => {
      expect(withoutWords(code)).toBe(after);
    });

    it("a second run neither repeats nor loses it", () => {
      expect(migrate(code, { path, todo: true })).toMatchObject({ changed: false });
      expect(markLeftovers(code, { path })).toBe(code);
      expect(markLeftovers(before, { path })).toBe(code);
    });

    it("it goes with what it speaks of", () => {
      const gone = (text: string) => text.replaceAll("execHostCmd", "execOther");
      const words = (text: string) => text.replaceAll("execOther:", "execHostCmd:");
      expect(markLeftovers(words(gone(code)), { path })).toBe(gone(before));
    });
  });
});

it("ends its comment once", () => {
  const page = `<a onclick="ddClient.execHostCmd('a --&gt; b | c')">x</a>\n`;
  const { code } = migrate(page, { path: "page.html", todo: true });
  expect(code.endsWith(`-->\n${page}`)).toBe(true);
  expect(code.match(/-->/g)).toHaveLength(1);
});
