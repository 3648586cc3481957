import type { parsers as ofNode } from "./parsers.js";

type Parsers = { readonly [Name in keyof typeof ofNode]: () => ReturnType<(typeof ofNode)[Name]> };

/** Stands in the place of `parsers.ts` in what is published as `ddclient-migrate/core`: it knows no Node. */
export const parsers: Parsers = {
  html: missing,
  entities: missing,
  vue: missing,
  svelte: missing,
  markdown: missing,
};

function missing(): never {
  throw new Error("Files of this language can't be read here.");
}
