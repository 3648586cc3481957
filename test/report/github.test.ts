import { expect, test } from "vitest";
import { renderGithub } from "../../src/report/github.js";
import {
  brokenFile,
  fileResult,
  ignoringFile,
  projectResult,
  reference,
  skippedFile,
  statusFile,
} from "./example-result.js";

test("annotates what is left and what failed", () => {
  expect(renderGithub(projectResult([brokenFile, skippedFile, statusFile]))).toBe(
    `::error file=src/broken.ts,line=3,col=7,title=syntax-error::Unexpected token
::warning file=src/mine.ts,title=uncommitted-changes::It has uncommitted changes.
::warning file=src/status.ts,line=2,endLine=2,col=17,endColumn=48,title=execHostCmd is deprecated::The shell operator | can't be passed on: filter the output in JavaScript.
`,
  );
});

test("before anything is written, also annotates what would be migrated", () => {
  const [first] = renderGithub(projectResult([statusFile], { dryRun: true })).split("\n");
  expect(first).toBe(
    "::notice file=src/status.ts,line=1,endLine=1,col=17,endColumn=42,title=listContainers is deprecated::Run ddclient-migrate to replace it with docker.listContainers.",
  );
});

test("annotates what stands in other languages", () => {
  const mention = { path: "a.html", api: "listImages", line: 1, column: 2, replacement: "docker.listImages" };
  expect(renderGithub(projectResult([], { mentions: [mention] }), "ui/")).toBe(
    "::warning file=ui/a.html,line=1,col=2,title=listImages is deprecated::Code in .html files is not migrated yet: change it by hand. Use docker.listImages instead.\n",
  );
});

test("escapes what has a meaning in a command", () => {
  const left = reference({
    api: "a,b:c",
    outcome: "manual",
    message: "50% of\r\nit: a, b\x1b[0m",
    line: 2,
    endLine: 4,
  });
  expect(renderGithub(projectResult([fileResult({ path: "src/a,b:100%\n.ts", references: [left] })]))).toBe(
    "::warning file=src/a%2Cb%3A100%25%0A.ts,line=2,endLine=4,col=1,title=a%2Cb%3Ac is deprecated::50%25 of%0D%0Ait: a, b\\x1b[0m\n",
  );
});

test("names files from the top of the workspace", () => {
  expect(renderGithub(projectResult([brokenFile]), "packages/ui/")).toContain(
    "file=packages/ui/src/broken.ts,",
  );
  expect(renderGithub(projectResult([{ ...brokenFile, path: "../x.ts" }]), "packages/ui/")).toContain(
    "file=packages/x.ts,",
  );
});

test("says nothing where there is nothing to say", () => {
  expect(renderGithub(projectResult([]))).toBe("");
});

test("annotates nothing that is ignored", () => {
  expect(renderGithub(projectResult([ignoringFile], { dryRun: true }))).toBe("");
});
