import { type CliOptions, clientOrigins } from "../options.js";

/** What a setting takes. */
export type Kind =
  | { readonly type: "boolean" }
  | { readonly type: "integer"; readonly minimum: number }
  | { readonly type: "string"; readonly enum?: readonly string[] }
  | { readonly type: "array"; readonly items: { readonly type: "string" } };

export interface Setting {
  readonly kind: Kind;
  readonly description: string;
}

/**
 * What a configuration may set: what a project wants the same for everybody. Nothing with which a repository that nobody trusts
 * yet could do harm (`--force`, `--trust-config`, `--output`), and nothing that is said anew each time (paths, formats).
 */
export const settings = {
  exclude: {
    kind: { type: "array", items: { type: "string" } },
    description: "Globs of what is left out, relative to the folder of the configuration.",
  },
  client: {
    kind: { type: "string", enum: clientOrigins },
    description: "Where the client comes from: window.ddClient, or createDockerDesktopClient.",
  },
  unsafe: { kind: { type: "boolean" }, description: "Also apply rewrites that can't be proved." },
  verify: { kind: { type: "boolean" }, description: "Type-check the project before and after." },
  todo: { kind: { type: "boolean" }, description: "Leave a comment at what was left." },
  types: { kind: { type: "boolean" }, description: "Ask the project's types." },
  prettier: { kind: { type: "boolean" }, description: "Format what was formatted before." },
  ignore: { kind: { type: "boolean" }, description: "Leave out what .gitignore names." },
  baseline: {
    kind: { type: "string" },
    description:
      "The baseline for --check, relative to the folder of the configuration, in the same repository.",
  },
  maxLeft: {
    kind: { type: "integer", minimum: 0 },
    description: "How much may be left for --check to pass.",
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
      return Number.isSafeInteger(value) && (value as number) >= kind.minimum
        ? null
        : `has to be a whole number from ${kind.minimum} on`;
    case "array":
      return Array.isArray(value) && value.every((each) => typeof each === "string" && each !== "")
        ? null
        : "has to be a list of texts";
    case "string":
      if (kind.enum)
        return kind.enum.includes(value as string)
          ? null
          : `has to be ${kind.enum.map((each) => `"${each}"`).join(" or ")}`;
      return typeof value === "string" && value !== "" ? null : "has to be a text";
  }
}
