/** What is used of the parser of HTML; the build puts as much of it into the package. */
export { defaultTreeAdapter, Parser, parseFragment } from "parse5";
