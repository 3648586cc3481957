import { createHash } from "node:crypto";
import { transformWithOxc } from "vite";
import { read } from "./repository.js";

/** The script that keeps the site's files, with what they are. */
export async function renderOffline(
  files: ReadonlyMap<string, string | Uint8Array>,
  isLater: (file: string) => boolean,
): Promise<string> {
  const path = "site/src/offline-worker.ts";
  const { code } = await transformWithOxc(read(path), path, { sourcemap: false });
  const hash = createHash("sha256");
  for (const [file, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(file).update(content);
  const names = [...files.keys()].sort();
  const known = {
    version: hash.digest("hex").slice(0, 16),
    files: names.filter((file) => !isLater(file)),
    later: names.filter(isLater),
  };
  const constants = Object.entries(known).map(([key, value]) => `const ${key} = ${JSON.stringify(value)};\n`);
  return `${constants.join("")}${code.replace(/^export \{\};?$/m, "")}`;
}
