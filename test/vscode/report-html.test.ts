import { describe, expect, it } from "vitest";
import { renderReport } from "../../editors/vscode/src/report-html.js";

const use = {
  ...{ api: "toastError", line: 3, column: 5, endLine: 3, endColumn: 9, outcome: "migrated" },
  ...{ replacement: "desktopUI.toast.error", reason: null, message: null, notes: [] },
};

function render(files: readonly object[], folder = "/home/me/app"): string {
  return renderReport({ folder, json: JSON.stringify({ schemaVersion: 1, summary: {}, files }) }, "n0nce");
}

/** The commands that links stand for, with what they are given. */
function linksOf(page: string): [string, unknown][] {
  return [...page.matchAll(/href="command:([^"?]+)(?:\?([^"]+))?"/g)].map(([, command, query]) => [
    command!,
    query && JSON.parse(decodeURIComponent(query.replaceAll("&#39;", "'"))),
  ]);
}

describe("the report's page", () => {
  it("has a policy that lets nothing in but its own style", () => {
    const page = render([]);
    expect(page).toContain(`content="default-src 'none'; style-src 'nonce-n0nce'"`);
    expect(page).toContain(`<style nonce="n0nce">`);
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|src=/);
  });

  it("says that nothing is left", () => {
    expect(render([])).toContain("Nothing deprecated is left.");
  });

  it("leads to the places", () => {
    const page = render([{ path: "src/it's a <file>.ts", error: null, references: [use] }]);
    expect(page).toContain("1 use in 1 file: 1 can be migrated.");
    expect(linksOf(page)).toContainEqual([
      "ddclient-migrate.openPlace",
      ["/home/me/app/src/it's a <file>.ts", 3, 5],
    ]);
  });

  it("leads to files beside the folder, and on other drives", () => {
    const files = (path: string) => [{ path, error: null, references: [use] }];
    expect(linksOf(render(files("../lib/a.ts"))).flat(2)).toContain("/home/me/lib/a.ts");
    expect(linksOf(render(files("../lib/a.ts"), "c:/me/app")).flat(2)).toContain("c:\\me\\lib\\a.ts");
  });

  it("shows text as text", () => {
    const evil = `<img src=x onerror="alert(1)">'&`;
    const page = render([
      {
        path: `${evil}.ts`,
        error: { code: "unreadable", message: evil, line: null, column: null },
        references: [
          { ...use, api: evil, replacement: evil, message: evil, outcome: evil, notes: [evil, evil] },
        ],
      },
    ]);
    expect(page).not.toContain("<img");
    expect(page.split("&#60;img src=x onerror=&#34;alert(1)&#34;&#62;&#39;&#38;").length).toBeGreaterThan(6);
  });

  it("counts by what becomes of uses, whatever that may be", () => {
    const outcomes = ["migrated", "migrated", "unsafe", "manual", "ignored"];
    const page = render([
      { path: "a.ts", error: null, references: outcomes.map((outcome) => ({ ...use, outcome })) },
      { path: "b.ts", error: null, references: [use] },
    ]);
    expect(page).toContain(
      "6 uses in 2 files: 3 can be migrated, 1 can be migrated if you say so, 1 to be done by hand, 1 ignored.",
    );
  });
});
