import { join } from "node:path";
import { cacheFolder } from "../../../src/disk/cache-folder.js";

/** Where clones are kept from run to run, unless somebody names another folder. */
export function repositoryCache(): string {
  return join(cacheFolder(), "ddclient-migrate", "repositories");
}
