/** What is used of Vue's parser; the build puts as much of it into the package. */
export { ErrorCodes, Namespaces, NodeTypes, parse } from "@vue/compiler-dom";
