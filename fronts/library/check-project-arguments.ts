import type { ProjectOptions } from "../../run/project-options.js";
import { checkOptions, checkPaths, type Kind } from "./check-arguments.js";

const ofProject: Readonly<Record<keyof ProjectOptions, Kind>> = {
  cwd: "a string",
  dryRun: "a boolean",
  unsafe: "a boolean",
  todo: "a boolean",
  client: '"keep" or "import"',
  elsewhere: "an object",
  force: "a boolean",
  mayOverwrite: "a function",
  backup: "a string",
  ignore: "a boolean",
  includeDocs: "a boolean",
  exclude: "an array",
  excludeFrom: "a string",
  select: '"changed", "staged" or { since }',
  prettier: "a boolean",
  trustConfig: "a boolean",
  types: "a boolean",
  verify: "a boolean",
  concurrency: "a number",
  signal: "an object",
  onProgress: "a function",
  onPhase: "a function",
  onFile: "a function",
  choose: "a function",
};

/** @throws TypeError when a program without types gives `migrateProject` something else than it takes */
export function checkProjectArguments(paths: unknown, options: unknown): void {
  checkPaths("migrateProject", paths, "src");
  checkOptions("migrateProject", options, ofProject);
}
