import { createRequire } from "node:module";

// Importing a CommonJS module of this size has Node read all of it for its exports, which takes as long as loading it.
/** Babel's parser. Where there is no Node, `babel-anywhere.ts` stands in its place. */
export const { parse, parseExpression } = createRequire(import.meta.url)(
  "@babel/parser",
) as typeof import("@babel/parser");
