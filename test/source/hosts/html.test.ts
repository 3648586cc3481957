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
