import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What is used of each parser, once it is needed. */
export interface Parsers {
  html(): typeof import("./parsers/html.js");
  entities(): typeof import("./parsers/entities.js");
  vue(): typeof import("./parsers/vue.js");
  svelte(): typeof import("./parsers/svelte.js");
  markdown(): typeof import("./parsers/markdown.js");
}

/**
 * The parsers of other languages, each loaded when a file of its language is met. In the package, the build's own copies
 * are; where there is no Node, `parsers-anywhere.ts` stands in the place of this file.
 */
export const parsers: Parsers = {
  html: () => require("parse5"),
  entities: () => require("entities/decode"),
  vue: () => require("@vue/compiler-dom"),
  svelte: () => require("svelte/compiler"),
  markdown: () => ({
    ...(require("micromark") as typeof import("micromark")),
    ...(require("micromark-extension-mdx-expression") as typeof import("micromark-extension-mdx-expression")),
    ...(require("micromark-extension-mdx-jsx") as typeof import("micromark-extension-mdx-jsx")),
    ...(require("micromark-extension-mdx-md") as typeof import("micromark-extension-mdx-md")),
    ...(require("micromark-extension-mdxjs-esm") as typeof import("micromark-extension-mdxjs-esm")),
    Parser: (require("acorn") as typeof import("acorn")).Parser,
    jsx: require("acorn-jsx") as typeof import("acorn-jsx"),
    ...(require("micromark-extension-frontmatter") as typeof import("micromark-extension-frontmatter")),
  }),
};

/** Has parsers at hand where they can't be loaded in the middle of things. With Node that is nowhere. */
export async function loadParsers(_names: readonly (keyof Parsers)[]): Promise<void> {}
