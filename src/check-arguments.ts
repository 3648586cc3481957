import { inspect } from "node:util";
import type { MigrateOptions } from "./model.js";
import type { ProjectOptions } from "./project/project-options.js";

const ofMigrate: Readonly<Record<keyof MigrateOptions, Kind>> = {
  path: "a string",
  unsafe: "a boolean",
  todo: "a boolean",
  client: '"keep" or "import"',
  types: "an object",
  elsewhere: "an object",
  refused: "an array",
};

const ofProject: Readonly<Record<keyof ProjectOptions, Kind>> = {
  cwd: "a string",
  dryRun: "a boolean",
  unsafe: "a boolean",
  todo: "a boolean",
  client: '"keep" or "import"',
  elsewhere: "an object",
  force: "a boolean",
  ignore: "a boolean",
  prettier: "a boolean",
  trustConfig: "a boolean",
  types: "a boolean",
  verify: "a boolean",
  concurrency: "a number",
  signal: "an object",
  onProgress: "a function",
  choose: "a function",
};

type Kind =
  | "a string"
  | "a boolean"
  | "a number"
  | "a function"
  | "an array"
  | "an object"
  | '"keep" or "import"';

/** @throws TypeError when a program without types gives `migrate` or `markLeftovers` something else than they take */
export function checkMigrateArguments(name: string, source: unknown, options: unknown): void {
  if (typeof source !== "string") throw wrong(`${name} takes the source text, a string`, source);
  checkOptions(name, options, ofMigrate);
}

/** @throws TypeError when a program without types gives `migrateProject` something else than it takes */
export function checkProjectArguments(paths: unknown, options: unknown): void {
  const what = "migrateProject takes an array of paths";
  if (!Array.isArray(paths)) throw wrong(typeof paths === "string" ? `${what}, e.g. ["src"]` : what, paths);
  const other = paths.find((path) => typeof path !== "string");
  if (other !== undefined || paths.includes(undefined)) throw wrong(`${what}, which are strings`, other);
  checkOptions("migrateProject", options, ofProject);
}

function checkOptions(name: string, options: unknown, kinds: Readonly<Record<string, Kind>>): void {
  if (options === undefined) return;
  if (!isOf("an object", options)) throw wrong(`${name} takes an object of options`, options);
  for (const [key, value] of Object.entries(options as object)) {
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (!kind)
      throw new TypeError(`${name} has no option ${inspect(key)}. It has ${Object.keys(kinds).join(", ")}.`);
    if (value !== undefined && !isOf(kind, value))
      throw wrong(`${name} takes ${kind} for the option ${key}`, value);
  }
}

function isOf(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case '"keep" or "import"':
      return value === "keep" || value === "import";
    case "an array":
      return Array.isArray(value);
    case "an object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return kind === `a ${typeof value}`;
  }
}

function wrong(expected: string, given: unknown): TypeError {
  return new TypeError(
    `${expected}, not ${inspect(given, { depth: 0, maxStringLength: 40, colors: false })}.`,
  );
}
