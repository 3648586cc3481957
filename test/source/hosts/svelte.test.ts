import { describe, expect, it } from "vitest";
import { findSvelte } from "../../../src/source/hosts/svelte.js";
import { migrate } from "../../../transforms/migrate.js";
import { show } from "./show.js";

const find = (text: string) => show(text, findSvelte("a.svelte", text));
/** What is found in a component, without its unit. */
const parts = (text: string) => {
  const [unit, ...lines] = find(text);
  expect(unit).toBe("svelte module");
  return lines.map((line) => line.replace(/^ {2}/, ""));
};

describe("scripts", () => {
  it.each([
    ["<script>let a = '<style>';</script>", "setup js let a = '<style>';"],
    ['<script lang="ts">a</script>', "setup ts a"],
    ["<script lang='typescript'>a</script>", "setup ts a"],
    ['<script type="text/typescript">a</script>', "setup ts a"],
    ['<script context="module">a</script>', "module js a"],
    ['<script module lang="ts" generics="T extends A<B>">a</script>', "module ts a"],
    ["<script>a +</script>", "setup js a +"],
    ["<script>\r\n\ta\r\n</script >", "setup js \r\n\ta\r\n"],
  ])("%s", (text, region) => {
    expect(parts(text)).toEqual([region]);
  });

  it("that are run once come first", () => {
    expect(parts("<script>b</script><p>{c}</p><script module>a</script>")).toEqual([
      ...["module js a", "setup js b", "expression js c"],
    ]);
  });

  it("are nothing in other languages, and in comments", () => {
    expect(
      find('<!-- <script>a</script> --><script lang="coffee">a = -> b</script><style>{a}</style>'),
    ).toEqual(["unread a = -> b"]);
    expect(find('<script src="./a.js">a</script>')).toEqual([]);
  });

  it("in markup may have code in their tags", () => {
    const attributes = Array.from({ length: 20 }, (_, i) => `a${i}='b'`).join(" ");
    expect(parts("<div><script a={b} {...c}>d</script></div><div><style e={f}></style></div>")[0]).toBe(
      "expression js b",
    );
    const text = `<div><script type="a/b" ${attributes} c={d} {...e}></script></div>`;
    // More than Svelte itself can read.
    expect(find(text)).toEqual([expect.stringContaining("fault at ")]);
  });

  it("in the page are the page's", () => {
    const text =
      '<svelte:head><script>a</script><script type="application/json">{}</script></svelte:head>{b}';
    expect(find(text)).toEqual(["svelte module", "  expression js b", "svelte page", "  classic js a"]);
  });
});

describe("markup", () => {
  it.each([
    ["{a}{ b.c }", "expression js a", "expression js b.c"],
    ["{'}'}{`{${a}`}", "expression js '}'", "expression js `{${a}`"],
    ["{/* a */ (b) /* c */}", "expression js /* a */ (b) /* c */"],
    ["{@html a}{@debug b, c}", "expression js a", "expression js b, c"],
    ["{@debug}<p>a</p>{b}", "expression js b"],
    ['<p a={b} c="{d} e {f}" g h="i"/>', "expression js b", "expression js d", "expression js f"],
    ["<p {a} {...b}/>", "expression js a a name", "expression js b"],
    ['<p a="{b ? "c" : \'d\'}"/>', "expression js b ? \"c\" : 'd'"],
    [
      "<p on:click={a} on:b|once={() => c()} on:d/>",
      "expression js a called",
      "expression js () => c() called",
    ],
    ['<p on:click="{a}"/>', "expression js a called"],
    [
      "<input bind:value={a.b} bind:checked bind:this={c}/>",
      "expression js a.b written",
      "expression js checked written a name",
      "expression js c written",
    ],
    [
      "<p use:a use:b={c} use:d.e/>",
      "expression js a called a name",
      "expression js b called a name",
      "expression js c",
      "expression js d.e called a name",
    ],
    [
      "<p transition:a|local in:b={{ c }} animate:d/>",
      "expression js a called a name",
      "expression js b called a name",
      "expression js { c }",
      "expression js d called a name",
    ],
    [
      "<p class:a class:b={c} class:d-e={f}/>",
      "expression js a a name",
      "expression js c",
      "expression js f",
    ],
    [
      '<p style:a style:b={c} style:--d="{e}px"/>',
      "expression js a a name",
      "expression js c",
      "expression js e",
    ],
    ["<svelte:window on:keydown={a} bind:scrollY={b}/>", "expression js a called", "expression js b written"],
    [
      "<svelte:document on:a={b}/><svelte:body on:c={d}/>",
      "expression js b called",
      "expression js d called",
    ],
    ["<svelte:component this={a} {...b}/>", "expression js a", "expression js b"],
    ['<svelte:element this={a}/><svelte:element this="b"/>', "expression js a"],
    ["<svelte:options customElement={{ tag: 'a-b' }}/>", "expression js { tag: 'a-b' }"],
    [
      "{#if a}{b}{:else if (c)}{d}{:else}{e}{/if}",
      ..."abcde".split("").map((name) => `expression js ${name}`),
    ],
    ["{#key a}{b}{/key}", "expression js a", "expression js b"],
  ])("%s", (markup, ...regions) => {
    expect(parts(markup)).toEqual(regions);
  });

  it("gives a browser what it runs", () => {
    expect(find(`<a onclick="a('b')" href='javascript:c("d")' onfocus={e}>f</a>`)).toEqual([
      ...["svelte module", "  expression js e called", "svelte page"],
      ...[`  statements js a('b') in " given event on element`, `  statements js c("d") in '`],
    ]);
  });
});

