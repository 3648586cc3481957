import { describe, expect, it } from "vitest";
import { findVue } from "../../../src/source/hosts/vue.js";
import { show } from "./show.js";

const find = (text: string) => show(text, findVue("a.vue", text));
/** What is found in a template, without what stands around it. */
const inTemplate = (markup: string) => {
  const [unit, block, ...lines] = find(`<template>${markup}</template>`);
  expect([unit, block]).toEqual(["vue module", "  block on instance"]);
  return lines.map((line) => line.replace(/^ {4}/, ""));
};

describe("scripts", () => {
  it.each([
    ['<script lang="ts">a</script>', "module ts a"],
    ["<script>a</script>", "module js a"],
    ['<script lang="jsx">a</script>', "module js a"],
    ['<script lang="tsx" setup>a</script>', "setup tsx a"],
    ["<script setup>let a = '<b>';</script>", "setup js let a = '<b>';"],
    ["<script setup>a\r\n</script>", "setup js a\r\n"],
  ])("%s", (text, region) => {
    expect(find(text)).toEqual(["vue module", `  ${region}`]);
  });

  it("that are set up come after those that are run once", () => {
    expect(find("<script setup>b</script>\n<script>a</script>")).toEqual([
      ...["vue module", "  module js a", "  setup js b"],
    ]);
  });

  it("are nothing in files of their own, and in other languages", () => {
    expect(find('<script src="./a.js"></script><script lang="coffee">a = -> b</script>')).toEqual([
      "unread a = -> b",
    ]);
  });

  it("and markup speak TypeScript together", () => {
    expect(find('<template>{{ a }}</template><script lang="ts">a</script>')).toEqual([
      ...["vue module", "  module ts a", "  block on instance", "    expression ts a"],
    ]);
  });
});

describe("markup", () => {
  it.each([
    ["{{ a.b }} {{c}}", "expression js a.b", "expression js c"],
    ["{{ a &amp;&amp; b }}", "expression js a && b ⟵ a &amp;&amp; b"],
    ["{{ a < b ? 1 : 2 }}", "expression js a < b ? 1 : 2"],
    ["<textarea>{{ a }}</textarea>", "expression js a"],
    [
      '<p :a="b" v-bind:c=\'d\' v-bind="e"/>',
      ...['b in "', "d in '", 'e in "'].map((one) => `expression js ${one}`),
    ],
    ['<p :[a]="b"/>', "expression js a", 'expression js b in "'],
    ['<p .a="b"/>', 'expression js b in "'],
    ["<p :a=b />", 'expression js b in " without quotes'],
    ["<p :a/>", "expression js a a name"],
    ["<p :dd-client/>", "expression js ddClient ⟵ dd-client a name"],
    ['<p :a.sync="b"/>', 'expression js b in " written'],
    ['<p :onClick="a" :once="b"/>', 'expression js a in " called', 'expression js b in "'],
    ['<p v-if="a"/><p v-else-if="b"/><p v-else/>', 'expression js a in "', 'expression js b in "'],
    ['<p v-show="a"/><p v-html="b"/>', 'expression js a in "', 'expression js b in "'],
    ['<p v-text="a"/><p v-memo="[b]"/>', 'expression js a in "', 'expression js [b] in "'],
    ['<p v-tip:x.y="a"/>', 'expression js a in "'],
    [
      '<p v-model="a.b"/><P v-model:c.trim="d"/>',
      'expression js a.b in " written',
      'expression js d in " written',
    ],
    ['<p :a="b &quot;&lt;"/>', 'expression js b "< ⟵ b &quot;&lt; in "'],
    ['<p :a=" b\n"/>', 'expression js b in "'],
  ])("%s", (markup, ...regions) => {
    expect(inTemplate(markup)).toEqual(regions);
  });

  it.each([
    "<!-- {{ a }} -->",
    '<p v-pre :a="b">{{ c }}</p>',
    '<p a="b" v-once v-cloak @click @a.stop="" :b="">{{ }}</p>',
    "<script>a</script><style>b</style>",
    '<p ref="a"/>',
  ])("has no code in %s", (markup) => {
    expect(find(`<template>${markup}</template>`)).toEqual([]);
  });

  it("is text in other languages, files and blocks", () => {
    expect(find('<template lang="pug">p(:a="b")\n  {{ c }}</template>')).toEqual([
      'unread p(:a="b")\n  {{ c }}',
    ]);
    expect(find('<template src="./a.html"></template><i18n>{ "a": "{{ b }}" }</i18n>')).toEqual([]);
  });

  it.each([
    ['<template lang="pug">p(:a-b="c")</template>', ["a", "b", "c", "aB"]],
    ['<template src="./a.html"></template>', undefined],
    ['<template src="./a.html" />', undefined],
    ['<script src="./a.js"></script>', undefined],
    ['<script lang="coffee">d = -> e</script>', ["d", "e"]],
  ])("sees what a setup script declares where nobody reads it, too: %s", (block, words) => {
    const setup = "<script setup>let a</script>";
    const [unit] = findVue("a.vue", `${block}${setup}`).units;
    const [onlooker] = unit!.onlookers!;
    expect(onlooker).toMatchObject({ start: 0, end: block.length });
    if (words) expect(onlooker!.words).toEqual(expect.arrayContaining(words));
    else expect(onlooker!.words).toBeUndefined();
    expect(findVue("a.vue", `${block}<script>let a</script>`).units[0]!.onlookers).toBeUndefined();
    expect(findVue("a.vue", `<template><p/></template>${setup}`).units[0]!.onlookers).toEqual([]);
  });

  it("names what `ref` sets where a setup script may declare it", () => {
    expect(find('<template><p ref="a"/></template><script setup>let a</script>')).toEqual([
      ...["vue module", "  setup js let a", "  block on instance", '    expression js a in " written a name'],
    ]);
  });
});

