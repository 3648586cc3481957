export * from "./client";
export { default } from "./client";
export * as all from "./client";
