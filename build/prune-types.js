// The last part of `npm run build`: keeps those type declarations that the entries of package.json lead to.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { exports } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** @type {Set<string>} */
const kept = new Set();
const waiting = Object.values(exports).flatMap(({ types }) => (types ? path.join(root, types) : []));
for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
  if (kept.has(file)) continue;
  kept.add(file);
  for (const [, name] of readFileSync(file, "utf8").matchAll(/(?:from|import|import\() ?"(\.[^"]+)\.js"/g))
    waiting.push(path.join(path.dirname(file), `${name}.d.ts`));
}
for (const entry of readdirSync(path.join(root, "dist"), { recursive: true, withFileTypes: true })) {
  const file = path.join(entry.parentPath, entry.name);
  if (entry.name.endsWith(".d.ts") && !kept.has(file)) rmSync(file);
}