describe("text that is code once it is put together", () => {
  it.each([
    [`<a href="javascript:run('{a}')">b</a>`, "  expression js a", "unread javascript:run('", "unread ')"],
    [`<b onclick="run('{a}')"/>`, "  expression js a", "unread run('", "unread ')"],
    ["<b onclick=run({a})/>", "  expression js a", "unread run(", "unread )"],
    ["<b onclick='{a}()'/>", "  expression js a", "unread ()"],
  ])("isn't read: %s", (text, ...lines) => {
    expect(find(text)).toEqual(["svelte module", ...lines]);
  });

  it("is what a component has to itself", () => {
    expect(find(`<A onclick="a()"/><b onclick="c()"/>`)).toEqual([
      ...["svelte page", '  statements js c() in " given event on element', "unread a()"],
    ]);
  });

  it("is anything else where nothing runs it", () => {
    expect(find(`<a href="https://{a}" title="javascript:{b}" ongoing="{c} d" once="e">f</a>`)).toEqual([
      ...["svelte module", "  expression js a", "  expression js b", "  expression js c"],
    ]);
  });

  it("is reported where it names a deprecated member", () => {
    const text = `<a href="javascript:ddClient.openExternal('{u}')">A</a><b onclick="ddClient.toastError('{m}')"/>`;
    const { code, error, references } = migrate(text, { path: "A.svelte" });
    expect([code, error]).toEqual([text, null]);
    expect(references.map(({ api, column, outcome, reason }) => [api, column, outcome, reason])).toEqual([
      ["openExternal", text.indexOf("openExternal") + 1, "manual", "unread-code"],
      ["toastError", text.indexOf("toastError") + 1, "manual", "unread-code"],
    ]);
  });
});

describe("names of markup", () => {
  it("are those of each", () => {
    expect(parts("{#each a.b as { c, d = e }, i (c)}{d}{:else}{f}{/each}")).toEqual([
      ...[
        "expression js a.b",
        "block parameters js { c, d = e } i",
        "  expression js c",
        "  expression js d",
      ],
      "expression js f",
    ]);
    expect(parts("{#each a as b}{b}{/each}{#each [1, 2], i}{i}{/each}{#each a as b}c{/each}")).toEqual([
      ...["expression js a", "block parameters js b", "  expression js b"],
      ...["expression js [1, 2]", "block i", "  expression js i"],
      ...["expression js a", "block parameters js b"],
    ]);
  });

  it("are those of promises", () => {
    expect(parts("{#await a()}{b}{:then { c }}{c}{:catch d}{d}{/await}{#await e then f}{f}{/await}")).toEqual(
      [
        ...["expression js a()", "expression js b", "block parameters js { c }", "  expression js c"],
        ...["block parameters js d", "  expression js d"],
        ...["expression js e", "block parameters js f", "  expression js f"],
      ],
    );
    expect(parts("{#await a}b{:then}{c}{/await}{#await a catch d}{d}{/await}")).toEqual([
      ...["expression js a", "block", "  expression js c"],
      ...["expression js a", "block parameters js d", "  expression js d"],
    ]);
  });

  it("are constants beside them", () => {
    expect(parts("{#if a}{b}{@const b = a.c}{:else}{b}{/if}{b}")).toEqual([
      ...["expression js a", "block", "  declarations js const b = a.c", "  expression js b"],
      ...["expression js b", "expression js b"],
    ]);
  });

  it("are what components give to what stands in them", () => {
    expect(parts("<A let:b let:c={{ d }} e={b} f={d}>{b}</A>")).toEqual([
      ...[
        "expression js b",
        "expression js d",
        "block parameters js b parameters js { d }",
        "  expression js b",
      ],
    ]);
    expect(parts('<A><p slot="b" let:c d={c}>{c}</p></A>')).toEqual([
      ...["block parameters js c", "  expression js c", "  expression js c"],
    ]);
    expect(parts('<A><B slot="b" let:c d={c}/></A>')).toEqual(["block parameters js c", "  expression js c"]);
  });

  it("are snippets, and what those are given", () => {
    expect(
      parts("{@render a(b)}{#snippet a(c, { d } = e)}{c}{/snippet}<A>{#snippet f()}{g}{/snippet}</A>"),
    ).toEqual([
      ...["block a", "  expression js a(b)", "  block parameters js c, { d } = e", "    expression js c"],
      ...["  block f", "    block", "      expression js g"],
    ]);
  });

  it("are declared in tags", () => {
    expect(parts("<p>{let a = $state(0)}{a}</p>")).toEqual([
      ...["block", "  declarations js let a = $state(0)", "  expression js a"],
    ]);
  });
});

