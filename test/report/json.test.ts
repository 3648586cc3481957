import { expect, test } from "vitest";
import { renderJson } from "../../src/report/json.js";
import { renderNdjson } from "../../src/report/ndjson.js";
import { brokenFile, fileResult, projectResult, reference, statusFile } from "./example-result.js";

test("adds what stands in other languages only where there is something", () => {
  const mention = { path: "a.html", api: "listImages", line: 1, column: 2, replacement: "docker.listImages" };
  const json = JSON.parse(renderJson(projectResult([], { mentions: [mention] })));
  expect(Object.keys(json)).toEqual(["schemaVersion", "summary", "files", "mentions"]);
  expect(json.mentions).toEqual([mention]);
  expect(json.summary).toMatchObject({ references: 0 });
});

test("has the code that is suggested for what is left", () => {
  const snippet = 'await ddClient.docker.cli.exec("ps", []);';
  const left = reference({
    outcome: "manual",
    reason: "shell-operator",
    message: "There is a pipe.",
    snippet,
  });
  const file = fileResult({ path: "a.ts", status: "unchanged", references: [left] });
  expect(JSON.parse(renderJson(projectResult([file]))).files[0].references[0].snippet).toBe(snippet);
});

test("has the documented keys in the documented order", () => {
  expect(renderJson(projectResult([brokenFile, statusFile]))).toBe(`{
  "schemaVersion": 1,
  "summary": {
    "scanned": 40,
    "candidates": 2,
    "changed": 1,
    "references": 2,
    "migrated": 1,
    "unsafe": 0,
    "manual": 1,
    "ignored": 0,
    "errors": 1
  },
  "files": [
    {
      "path": "src/broken.ts",
      "status": "error",
      "error": {
        "code": "syntax-error",
        "message": "Unexpected token",
        "line": 3,
        "column": 7
      },
      "references": []
    },
    {
      "path": "src/status.ts",
      "status": "changed",
      "error": null,
      "references": [
        {
          "api": "listContainers",
          "line": 1,
          "column": 17,
          "endLine": 1,
          "endColumn": 42,
          "outcome": "migrated",
          "replacement": "docker.listContainers",
          "reason": null,
          "message": null,
          "notes": [
            "The list is the same."
          ],
          "snippet": null
        },
        {
          "api": "execHostCmd",
          "line": 2,
          "column": 17,
          "endLine": 2,
          "endColumn": 48,
          "outcome": "manual",
          "replacement": "extension.host.cli.exec",
          "reason": "shell-operator",
          "message": "The shell operator | can't be passed on: filter the output in JavaScript.",
          "notes": [],
          "snippet": null
        }
      ]
    }
  ]
}
`);
});

test("leaves out files with neither a reference nor an error, and keys of no concern", () => {
  const extra = { ...reference({}), secret: 1 };
  const result = projectResult([fileResult({ path: "b.ts" }), fileResult({ references: [extra] })]);
  const { files } = JSON.parse(renderJson(result));
  expect(files).toHaveLength(1);
  expect(Object.keys(files[0])).toEqual(["path", "status", "error", "references"]);
  expect(files[0].references[0]).not.toHaveProperty("secret");
});

test("lists files with notes alone, line by line, too", () => {
  const file = fileResult({ path: "a.md", notes: ["It speaks of toastError."] });
  const listed = {
    ...{ path: "a.md", status: "unchanged", error: null, references: [] },
    notes: ["It speaks of toastError."],
  };
  const result = projectResult([file]);
  expect(JSON.parse(renderJson(result)).files).toEqual([listed]);
  expect(JSON.parse(renderNdjson(result).split("\n")[0]!)).toEqual({ type: "file", ...listed });
});

test("writes what could disturb a terminal as escapes of the same meaning", () => {
  const path = "a\x1b[31m\x9b\u202e\u2028.ts";
  const text = renderJson(projectResult([{ ...brokenFile, path }]));
  expect(text).toContain('"path": "a\\u001b[31m\\u009b\\u202e\\u2028.ts"');
  expect(JSON.parse(text).files[0].path).toBe(path);
});
