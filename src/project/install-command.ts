import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { repositoryTop } from "./repository-top.js";

const lockFiles: readonly (readonly [name: string, command: string])[] = [
  ["pnpm-lock.yaml", "pnpm install"],
  ["yarn.lock", "yarn install"],
  ["bun.lock", "bun install"],
  ["bun.lockb", "bun install"],
  ["package-lock.json", "npm install"],
  ["npm-shrinkwrap.json", "npm install"],
];

/** What installs the dependencies of a package, by the lock file beside it or above it. */
export function installCommand(folder: string): string {
  const top = repositoryTop(folder) ?? folder;
  for (let at = folder; ; at = dirname(at)) {
    const found = lockFiles.find(([name]) => existsSync(join(at, name)));
    if (found) return found[1];
    if (at === top || at === dirname(at)) return "npm install";
  }
}
