import { resolve } from "node:path";
import { type CliOptions, clientOrigins } from "../options.js";

/** What a setting takes. */
export type Kind =
  | { readonly type: "boolean" }
  | { readonly type: "integer"; readonly minimum: number; readonly maximum: number }
  | { readonly type: "string"; readonly enum: readonly string[] }
  | typeof text
  | { readonly type: "array"; readonly items: typeof text };

const text = { type: "string", minLength: 1 } as const;

export interface Setting {
  readonly kind: Kind;
  readonly description: string;
  /** Whether it is of any use to a command line. Default: always. */
  readonly isFor?: (options: CliOptions) => boolean;
  /** The options that it stands for. Default: the one of its name. */
  readonly toOptions?: (value: never, folder: string) => Partial<CliOptions>;
}

/** One text has no files to choose among. */
const isForFiles = ({ stdinFilepath }: CliOptions) => stdinFilepath === undefined;
const isForCheck = ({ check, printConfig }: CliOptions) => (check ?? printConfig) === true;

/**
 * What a configuration may set: what a project wants the same for everybody. Nothing with which a repository that nobody trusts
 * yet could do harm (`--force`, `--trust-config`, `--output`), and nothing that is said anew each time (paths, formats).
 */
export const settings = {
  exclude: {
    kind: { type: "array", items: text },
    description: "Globs of what is left out, relative to the folder of the configuration.",
    isFor: isForFiles,
    toOptions: (exclude: readonly string[], excludeFrom) => ({ exclude, excludeFrom }),
  },
  client: {
    kind: { type: "string", enum: clientOrigins },
    description: "Where the client comes from: window.ddClient, or createDockerDesktopClient.",
  },
  unsafe: { kind: { type: "boolean" }, description: "Also apply rewrites that can't be proved." },
  verify: {
    kind: { type: "boolean" },
    description: "Type-check the project before and after.",
    isFor: isForFiles,
  },
  todo: { kind: { type: "boolean" }, description: "Leave a comment at what was left." },
  types: { kind: { type: "boolean" }, description: "Ask the project's types." },
  prettier: { kind: { type: "boolean" }, description: "Format what was formatted before." },
  ignore: { kind: { type: "boolean" }, description: "Leave out what .gitignore names." },
  includeDocs: {
    kind: { type: "boolean" },
    description: "Also look at the code that Markdown and MDX show.",
    isFor: isForFiles,
  },
  baseline: {
    kind: text,
    description:
      "The baseline for --check, relative to the folder of the configuration, in the same repository.",
    // One that is written has its name from the command line.
    isFor: (options) => isForFiles(options) && isForCheck(options) && options.writeBaseline === undefined,
    toOptions: (file: string, folder) => ({ baseline: resolve(folder, file) }),
  },
  maxLeft: {
    kind: { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    description: "How much may be left for --check to pass.",
    isFor: isForCheck,
  },
} as const satisfies Readonly<Partial<Record<keyof CliOptions, Setting>>>;

export type SettingName = keyof typeof settings;

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settings, name);
}

/** What is wrong with a value, as the end of a sentence; null when nothing is. */
export function faultOf(kind: Kind, value: unknown): string | null {
  switch (kind.type) {
    case "boolean":
      return typeof value === "boolean" ? null : "has to be true or false";
    case "integer":
      return Number.isInteger(value) && kind.minimum <= (value as number) && (value as number) <= kind.maximum
        ? null
        : `has to be a whole number from ${kind.minimum} on`;
    case "array":
      return Array.isArray(value) && value.every((each) => typeof each === "string" && each !== "")
        ? null
        : "has to be a list of texts";
    case "string":
      if ("enum" in kind)
        return kind.enum.includes(value as string)
          ? null
          : `has to be ${kind.enum.map((each) => `"${each}"`).join(" or ")}`;
      return typeof value === "string" && value !== "" ? null : "has to be a text";
  }
}
