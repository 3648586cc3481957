import { describe, expect, it } from "vitest";
import type { Found, Part, Region } from "../../../src/source/hosts/found.js";
import { findHtml } from "../../../src/source/hosts/html.js";
import { type Finders, findMarkdown } from "../../../src/source/hosts/markdown.js";

const nothing: Found = { units: [], faults: [] };
const noFinders: Finders = { html: () => nothing, vue: () => nothing, svelte: () => nothing };

function find(text: string, path = "README.md"): Found {
  return findMarkdown(path, text, noFinders);
}

function regionsOf(parts: readonly Part[]): Region[] {
  return parts.flatMap((part) => (part.type === "region" ? part : regionsOf(part.parts)));
}

/** What each region reads, and what the file has there. */
function read(text: string, path?: string) {
  return find(text, path)
    .units.flatMap(({ parts }) => regionsOf(parts))
    .map(({ start, end, encoded, kind, dialect }) => {
      const written = text.slice(start, end);
      return { code: encoded?.text ?? written, written, kind, dialect };
    });
}

function only(text: string, path?: string): Region {
  const regions = find(text, path).units.flatMap(({ parts }) => regionsOf(parts));
  expect(regions).toHaveLength(1);
  return regions[0]!;
}

/** The text after some of what a region reads is replaced. */
function edit(text: string, from: string, to: string): string {
  const { start, encoded } = only(text);
  const code = encoded?.text ?? text.slice(start);
  const at = code.indexOf(from);
  const offset = (index: number) => encoded?.offsets[index] ?? start + index;
  return text.slice(0, offset(at)) + (encoded?.encode(to) ?? to) + text.slice(offset(at + from.length));
}

describe("fences", () => {
  it("are units of their own", () => {
    const text = "# Use\n\n```js\na();\n```\n\nand\n\n~~~ts\nb();\nc();\n~~~\n";
    const { units, faults } = find(text);
    expect(faults).toEqual([]);
    expect(units.map(({ host, scope }) => [host, scope])).toEqual([
      ["markdown", "page"],
      ["markdown", "page"],
    ]);
    expect(read(text)).toEqual([
      { code: "a();", written: "a();", kind: "example", dialect: "js" },
      { code: "b();\nc();", written: "b();\nc();", kind: "example", dialect: "ts" },
    ]);
  });

  it.each([
    ...["js", "JS", "jsx", "mjs", "cjs", "javascript", "JavaScript", "javascriptreact"].map((info) => [
      info,
      "js",
    ]),
    ...["ts", "mts", "cts", "TypeScript"].map((info) => [info, "ts"]),
    ...["tsx", "typescriptreact"].map((info) => [info, "tsx"]),
    ...[
      "js{1,3}",
      "js {1,3}",
      'js title="a.js"',
      "{.js}",
      "{ .js .numberLines }",
      "{js}",
      "js:a.js",
      " js",
    ].map((info) => [info, "js"]),
  ])("in the language %j are read as %s", (info, dialect) => {
    expect(only(`\`\`\`${info}\na();\n\`\`\`\n`).dialect).toBe(dialect);
  });

  it.each(["", "json", "jsonc", "sh", "js-x", "js+", "json5", "text js", "c#", "constructor", "proto"])(
    "in the language %j hold nothing",
    (info) => {
      expect(find(`\`\`\`${info}\na();\n\`\`\`\n`)).toEqual({ ...nothing, prose: [] });
    },
  );

  it("end with the text, or with what they stand in", () => {
    expect(read("```js\na();\n")[0]).toMatchObject({ code: "a();\n" });
    expect(read("> ```js\n> a();\n\nb();\n\n```js\nc();")).toMatchObject([
      { code: "a();" },
      { code: "c();" },
    ]);
  });

  it("may be empty", () => {
    expect(find("```js\n```\n\n```js\n\n```\n\n```js")).toEqual({ ...nothing, prose: [] });
  });

  it("keep blank lines around the code", () => {
    expect(only("```js\n\na();\n\n```\n")).toMatchObject({ start: 6, end: 12 });
  });

  it("are longer or shorter than those that they show", () => {
    expect(read("````md\n```js\na();\n```\n````\n")).toEqual([]);
    expect(read("~~~js\na(`\n```\n`);\n~~~\n")).toMatchObject([{ code: "a(`\n```\n`);" }]);
  });

  it("have positions that count a byte order mark", () => {
    expect(read("\ufeff```js\na();\n```\n")).toMatchObject([{ written: "a();" }]);
  });

  it("keep their line ends", () => {
    expect(read("```js\r\na();\r\nb();\r\n```\r\n")).toMatchObject([{ written: "a();\r\nb();" }]);
    expect(read("> ```js\r\n> a();\r\n> b();\r\n> ```\r\n")).toMatchObject([{ code: "a();\r\nb();" }]);
  });

  it("stand not in front matter, indented code, comments or other languages", () => {
    const text = [
      "---\ncode: |\n  ```js\n  a();\n  ```\n---",
      "    ```js\n    a();\n    ```",
      "<!--\n```js\na();\n```\n-->",
      "```text\n    ```js\n```",
      "Use ```js a();``` here.",
    ].join("\n\n");
    expect(read(text)).toEqual([]);
  });
});

