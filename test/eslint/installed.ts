import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Linter } from "eslint";

/** Where what can't be a dependency of the project is installed: ESLint 9, TypeScript 5, parsers, other linters. */
export const folder = join(import.meta.dirname, "linters");

/** `npm ci --prefix test/eslint/linters` makes it so. */
export const isInstalled = existsSync(join(folder, "node_modules"));

if (!isInstalled) {
  const how = "npm ci --prefix test/eslint/linters";
  if (process.env.REQUIRE_LINTERS) throw new Error(`The linters aren't installed: ${how}`);
  console.log(`Skipped what needs other linters and parsers than ESLint's own: ${how}`);
}

const require = createRequire(join(folder, "package.json"));

/** A module that is installed there. */
export function load<Module>(name: string): Module {
  return require(name) as Module;
}

/** Where a module's file is. */
export function locate(name: string): string {
  return require.resolve(name);
}

/** A parser that is installed there. */
export function loadParser(name: string): Linter.Parser {
  return load<Linter.Parser>(name);
}
