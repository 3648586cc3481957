import { describe, expect, it } from "vitest";
import { findHtml } from "../../../src/source/hosts/html.js";
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