describe("a fence in quotes and lists", () => {
  it.each([
    ["a quote", "> ```js\n> a(`\n>   b`);\n> ```\n", "a(`\n  b`);"],
    ["a quote without spaces", ">```js\n>a();\n>b();\n>```\n", "a();\nb();"],
    ["a quote with a blank line", "> ```js\n> a();\n>\n> b();\n> ```\n", "a();\n\nb();"],
    ["a list", "- ```js\n  a(`\n    b`);\n  ```\n", "a(`\n  b`);"],
    ["a numbered list", "10. x\n\n    ```js\n    a();\n\n    b();\n    ```\n", "a();\n\nb();"],
    ["a quote in a list in a quote", "> - x\n>   > ```js\n>   > a();\n>   > b();\n>   > ```\n", "a();\nb();"],
    ["indentation", "  ```js\n  a(`\n   b\n c`);\n  ```\n", "a(`\n b\nc`);"],
    ["a list, by tabs", "-\t```js\n\ta();\n\tb();\n\t```\n", "a();\nb();"],
  ])("reads without what stands before each line: %s", (_, text, code) => {
    expect(read(text)).toMatchObject([{ code }]);
  });

  it("says where each character is written", () => {
    const text = "> ```js\n> a();\n>\n> b();\n> ```\n";
    const { start, end, encoded } = only(text);
    const written = [...encoded!.text].map((_, index) => text[encoded!.offsets[index]!]).join("");
    expect(written).toBe(encoded!.text);
    expect(encoded!.offsets).toHaveLength(encoded!.text.length + 1);
    expect([encoded!.offsets[0], encoded!.offsets.at(-1)]).toEqual([text.indexOf("a();"), end]);
    expect(text.slice(start, encoded!.offsets[0])).toBe("> ");
  });

  it("writes it before each new line", () => {
    expect(edit("> ```js\n> a();\n> ```\n", "a()", "a(\n  b,\n\n  c,\n)")).toBe(
      "> ```js\n> a(\n>   b,\n>\n>   c,\n> );\n> ```\n",
    );
    expect(edit("1. x\n   > ```js\n   > a();\n   > ```\n", "a()", "b(\r\n)")).toBe(
      "1. x\n   > ```js\n   > b(\r\n   > );\n   > ```\n",
    );
    expect(edit("- ```js\n  a();\n  ```\n", "a()", "b(\n)")).toBe("- ```js\n  b(\n  );\n  ```\n");
    expect(edit("```js\na();\n```\n", "a()", "b(\n)")).toBe("```js\nb(\n);\n```\n");
  });

  it("is taken out line by line", () => {
    expect(edit("> ```js\n> a();\n> b();\n> c();\n> ```\n", "b();\n", "")).toBe(
      "> ```js\n> a();\n> c();\n> ```\n",
    );
  });
});

