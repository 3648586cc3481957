import type { Fixture } from "../fixtures/load.js";
import type { Host } from "./hosts/create-client.js";

/** Why nothing can run a fixture here; null when it can be run. */
export function findObstacle(fixture: Fixture): string | null {
  if (/^\/[/*]+ @flow/.test(fixture.input)) return "Flow's types, which nothing here takes out";
  if (nameOf(fixture) === "syntax/top-level-return")
    return "a return outside of functions: neither module nor script";
  return null;
}

export function nameOf({ topic, name }: Fixture): string {
  return `${topic}/${name}`;
}

export function isRunnable(fixture: Fixture): boolean {
  return findObstacle(fixture) === null;
}

/** Where a program runs: with the backend of 2021 if it calls it. */
export function hostOf({ input }: Fixture): Host {
  return /backend\s*(\/\*.*?\*\/\s*)*\(/.test(input) ? "docker-desktop-2021" : "docker-desktop";
}
