import type { ClientOrigin } from "../../src/model.js";

/** Of the rule `ddclient/no-v0`. */
export interface RuleOptions {
  /** How code comes to its client, as `--client` of the command says. Default `"keep"`. */
  readonly client?: ClientOrigin;
  /** Whether rewrites that the command makes with `--unsafe` are suggested. Default `"suggest"`. */
  readonly unsafe?: "suggest" | "off";
}

export const schema = [
  {
    type: "object",
    properties: { client: { enum: ["keep", "import"] }, unsafe: { enum: ["suggest", "off"] } },
    additionalProperties: false,
  },
];

export const defaults = { client: "keep", unsafe: "suggest" } as const satisfies RuleOptions;
