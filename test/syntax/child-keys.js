// Writes src/syntax/child-keys.ts: `npm run syntax`, after @babel/types has got new kinds of nodes.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { VISITOR_KEYS } from "@babel/types";

const path = fileURLToPath(new URL("../../src/syntax/child-keys.ts", import.meta.url));

/** The file with its table as it should be. */
export function renderChildKeys() {
  const rows = Object.entries({ ...VISITOR_KEYS, Program: ["interpreter", ...(VISITOR_KEYS.Program ?? [])] })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, keys]) => [type, ...keys].join(" "));
  return readFileSync(path, "utf8").replace(
    /(const table = `\n)[^`]*/,
    (_, open) => `${open}${rows.join("\n")}\n`,
  );
}

export const childKeysPath = path;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(path, renderChildKeys());
