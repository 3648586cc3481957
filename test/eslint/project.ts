import { copyFileSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../run/temporary.js";
import { folder as linters } from "./installed.js";

const root = join(import.meta.dirname, "../..");

/** A project that has installed the plugin, the client's packages, and others by where they are. */
export function makeProject(
  files: Readonly<Record<string, string>>,
  packages: Readonly<Record<string, string>> = {},
): string {
  const folder = makeFolder(files);
  const all = {
    // Not all of it: a linter may follow links, and fix what it finds there.
    "ddclient-migrate/dist": join(root, "dist"),
    "@docker/extension-api-client": join(root, "node_modules/@docker/extension-api-client"),
    "@docker/extension-api-client-types": join(root, "node_modules/@docker/extension-api-client-types"),
    ...packages,
  };
  for (const [name, target] of Object.entries(all)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link, "junction");
  }
  copyFileSync(join(root, "package.json"), join(folder, "node_modules/ddclient-migrate/package.json"));
  return folder;
}

/** ESLint as the project has it, version 10. */
export const ten = join(root, "node_modules/eslint");

/** ESLint 9. */
export const nine = join(linters, "node_modules/eslint");

/** A package beside ESLint 9. */
export function installed(name: string): string {
  return join(linters, "node_modules", name);
}

/** How a project that is written in TypeScript and JavaScript sets the plugin up. */
export const config = `
import ddclient from "ddclient-migrate/eslint";
import parser from "@typescript-eslint/parser";

export default [
  { ignores: ["eslint.config.mjs"] },
  { files: ["**/*.{js,jsx}"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  { files: ["**/*.{ts,tsx}"], languageOptions: { parser } },
  ddclient.configs.recommended,
];
`;