describe("a fence that leaves something out", () => {
  it("reads as a program, at the same places", () => {
    const text = "```js\nrun(...);\n```\n";
    const { start, end, encoded } = only(text);
    expect(encoded!.text).toBe("run(ꓸꓸꓸ);");
    expect(encoded!.offsets).toEqual(Array.from({ length: end - start + 1 }, (_, index) => start + index));
    expect(encoded!.encode("a\nb(ꓸꓸꓸ)")).toBe("a\nb(...)");
  });

  it("keeps what stands before its lines", () => {
    expect(edit("> ```js\n> run(...);\n> go();\n> ```\n", "go()", "go(\n)")).toBe(
      "> ```js\n> run(...);\n> go(\n> );\n> ```\n",
    );
  });
});

describe("a fence in a language of its own", () => {
  const region = (start: number, end: number): Region => ({
    type: "region",
    kind: "expression",
    dialect: "js",
    start,
    end,
  });
  const asked: [path: string, text: string][] = [];
  const finders: Finders = {
    ...noFinders,
    vue: (path, text) => {
      asked.push([path, text]);
      const parameter = text.indexOf("item");
      const handler = text.indexOf("run(&quot;");
      const encoded = {
        text: 'run("a")',
        offsets: [0, 1, 2, 3, 4, 10, 11, 17, 18].map((at) => handler + at),
        encode: (code: string) => code.replaceAll('"', "&quot;"),
      };
      const block: Part = {
        type: "block",
        parameters: [{ ...region(parameter, parameter + 4), kind: "parameters" }],
        names: [],
        parts: [{ ...region(handler, handler + 18), encoded, quotedBy: '"' }],
      };
      return {
        units: [{ host: "vue", scope: "module", parts: [block] }],
        faults: text.endsWith("broken") ? [{ message: "It is broken.", offset: handler }] : [],
      };
    },
  };

  it("is looked at by its finder, and found at its place", () => {
    const code = '<a v-for="item of b"\n  @click="run(&quot;a&quot;)" />';
    const text = `- x\n\n  > \`\`\`Vue\n${code.replace(/^/gm, "  > ")}\n  > \`\`\`\n`;
    const { units } = findMarkdown("docs/a.md", text, finders);
    expect(asked).toEqual([["docs/a.md", code]]);
    expect(units).toHaveLength(1);
    const [block] = units[0]!.parts;
    if (block?.type !== "block") throw new Error("not a block");
    const [parameter] = block.parameters;
    expect(text.slice(parameter!.start, parameter!.end)).toBe("item");
    const [handler] = regionsOf(block.parts);
    expect(text.slice(handler!.start, handler!.end)).toBe("run(&quot;a&quot;)");
    expect(handler!.encoded!.text).toBe('run("a")');
    const places = [...'run("a")'].map((_, index) => text[handler!.encoded!.offsets[index]!]).join("");
    expect(places).toBe("run(&a&)");
    expect(handler!.encoded!.encode('"\n"')).toBe("&quot;\n  > &quot;");
  });

  it("is one example that can't be read where its finder says so", () => {
    const text = "> ```vue\n> <a>item run(&quot;a&quot;)\n> broken\n> ```\n";
    const { units, faults } = findMarkdown("a.md", text, finders);
    const fault = { message: "It is broken.", offset: text.indexOf("run") };
    expect(faults).toEqual([]);
    expect(units).toMatchObject([{ host: "markdown", parts: [{ kind: "example", fault }] }]);
    const [region] = regionsOf(units[0]!.parts);
    expect(region!.encoded!.text).toBe("<a>item run(&quot;a&quot;)\nbroken");
  });

  it("may be a page, with what it loads and leaves out", () => {
    const page = [
      '<script src="a.js"></script>',
      "<script>",
      "  function run() { ... }",
      "</script>",
      '<a onclick="run(&quot;a&quot;)">',
      "<b onclick=run()>",
    ];
    const text = ["> ```html", ...page.map((line) => `> ${line}`), "> ```"].join("\n");
    const { units } = findMarkdown("a.md", text, { ...noFinders, html: findHtml });
    expect(units).toMatchObject([{ host: "html", scope: "page", loads: [{ url: "a.js" }] }]);
    const [load] = units[0]!.loads!;
    expect(text.slice(load!.start, load!.end)).toBe('<script src="a.js">');
    const [script, quoted, bare] = regionsOf(units[0]!.parts);
    expect(script!.encoded!.text).toBe("\n  function run() { ꓸꓸ; }\n");
    expect(text.slice(script!.start, script!.end)).toBe("\n>   function run() { ... }\n> ");
    expect(quoted!.encoded!.text).toBe('run("a")');
    expect(quoted!.encoded!.encode('"\n"')).toBe("&quot;\n> &quot;");
    expect(text.slice(bare!.start, bare!.end)).toBe("run()");
    expect(bare!.encoded!.needsQuotes).toBe('"');
  });

  it("has true places where its lines begin with nothing", () => {
    const text = '```vue\n<a v-for="item of b" @click="run(&quot;a&quot;)" />\n```\n';
    const [block] = findMarkdown("a.md", text, finders).units[0]!.parts;
    if (block?.type !== "block") throw new Error("not a block");
    const [handler] = regionsOf(block.parts);
    expect(text.slice(handler!.start, handler!.end)).toBe("run(&quot;a&quot;)");
    expect(block.parameters[0]).not.toHaveProperty("encoded");
    expect(handler!.encoded!.encode('"\n"')).toBe("&quot;\n&quot;");
  });
});