describe("tags in code", () => {
  const script = "<script>";
  it.each([
    `{@html \`<script type="a/b">\${JSON.stringify(a)}<\\/script>\`}`,
    `{"${script}"}{a}{"</script>"}`,
    "{'}<style>'}{a}",
    `{/* ${script} } */ a}`,
    `{a // } ${script}\n}`,
    `{a.replace(/["}]/, "${script}")}`,
    `{#if /}<script>/.test(a)}{b}{/if}`,
    `{a / 2}{b / "${script}"}`,
    `{\`\${{ a: \`}${script}\${b}\` }}\`}`,
    `{a ? "\\"}${script}" : 'b'}`,
    `{#each [{ a: "<style>" }] as { a }}{a}{/each}`,
    `<p a={"${script}"} b="{'<style>'}"/>`,
    `{@const a = "${script}"}{a}`,
  ])("are none: %s", (markup) => {
    const text = `<div>${markup.startsWith("{@const") ? `{#if c}${markup}{/if}` : markup}</div>{last}<script>b</script>`;
    const lines = find(text);
    expect(lines.filter((line) => line.includes("fault"))).toEqual([]);
    expect(lines).toContain("  expression js last");
    expect(lines).toContain("  setup js b");
  });

  it.each(["{a", '{a "', "{a `", "{a /* ", "{a /", "{ { a }"])(
    "don't hide scripts, where braces are left open: %s",
    (markup) => {
      expect(find(`${markup}\n<script>b</script>`)).toContain("  setup js b");
    },
  );
});

describe("TypeScript", () => {
  const dialectOf = (text: string) => / (?:ts|js) /.exec(parts(text).at(-1)!)![0].trim();

  it.each([
    "<script lang='ts'>let { a } = $props();</script>{a}",
    "<script lang='ts'>let a = $state<A>({});</script>{a}",
    "<script lang='ts'>let a = $derived.by(() => 1);</script>{a}",
    "<script lang='ts'>a</script>{@render b()}{a}",
    "<script lang='ts'>a</script><p onclick={a}/>",
    "<script lang='ts'>a</script><p {@attach b}/>{a}",
    "<script lang='ts' module>a</script>{a}",
    "<script lang='ts'>a</script><svelte:options runes/>{a}",
    "<script lang='ts'>a</script>{#snippet b()}c{/snippet}{a}",
  ])("is spoken in the markup of Svelte 5: %s", (text) => {
    expect(dialectOf(text)).toBe("ts");
  });

  it.each([
    "<script lang='ts'>a</script>{a}",
    "<script lang='ts'>$props.a; $a(); b.$state()</script>{a}",
    "<script lang='ts' context='module'>a</script><A onclick={a}/>",
    "<script>let { a } = $props();</script>{a}",
  ])("isn't anywhere else: %s", (text) => {
    expect(dialectOf(text)).toBe("js");
  });

  it("has types in markup", () => {
    const text =
      "<script module lang='ts'>a</script>{b!}{#each c as D[] as { e }: F}{e as G}{/each}{#snippet h(i?: J, k: L = m)}{i}{/snippet}";
    expect(parts(text)).toEqual([
      ...["module ts a", "block h", "  expression ts b!", "  expression ts c as D[]"],
      ...["  block parameters ts { e }: F", "    expression ts e as G"],
      ...["  block parameters ts i?: J, k: L = m", "    expression ts i"],
    ]);
  });
});

describe("mistakes", () => {
  it.each([
    ["{a +}", "expression js a +"],
    ["{a b}", "expression js a b"],
    ["<p a={b c}/>", "expression js b c"],
    ["<p on:a={b(}/>", "expression js b( called"],
    ["{#if a b}{/if}", "expression js a b"],
    ["{#each a b as c}{/each}", "expression js a b as c"],
    ["{@html a b}", "expression js a b"],
    ["{#await a b}{/await}", "expression js a b"],
    ["{@render a b}", "expression js a b"],
  ])("in code are left to who parses it: %s", (markup, region) => {
    expect(parts(`{x}\n${markup}\n{y}`)).toEqual(["expression js x", region, "expression js y"]);
  });

  it.each(["const a b", "const a = 1, b = 2"])("in declarations are, too: {@%s}", (code) => {
    expect(parts(`{#if x}{@${code}}{y}{/if}`)).toEqual([
      ...["expression js x", "block", `  declarations js ${code}`, "  expression js y"],
    ]);
  });

  it.each([
    ["{a}<p>{b}", "<p>{b}", "`<p>` was left open."],
    ["{a}{#if b}{c}", "{#if b}{c}", "Block was left open."],
  ])("in markup are told: %s", (text, place, message) => {
    const lines = find(text);
    expect(lines).toContain("  expression js a");
    expect(lines).toContain("  expression js b");
    expect(lines.at(-1)).toBe(`fault at ${JSON.stringify(place)}: ${message}`);
  });

  it("leave scripts", () => {
    expect(find('<script>a</script><p b="c" b="d">{e}</p>')).toEqual([
      ...["svelte module", "  setup js a", 'fault at "b=\\"d\\">{e}<": Attributes need to be unique.'],
    ]);
  });
});

describe("what nobody writes", () => {
  const many = (text: string) => text.repeat(100_000 / text.length);

  it.each([
    `<script ${many("a='b' ")}>let c</script>{d}`,
    many("<script "),
    many("<script>"),
    many("<!-- "),
    many("{"),
    many("{`${"),
    `{"${many("\\\\")}`,
    `{/${many("[")}`,
    many("{'"),
    many("{/* "),
    `{${many("/[ ")}`,
    `{${many("'\\")}`,
    many("{a b}"),
    many("<p>"),
    many("<style> /* "),
  ])(
    "doesn't take long: %.40s",
    (text) => {
      const found = findSvelte("a.svelte", text);
      expect(found.faults.length).toBeLessThan(2);
    },
    20_000,
  );

  it("is told where it is too deep to be read", () => {
    const deep = `<script>a</script>${"{#if a}".repeat(20_000)}{b}${"{/if}".repeat(20_000)}`;
    expect(find(deep)).toEqual([
      ...["svelte module", "  setup js a"],
      'fault at "<script>a<": The markup is nested too deeply to be read.',
    ]);
  });

  it("are loops by the hundred", () => {
    const { faults } = findSvelte("a.svelte", `${"{#each a as b}".repeat(300)}${"{/each}".repeat(300)}`);
    expect(faults).toEqual([{ message: "The markup is nested too deeply to be read.", offset: 0 }]);
  });

  it("are attributes of scripts by the dozen", () => {
    const attributes = Array.from({ length: 40 }, (_, i) => `a${i}='b'`).join(" ");
    expect(find(`<script type="text/a">a</script>{b}`)).toEqual([
      ...["svelte module", "  expression js b", "unread a"],
    ]);
    expect(find(`<script ${attributes} type="text/a">a</script>{b}`)).toEqual([
      ...["svelte module", "  expression js b", "unread a"],
    ]);
    const gap = " ".repeat(100);
    expect(find(`<script${gap}a="b"${gap}c="d"${gap}module${gap}lang="ts">a</script>{b}`)).toEqual([
      ...["svelte module", "  module ts a", "  expression ts b"],
    ]);
    expect(find(`<script ${attributes} lang="ts">a</script>{b}`)).toEqual([
      ...["svelte module", "  setup ts a", "  expression js b"],
    ]);
  });
});

it("knows a byte order mark, tabs and CRLF", () => {
  expect(parts("\ufeff<p\r\n\ton:click={() => {\r\n\t\ta();\r\n\t}}>{b}</p>\r\n")).toEqual([
    ...["expression js () => {\r\n\t\ta();\r\n\t} called", "expression js b"],
  ]);
});
