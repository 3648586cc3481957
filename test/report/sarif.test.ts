import { createRequire } from "node:module";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import type { Log, Run } from "sarif";
import { expect, test } from "vitest";
import { table } from "../../src/api/table.js";
import { renderSarif } from "../../src/report/sarif.js";
import type { ProjectResult } from "../../src/results.js";
import {
  brokenFile,
  fileResult,
  ignoringFile,
  projectResult,
  reference,
  skippedFile,
  statusFile,
} from "./example-result.js";

const validate = compileSchema();
const options = { version: "1.2.3", cwd: process.cwd() };

function compileSchema() {
  const schema = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  // It calls itself draft 4, which ajv doesn't know, but uses nothing that later drafts changed save these two keys. One of its patterns is no Unicode pattern.
  const { $schema: _draft, id: _name, ...rest } = schema;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  return ajv.compile(rest);
}

function render(result: ProjectResult): Run {
  const log: Log = JSON.parse(renderSarif(result, options));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0]!;
}

test("the schema check can fail", () => {
  expect(validate({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
});

test("has a rule for every row of the table", () => {
  const { driver } = render(projectResult([])).tool;
  expect(driver).toMatchObject({ name: "ddclient-migrate", version: "1.2.3", semanticVersion: "1.2.3" });
  expect(driver.rules?.map((rule) => rule.id)).toEqual(table.map((row) => row.api));
  expect(driver.rules?.find((rule) => rule.id === "backend.get")).toEqual({
    id: "backend.get",
    shortDescription: { text: "backend.get is deprecated." },
    fullDescription: {
      text: "backend.get belongs to the deprecated v0 client API of Docker Desktop. Use extension.vm.service.get.",
    },
    help: {
      text: "Use extension.vm.service.get.",
      markdown: expect.stringMatching(
        /^\*\*backend\.get\*\* belongs .*\n\nUse extension\.vm\.service\.get\.\n\n\[Documentation\]\(https:/s,
      ),
    },
    helpUri: table.find((row) => row.api === "backend.get")?.docs,
    defaultConfiguration: { level: "warning" },
  });
});

test("has the code that is suggested among a result's properties, and nothing where there is none", () => {
  const snippet = 'await ddClient.docker.cli.exec("ps", []);';
  const left = reference({ outcome: "manual", reason: "shell-operator", message: "There is a pipe." });
  const references = [{ ...left, snippet }, left];
  const file = fileResult({ path: "a.ts", status: "unchanged", references });
  const [suggested, plain] = render(projectResult([file])).results ?? [];
  expect(suggested?.properties).toMatchObject({ reason: "shell-operator", snippet });
  expect(plain?.properties).not.toHaveProperty("snippet");
});

test("reports what stands in other languages", () => {
  const mention = { path: "a.html", api: "navigateToRoute", line: 3, column: 2, replacement: null };
  expect(render(projectResult([], { mentions: [mention] })).results).toMatchObject([
    {
      ruleId: "navigateToRoute",
      level: "warning",
      message: { text: "Code in .html files is not migrated yet: change it by hand. There is no successor." },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "a.html" }, region: { startLine: 3, startColumn: 2 } },
        },
      ],
    },
  ]);
});

test("reports references, and the fix of a change that is not made yet", () => {
  const run = render(projectResult([statusFile], { dryRun: true }));
  const artifactLocation = { uri: "src/status.ts", uriBaseId: "%SRCROOT%" };
  expect(run.results).toEqual([
    {
      ruleId: "listContainers",
      ruleIndex: table.findIndex((row) => row.api === "listContainers"),
      level: "note",
      message: { text: "listContainers is deprecated; docker.listContainers replaces it." },
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { startLine: 1, startColumn: 17, endLine: 1, endColumn: 42 },
          },
        },
      ],
      fixes: [
        {
          description: { text: "Migrate to the v1 client." },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: { startLine: 1, startColumn: 26, endLine: 1, endColumn: 26 },
                  insertedContent: { text: "docker." },
                },
              ],
            },
          ],
        },
      ],
      partialFingerprints: { "ddclientUse/v1": expect.stringMatching(/^listContainers:[0-9a-f]{16}:1$/) },
      properties: { outcome: "migrated", reason: null, replacement: "docker.listContainers" },
    },
    {
      ruleId: "execHostCmd/shell-operator",
      ruleIndex: table.length,
      level: "warning",
      message: { text: "The shell operator | can't be passed on: filter the output in JavaScript." },
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { startLine: 2, startColumn: 17, endLine: 2, endColumn: 48 },
          },
        },
      ],
      partialFingerprints: { "ddclientUse/v1": expect.stringMatching(/^execHostCmd:[0-9a-f]{16}:1$/) },
      properties: { outcome: "manual", reason: "shell-operator", replacement: "extension.host.cli.exec" },
    },
  ]);
  expect(run).toMatchObject({ columnKind: "utf16CodeUnits", invocations: [{ executionSuccessful: true }] });
});

