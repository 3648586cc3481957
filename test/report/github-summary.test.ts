import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderGithub } from "../../src/report/github.js";
import { renderGithubSummary } from "../../src/report/github-summary.js";
import { manual, migratable, runCommand } from "../cli/run-command.js";
import { makeFolder } from "../run/temporary.js";
import { brokenFile, fileResult, projectResult, reference, statusFile } from "./example-result.js";

const place = { prefix: "ui/", blob: "https://github.com/o/n/blob/abc" };

test("is a table by outcome and reason, and all that is left with links", () => {
  expect(renderGithubSummary(projectResult([brokenFile, statusFile], { dryRun: true }), place)).toBe(
    `### Docker Desktop client API

2 uses of the old client API: 1 can be migrated now, 0 unsafe, 1 manual. 1 file could not be done.

| outcome | reason | count | what to do |
| --- | --- | ---: | --- |
| error | | 1 | See the file's error. |
| manual | shell-operator | 1 | Do that part in JavaScript, e\\.g\\. filter result\\.stdout, and make one exec\\(\\) per command\\. |
| migrated |  | 1 | Run ddclient\\-migrate\\. |

<details><summary>All of them</summary>

- [src/broken\\.ts\\:3](https://github.com/o/n/blob/abc/ui/src/broken.ts#L3) syntax\\-error\\: Unexpected token
- [src/status\\.ts\\:2](https://github.com/o/n/blob/abc/ui/src/status.ts#L2) **execHostCmd** manual\\: The shell operator \\| can't be passed on\\: filter the output in JavaScript\\.
- [src/status\\.ts\\:1](https://github.com/o/n/blob/abc/ui/src/status.ts#L1) **listContainers** migrated

</details>

`.replaceAll("manual\\:", "manual:"),
  );
});

test("takes nothing of a repository for Markdown or HTML", () => {
  const path = "a](https:x) <img src=x>|`b`\n## c.ts";
  const left = reference({ outcome: "manual", reason: "shell-operator", message: "<script>| *x* [y](z)" });
  const text = renderGithubSummary(projectResult([fileResult({ path, references: [left] })]), place);
  const line = text.split("\n").find((each) => each.startsWith("- "))!;
  expect(line).toContain("&lt;script&gt;\\| \\*x\\* \\[y\\]\\(z\\)");
  expect(line).not.toMatch(/<|[^\\]`|[^\\]\|/);
  expect(line).toMatch(
    /^- \[a\\\]\\\(https\\:x\\\) .*\]\(https:\/\/github\.com\/o\/n\/blob\/abc\/ui\/a%5D%28https%3Ax%29%20[^() ]*#L1\) \*\*listContainers/,
  );
});

test("ends before it is more than GitHub takes", () => {
  const references = Array.from({ length: 20_000 }, () =>
    reference({ outcome: "manual", message: "x".repeat(60) }),
  );
  const text = renderGithubSummary(projectResult([fileResult({ references })]), place);
  expect(Buffer.byteLength(text)).toBeLessThan(1 << 20);
  expect(text).toMatch(/\nAnd \d+ lines more\.\n\n<\/details>\n$/);
});

test("annotations are the first ten of each level by weight, and it says how many there are beside", () => {
  const many = (n: number, outcome: "unsafe" | "manual") =>
    Array.from({ length: n }, () => reference({ outcome, message: outcome }));
  const file = fileResult({ references: [...many(8, "unsafe"), ...many(9, "manual")] });
  const lines = renderGithub(projectResult([file]))
    .trimEnd()
    .split("\n");
  expect(lines.slice(0, 1).join()).toMatch(/::unsafe$/);
  expect(lines.slice(1, 10).every((line) => line.endsWith("::manual"))).toBe(true);
  expect(lines.slice(10)).toEqual(["7 more annotations not shown: GitHub shows 10 of a kind."]);
  expect(renderGithub(projectResult([statusFile]))).not.toContain("not shown");
});

test("is added to the step's summary, and standard output ends with what it came to", async () => {
  const cwd = makeFolder({ "src/a.ts": `${migratable}${manual}`, "summary.md": "before\n" });
  const file = join(cwd, "summary.md");
  const env = {
    GITHUB_STEP_SUMMARY: file,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "o/n",
    GITHUB_SHA: "abc",
  };
  const args = ["--check", "--format", "github", "src"];
  const { code, stdout } = await runCommand(args, { cwd, env });
  expect(code).toBe(1);
  expect(stdout.trimEnd().split("\n").at(-1)).toBe(
    "2 uses of the old client API: 1 can be migrated now, 0 unsafe, 1 manual.",
  );
  expect(readFileSync(file, "utf8")).toMatch(/^before\n### Docker Desktop client API\n/);
  expect(readFileSync(file, "utf8")).toContain("(https://github.com/o/n/blob/abc/src/a.ts#L2)");
  appendFileSync(file, "");
  expect(await runCommand(args, { cwd, env: { GITHUB_STEP_SUMMARY: cwd } })).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^error: The step's summary can't be written: /),
  });
});