describe("handlers", () => {
  it.each([
    ["run", 'expression js run in " called'],
    ["a.b['c']", "expression js a.b['c'] in \" called"],
    ["a?.b", 'expression js a?.b in " called'],
    ["run!", 'expression js run! in " called'],
    ["() => run(1)", 'expression js () => run(1) in " called'],
    ["async (a) => { b(a); }", 'expression js async (a) => { b(a); } in " called'],
    ["function () { a(); }", 'expression js function () { a(); } in " called'],
    ["run()", 'statements js run() in " given $event'],
    ["undefined", 'statements js undefined in " given $event'],
    ["a = $event", 'statements js a = $event in " given $event'],
    ["a(); b()", 'statements js a(); b() in " given $event'],
    ["if (a) { b() }", 'statements js if (a) { b() } in " given $event'],
    ["a(", 'statements js a( in " given $event'],
  ])("%s", (code, region) => {
    expect(inTemplate(`<p @click="${code}"/>`)).toEqual([region]);
    expect(inTemplate(`<p v-on:click.once="${code}"/>`)).toEqual([region]);
  });

  it("may be for events that are named when it is run, and for several", () => {
    expect(inTemplate('<p @[a]="b()" v-on="{ c: d }"/>')).toEqual([
      ...["expression js a", 'statements js b() in " given $event', 'expression js { c: d } in "'],
    ]);
  });

  it("that a browser runs are the page's", () => {
    const text = `<template><a onclick="a(&quot;b&quot;)" href="javascript:c(%22)">{{ d }}</a><svg onload=e /></template>`;
    expect(find(text)).toEqual([
      ...["vue module", "  block on instance", "    expression js d", "vue page"],
      '  statements js a("b") ⟵ a(&quot;b&quot;) in " given event on element',
      '  statements js c(") ⟵ c(%22) in "',
      '  statements js e in " without quotes given event, evt on element',
    ]);
  });
});