describe("MDX", () => {
  it("has a handler in the value of an attribute of that name, and nowhere else", () => {
    const text = [
      "<Foo onReady>{a}</Foo>",
      "<Foo onReady {...b} value={c} onClick={d} />",
      "{e}",
      "Some <b onOpen>{f}</b> and <b onOpen={g}>{h}</b>.",
    ].join("\n\n");
    const regions = find(text, "a.mdx").units.flatMap(({ parts }) => [...regionsOf(parts)]);
    expect(
      regions.map(({ start, end, isHandler }) => text.slice(start, end) + (isHandler ? " is called" : "")),
    ).toEqual(["a", "b", "c", "d is called", "e", "f", "g is called", "h"]);
  });

  it("has a module of its statements and expressions", () => {
    const text = [
      'import { a } from "b";\nimport c from "d";',
      "# {title}",
      "export const e = 1;",
      "<Button onClick={() => f()} label={g} {...h} />",
      "Some {i} and <b title={j}>text</b>{/* no */}{}.",
    ].join("\n\n");
    const { units, faults } = find(text, "a.mdx");
    expect(faults).toEqual([]);
    expect(units).toHaveLength(1);
    expect(units[0]).toMatchObject({ host: "mdx", scope: "module" });
    const [first, second, block, ...rest] = units[0]!.parts;
    expect(rest).toEqual([]);
    const written = (part: Region) => text.slice(part.start, part.end);
    expect(
      [first, second].map((part) => (part?.type === "region" ? [part.kind, written(part)] : part)),
    ).toEqual([
      ["module", 'import { a } from "b";\nimport c from "d";'],
      ["module", "export const e = 1;"],
    ]);
    if (block?.type !== "block") throw new Error("not a block");
    expect(block).toMatchObject({ parameters: [], names: ["props"] });
    const regions = regionsOf(block.parts);
    expect(regions.map(written)).toEqual(["title", "() => f()", "g", "h", "i", "j"]);
    expect(regions.map(({ kind }) => kind)).toEqual(regions.map(() => "expression"));
    expect(regions.map(({ isHandler }) => isHandler)).toEqual([undefined, true, ...Array(4)]);
  });

  it("shows fences beside it", () => {
    const text = 'import a from "b";\n\n    ```js\n    c();\n    ```\n';
    expect(read(text, "a.MDX")).toEqual([
      { code: 'import a from "b";', written: 'import a from "b";', kind: "module", dialect: "js" },
      { code: "c();", written: "    c();", kind: "example", dialect: "js" },
    ]);
  });

  it("has expressions of several lines, in quotes and lists, too", () => {
    const texts = ["{a(\n  b,\n)}\n", "> {a(\n>   b,\n> )}\n", "- {a(\n    b,\n  )}\n"];
    for (const text of texts) {
      const { start, encoded } = only(text, "a.mdx");
      expect(start).toBe(text.indexOf("a"));
      expect(encoded?.text ?? text.slice(1, -2)).toBe("a(\n  b,\n)");
    }
    expect(only(texts[0]!, "a.mdx").encoded).toBeUndefined();
    expect(only(texts[1]!, "a.mdx").encoded!.encode("\n")).toBe("\n> ");
    expect(only(texts[2]!, "a.mdx").encoded!.encode("\n")).toBe("\n  ");
  });

  it("has the values of a tag's attributes where they are written", () => {
    const text = "<A\n  b={{\n    c: 1,\n  }}\n  {...d}\n/>\n";
    expect(read(text, "a.mdx").map(({ code }) => code)).toEqual(["{\n    c: 1,\n  }", "d"]);
  });

  it("counts a byte order mark", () => {
    expect(read("\ufeff{a}\n\n{b}\n", "a.mdx").map(({ written }) => written)).toEqual(["a", "b"]);
  });

  it("has its braces in texts, too", () => {
    const text = '{"}"} {`${"{"}`} <A b={"{"} {...c({ d: "}" })} />\n';
    expect(read(text, "a.mdx").map(({ code }) => code)).toEqual(['"}"', '`${"{"}`', '"{"', 'c({ d: "}" })']);
  });

  it("is read around an expression that is broken", () => {
    const text = "{a}\n\nThe {cluster name} <B onClick={b} />\n\nexport const c = 1;\n\n```js\nd();\n```\n";
    expect(find(text, "a.mdx").faults).toEqual([]);
    expect(read(text, "a.mdx").map(({ code }) => code)).toEqual([
      "export const c = 1;",
      "a",
      "cluster name",
      "b",
      "d();",
    ]);
  });

  it("may have comments of HTML, and names of headings", () => {
    const text = [
      "<!-- {a}\n\n```js\na();\n``` -->",
      "# {b} {#name-b}",
      "> <!-- {c}\n> {c} -->\n>\n> See {d} <!-- {c} --> {e}",
      "{f}",
    ].join("\n\n");
    expect(find(text, "a.mdx").faults).toEqual([]);
    expect(read(text, "a.mdx").map(({ code }) => code)).toEqual(["b", "d", "e", "f"]);
  });

  it("that is broken is a fault, its fences are found, and the rest isn't read", () => {
    const text = "# A\n\n<Tab>\n```js\na();\n```\n</Tab>\n\n`c` {b(\n\n<A />\n\n~~~js\nd();\n~~~\n\n{e}\n";
    const { units, faults, unread } = find(text, "a.mdx");
    expect(faults).toEqual([
      {
        message: "Unexpected end of file in expression, expected a corresponding closing brace for `{`.",
        offset: text.indexOf("\n\n<A"),
      },
    ]);
    expect(units).toHaveLength(2);
    expect(read(text, "a.mdx")).toMatchObject([{ code: "a();" }, { code: "d();" }]);
    expect(unread!.map(({ start, end }) => text.slice(start, end))).toEqual([
      "<Tab>",
      "{b(\n\n<A />\n\n~~~js\n",
      "\n~~~\n\n{e}\n",
    ]);
  });

  it.each([
    ["a template", (times: number) => `{\`${"}".repeat(times)}`],
    ["lines of one", (times: number) => `{\`${"}\n".repeat(times)}`],
    ["one in a tag", (times: number) => `<A b={\`${"}".repeat(times)}`],
    ["one in a statement", (times: number) => `export const a = \`\n\n${"b\n\n".repeat(times)}`],
  ])("is given up in time where %s doesn't end", (_, write) => {
    const started = performance.now();
    find(`{a}\n\n${write(10_000)}`, "a.mdx");
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it("has as many braces as somebody likes", () => {
    const text = `<A b={[\n${"  { c: { d: 1 } },\n".repeat(5000)}]} />\n`;
    const started = performance.now();
    expect(find(text, "a.mdx").faults).toEqual([]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
