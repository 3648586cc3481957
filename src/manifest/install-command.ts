import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { repositoryTop } from "../disk/repository-top.js";
import type { Dependency } from "./client-packages.js";

type Manager = "npm" | "pnpm" | "yarn" | "bun";

const lockFiles: readonly (readonly [name: string, manager: Manager])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
];

/** What installs the dependencies of a package, by the lock file beside it or above it. */
export function installCommand(folder: string): string {
  return `${managerOf(folder)} install`;
}

/** What installs packages that are no dependencies yet, and makes them that. */
export function addCommand(folder: string, packages: readonly Dependency[]): string {
  const manager = managerOf(folder);
  const verb = manager === "npm" ? "install" : "add";
  const option = manager === "npm" || manager === "pnpm" ? " --save-dev" : " --dev";
  const isForDevelopment = packages.every(({ isTyping }) => isTyping);
  const names = packages.map(({ name }) => name).join(" ");
  return `${manager} ${verb}${isForDevelopment ? option : ""} ${names}`;
}

function managerOf(folder: string): Manager {
  const top = repositoryTop(folder) ?? folder;
  for (let at = folder; ; at = dirname(at)) {
    const found = lockFiles.find(([name]) => existsSync(join(at, name)));
    if (found) return found[1];
    if (at === top || at === dirname(at)) return "npm";
  }
}
