import type { Reference } from "../../src/model.js";
import { createColors } from "../../src/report/colors.js";
import type { PrettyOptions } from "../../src/report/report-options.js";
import type { FileResult, ProjectResult } from "../../src/results.js";

/** A report of a run that wrote, without colours. */
export const plain: PrettyOptions = {
  mode: "write",
  colors: createColors({ isTTY: false, env: {}, color: false }),
  brief: false,
  verbose: false,
  unsafe: false,
  todo: false,
};

/** A reference with what a test does not care about filled in. */
export function reference(fields: Partial<Reference>): Reference {
  return {
    api: "listContainers",
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    name: { start: 0, end: 1 },
    outcome: "migrated",
    replacement: "docker.listContainers",
    reason: null,
    message: null,
    notes: [],
    ...fields,
  };
}

export function fileResult(fields: Partial<FileResult>): FileResult {
  return {
    path: "src/a.ts",
    status: "unchanged",
    error: null,
    references: [],
    changes: [],
    notes: [],
    source: "",
    code: "",
    ...fields,
  };
}

/** A result with its summary counted from the files. */
export function projectResult(
  files: readonly FileResult[],
  fields: Partial<ProjectResult> = {},
): ProjectResult {
  const references = files.flatMap((file) => file.references);
  const outcomes = (outcome: Reference["outcome"]) =>
    references.filter((one) => one.outcome === outcome).length;
  return {
    summary: {
      scanned: 40,
      candidates: files.length,
      changed: files.filter((file) => file.status === "changed").length,
      references: references.length,
      migrated: outcomes("migrated"),
      unsafe: outcomes("unsafe"),
      manual: outcomes("manual"),
      ignored: outcomes("ignored"),
      errors: files.filter((file) => file.status === "error").length,
    },
    files,
    notes: [],
    dryRun: false,
    ...fields,
  };
}

const source = `const c = await ddClient.listContainers();
const h = await ddClient.execHostCmd("ls | wc");
`;

/** A file with one reference that was migrated and one that was left. */
export const statusFile = fileResult({
  path: "src/status.ts",
  status: "changed",
  source,
  code: source.replace("ddClient.list", "ddClient.docker.list"),
  changes: [{ edits: [{ start: 25, end: 39, content: ["docker.listContainers"] }], references: [0] }],
  references: [
    reference({ column: 17, endColumn: 42, notes: ["The list is the same."] }),
    reference({
      api: "execHostCmd",
      line: 2,
      column: 17,
      endLine: 2,
      endColumn: 48,
      outcome: "manual",
      replacement: "extension.host.cli.exec",
      reason: "shell-operator",
      message: "The shell operator | can't be passed on: filter the output in JavaScript.",
    }),
  ],
});

/** A file with a use that a comment says to ignore. */
export const ignoringFile = fileResult({
  path: "src/old.ts",
  source: `// ddclient-migrate-ignore: old helper
await ddClient.execHostCmd("helper");
`,
  references: [
    reference({
      api: "execHostCmd",
      line: 2,
      column: 7,
      endLine: 2,
      endColumn: 37,
      outcome: "ignored",
      replacement: null,
      message: "Ignored: old helper",
    }),
  ],
});

export const brokenFile = fileResult({
  path: "src/broken.ts",
  status: "error",
  source: null,
  code: null,
  error: { code: "syntax-error", message: "Unexpected token", line: 3, column: 7 },
});

export const skippedFile = fileResult({
  path: "src/mine.ts",
  status: "skipped",
  error: { code: "uncommitted-changes", message: "It has uncommitted changes.", line: null, column: null },
});
