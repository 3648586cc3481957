import { createRequire } from "node:module";
import type { ts } from "../../src/typescript/typescript.js";

type TypeScript = typeof ts;

/** The oldest version that has all that a program is asked with. */
const oldest = 5;

/**
 * The TypeScript that a tree comes from, among the modules that are loaded: it need not be the one that would be found from
 * here. Undefined where there is none that can be asked.
 */
export function findTypeScript(file: ts.SourceFile): TypeScript | undefined {
  const { cache } = createRequire(import.meta.url);
  for (const [path, loaded] of Object.entries(cache)) {
    if (!/[\\/]typescript\.js$/.test(path)) continue;
    const typescript = loaded?.exports as Partial<TypeScript> | undefined;
    if (typescript && isMakerOf(file, typescript)) return typescript as TypeScript;
  }
  return undefined;
}

function isMakerOf(file: ts.SourceFile, typescript: Partial<TypeScript>): boolean {
  const { version, createSourceFile } = typescript;
  if (typeof version !== "string" || typeof createSourceFile !== "function") return false;
  if (Number.parseInt(version, 10) < oldest) return false;
  return createSourceFile("a.ts", "", 99).constructor === file.constructor;
}
