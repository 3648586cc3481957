import { describe, expect, it } from "vitest";
import { findHtml } from "../../../src/source/hosts/html.js";
import { migrate } from "../../../transforms/migrate.js";
import { show } from "./show.js";

const find = (text: string) => show(text, findHtml("a.html", text));
/** What is found in a page, without its unit. */
const parts = (text: string) => {
  const [unit, ...lines] = find(text);
  expect(unit).toBe("html page");
  return lines.map((line) => line.replace(/^ {2}/, ""));
};
const handler = (code: string) => `statements js ${code} in " given event on element`;

describe("an element that the parser makes several times of one tag", () => {
  it.each([
    ['<ul><li><a onclick="a">b<li>c</ul>', handler("a")],
    ['<p><b onclick="a">b</p><p>c</p></b>', handler("a")],
    ['<p><a href="javascript:a()">b<p>c<p>d', 'statements js a() in "'],
  ])("has its code once: %s", (text, region) => {
    expect(parts(text)).toEqual([region]);
  });

  it("is one beginning of markup", () => {
    const { markup } = findHtml("a.html", "<p><b>a</p><p>c</p></b>");
    expect(markup!.map(({ start }) => start)).toEqual([0, 3, 6, 11, 14]);
  });
});

describe("a tag whose element is there already", () => {
  const onWindow = (code: string) =>
    `statements js ${code} in " given event, source, lineno, colno, error on element`;

  it.each([
    ['<!doctype html><head><div>x</div></head><body onload="a">', handler("a")],
    ['<p>x<body onload="a"><p>y<body onload="b" onresize="c">', handler("a"), handler("c")],
    ['<body onload="a"><body class="b" onerror="c">', handler("a"), onWindow("c")],
    ['<p>x<html onclick="a"><body onload="b">', handler("a"), handler("b")],
    ['<body><svg><body onload="a"></svg>', handler("a")],
  ])("gives it the attributes that it hasn't: %s", (text, ...regions) => {
    expect(parts(text)).toEqual(regions);
  });

  it.each([
    '<body><template><body onload="a"></template>',
    '<frameset><body onload="a"></frameset>',
    '<body><textarea><body onload="a"></textarea>',
    '<body><select><body onload="a"></select>',
    '<body onload=""><body onload="a">',
  ])("doesn't, where it isn't read: %s", (text) => {
    expect(parts(text).filter((line) => line.includes(" a "))).toEqual([]);
  });
});

describe("handlers", () => {
  it.each(["onclick", "onbeforeunload", "onscrollend", "onfocusin", "onbegin", "onwebkitfullscreenchange"])(
    "are those that browsers know: %s",
    (name) => {
      expect(parts(`<p ${name}="a">`)).toEqual([handler("a")]);
    },
  );

  it.each(["ongoing", "once", "on", "online", "on-click", "onclicked"])("are no others: %s", (name) => {
    expect(parts(`<my-el ${name}="ddClient is up">`)).toEqual([]);
  });
});

describe("scripts in SVG", () => {
  it.each([
    ["1 &amp;&amp; x", "classic js 1 && x ⟵ 1 &amp;&amp; x"],
    ["<![CDATA[1 && x &amp; y]]>", "classic js 1 && x &amp; y"],
    ["a;<!-- b --> c", "classic js a; c ⟵ a;<!-- b --> c"],
    ["a<g>b</g>c", "classic js ac ⟵ a<g>b</g>c"],
    ["<![CDATA[a]]><![CDATA[b", "classic js ab ⟵ a]]><![CDATA[b"],
    ["\n//<![CDATA[\na\n//]]>", "classic js \n//\na\n// ⟵ \n//<![CDATA[\na\n//"],
  ])("are text: %s", (content, region) => {
    expect(parts(`<svg><script>${content}`)).toEqual([region]);
  });

  it.each(["", "<!-- a -->", "<![CDATA[]]>", "<g>a</g>"])("may be empty: %s", (content) => {
    expect(parts(`<svg><script>${content}</script></svg>`)).toEqual([]);
  });

  it("load by other attributes than those of a page", () => {
    const page =
      '<svg><script xlink:href="a.js"/><script xlink:href="z.js" href="a2.js"/><script href="b.js">c</script><script src="d.js">e</script></svg>' +
      '<script href="f.js">g</script><script src="h.js"></script>';
    const { units } = findHtml("a.html", page);
    expect(units[0]!.loads!.map(({ url }) => url)).toEqual(["a.js", "a2.js", "b.js", "h.js"]);
    expect(parts(page)).toEqual(["classic js e", "classic js g"]);
  });

  it("are of their type", () => {
    expect(parts("<svg><script type='module'>a</script><script type='a/b'>c</script></svg>")).toEqual([
      "module js a",
    ]);
    expect(parts("<math><script>a</script></math>")).toEqual([]);
  });

  it.each([
    [
      `if (1 &amp;&amp; 2 &lt; 3) ddClient.execHostCmd('a "b&amp;lt;c &lt;d"');`,
      `if (1 &amp;&amp; 2 &lt; 3) ddClient.extension.host.cli.exec('a', ['"b&amp;lt;c &lt;d"']);`,
    ],
    [
      `<![CDATA[if (1 && 2 < 3) ddClient.execHostCmd('a "b&amp;c &lt;d"'); a[b[0]]]]><![CDATA[>c]]>`,
      `<![CDATA[if (1 && 2 < 3) ddClient.extension.host.cli.exec('a', ['"b&amp;c &lt;d"']); a[b[0]]]]><![CDATA[>c]]>`,
    ],
    [
      "// <![CDATA[\nddClient.toastError('a');\n// ]]>\n",
      "// <![CDATA[\nddClient.desktopUI.toast.error('a');\n// ]]>\n",
    ],
    // Words keep their quotes, since v1 joins them for a shell again.
  ])("are migrated as they are written: %s", (before, after) => {
    const { code, error } = migrate(`<svg><script>${before}</script></svg>`, { path: "a.html" });
    expect(error).toBeNull();
    expect(code).toBe(`<svg><script>${after}</script></svg>`);
  });

  it("that are in two ways are told", () => {
    const text = "<svg><script>a();<![CDATA[ddClient.toastError('a')]]></script></svg>";
    const { code, error } = migrate(text, { path: "a.html" });
    expect(code).toBe(text);
    expect(error).toMatchObject({ line: 1, column: 14, message: expect.stringContaining("CDATA section") });
  });
});