describe("names of markup", () => {
  it("are those of loops", () => {
    expect(inTemplate('<p v-for="({ a, b = c }, i) in d" :key="a" @x="b()">{{ i }}</p>')).toEqual([
      'expression js d in "',
      'block parameters js { a, b = c }, i in "',
      ...['  expression js a in "', '  statements js b() in " given $event', "  expression js i"],
    ]);
    expect(inTemplate('<p v-for="a of b"/><p v-for=" c  in d(e) "/>')).toEqual([
      ...['expression js b in "', 'block parameters js a in "'],
      ...['expression js d(e) in "', 'block parameters js c in "'],
    ]);
  });

  it("aren't seen by the condition of a loop", () => {
    expect(inTemplate('<p v-for="a in b" v-if="c" v-show="d"/>')).toEqual([
      ...[
        'expression js c in "',
        'expression js b in "',
        'block parameters js a in "',
        '  expression js d in "',
      ],
    ]);
  });

  it("are those of slots, for what stands in them", () => {
    expect(inTemplate('<A v-slot:[b]="{ c }" :d="e">{{ c }}</A>')).toEqual([
      ...['expression js e in "', "expression js b", 'block parameters js { c } in "', "  expression js c"],
    ]);
    expect(
      inTemplate('<A><template #b="c" v-if="d">{{ c }}</template><template #e>{{ f }}</template></A>'),
    ).toEqual([
      ...[
        'expression js d in "',
        'block parameters js c in "',
        "  expression js c",
        "block",
        "  expression js f",
      ],
    ]);
    expect(inTemplate('<p slot-scope="{ a }" :b="a"/>')).toEqual([
      ...['block parameters js { a } in "', '  expression js a in "'],
    ]);
  });
});

it("styles", () => {
  const css = "a { b: v-bind(c); d: v-bind('e + \"px\"') /* v-bind(f) */; g: v-bind( h(1) ); i: v-bind(j }";
  expect(find(`<style>${css}</style><style>k {}</style>`)).toEqual([
    ...["vue module", "  block on instance", "    expression js c"],
    ...['    expression js e + "px" in \'', "    expression js h(1)"],
  ]);
});

describe("mistakes", () => {
  it.each([
    ["<template><p>{{ a }}</template>", "<p>{{ a }}", "Element is missing end tag."],
    ["<template>{{ a }}</p></template>", "</p></temp", "Invalid end tag."],
    ["<template>{{ a }} {{ b </template>", "{{ b </tem", "Interpolation end sign was not found."],
    ['<template>{{ a }}<p v-for="b"/></template>', 'v-for="b"/', "This v-for has no `in` or `of`."],
    ['<template>{{ a }}<p @b="c("d")"/></template>', '")"/></tem', "Attribute name cannot contain"],
  ])("%s", (text, place, message) => {
    const lines = find(text);
    expect(lines).toContain("    expression js a");
    expect(lines).toContainEqual(expect.stringContaining(`fault at ${JSON.stringify(place)}: ${message}`));
  });

  it("that hide no code are none", () => {
    expect(inTemplate('<p :a="b" :a="c" / />')).toEqual(['expression js b in "', 'expression js c in "']);
  });
});

describe("what nobody writes", () => {
  const many = (text: string) => text.repeat(100_000 / text.length);
  const within = (markup: string) => `<template>${markup}{{ a }}</template>`;

  it.each([
    within(`<p v-for="a${many(" ")}"/>`),
    within(`<p v-for="${many("a ")}"/>`),
    within(many("<p>")),
    within(`<p @a="${many("b; ")}"/>`),
    within(`<p :a="${many("&amp;")}"/>`),
    `<style>${many("v-bind(")}</style>`,
    `<style>${many("/* ")}</style>`,
  ])(
    "doesn't take long: %.40s",
    (text) => {
      const found = findVue("a.vue", text);
      expect(found.units.length + found.faults.length).toBeLessThan(30);
    },
    20_000,
  );

  it("is told where it is too deep", () => {
    const { faults } = findVue("a.vue", within(`${"<p v-for='a in b'>".repeat(300)}${"</p>".repeat(300)}`));
    expect(faults).toEqual([{ message: "The markup is nested too deeply to be read.", offset: 0 }]);
  });

  it("is told once and some times, not without end", () => {
    expect(findVue("a.vue", within(many("</p>"))).faults).toHaveLength(20);
  });
});

it("knows a byte order mark, tabs and CRLF", () => {
  const text =
    '\ufeff<template>\r\n\t<p\r\n\t\t@click="\r\n\t\t\ta();\r\n\t\t\tb()\r\n\t\t"/>\r\n</template>\r\n';
  expect(find(text)).toEqual([
    ...["vue module", "  block on instance", '    statements js a();\r\n\t\t\tb() in " given $event'],
  ]);
});
