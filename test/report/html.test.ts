import { describe, expect, test } from "vitest";
import { renderPage } from "../../src/report/html/page.js";
import type { FileResult } from "../../src/results.js";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";
import { fileResult, projectResult, reference } from "./example-result.js";

const options = { version: "1.2.3", now: new Date(Date.UTC(2026, 10, 29, 8, 30)) };
const render = (files: readonly FileResult[], fields = {}) =>
  renderPage(projectResult(files, fields), options);

function migrated(path: string, source: string): FileResult {
  const { code, changed, references, changes } = migrate(source, { path });
  const status = changed ? "changed" : "unchanged";
  return fileResult({ path, source, code, references, changes, status });
}

/** Text as it stands in the page, without its tags. */
function textOf(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
}

describe("the page of a report", () => {
  test("says what a run came to, when, and by which version", () => {
    const source = `window.ddClient.listImages();\nwindow.ddClient.execHostCmd("a | b");\n`;
    const text = textOf(render([migrated("src/a.ts", source)], { dryRun: true }));
    expect(text).toContain(
      "2 uses of the old client API in 40 code files: 1 can be migrated in 1 file, " +
        "1 left (0 with a rewrite that can't be proved, 1 for a person).",
    );
    expect(text).toContain("ddclient-migrate 1.2.3, 2026-11-29 08:30 UTC. Nothing was written.");
  });

  test("shows what becomes of a use as a diff of its lines", () => {
    const text = textOf(render([migrated("src/a.ts", "go();\nwindow.ddClient.listImages();\ngo();\n")]));
    expect(text).toContain("2:1 listImages → docker.listImages migrated");
    expect(text).toContain("-window.ddClient.listImages();\n+window.ddClient.docker.listImages();\n");
    expect(text).not.toContain("go();");
  });

  test("shows the code of a use that is left, marked, with why", () => {
    const page = render([migrated("src/a.ts", 'window.ddClient.execHostCmd("a | b");\n')]);
    expect(page).toContain("<mark>window.ddClient.execHostCmd(&#34;a | b&#34;)</mark>;");
    expect(textOf(page)).toContain("manual (shell-operator)");
    expect(textOf(page)).toContain("The command needs a shell");
  });

  test("shows a change of several uses once, and leads there from the others", () => {
    const source = "const { toastError } = window.ddClient;\ntoastError(1);\ntoastError(2);\n";
    const page = render([migrated("src/a.ts", source)]);
    expect(page.match(/<pre/g)).toHaveLength(1);
  });

  test("has a tree of folders, those with nothing else in them as one", () => {
    const text = textOf(
      render([
        migrated("ui/src/a.ts", "window.ddClient.listImages();\n"),
        migrated("ui/src/b.ts", "window.ddClient.listImages();\n"),
        migrated("top.ts", "window.ddClient.listImages();\n"),
      ]),
    );
    expect(text).toMatch(/ui\/src\/ 2 uses\na\.ts 1 use[\s\S]*b\.ts 1 use[\s\S]*top\.ts 1 use/);
  });

  test("names files that could not be done, and those in other languages", () => {
    const error = {
      code: "syntax-error",
      message: "src/a.ts could not be parsed.",
      line: 1,
      column: 2,
    } as const;
    const mentions = [
      { path: "ui/<App>.vue", api: "toastError", line: 3, column: 4, replacement: "desktopUI.toast.error" },
    ];
    const text = textOf(render([fileResult({ status: "error", error })], { mentions }));
    expect(text).toContain("a.ts left alone\nsrc/a.ts could not be parsed.");
    expect(text).toContain("1 file could not be done");
    expect(text).toContain("ui/<App>.vue:3:4 toastError → desktopUI.toast.error");
  });

  test("shows files with notes alone", () => {
    const notes = ["It speaks of <toastError>."];
    const text = textOf(render([fileResult({ path: "docs/a.md", notes }), fileResult({ path: "b.ts" })]));
    expect(text).toMatch(/docs\/ 0 uses\na\.md *\nIt speaks of <toastError>\./);
    expect(text).not.toContain("b.ts");
  });

  test("says so when there is nothing", () => {
    const text = textOf(render([]));
    expect(text).toContain("0 uses of the old client API in 40 code files.");
    expect(text).toContain("Nothing is to be shown.");
  });

  test("takes nothing of the repository for markup", () => {
    const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const page = render(
      [
        fileResult({
          path: `src/${evil}/a.ts`,
          source: `${evil}\n`,
          notes: [evil],
          references: [
            reference({ api: evil, outcome: "manual", message: evil, replacement: evil, notes: [evil] }),
          ],
        }),
      ],
      { notes: [evil], mentions: [{ path: evil, api: evil, line: 1, column: 1, replacement: evil }] },
    );
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain("<img");
    expect(page).not.toContain(`"'>`);
  });

  test("shows what would turn a text's direction or not be seen", () => {
    const page = render([fileResult({ references: [reference({ message: "a\u202eb\u0007" })] })]);
    for (const hidden of "\u202e\u0007") expect(page).not.toContain(hidden);
  });

  test("cuts lines that nobody reads", () => {
    const long = `x(${'"y",'.repeat(50_000)}1);`;
    const source = `${long}window.ddClient.execHostCmd("a | b");${long}\n`;
    expect(render([migrated("src/a.js", source)]).length).toBeLessThan(30_000);
    const done = `${long}window.ddClient.listImages();${long}\n`;
    expect(render([migrated("src/a.js", done)]).length).toBeLessThan(30_000);
  });

  test("has every use of every fixture, each with a place of its own", () => {
    const files = fixtures.map(({ topic, path, input, options }, index) => {
      const result = migrate(input, options);
      return fileResult({ ...result, path: `${topic}/${index}/${path}`, source: input, status: "changed" });
    });
    const page = render(files);
    const uses = files.flatMap(({ references }) => references).length;
    const ids = [...page.matchAll(/<article [^>]*id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(uses);
    expect(new Set(ids).size).toBe(uses);
    const places = new Set(ids.map((id) => `#${id}`));
    for (const [, to] of page.matchAll(/href="([^"]*)"/g)) expect(places).toContain(to);
  });
});
