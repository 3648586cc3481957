import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import { describeReasons } from "../../src/api/reasons.js";
import { renderJson } from "../../src/report/json.js";
import { renderNdjson } from "../../src/report/ndjson.js";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";
import { makeFolder } from "../run/temporary.js";
import { share } from "../share.js";
import {
  brokenFile,
  fileResult,
  ignoringFile,
  projectResult,
  skippedFile,
  statusFile,
} from "./example-result.js";

const top = fileURLToPath(new URL("../../", import.meta.url));
const text = readFileSync(join(top, "schema/report.json"), "utf8");
const schema = JSON.parse(text);

/** The schema as it is, and one that knows no key but those that it names: both have to hold for what is printed today. */
const published = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const strict = new Ajv({ allErrors: true, strict: false });
published.addSchema(schema, "report");
strict.addSchema(closed(schema) as object, "report");

function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== "object" || part === null) return part;
  const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return "required" in copy && "properties" in copy && !("const" in copy) ? close(copy) : copy;
}

/** The line on a file has one key more than the file. */
function close(part: Record<string, unknown>): unknown {
  const properties = part.properties as Record<string, unknown>;
  if ("references" in properties && "path" in properties) properties.type = true;
  return Object.keys(properties).join() === "type" ? part : { ...part, additionalProperties: false };
}

function problemsOf(value: unknown, at = "report"): unknown {
  for (const ajv of [published, strict]) {
    const validate = ajv.getSchema(at)!;
    if (!validate(value)) return validate.errors;
  }
  return null;
}

const all = share(fixtures, 3).flatMap(({ input, options }) =>
  [false, true].map((unsafe) => {
    const { references, code, changed, error } = migrate(input, { ...options, unsafe });
    const status = error ? "error" : changed ? "changed" : "unchanged";
    return fileResult({ path: options.path, source: input, code, references, error, status });
  }),
);

describe("schema/report.json", () => {
  test("is published, and says what draft it is", () => {
    const { files } = JSON.parse(readFileSync(join(top, "package.json"), "utf8"));
    expect(files).toContain("schema");
    expect(published.validateSchema(schema)).toBe(true);
  });

  test("names all reasons, and no other", () => {
    const reasons = describeReasons().map(([name]) => name.replaceAll("`", ""));
    expect(schema.definitions.reference.properties.reason.enum).toEqual([...reasons, null]);
  });

  test("holds for every fixture's report, as JSON and line by line", () => {
    for (const file of all) {
      const result = projectResult([file]);
      expect(problemsOf(JSON.parse(renderJson(result)))).toBeNull();
      for (const line of renderNdjson(result).split("\n").filter(Boolean))
        expect(problemsOf(JSON.parse(line), "report#/definitions/line")).toBeNull();
    }
  });

  test("holds for files that were not done, and for other languages", () => {
    const mentions = [{ path: "a.vue", api: "toastError", line: 1, column: 1, replacement: null }];
    const noted = fileResult({ path: "a.md", notes: ["It speaks of toastError."] });
    const result = projectResult([brokenFile, ignoringFile, skippedFile, statusFile, noted], { mentions });
    expect(problemsOf(JSON.parse(renderJson(result)))).toBeNull();
  });

  test("holds for the example, and for fixtures with their projects as one", async () => {
    for (const [name, types] of [
      ["examples/legacy-extension", true],
      ["__testfixtures__/typings", false],
      ["__testfixtures__/html", false],
    ] as const) {
      // By itself: else all that is around it is its project.
      const folder = makeFolder({});
      cpSync(join(top, name), folder, { recursive: true });
      const result = await migrateProject(["."], { cwd: folder, dryRun: true, types });
      expect(result.files.length).toBeGreaterThan(10);
      expect(problemsOf(JSON.parse(renderJson(result)))).toBeNull();
    }
  }, 120_000);

  test.each([
    ["a key that is missing", (report: Report) => delete report.summary.errors],
    ["a reason that nobody knows", (report: Report) => (report.files[0]!.references[1]!.reason = "other")],
    ["a column that starts at 0", (report: Report) => (report.files[0]!.references[0]!.column = 0)],
    [
      "what is migrated and has a reason",
      (report: Report) => (report.files[0]!.references[0]!.reason = "spread"),
    ],
    ["another version", (report: Report) => (report.schemaVersion = 2)],
  ])("doesn't hold for %s", (_, spoil) => {
    const report: Report = JSON.parse(renderJson(projectResult([statusFile])));
    expect(problemsOf(report)).toBeNull();
    spoil(report);
    expect(problemsOf(report)).not.toBeNull();
  });
});

interface Report {
  schemaVersion: number;
  summary: Record<string, unknown>;
  files: { references: Record<string, unknown>[] }[];
}
