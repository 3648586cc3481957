import type { MigrateOptions } from "../../src/model.js";

const ofMigrate: Readonly<Record<keyof MigrateOptions, Kind>> = {
  path: "a string",
  unsafe: "a boolean",
  offers: "a boolean",
  todo: "a boolean",
  client: '"keep" or "import"',
  types: "an object",
  elsewhere: "an object",
  refused: "an array",
};

/** What an option takes. */
export type Kind =
  | "a string"
  | "a boolean"
  | "a number"
  | "a function"
  | "an array"
  | "an object"
  | '"keep" or "import"'
  | '"changed", "staged" or { since }';

/** @throws TypeError when a program without types gives `migrate` or `markLeftovers` something else than they take */
export function checkMigrateArguments(name: string, source: unknown, options: unknown): void {
  if (typeof source !== "string") throw wrong(`${name} takes the source text, a string`, source);
  checkOptions(name, options, ofMigrate);
}

/**
 * @param example one of the paths that are meant
 * @throws TypeError for anything but an array of strings
 */
export function checkPaths(name: string, paths: unknown, example: string): void {
  const what = `${name} takes an array of paths`;
  if (!Array.isArray(paths))
    throw wrong(typeof paths === "string" ? `${what}, e.g. ["${example}"]` : what, paths);
  const other = paths.find((path) => typeof path !== "string");
  if (other !== undefined || paths.includes(undefined)) throw wrong(`${what}, which are strings`, other);
}

/** @throws TypeError for an option that there isn't, or that takes something else */
export function checkOptions(name: string, options: unknown, kinds: Readonly<Record<string, Kind>>): void {
  if (options === undefined) return;
  if (!isOf("an object", options)) throw wrong(`${name} takes an object of options`, options);
  for (const [key, value] of Object.entries(options as object)) {
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (!kind)
      throw new TypeError(`${name} has no option ${show(key)}. It has ${Object.keys(kinds).join(", ")}.`);
    if (value !== undefined && !isOf(kind, value))
      throw wrong(`${name} takes ${kind} for the option ${key}`, value);
  }
}

function isOf(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case '"keep" or "import"':
      return value === "keep" || value === "import";
    case '"changed", "staged" or { since }':
      if (value === "changed" || value === "staged") return true;
      return typeof (value as { since?: unknown } | null)?.since === "string";
    case "an array":
      return Array.isArray(value);
    case "an object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return kind === `a ${typeof value}`;
  }
}

/** Says what is expected of an argument, and what was given. */
export function wrong(expected: string, given: unknown): TypeError {
  return new TypeError(`${expected}, not ${show(given)}.`);
}

/** How much of a text is shown, in characters. */
const longest = 40;

function show(value: unknown): string {
  if (typeof value === "string") return `'${value.length > longest ? `${value.slice(0, longest)}…` : value}'`;
  if (Array.isArray(value)) return "an array";
  if (typeof value === "function") return "a function";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
