import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { ProjectOptions } from "../../run/project-options.js";
import type { Reference } from "../../src/model.js";

export const root = fileURLToPath(new URL("../../__testfixtures__/projects", import.meta.url));

/** What a `report.json` says of a reference that was left, or rewritten with a note. */
export type Expected = Pick<Reference, "api" | "outcome" | "reason"> & {
  readonly place: string;
  readonly notes?: readonly string[];
};

/** One project: `__testfixtures__/projects/<name>/input`, with what changes in it in `output`. */
export interface ProjectFixture {
  readonly name: string;
  /** Text by path. */
  readonly input: Readonly<Record<string, string>>;
  /** All files; those that don't stand in the folder `output` are as in the input. */
  readonly output: Readonly<Record<string, string>>;
  /** How it is migrated: `options.json`, if there is one. */
  readonly options: Readonly<Pick<ProjectOptions, "verify" | "unsafe" | "client">>;
  /** What was left, and the notes on the run. Both empty where there is no `report.json`. */
  readonly report: { readonly references: readonly Expected[]; readonly notes: readonly string[] };
}

export const projects: readonly ProjectFixture[] = readdirSync(root).map((name) => {
  const input = readTree(join(root, name, "input"));
  const report = join(root, name, "report.json");
  const options = join(root, name, "options.json");
  return {
    name,
    input,
    output: { ...input, ...readTree(join(root, name, "output")) },
    options: existsSync(options) ? JSON.parse(readFileSync(options, "utf8")) : {},
    report: existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : { references: [], notes: [] },
  };
});

/** The text of each file under a folder, by its path with `/`. */
export function readTree(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/[\\/]\.git([\\/]|$)/.test(entry.parentPath),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [relative(folder, file).replaceAll("\\", "/"), readFileSync(file, "utf8")];
    }),
  );
}
