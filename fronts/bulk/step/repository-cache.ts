import { join } from "node:path";
import { cacheFolder } from "../../../src/disk/cache-folder.js";

/** Where clones are kept from run to run, if nobody says. */
export function repositoryCache(): string {
  return join(cacheFolder(), "ddclient-migrate", "repositories");
}

/** Where files are put that a migration changes, if nobody says. */
export function workFolder(): string {
  return join(cacheFolder(), "ddclient-migrate", "work");
}
