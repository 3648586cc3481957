/** What is used of the parser of Markdown; the build puts as much of it into the package. */
export { Parser } from "acorn";
export { default as jsx } from "acorn-jsx";
export { parse, postprocess, preprocess } from "micromark";
export { frontmatter } from "micromark-extension-frontmatter";
export { mdxExpression } from "micromark-extension-mdx-expression";
export { mdxJsx } from "micromark-extension-mdx-jsx";
export { mdxMd } from "micromark-extension-mdx-md";
export { mdxjsEsm } from "micromark-extension-mdxjs-esm";
