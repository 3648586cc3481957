/** What is used of Svelte's parser; the build puts as much of it into the package. */
export { parse } from "svelte/compiler";
