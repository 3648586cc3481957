import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * The parsers of other languages, each loaded when a file of its language is met. Where there is no Node,
 * `parsers-anywhere.ts` stands in its place; the build puts them into the package.
 */
export const parsers = {
  html: (): typeof import("parse5") => require("parse5"),
  entities: (): typeof import("entities/decode") => require("entities/decode"),
  vue: (): typeof import("@vue/compiler-dom") => require("@vue/compiler-dom"),
  svelte: (): typeof import("svelte/compiler") => require("svelte/compiler"),
  markdown: () => ({
    ...(require("micromark") as typeof import("micromark")),
    ...(require("micromark-extension-mdxjs") as typeof import("micromark-extension-mdxjs")),
    ...(require("micromark-extension-frontmatter") as typeof import("micromark-extension-frontmatter")),
  }),
} as const;
