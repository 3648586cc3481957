import { collapse } from "../shell-line.js";
import { stubName } from "./stubs.js";

/** A value as text, so that values of two runs can be compared. */
export function describeValue(value: unknown, depth = 3): string {
  const name = stubName(value);
  if (name !== undefined) return `<${name}>`;
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "function";
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Error) return `${value.name}: ${sameForAllMembers(value.message)}`;
  if (value instanceof Promise) return "promise";
  if (depth === 0) return "…";
  if (Array.isArray(value)) return `[${value.map((item) => describeValue(item, depth - 1)).join(", ")}]`;
  const prototype = Object.getPrototypeOf(value)?.constructor?.name ?? "";
  const entries = Object.entries(Object.getOwnPropertyDescriptors(value)).map(
    // The line of a command that failed: runs of white space collapse in it.
    ([key, { value: inner }]) =>
      `${key}: ${describeValue(key === "cmd" ? collapse(String(inner)) : inner, depth - 1)}`,
  );
  return `${prototype === "Object" ? "" : prototype}{ ${entries.join(", ")} }`;
}

/** The same failure names another member: `window.ddClient.backend is not a function`, or what was read of no client. */
function sameForAllMembers(message: string): string {
  return message
    .replace(/^(Cannot read properties of (?:undefined|null)) .*/, "$1")
    .replace(/\bddClient(\.\w+)+/g, "ddClient…");
}
