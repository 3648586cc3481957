/** What is used of the parser of HTML; the build puts as much of it into the package. */
export { parse, parseFragment } from "parse5";
