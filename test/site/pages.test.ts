import { posix } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { memberAddress, reasonAddress } from "../../fronts/browser/addresses.js";
import { fromFragment } from "../../fronts/browser/share.js";
import { migrate } from "../../fronts/library/core.js";
import { policy, renderPage } from "../../site/build/frame.js";
import { renderPages } from "../../site/build/pages.js";
import { describeReason, describeReasons, type Reason } from "../../src/api/reasons.js";
import { table } from "../../src/api/table.js";

const reasons = describeReasons().map(([reason]) => reason.replaceAll("`", "") as Reason);
const files = { style: "assets/style.css", icon: "assets/icon.svg", scripts: [], policy, repository: null };
let pages: Map<string, string>;
beforeAll(async () => {
  const rendered = await renderPages("https://example.com/repository");
  pages = new Map(
    rendered.map((page) => {
      const own = page.address === "index.html" ? { ...files, scripts: ["assets/main.js"] } : files;
      return [page.address, renderPage(page, own, "1.2.3")];
    }),
  );
});

const linksOf = (page: string) =>
  [...page.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, url]) => decode(url!));
const idsOf = (page: string) => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
const decode = (text: string) =>
  text.replace(/&#(x?)(\w+);/g, (_, hex, code) => String.fromCharCode(Number.parseInt(code, hex ? 16 : 10)));
const textOf = (page: string) => decode(page.replace(/<[^>]*>/g, ""));

describe("the site", () => {
  test("has a page for every reason, with its words, and for every member", () => {
    for (const reason of reasons)
      expect(pages.get(reasonAddress(reason))).toContain(`<h1 id="${reason}">${reason}</h1>`);
    expect(textOf(pages.get("reasons/index.html")!)).toContain(describeReason("shell-operator")[1]);
    for (const { api, to } of table) {
      const page = pages.get(memberAddress(api))!;
      expect(page).toContain(`<h1>${api}</h1>`);
      expect(textOf(page)).toContain(
        to === null ? "v1 has nothing that replaces it." : `${to.replaceAll("?", "")} replaces it`,
      );
    }
    expect(pages.size).toBeGreaterThan(reasons.length + table.length + 15);
  });

  test("leads nowhere that isn't there, and from its first page to all others", () => {
    const waiting = ["index.html"];
    const reached = new Set(waiting);
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const link of linksOf(pages.get(at)!)) {
        if (link.startsWith("https://")) continue;
        expect(link, at).not.toMatch(/^\/|^\w+:/);
        const [path, anchor = ""] = link.split("#");
        const to = path === "" ? at : posix.join(posix.dirname(at), path!);
        if (to.startsWith("assets/")) continue;
        expect([...pages.keys()], `${at} leads to ${link}`).toContain(to);
        if (anchor !== "" && !anchor.startsWith("z1-"))
          expect(idsOf(pages.get(to)!), `${at}: ${link}`).toContain(anchor);
        if (reached.has(to)) continue;
        reached.add(to);
        waiting.push(to);
      }
    }
    expect([...pages.keys()].filter((address) => !reached.has(address))).toEqual([]);
  });

  test("has nothing in its pages that could be code, and lets nothing in", () => {
    for (const page of pages.values()) {
      expect(page).toContain(
        "default-src &#39;none&#39;; script-src &#39;self&#39;; style-src &#39;self&#39;;",
      );
      expect(page).not.toMatch(/<style|<[^>]* (?:style|on\w+)=|="\s*javascript:|<iframe|<form[^>]* action/);
      expect(page.match(/<script[^>]*>/g) ?? []).toEqual(
        page.includes('id="source"') ? ['<script type="module" src="assets/main.js">'] : [],
      );
    }
  });

  test("has every id once on a page, and one main heading", () => {
    for (const [address, page] of pages) {
      const ids = idsOf(page);
      expect(ids.length, address).toBe(new Set(ids).size);
      expect(page.match(/<h1/g), address).toHaveLength(1);
    }
  });

  test("lets every example be tried that the program has something to say of", async () => {
    for (const [address, page] of pages) {
      const shared = linksOf(page).filter((link) => link.includes("#z1-"));
      for (const link of shared) {
        const { code, kind } = (await fromFragment(link.slice(link.indexOf("#") + 1)))!;
        expect(textOf(page)).toContain(code.split("\n")[0]);
        expect(migrate(code, { path: `code.${kind}` }).references).not.toEqual([]);
      }
      if (/^members\/(?!index)/.test(address)) expect(shared, address).toHaveLength(1);
    }
    // Of a diff, in a language in which the program does the same.
    const inLanguages = await Promise.all(
      linksOf(pages.get("guide/languages.html")!)
        .filter((link) => link.includes("#z1-"))
        .map((link) => fromFragment(link.slice(link.indexOf("#") + 1))),
    );
    const kinds = inLanguages.map((pasted) => pasted!.kind);
    expect(kinds).toEqual(expect.arrayContaining(["html", "vue", "svelte"]));
    const reasonOf = async (reason: string) => {
      const [link] = linksOf(pages.get(reasonAddress(reason))!).filter((each) => each.includes("#z1-"));
      const { code, kind } = (await fromFragment(link!.slice(link!.indexOf("#") + 1)))!;
      return migrate(code, { path: `code.${kind}` }).references.map((use) => use.reason);
    };
    expect(await reasonOf("shell-operator")).toEqual(["shell-operator"]);
  });

  test("leads from reasons to what can be left for them, and back", () => {
    expect(linksOf(pages.get("reasons/shell-operator.html")!)).toContain("../members/execHostCmd.html");
    expect(linksOf(pages.get("members/execHostCmd.html")!)).toContain("../reasons/shell-operator.html");
    expect(linksOf(pages.get("members/navigateToImages.html")!)).not.toContain(
      "../reasons/shell-operator.html",
    );
  });

  test("names what it links by titles, and leads to the repository for what it has no page of", () => {
    const guide = pages.get("guide/index.html")!;
    expect(guide).toContain('<a href="options.html">The command line</a>');
    expect(guide).toContain('href="https://example.com/repository/blob/HEAD/benchmark/README.md"');
    expect(pages.get("members/index.html")).toContain(
      `<a href="backend.get.html"><code>backend.<wbr>get</code></a>`,
    );
    // Names in texts lead to their pages, but not from these themselves.
    expect(pages.get("reasons/linked.html")).not.toContain('href="linked.html"');
  });

  test("leaves links out that lead nowhere without a repository", async () => {
    const alone = (await renderPages(null)).find(({ address }) => address === "guide/index.html")!;
    const repository = "https://example.com/repository";
    expect(renderPage(alone, { ...files, repository }, "1.2.3")).toContain(
      `<a href="${repository}">Its code</a>`,
    );
    expect(renderPage(alone, files, "1.2.3")).not.toContain("Its code");
    expect(alone.body.markup).toContain("<td>benchmark/README.md</td>");
  });
});
