import type { ts } from "../typescript/typescript.js";

/** A configuration's own options, with the defaults of TypeScript 5 where a newer one has others that are stricter. */
export function ownOptions(options: ts.CompilerOptions): ts.CompilerOptions {
  const { plugins: _, ...own } = options;
  return {
    strict: false,
    esModuleInterop: false,
    types: ["*"],
    ...own,
    // What is built from the files, and where to, is of no interest.
    noEmit: true,
    composite: false,
    incremental: false,
    skipLibCheck: true,
    ignoreDeprecations: "6.0",
  };
}