test("has one more rule for each reason and member that is left, and links to what it is", () => {
  const twice = projectResult([statusFile, { ...statusFile, path: "b.ts" }]);
  const { driver } = render(twice).tool;
  expect(driver.informationUri).toMatch(/^https:/);
  expect(driver.rules?.slice(table.length)).toMatchObject([
    {
      id: "execHostCmd/shell-operator",
      shortDescription: { text: "execHostCmd is deprecated (shell-operator)." },
      help: {
        text: expect.stringMatching(
          /^The command needs a shell for .*\n\nDo that part in JavaScript.*\n\nUse extension\.host\.cli\.exec\.$/,
        ),
        markdown: expect.stringContaining("make one exec() per command"),
      },
      helpUri: expect.stringMatching(/^https:/),
    },
  ]);
  expect(new Set(driver.rules?.map(({ id }) => id)).size).toBe(table.length + 1);
});

test("fingerprints stay with what they are of when lines move, and tell equal lines apart", () => {
  const line = "ddClient.listContainers();\n";
  const of = (source: string, ...lines: number[]) => {
    const references = lines.map((each) => reference({ line: each, endLine: each }));
    return render(projectResult([fileResult({ source, code: source, references })])).results!.map(
      ({ partialFingerprints }) => partialFingerprints!["ddclientUse/v1"],
    );
  };
  const [first, second] = of(line + line, 1, 2);
  expect(first!.replace(/1$/, "2")).toBe(second);
  expect(of(`// more\r\n\t${line}x();\n${line}`, 2, 4)).toEqual([first, second]);
  expect(of(`await ${line}`, 1)).not.toContain(first);
});

test("a change that was made needs no fix", () => {
  const [migrated] = render(projectResult([statusFile])).results!;
  expect(migrated).not.toHaveProperty("fixes");
});

test("a change in several places is one fix, given at each of them", () => {
  const source = "\ufeffconst d = ddClient;\r\nd.listContainers();\r\nd.listContainers();\r\n";
  const at = [source.indexOf("list"), source.lastIndexOf("list")];
  const file = fileResult({
    status: "skipped",
    error: skippedFile.error,
    source,
    code: source,
    references: [reference({ line: 2, endLine: 2 }), reference({ line: 3, endLine: 3 })],
    changes: [
      { edits: at.map((start) => ({ start, end: start, content: ["docker."] })), references: [0, 1] },
    ],
  });
  const [first, second] = render(projectResult([file])).results!;
  expect(first!.fixes).toEqual(second!.fixes);
  const [fix] = first!.fixes!;
  expect(fix!.description?.text).toBe(
    "Migrate to the v1 client, together with 1 place that belongs to the same change.",
  );
  expect(fix!.artifactChanges[0]!.replacements.map((one) => one.deletedRegion)).toEqual([
    { startLine: 2, startColumn: 3, endLine: 2, endColumn: 3 },
    { startLine: 3, startColumn: 3, endLine: 3, endColumn: 3 },
  ]);
});

test("files that were not done are notifications", () => {
  const run = render(projectResult([brokenFile, skippedFile], { notes: ["No code file in docs."] }));
  expect(run.invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: "note", message: { text: "No code file in docs." } },
        {
          level: "error",
          descriptor: { id: "syntax-error" },
          message: { text: "Unexpected token" },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: "src/broken.ts", uriBaseId: "%SRCROOT%" },
                region: { startLine: 3, startColumn: 7 },
              },
            },
          ],
        },
        {
          level: "warning",
          descriptor: { id: "uncommitted-changes" },
          message: { text: "It has uncommitted changes." },
          locations: [
            { physicalLocation: { artifactLocation: { uri: "src/mine.ts", uriBaseId: "%SRCROOT%" } } },
          ],
        },
      ],
    },
  ]);
});

test("paths are proper URIs", () => {
  const uriOf = (path: string) => {
    const run = render(projectResult([fileResult({ path, references: [reference({})] })]));
    return run.results![0]!.locations![0]!.physicalLocation!.artifactLocation!;
  };
  expect(uriOf("a b/c:d/100%/#1/ü?\n.ts").uri).toBe("a%20b/c%3Ad/100%25/%231/%C3%BC%3F%0A.ts");
  expect(uriOf("half\ud800.ts").uri).toBe("half%EF%BF%BD.ts");
  const outside = uriOf("../other/x y.ts");
  expect(outside.uriBaseId).toBeUndefined();
  expect(outside.uri).toMatch(/^file:\/\/\/.*\/other\/x%20y\.ts$/);
  const base = render(projectResult([])).originalUriBaseIds!["%SRCROOT%"]!;
  expect(base.uri).toMatch(/^file:\/\/\/.*\/$/);
});

test("a message with brackets is no link", () => {
  const left = reference({ outcome: "manual", message: "Call exec(cmd, [args]) or [this](that)." });
  const run = render(projectResult([fileResult({ references: [left] })]));
  expect(run.results![0]!.message.text).toBe("Call exec(cmd, [args]) or \\[this](that).");
});

test("what is ignored is suppressed", () => {
  const [ignored] = render(projectResult([ignoringFile])).results!;
  expect(ignored).toMatchObject({
    level: "note",
    message: { text: "Ignored: old helper" },
    suppressions: [{ kind: "inSource", justification: "Ignored: old helper" }],
    properties: { outcome: "ignored", reason: null, replacement: null },
  });
  const others = render(projectResult([statusFile])).results!;
  for (const other of others) expect(other).not.toHaveProperty("suppressions");
});
