/** What is used of the parser of Markdown; the build puts as much of it into the package. */
export { parse, postprocess, preprocess } from "micromark";
export { frontmatter } from "micromark-extension-frontmatter";
export { mdxjs } from "micromark-extension-mdxjs";
