/** The ESLint plugin: `ddclient-migrate/eslint`. It works with ESLint 9 and 10, and among oxlint's `jsPlugins`. */

import type { ESLint, Linter, Rule } from "eslint";
import { readVersion } from "../cli/version.js";
import { noV0 } from "./no-v0.js";

export type { RuleOptions } from "./options.js";

/** The plugin as ESLint takes it. */
export interface Plugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: { readonly "no-v0": Rule.RuleModule };
  readonly configs: { readonly recommended: Linter.Config };
}

const own = {
  // By this name oxlint finds its rules, and by the namespace ESLint.
  meta: { name: "ddclient", version: readVersion(), namespace: "ddclient" },
  rules: { "no-v0": noV0 },
};

const recommended: Linter.Config = {
  name: "ddclient/recommended",
  // The plugin as it is from here on: a configuration leads to it.
  get plugins() {
    return { ddclient: plugin };
  },
  rules: { "ddclient/no-v0": "error" },
};

const plugin: Plugin = { ...own, configs: { recommended } };

export default plugin;
